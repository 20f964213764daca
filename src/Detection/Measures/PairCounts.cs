namespace Klynge.Detection;

/// <summary>Numbers of pairs of points by their distance.</summary>
public static class PairCounts
{
    /// <summary>Unordered pairs with edge[k] ≤ distance &lt; edge[k+1].</summary>
    /// <param name="x">Eastings. Metres.</param>
    /// <param name="y">Northings, as many. Metres.</param>
    /// <param name="of">Indexes of the points, none twice.</param>
    /// <param name="edges">Ascending, from 0 or more; at least two. Metres.</param>
    /// <returns>One count a bin, one fewer than edges.</returns>
    /// <exception cref="ArgumentException">There are fewer than two edges, or they do not ascend.</exception>
    /// <remarks>The definition itself: d² against edge², exact for whole metres. Cost: n²/2 distances, shared over the cores.</remarks>
    public static long[] Within(double[] x, double[] y, int[] of, double[] edges) => Count(x, y, of, of, edges, unordered: true);

    /// <summary>Ordered pairs from one set to another with edge[k] ≤ distance &lt; edge[k+1]; a point is no pair with itself.</summary>
    /// <inheritdoc cref="Within"/>
    public static long[] Between(double[] x, double[] y, int[] of, int[] to, double[] edges) => Count(x, y, of, to, edges, unordered: false);

    static long[] Count(double[] x, double[] y, int[] of, int[] to, double[] edges, bool unordered)
    {
        if (edges.Length < 2 || edges[0] < 0 || edges.Zip(edges.Skip(1)).Any(pair => !(pair.First < pair.Second)))
            throw new ArgumentException($"The edges are {string.Join(", ", edges)}; they must ascend from 0 or more, and be at least two.", nameof(edges));
        double[] squares = [.. edges.Select(edge => edge * edge)];
        var counts = new long[edges.Length - 1];
        Parallel.For(0, of.Length, () => new long[counts.Length], (i, _, mine) =>
        {
            for (var j = unordered ? i + 1 : 0; j < to.Length; j++)
            {
                if (of[i] == to[j])
                    continue;
                var (dx, dy) = (x[of[i]] - x[to[j]], y[of[i]] - y[to[j]]);
                var at = Array.BinarySearch(squares, (dx * dx) + (dy * dy));
                var bin = at >= 0 ? at : ~at - 1;
                if (bin >= 0 && bin < mine.Length)
                    mine[bin]++;
            }
            return mine;
        }, mine =>
        {
            lock (counts)
            {
                for (var k = 0; k < counts.Length; k++)
                    counts[k] += mine[k];
            }
        });
        return counts;
    }
}
