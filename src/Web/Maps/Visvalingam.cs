namespace Klynge.Web.Maps;

/// <summary>Takes away the points of a line that matter least to the eye.</summary>
/// <remarks>
/// M. Visvalingam and J. D. Whyatt (1993), Line generalisation by repeated elimination of points, The Cartographic Journal 30(1), 46–51.
/// Done on shared arcs, ends kept, so that neighbours still meet.
/// </remarks>
static class Visvalingam
{
    /// <summary>The line without the points whose triangle with their neighbours is at most <paramref name="area"/>.</summary>
    /// <param name="line">At least two points; a closed line repeats its first.</param>
    /// <param name="area">Square of the points' unit, 0 or more.</param>
    /// <returns>The ends and what is left; a closed line keeps at least four points.</returns>
    public static Point[] Simplify(Point[] line, double area)
    {
        var n = line.Length;
        if (n < 4 || area <= 0) return line;

        var (before, after, size) = (new int[n], new int[n], new double[n]);
        var queue = new PriorityQueue<int, double>(n);
        for (var i = 0; i < n; i++) (before[i], after[i]) = (i - 1, i + 1);
        for (var i = 1; i < n - 1; i++) queue.Enqueue(i, size[i] = Triangle(line[i - 1], line[i], line[i + 1]));

        var gone = new bool[n];
        var (left, least) = (n, line[0] == line[^1] ? 4 : 2);
        while (left > least && queue.TryDequeue(out var i, out var at))
        {
            if (gone[i] || size[i] != at) continue;
            if (at > area) break;

            (gone[i], after[before[i]], before[after[i]]) = (true, after[i], before[i]);
            left--;
            foreach (var j in (ReadOnlySpan<int>)[before[i], after[i]])
            {
                if (j <= 0 || j >= n - 1) continue;
                // Never smaller than what was just taken away: else a neighbour would go first that mattered more.
                size[j] = Math.Max(Triangle(line[before[j]], line[j], line[after[j]]), at);
                queue.Enqueue(j, size[j]);
            }
        }
        return [.. line.Where((_, i) => !gone[i])];
    }

    static double Triangle(Point a, Point b, Point c) => Math.Abs((b.X - a.X) * (c.Y - a.Y) - (c.X - a.X) * (b.Y - a.Y)) / 2;
}
