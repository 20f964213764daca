using System.Globalization;
using System.Text;

namespace Klynge.Web.Maps;

/// <summary>
/// Lines as SVG paths of relative whole tenths of a pixel: half the bytes of decimals, and rounded without drift, since each step is taken between
/// rounded points. To be drawn inside <c>scale(.1)</c>.
/// </summary>
static class SvgPath
{
    /// <summary>A straight-lined path; empty when nothing is left of it after rounding.</summary>
    public static string Line(IEnumerable<Point> pixels, bool closed)
    {
        var points = new List<(int X, int Y)>();
        foreach (var p in pixels)
            if (Tenths(p) is var next && (points.Count == 0 || points[^1] != next)) points.Add(next);
        if (closed && points.Count > 1 && points[0] == points[^1]) points.RemoveAt(points.Count - 1);
        if (points.Count < (closed ? 3 : 2)) return "";

        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}l");
        for (var i = 1; i < points.Count; i++)
        {
            Number(path, points[i].X - points[i - 1].X, first: i == 1);
            Number(path, points[i].Y - points[i - 1].Y, first: false);
        }
        return path.Append(closed ? "z" : "").ToString();
    }

    /// <summary>A closed ring as quadratic curves through the midpoints of its sides; long rings are drawn through every other point.</summary>
    public static string Curve(IReadOnlyList<Point> pixels)
    {
        var ring = pixels.Count > 40 ? [.. pixels.Where((_, i) => i % 2 == 0)] : pixels;
        if (ring.Count < 3) return "";

        var at = Tenths(Middle(ring[^1], ring[0]));
        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{at.X} {at.Y}q");
        for (var i = 0; i < ring.Count; i++)
        {
            var (bend, end) = (Tenths(ring[i]), Tenths(Middle(ring[i], ring[(i + 1) % ring.Count])));
            Number(path, bend.X - at.X, first: i == 0);
            Number(path, bend.Y - at.Y, first: false);
            Number(path, end.X - at.X, first: false);
            Number(path, end.Y - at.Y, first: false);
            at = end;
        }
        return path.Append('z').ToString();
    }

    /// <summary>Dots as strokes of no length, to be drawn with round caps: one element for thousands.</summary>
    public static string Dots(IEnumerable<Point> pixels)
    {
        var path = new StringBuilder();
        var (x, y) = (0, 0);
        foreach (var next in pixels.Select(Tenths).Distinct().Order())
        {
            path.Append('m');
            Number(path, next.X - x, first: true);
            Number(path, next.Y - y, first: false);
            path.Append("h0");
            (x, y) = next;
        }
        return path.ToString();
    }

    /// <summary>A number for an attribute, with at most one decimal and a point.</summary>
    public static string Number(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    static void Number(StringBuilder path, int value, bool first)
    {
        if (!first && value >= 0) path.Append(' ');
        path.Append(CultureInfo.InvariantCulture, $"{value}");
    }

    static (int X, int Y) Tenths(Point p) => ((int)Math.Round(p.X * 10), (int)Math.Round(p.Y * 10));

    static Point Middle(Point a, Point b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);
}
