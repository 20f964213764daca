namespace Klynge.Web.Maps;

/// <summary>A place on a chart, in kilometres east and north of the projection's origin; or in a picture, in tenths of a pixel, down.</summary>
readonly record struct Point(double X, double Y)
{
    /// <summary>The straight distance to another point, in the same unit.</summary>
    public double To(Point other) => double.Hypot(X - other.X, Y - other.Y);
}

/// <summary>A rectangle that points lie in.</summary>
readonly record struct Box(double Left, double Bottom, double Right, double Top)
{
    public double Width => Right - Left;

    public double Height => Top - Bottom;

    public Point Middle => new((Left + Right) / 2, (Bottom + Top) / 2);

    public bool Holds(Point p, double margin = 0) =>
        p.X >= Left - margin && p.X <= Right + margin && p.Y >= Bottom - margin && p.Y <= Top + margin;

    public bool Meets(Box other) => other.Right >= Left && other.Left <= Right && other.Top >= Bottom && other.Bottom <= Top;

    /// <summary>The smallest rectangle around points; at least one.</summary>
    public static Box Around(IEnumerable<Point> points)
    {
        var (left, bottom, right, top) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var p in points)
            (left, bottom, right, top) = (Math.Min(left, p.X), Math.Min(bottom, p.Y), Math.Max(right, p.X), Math.Max(top, p.Y));
        return new Box(left, bottom, right, top);
    }
}
