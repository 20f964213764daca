namespace Klynge.Web.Maps;

/// <summary>What part of a chart a picture shows, and how large.</summary>
/// <param name="Projection">The chart's projection.</param>
/// <param name="Box">The part, in kilometres.</param>
/// <param name="Width">The picture's width. Pixels.</param>
sealed record Frame(ChartProjection Projection, Box Box, double Width)
{
    /// <summary>Pixels a kilometre.</summary>
    public double Scale => Width / Box.Width;

    /// <summary>The picture's height. Pixels.</summary>
    public double Height => Box.Height * Scale;

    /// <summary>Where a point of the chart lies in the picture. Pixels, down.</summary>
    public Point Put(Point chart) => new((chart.X - Box.Left) * Scale, (Box.Top - chart.Y) * Scale);

    /// <summary>Where a place lies in the picture. Pixels, down.</summary>
    public Point Put(double lat, double lon) => Put(Projection.Forward(lat, lon));
}
