namespace Klynge.Web.Maps;

/// <summary>A place on a chart, in kilometres east and north of the projection's origin; or in a picture, in tenths of a pixel, down.</summary>
readonly record struct Point(double X, double Y)
{
    /// <summary>The straight distance to another point, in the same unit.</summary>
    public double To(Point other) => double.Hypot(X - other.X, Y - other.Y);

    /// <summary>The distance to the nearest point of a straight line between two points.</summary>
    public double To(Point from, Point to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var along = dx == 0 && dy == 0 ? 0 : Math.Clamp((((X - from.X) * dx) + ((Y - from.Y) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
        return To(new Point(from.X + (along * dx), from.Y + (along * dy)));
    }
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

    /// <summary>The square around a point, half its side to each side.</summary>
    public static Box Square(Point middle, double half) => new(middle.X - half, middle.Y - half, middle.X + half, middle.Y + half);

    /// <summary>The smallest rectangle around points; at least one.</summary>
    public static Box Around(IEnumerable<Point> points)
    {
        var (left, bottom, right, top) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var p in points)
            (left, bottom, right, top) = (Math.Min(left, p.X), Math.Min(bottom, p.Y), Math.Max(right, p.X), Math.Max(top, p.Y));
        return new Box(left, bottom, right, top);
    }
}
