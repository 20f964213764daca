namespace Klynge.Web.Maps;

/// <summary>Lines of equal height.</summary>
/// <remarks>
/// Marching squares: W. E. Lorensen and H. E. Cline (1987), Marching cubes, in the plane. A saddle is cut so that its two high corners stay apart.
/// The surface falls to nothing at its rim, so every line closes.
/// </remarks>
static class Contours
{
    /// <summary>The closed rings on which a surface has a height.</summary>
    /// <param name="surface">The surface.</param>
    /// <param name="level">Above its height at the rim.</param>
    public static List<List<Point>> At(Surface surface, double level)
    {
        var heights = surface.Heights;
        var (rows, columns) = (heights.GetLength(0), heights.GetLength(1));
        var next = new Dictionary<Edge, List<Edge>>();
        for (var row = 0; row < rows - 1; row++)
            for (var column = 0; column < columns - 1; column++)
                foreach (var (a, b) in Cuts(heights, row, column, level))
                {
                    (next.TryGetValue(a, out var fromA) ? fromA : next[a] = []).Add(b);
                    (next.TryGetValue(b, out var fromB) ? fromB : next[b] = []).Add(a);
                }

        var rings = new List<List<Point>>();
        var seen = new HashSet<Edge>();
        foreach (var start in next.Keys)
        {
            if (!seen.Add(start)) continue;
            var ring = new List<Point> { Cross(surface, start, level) };
            for (var at = Step(start); at is { } edge; at = Step(edge)) ring.Add(Cross(surface, edge, level));
            if (ring.Count > 3) rings.Add(ring);
        }
        return rings;

        Edge? Step(Edge edge)
        {
            foreach (var to in next[edge]) if (seen.Add(to)) return to;
            return null;
        }
    }

    /// <summary>A side of a cell, from its lower or left corner: along the row, or up the column.</summary>
    readonly record struct Edge(int Row, int Column, bool Up);

    static IEnumerable<(Edge, Edge)> Cuts(double[,] heights, int row, int column, double level)
    {
        bool High(int r, int c) => heights[r, c] > level;
        var (sw, se, ne, nw) = (High(row, column), High(row, column + 1), High(row + 1, column + 1), High(row + 1, column));
        var (south, north) = (new Edge(row, column, false), new Edge(row + 1, column, false));
        var (west, east) = (new Edge(row, column, true), new Edge(row, column + 1, true));
        var sides = new List<Edge>(4);
        if (sw != se) sides.Add(south);
        if (se != ne) sides.Add(east);
        if (nw != ne) sides.Add(north);
        if (sw != nw) sides.Add(west);

        if (sides.Count == 2) yield return (sides[0], sides[1]);
        else if (sides.Count == 4)
        {
            // A saddle: round off the high corners, so that they do not join.
            yield return sw ? (south, west) : (south, east);
            yield return sw ? (north, east) : (north, west);
        }
    }

    static Point Cross(Surface surface, Edge edge, double level)
    {
        var (row, column) = (edge.Row + (edge.Up ? 1 : 0), edge.Column + (edge.Up ? 0 : 1));
        var (a, b) = (surface.Heights[edge.Row, edge.Column], surface.Heights[row, column]);
        var t = (level - a) / (b - a);
        return new Point(
            surface.Left + (edge.Column + (edge.Up ? 0 : t)) * surface.Step,
            surface.Bottom + (edge.Row + (edge.Up ? t : 0)) * surface.Step);
    }
}
