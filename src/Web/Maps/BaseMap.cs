using System.Text;

namespace Klynge.Web.Maps;

/// <summary>The still parts of a picture: coasts, borders and the net of meridians. Made once for each frame.</summary>
/// <param name="Land">Outlines of the country.</param>
/// <param name="Abroad">Outlines of its neighbours.</param>
/// <param name="Counties">Borders between counties or states.</param>
/// <param name="Municipalities">Borders between municipalities of one county.</param>
/// <param name="Net">Meridians and parallels.</param>
/// <param name="Circle">The Arctic Circle; empty when it is not in the picture.</param>
sealed record BaseMap(string Land, string Abroad, string Counties, string Municipalities, string Net, string Circle)
{
    /// <summary>Draws the still parts of a frame.</summary>
    /// <param name="country">The country's borders, with a layer of its smallest shapes and one of its outlines.</param>
    /// <param name="inner">Layer whose shapes' shared arcs are inner borders.</param>
    /// <param name="outline">Layer to draw as land.</param>
    /// <param name="abroad">Neighbouring countries, or null.</param>
    /// <param name="frame">What to show.</param>
    /// <param name="withMunicipalities">Whether borders inside a county are drawn.</param>
    public static BaseMap Draw(Topology country, string inner, string outline, Topology? abroad, Frame frame, bool withMunicipalities)
    {
        // What is less than one and a third square pixels is not seen; islands below six square pixels are left out.
        var pixel = 1 / (frame.Scale * frame.Scale);
        var arcs = Simplified(country, frame, 1.3 * pixel);
        var (counties, municipalities) = Inner(country, inner, arcs, frame, withMunicipalities);
        var (net, circle) = Graticule.Draw(frame);
        return new BaseMap(
            Rings(country, outline, arcs, frame, 6 * pixel),
            abroad is null ? "" : Rings(abroad, abroad.Layers.Keys.First(), Simplified(abroad, frame, 8 * pixel), frame, 40 * pixel),
            counties, municipalities, net, circle);
    }

    /// <summary>Some shapes of a layer as one path, drawn on the same simplified arcs as the borders; empty when none is known.</summary>
    public static string Shapes(Topology country, string layer, IReadOnlyCollection<string> codes, Frame frame)
    {
        var pixel = 1 / (frame.Scale * frame.Scale);
        var path = new StringBuilder();
        foreach (var ring in country.Layers[layer].Where(shape => codes.Contains(shape.Code)).SelectMany(shape => shape.Rings))
        {
            var arcs = ring.Select(Topology.Plain).Distinct().ToDictionary(arc => arc, arc => Visvalingam.Simplify(Chart(country.Arcs[arc], frame), 1.3 * pixel));
            var points = Stitch(ring, arc => arcs[arc]);
            if (Math.Abs(Area(points)) >= 6 * pixel) path.Append(SvgPath.Line(points.Select(frame.Put), closed: true));
        }
        return path.ToString();
    }

    /// <summary>Arcs on the chart. Those wholly outside the picture are kept only as the crudest line that still closes their rings.</summary>
    static Point[][] Simplified(Topology topology, Frame frame, double area) => [.. topology.Arcs.AsParallel().AsOrdered().Select(arc =>
    {
        var line = Chart(arc, frame);
        var seen = Box.Around(line).Meets(Widened(frame.Box, 0.04));
        return Visvalingam.Simplify(line, seen ? area : Math.Max(area, frame.Box.Width * frame.Box.Width / 20));
    })];

    static Point[] Chart((double Lon, double Lat)[] arc, Frame frame) => Array.ConvertAll(arc, at => frame.Projection.Forward(at.Lat, at.Lon));

    static Box Widened(Box box, double share) => new(
        box.Left - box.Width * share, box.Bottom - box.Height * share, box.Right + box.Width * share, box.Top + box.Height * share);

    static string Rings(Topology topology, string layer, Point[][] arcs, Frame frame, double least)
    {
        var path = new StringBuilder();
        foreach (var ring in topology.Layers[layer].SelectMany(shape => shape.Rings))
        {
            var points = Stitch(ring, arc => arcs[arc]);
            if (Math.Abs(Area(points)) < least || !Box.Around(points).Meets(Widened(frame.Box, 0.02))) continue;
            path.Append(SvgPath.Line(points.Select(frame.Put), closed: true));
        }
        return path.ToString();
    }

    static (string Counties, string Municipalities) Inner(Topology topology, string layer, Point[][] arcs, Frame frame, bool withMunicipalities)
    {
        var owners = new Dictionary<int, List<string>>();
        foreach (var shape in topology.Layers[layer])
            foreach (var arc in shape.Rings.SelectMany(ring => ring).Select(Topology.Plain))
                (owners.TryGetValue(arc, out var list) ? list : owners[arc] = []).Add(shape.Parent is "" ? shape.Code : shape.Parent);

        var (counties, municipalities) = (new StringBuilder(), new StringBuilder());
        foreach (var (arc, sides) in owners)
        {
            if (sides is not [var one, var other] || !Box.Around(arcs[arc]).Meets(frame.Box)) continue;
            if (one != other) counties.Append(SvgPath.Line(arcs[arc].Select(frame.Put), closed: false));
            else if (withMunicipalities) municipalities.Append(SvgPath.Line(arcs[arc].Select(frame.Put), closed: false));
        }
        return (counties.ToString(), municipalities.ToString());
    }

    static List<Point> Stitch(int[] ring, Func<int, Point[]> arcs)
    {
        var points = new List<Point>();
        foreach (var index in ring)
        {
            IEnumerable<Point> arc = index >= 0 ? arcs(index) : arcs(~index).Reverse();
            points.AddRange(points.Count == 0 ? arc : arc.Skip(1));
        }
        return points;
    }

    static double Area(List<Point> ring)
    {
        var twice = 0.0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            twice += a.X * b.Y - b.X * a.Y;
        }
        return twice / 2;
    }
}
