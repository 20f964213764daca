using System.Collections.Concurrent;
using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Register.Places;

namespace Klynge.Web.Maps;

/// <summary>One step of a hill on the globe.</summary>
/// <param name="Level">1 to 5; the higher, the surer.</param>
/// <param name="Polygon">Outer ring first, then its holes, as GeoJSON has them: longitude and latitude, closed.</param>
sealed record Terrace(int Level, double[][][] Polygon);

/// <summary>The hills of findings on the globe, for the movable map; kept, since a finished run never changes.</summary>
sealed class Relief(ChartFiles files)
{
    const int Kept = 1000;

    readonly ConcurrentDictionary<(string Run, string Address), ImmutableArray<Terrace>> _known = [];

    /// <summary>The steps of one finding, the lowest first.</summary>
    public ImmutableArray<Terrace> Of(Finding finding, Projection projection)
    {
        if (_known.Count >= Kept) _known.Clear();
        return _known.GetOrAdd((finding.Run, finding.Address), _ => Draw(finding, Country.Of(projection, files)));
    }

    ImmutableArray<Terrace> Draw(Finding finding, Country country)
    {
        // A window of areas is as high as it is sure, within its borders.
        if (finding.Where.RadiusMetres is null && country.Rings(finding.Where.Areas).ToList() is { Count: > 0 } borders)
            return [.. borders.Select(ring => new Terrace(Hills.Height(finding), [[.. ring.Select(at => Rounded(at.Lat, at.Lon))]]))];

        var chart = country.Local(finding.Where.Lon);
        var (_, levels) = Hills.Rings(finding, files.Centre, chart, least: 1.2);
        return [.. levels.SelectMany((rings, level) => Polygons(rings).Select(polygon =>
            new Terrace(level + 1, [.. polygon.Select(ring => Closed([.. ring.Select(chart.Inverse).Select(at => Rounded(at.Lat, at.Lon))]))])))];
    }

    // Largest first: a ring inside one that is already there is its hole.
    static List<List<List<Point>>> Polygons(List<List<Point>> rings)
    {
        var polygons = new List<List<List<Point>>>();
        foreach (var ring in rings.OrderByDescending(ring => Box.Around(ring) is var box ? box.Width * box.Height : 0))
        {
            if (polygons.Find(polygon => Holds(polygon[0], ring[0])) is { } around) around.Add(ring);
            else polygons.Add([ring]);
        }
        return polygons;
    }

    // Even and odd crossings of a ray eastwards.
    static bool Holds(List<Point> ring, Point p)
    {
        var inside = false;
        for (var (i, j) = (0, ring.Count - 1); i < ring.Count; j = i++)
            if (ring[i].Y > p.Y != ring[j].Y > p.Y && p.X < (ring[j].X - ring[i].X) * (p.Y - ring[i].Y) / (ring[j].Y - ring[i].Y) + ring[i].X)
                inside = !inside;
        return inside;
    }

    static double[][] Closed(double[][] ring) => ring[0].SequenceEqual(ring[^1]) ? ring : [.. ring, ring[0]];

    static double[] Rounded(double lat, double lon) => [Math.Round(lon, 4), Math.Round(lat, 4)];
}
