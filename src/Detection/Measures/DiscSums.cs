namespace Klynge.Detection;

/// <summary>Counts and sums of weights over the points within a distance, for one set of points asked many times at one radius.</summary>
/// <remarks>
/// Points lie in square cells, row by row, so that the cells wholly inside a disc are one prefix difference a row and only those on the rim are
/// looked at point by point. The rim test is dx² + dy² ≤ r² in doubles, the same as the definition, so counts are exact.
/// </remarks>
sealed class DiscSums
{
    const int CellsARadius = 12;

    readonly double side, left, bottom, radius;
    readonly int columns, rows;
    readonly int[] start;
    readonly double[] xs, ys, weights, before;

    /// <param name="x">Eastings. Metres.</param>
    /// <param name="y">Northings, as many. Metres.</param>
    /// <param name="weight">Weights, as many.</param>
    /// <param name="radius">0 or more. Metres.</param>
    internal DiscSums(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> weight, double radius)
    {
        this.radius = radius;
        var (right, top) = (double.MinValue, double.MinValue);
        (left, bottom) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < x.Length; i++)
            (left, right, bottom, top) = (Math.Min(left, x[i]), Math.Max(right, x[i]), Math.Min(bottom, y[i]), Math.Max(top, y[i]));
        if (x.IsEmpty)
            (left, right, bottom, top) = (0, 0, 0, 0);

        // Never more cells than a few a point: with few points in a wide country the cells grow instead.
        side = Math.Max(Math.Max(radius / CellsARadius, 1), Math.Sqrt((right - left + 1) * (top - bottom + 1) / (4.0 * (x.Length + 64))));
        columns = (int)((right - left) / side) + 1;
        rows = (int)((top - bottom) / side) + 1;

        start = new int[(columns * rows) + 1];
        var cell = new int[x.Length];
        for (var i = 0; i < x.Length; i++)
            start[(cell[i] = ((int)((y[i] - bottom) / side) * columns) + (int)((x[i] - left) / side)) + 1]++;
        for (var c = 0; c < columns * rows; c++)
            start[c + 1] += start[c];

        (xs, ys, weights) = (new double[x.Length], new double[x.Length], new double[x.Length]);
        var next = start.AsSpan(0, columns * rows).ToArray();
        for (var i = 0; i < x.Length; i++)
        {
            var at = next[cell[i]]++;
            (xs[at], ys[at], weights[at]) = (x[i], y[i], weight[i]);
        }
        before = new double[x.Length + 1];
        for (var i = 0; i < x.Length; i++)
            before[i + 1] = before[i] + weights[i];
    }

    /// <summary>How many points lie within the radius of a place, and the sum of their weights.</summary>
    internal (int Count, double Sum) At(double x, double y)
    {
        var (count, sum) = (0, 0.0);
        var (first, last) = (Row(y - radius), Row(y + radius));
        for (var row = first; row <= last; row++)
        {
            // The row's nearest and farthest northing from the place decide how wide the disc is in it, at most and at least.
            var (low, high) = (bottom + (row * side), bottom + ((row + 1) * side));
            var near = y < low ? low - y : y > high ? y - high : 0;
            var far = Math.Max(Math.Abs(y - low), Math.Abs(y - high));
            var wide = Math.Sqrt(Math.Max(0, (radius * radius) - (near * near))) + 1e-6;
            var narrow = far < radius ? Math.Sqrt((radius * radius) - (far * far)) - 1e-6 : -1;

            var (outerFirst, outerLast) = (Column(x - wide), Column(x + wide));
            // Cells wholly inside: one more than the cell that holds the edge, one less at the other end.
            var innerFirst = narrow <= 0 ? outerLast + 1 : (int)Math.Ceiling((x - narrow - left) / side);
            var innerLast = narrow <= 0 ? outerLast : (int)Math.Floor((x + narrow - left) / side) - 1;
            (innerFirst, innerLast) = (Math.Max(innerFirst, outerFirst), Math.Min(innerLast, outerLast));
            if (innerFirst > innerLast)
            {
                Look(row, outerFirst, outerLast, x, y, ref count, ref sum);
                continue;
            }
            Look(row, outerFirst, innerFirst - 1, x, y, ref count, ref sum);
            var (from, to) = (start[(row * columns) + innerFirst], start[(row * columns) + innerLast + 1]);
            count += to - from;
            sum += before[to] - before[from];
            Look(row, innerLast + 1, outerLast, x, y, ref count, ref sum);
        }
        return (count, sum);
    }

    void Look(int row, int firstColumn, int lastColumn, double x, double y, ref int count, ref double sum)
    {
        if (firstColumn > lastColumn)
            return;
        var (from, to) = (start[(row * columns) + firstColumn], start[(row * columns) + lastColumn + 1]);
        for (var i = from; i < to; i++)
        {
            var (dx, dy) = (xs[i] - x, ys[i] - y);
            if ((dx * dx) + (dy * dy) <= radius * radius)
            {
                count++;
                sum += weights[i];
            }
        }
    }

    int Row(double y) => Math.Clamp((int)Math.Floor((y - bottom) / side), 0, rows - 1);

    int Column(double x) => Math.Clamp((int)Math.Floor((x - left) / side), 0, columns - 1);
}
