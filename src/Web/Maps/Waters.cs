using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Web.Maps;

/// <summary>Seas and the fjords that people say, with where their names stand. Positions by hand from the published sea chart's names.</summary>
static class Waters
{
    static readonly ImmutableArray<(Words Name, double Lat, double Lon, double FromWidth, double ToWidth)> All =
    [
        // The last two: the narrowest and the widest picture in which the name helps. Kilometres.
        (new("Nordsjøen", "Nordsjøen", "North Sea"), 59.6, 2.6, 200, 2000),
        (new("Norskehavet", "Norskehavet", "Norwegian Sea"), 66.2, 8.6, 400, 2000),
        (new("Barentshavet", "Barentshavet", "Barents Sea"), 71.3, 27.0, 400, 2000),
        (new("Skagerrak", "Skagerrak", "Skagerrak"), 57.75, 8.9, 120, 2000),
        (Same("Boknafjorden"), 59.2, 5.62, 20, 260), (Same("Hardangerfjorden"), 59.93, 5.93, 20, 260), (Same("Bømlafjorden"), 59.63, 5.33, 20, 160),
        (Same("Bjørnafjorden"), 60.1, 5.42, 20, 160), (Same("Sognefjorden"), 61.12, 5.9, 20, 260), (Same("Nordfjord"), 61.9, 5.6, 20, 200),
        (Same("Storfjorden"), 62.42, 6.55, 20, 200), (Same("Romsdalsfjorden"), 62.65, 7.0, 20, 200), (Same("Trondheimsfjorden"), 63.6, 10.6, 20, 260),
        (Same("Oslofjorden"), 59.25, 10.6, 20, 260), (Same("Vestfjorden"), 68.0, 14.6, 40, 400), (Same("Ofotfjorden"), 68.42, 16.7, 20, 200),
        (Same("Lysefjorden"), 58.98, 6.2, 20, 120), (Same("Mjøsa"), 60.75, 11.0, 20, 200), (Same("Frierfjorden"), 59.1, 9.6, 10, 60),
        (Same("Norsjø"), 59.3, 9.25, 20, 160), (Same("Frohavet"), 63.95, 9.1, 40, 300), (Same("Altafjorden"), 70.1, 23.1, 20, 260),
        (Same("Varangerfjorden"), 70.0, 29.6, 20, 300), (Same("Porsangerfjorden"), 70.6, 25.6, 20, 300),
    ];

    /// <summary>The names of a frame, with where their middle stands. Pixels.</summary>
    public static ImmutableArray<(Words Name, Point At)> Draw(Frame frame) => frame.Projection is ChartProjection.AlbersUsa
        ? []
        : [.. All.Where(water => frame.Box.Width >= water.FromWidth && frame.Box.Width <= water.ToWidth)
            .Select(water => (water.Name, frame.Put(water.Lat, water.Lon)))
            .Where(water => water.Item2.X > 40 && water.Item2.X < frame.Width - 40 && water.Item2.Y > 14 && water.Item2.Y < frame.Height - 14)];

    /// <summary>What a name covers, in the longest of the languages.</summary>
    public static Box Room((Words Name, Point At) water)
    {
        var half = Languages.All.Max(language => water.Name.In(language).Length) * 3.4;
        return new Box(water.At.X - half, water.At.Y - 11, water.At.X + half, water.At.Y + 4);
    }

    static Words Same(string name) => new(name, name, name);
}
