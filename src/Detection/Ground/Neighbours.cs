using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Klynge.Detection;

/// <summary>Points on a grid, so that those within a distance are counted without looking at each: cells wholly inside the disc by
/// intervals of rows, only those on its rim point by point.</summary>
/// <remarks>
/// Within means d² ≤ r², with d² = dx·dx + dy·dy in doubles, in that order and without fused operations: <see cref="CountScalar"/> is the
/// definition, and every path agrees with it to the unit. Cost of a count: 2r/side rows of two prefix look-ups, and the rim's points.
/// </remarks>
sealed class Neighbours
{
    const int MostCellsAcross = 4096;

    readonly double left, bottom, side, largest;
    readonly int columns, rows;

    /// <summary>Points in order of cells, row by row: their place in the given arrays, coordinates and weights.</summary>
    readonly int[] given;
    readonly double[] xs, ys, weights;

    /// <summary>For each cell, and one after the last: points before it, and their weight.</summary>
    readonly int[] pointsBefore, weightBefore;

    /// <param name="xs">Eastings. Metres, finite.</param>
    /// <param name="ys">Northings.</param>
    /// <param name="counts">How many stand on each point. 0 or more.</param>
    internal Neighbours(ReadOnlySpan<double> xs, ReadOnlySpan<double> ys, ReadOnlySpan<int> counts)
    {
        var (right, top) = (double.NegativeInfinity, double.NegativeInfinity);
        (left, bottom) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var i = 0; i < xs.Length; i++)
        {
            (left, right) = (Math.Min(left, xs[i]), Math.Max(right, xs[i]));
            (bottom, top) = (Math.Min(bottom, ys[i]), Math.Max(top, ys[i]));
        }
        if (xs.IsEmpty)
            (left, right, bottom, top) = (0, 0, 0, 0);
        largest = Math.Max(Math.Max(Math.Abs(left), Math.Abs(right)), Math.Max(Math.Abs(bottom), Math.Abs(top)));
        var (width, height) = (right - left, top - bottom);

        // Some eight cells a point: rows cost as much as the points on the rim do. No cell is below a metre.
        side = Math.Max(1, Math.Max(Math.Sqrt(width * height / (8.0 * Math.Max(1, xs.Length))), Math.Max(width, height) / MostCellsAcross));
        (columns, rows) = ((int)(width / side) + 1, (int)(height / side) + 1);

