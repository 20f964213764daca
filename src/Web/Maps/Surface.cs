namespace Klynge.Web.Maps;

/// <summary>A height over a square grid: how densely weighted points lie, 1 at its highest.</summary>
/// <param name="Left">East of the first column.</param>
/// <param name="Bottom">North of the first row.</param>
/// <param name="Step">Between columns and between rows.</param>
/// <param name="Heights">Rows from the south, columns from the west.</param>
sealed record Surface(double Left, double Bottom, double Step, double[,] Heights)
{
    /// <summary>A Gaussian density of points, on a grid that reaches three bandwidths beyond them.</summary>
    /// <param name="points">Points with their weight, above 0; at least one.</param>
    /// <param name="bandwidth">Standard deviation, above 0, in the points' unit.</param>
    public static Surface Of(IReadOnlyList<(Point At, double Weight)> points, double bandwidth)
    {
        var box = Box.Around(points.Select(point => point.At));
        var margin = bandwidth * 3.2;
        // A third of the bandwidth is fine enough for a smooth line; a wide scatter gets at most 160 steps a side.
        var step = Math.Max(bandwidth / 3, (Math.Max(box.Width, box.Height) + 2 * margin) / 160);
        var (columns, rows) = ((int)((box.Width + 2 * margin) / step) + 2, (int)((box.Height + 2 * margin) / step) + 2);
        var (left, bottom) = (box.Left - margin, box.Bottom - margin);

        var heights = new double[rows, columns];
        var reach = (int)(bandwidth * 3 / step) + 1;
        foreach (var (at, weight) in points)
        {
            var (i, j) = ((int)((at.X - left) / step), (int)((at.Y - bottom) / step));
            for (var row = Math.Max(0, j - reach); row < Math.Min(rows, j + reach + 2); row++)
                for (var column = Math.Max(0, i - reach); column < Math.Min(columns, i + reach + 2); column++)
                {
                    var (dx, dy) = (left + column * step - at.X, bottom + row * step - at.Y);
                    heights[row, column] += weight * Math.Exp(-(dx * dx + dy * dy) / (2 * bandwidth * bandwidth));
                }
        }
        var top = heights.Cast<double>().Max();
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++) heights[row, column] /= top;
        return new Surface(left, bottom, step, heights);
    }
}
