using System.Collections.Immutable;
using Klynge.Register.Places;

namespace Klynge.Web.Maps;

/// <summary>Which borders and places a population is drawn on.</summary>
abstract record Country
{
    Country() { }

    /// <summary>The picture of the whole country.</summary>
    public abstract Frame Whole { get; }

    /// <summary>A projection for a close-up around a meridian.</summary>
    public abstract ChartProjection Local(double lon);

    /// <summary>Coasts and borders of a frame.</summary>
    public abstract BaseMap Base(Frame frame, bool withMunicipalities);

    /// <summary>The outlines of areas in a frame; empty where their borders are not shipped.</summary>
    public abstract string Areas(Frame frame, IReadOnlyCollection<string> codes);

    /// <summary>The corners of areas on the globe, ring by ring; none where their borders are not shipped.</summary>
    public abstract IEnumerable<(double Lon, double Lat)[]> Rings(IReadOnlyCollection<string> codes);

    /// <summary>All establishments of a frame.</summary>
    public abstract ImmutableArray<string> Dots(Frame frame, double pixels);

    /// <summary>Names of towns of a frame.</summary>
    public abstract ImmutableArray<MapName> Towns(Frame frame, int most, IReadOnlyCollection<Box> taken, double size);

    /// <summary>The country that a population is in.</summary>
    public static Country Of(Projection projection, ChartFiles files) => projection switch
    {
        Projection.Utm33 => new Norway(files),
        Projection.AlbersUsa => new UnitedStates(files),
        _ => throw new ArgumentOutOfRangeException(nameof(projection), projection, "There are two projections."),
    };

    /// <summary>Norway, its neighbours and Statistics Norway's squares of establishments.</summary>
    public sealed record Norway(ChartFiles Files) : Country
    {
        /// <summary>Upright on 15° E, as the country is usually seen.</summary>
        public override Frame Whole { get; } = new(new ChartProjection.TransverseMercator(15), new Box(-590, 6420, 640, 7970), 620);

        /// <summary>One county, upright on its own meridian.</summary>
        public Frame County(string code)
        {
            var arcs = Files.NorwayClose.Layers["fylker"].Where(shape => shape.Code == code).SelectMany(shape => shape.Rings).SelectMany(ring => ring)
                .Select(Topology.Plain).Distinct().SelectMany(arc => Files.NorwayClose.Arcs[arc]).ToList();
            var projection = new ChartProjection.TransverseMercator((arcs.Min(p => p.Lon) + arcs.Max(p => p.Lon)) / 2);
            var box = Box.Around(arcs.Select(p => projection.Forward(p.Lat, p.Lon)));
            var (x, y) = (box.Width * 0.06, box.Height * 0.05);
            return new Frame(projection, new Box(box.Left - x, box.Bottom - y, box.Right + x, box.Top + y), 620);
        }

        public override ChartProjection Local(double lon) => new ChartProjection.TransverseMercator(Math.Round(lon, 1));

        public override BaseMap Base(Frame frame, bool withMunicipalities) =>
            BaseMap.Draw(frame.Box.Width > 600 ? Files.NorwayFar : Files.NorwayClose, "kommuner", "fylker", Files.Neighbours, frame, withMunicipalities);

        public override string Areas(Frame frame, IReadOnlyCollection<string> codes) =>
            BaseMap.Shapes(frame.Box.Width > 600 ? Files.NorwayFar : Files.NorwayClose, "kommuner", codes, frame);

        public override IEnumerable<(double Lon, double Lat)[]> Rings(IReadOnlyCollection<string> codes) => Files.NorwayFar.RingsOf("kommuner", codes);

        public override ImmutableArray<string> Dots(Frame frame, double pixels) => Files.NorwegianEstablishments.Draw(frame, pixels);

        public override ImmutableArray<MapName> Towns(Frame frame, int most, IReadOnlyCollection<Box> taken, double size) =>
            Files.NorwegianTowns.Draw(frame, most, taken, size);
    }

    /// <summary>The contiguous United States and its metropolitan and micropolitan areas.</summary>
    public sealed record UnitedStates(ChartFiles Files) : Country
    {
        public override Frame Whole { get; } = new(new ChartProjection.AlbersUsa(), new Box(-2400, 230, 2300, 3210), 760);

        public override ChartProjection Local(double lon) => new ChartProjection.AlbersUsa();

        public override BaseMap Base(Frame frame, bool withMunicipalities) => BaseMap.Draw(Files.States, "states", "nation", null, frame, withMunicipalities: false);

        public override string Areas(Frame frame, IReadOnlyCollection<string> codes) => "";

        public override IEnumerable<(double Lon, double Lat)[]> Rings(IReadOnlyCollection<string> codes) => [];

        public override ImmutableArray<string> Dots(Frame frame, double pixels) => Files.AmericanAreas.Draw(frame, pixels);

        public override ImmutableArray<MapName> Towns(Frame frame, int most, IReadOnlyCollection<Box> taken, double size) =>
            Files.AmericanTowns.Draw(frame, most, taken, size);
    }
}