        (pointsBefore, weightBefore) = (new int[(columns * rows) + 1], new int[(columns * rows) + 1]);
        var cells = new int[xs.Length];
        for (var i = 0; i < xs.Length; i++)
        {
            cells[i] = (Row(ys[i]) * columns) + Column(xs[i]);
            pointsBefore[cells[i] + 1]++;
            weightBefore[cells[i] + 1] += counts[i];
        }
        for (var cell = 0; cell < columns * rows; cell++)
        {
            pointsBefore[cell + 1] += pointsBefore[cell];
            weightBefore[cell + 1] += weightBefore[cell];
        }
        (given, this.xs, this.ys, weights) = (new int[xs.Length], new double[xs.Length], new double[xs.Length], new double[xs.Length]);
        var next = pointsBefore.AsSpan(0, columns * rows).ToArray();
        for (var i = 0; i < xs.Length; i++)
        {
            var at = next[cells[i]]++;
            (given[at], this.xs[at], this.ys[at], weights[at]) = (i, xs[i], ys[i], counts[i]);
        }
    }

    /// <summary>The given points in the order of the grid: neighbours one after another, which is how they are best visited.</summary>
    internal ReadOnlySpan<int> Order => given;

    int Column(double x) => (int)Math.Floor((x - left) / side);

    int Row(double y) => (int)Math.Floor((y - bottom) / side);

    /// <summary>Which cells around a point's own are inside a disc of this radius for certain, and which may be.</summary>
    /// <param name="radius">Metres, 0 or more.</param>
    internal Disc Shape(double radius)
    {
        // A cell counts as inside, or outside, only with room to spare for rounding; the rim is looked at point by point anyway.
        var spare = 1e-9 * (largest + radius + side);
        var reach = (int)((radius + spare) / side) + 1;
        var (sure, possible) = (new int[reach + 1], new int[reach + 1]);
        for (var d = 0; d <= reach; d++)
        {
            var (nearest, farthest) = (Math.Max(0, d - 1) * side, (d + 1) * side);
            var outer = ((radius + spare) * (radius + spare)) - (nearest * nearest);
            var inner = radius <= spare ? -1 : ((radius - spare) * (radius - spare)) - (farthest * farthest);
            possible[d] = outer < 0 ? -1 : (int)(Math.Sqrt(outer) / side) + 1;
            sure[d] = inner < 0 ? -1 : (int)(Math.Sqrt(inner) / side) - 1;
        }
        return new(radius * radius, sure, possible);
    }

    /// <summary>How many stand within the disc around (x, y).</summary>
    internal int Count(double x, double y, Disc disc)
    {
        var (column, row, total) = (Column(x), Row(y), 0.0);
        var inside = 0;
        for (var r = Math.Max(0, row - disc.Reach); r <= Math.Min(rows - 1, row + disc.Reach); r++)
        {
            var (possible, sure) = (disc.Possible[Math.Abs(r - row)], disc.Sure[Math.Abs(r - row)]);
            var (from, to) = (Math.Max(0, column - possible), Math.Min(columns - 1, column + possible));
            if (from > to)
                continue;
            var cells = r * columns;
            var (sureFrom, sureTo) = (Math.Max(0, column - sure), Math.Min(columns - 1, column + sure));
            if (sure < 0 || sureFrom > sureTo)
            {
                total += CountBetween(pointsBefore[cells + from], pointsBefore[cells + to + 1], x, y, disc.SquaredRadius);
                continue;
            }
            inside += weightBefore[cells + sureTo + 1] - weightBefore[cells + sureFrom];
            total += CountBetween(pointsBefore[cells + from], pointsBefore[cells + sureFrom], x, y, disc.SquaredRadius);
            total += CountBetween(pointsBefore[cells + sureTo + 1], pointsBefore[cells + to + 1], x, y, disc.SquaredRadius);
        }
        return inside + (int)total;
    }

    /// <summary>Adds the given indexes of the points within the disc around (x, y), in the order of the grid.</summary>
    internal void List(double x, double y, Disc disc, List<int> into)
    {
        var (column, row) = (Column(x), Row(y));
        for (var r = Math.Max(0, row - disc.Reach); r <= Math.Min(rows - 1, row + disc.Reach); r++)
        {
            var possible = disc.Possible[Math.Abs(r - row)];
            var (from, to) = (Math.Max(0, column - possible), Math.Min(columns - 1, column + possible));
            if (from > to)
                continue;
            for (var i = pointsBefore[(r * columns) + from]; i < pointsBefore[(r * columns) + to + 1]; i++)
            {
                var (dx, dy) = (xs[i] - x, ys[i] - y);
                if ((dx * dx) + (dy * dy) <= disc.SquaredRadius)
                    into.Add(given[i]);
            }
        }
    }

    double CountBetween(int from, int to, double x, double y, double squared)
    {
        if (from == to)
            return 0;
        ReadOnlySpan<double> px = xs.AsSpan(from, to - from), py = ys.AsSpan(from, to - from), w = weights.AsSpan(from, to - from);
        return px.Length < Vector512<double>.Count ? CountScalar(px, py, w, x, y, squared) : CountVector(px, py, w, x, y, squared);
    }

    /// <summary>The weight of the points within the disc: the definition.</summary>
    internal static double CountScalar(
        ReadOnlySpan<double> xs, ReadOnlySpan<double> ys, ReadOnlySpan<double> weights, double x, double y, double squared)
    {
        var count = 0.0;
        for (var i = 0; i < xs.Length; i++)
        {
            var (dx, dy) = (xs[i] - x, ys[i] - y);
            if ((dx * dx) + (dy * dy) <= squared)
                count += weights[i];
        }
        return count;
    }

    /// <summary>Eight points at a time. Weights are whole numbers, so their sum is the same in any order.</summary>
    internal static double CountVector(
        ReadOnlySpan<double> xs, ReadOnlySpan<double> ys, ReadOnlySpan<double> weights, double x, double y, double squared)
    {
        ref var px = ref MemoryMarshal.GetReference(xs);
        ref var py = ref MemoryMarshal.GetReference(ys);
        ref var w = ref MemoryMarshal.GetReference(weights);
        var (vx, vy, limit) = (Vector512.Create(x), Vector512.Create(y), Vector512.Create(squared));
        var count = Vector512<double>.Zero;
        var whole = xs.Length - (xs.Length % Vector512<double>.Count);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)Vector512<double>.Count)
        {
            var dx = Vector512.LoadUnsafe(ref px, i) - vx;
            var dy = Vector512.LoadUnsafe(ref py, i) - vy;
            count += Vector512.LessThanOrEqual((dx * dx) + (dy * dy), limit) & Vector512.LoadUnsafe(ref w, i);
        }
        return Vector512.Sum(count) + CountScalar(xs[whole..], ys[whole..], weights[whole..], x, y, squared);
    }

    /// <summary>A disc as cells: by distance in rows from the centre's own, how many columns to each side are inside for certain (−1: none), or may be.</summary>
    internal sealed record Disc(double SquaredRadius, int[] Sure, int[] Possible)
    {
        internal int Reach => Sure.Length - 1;
    }
}
