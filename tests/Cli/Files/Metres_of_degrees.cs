using Klynge.Cli.Files;
using Xunit;

namespace Klynge.Cli.Tests.Files;

public sealed class Metres_of_degrees
{
    /// <summary>Corners and borders of the contiguous United States, and its middle.</summary>
    static readonly (double Lat, double Lon)[] Usa =
    [
        (48.4, -124.7), (49, -123), (49, -95.2), (47.3, -68.3), (44.8, -66.95), (41.3, -70), (35.2, -75.5), (25.1, -80.4), (24.55, -81.8), (29, -89.2), (25.9, -97.2),
        (29.2, -103), (31.3, -109), (32.5, -117.1), (34.5, -120.5), (40.4, -124.4), (39, -98), (35, -106), (45, -110), (38, -85),
    ];

    static readonly (double Lat, double Lon)[] Norway = [(57.98, 7.05), (59.1, 11.4), (62, 5), (70.98, 25.97), (70.1, 30.9), (69.1, 20), (61, 12.5)];

    static readonly (double Lat, double Lon)[] Chile = [(-17.6, -69.5), (-33.4, -70.7), (-53.2, -70.9), (-55, -67), (-43, -74)];

    static LocalProjection Of((double Lat, double Lon)[] points) => LocalProjection.Of(points, "points.csv", TextWriter.Null);

    /// <summary>A short step on the ellipsoid, by its two radii of curvature. Metres.</summary>
    static double Along(double lat, double north, double east)
    {
        const double a = 6_378_137, e2 = 0.00669437999014;
        var w = Math.Sqrt(1 - (e2 * Math.Pow(Math.Sin(lat * Math.PI / 180), 2)));
        var (m, n) = (a * (1 - e2) / (w * w * w), a / w);
        return double.Hypot(m * north * Math.PI / 180, n * Math.Cos(lat * Math.PI / 180) * east * Math.PI / 180);
    }

    static double WorstOf((double Lat, double Lon)[] points)
    {
        var projection = Of(points);
        var worst = 0.0;
        foreach (var (lat, lon) in points)
        {
            foreach (var (north, east) in new[] { (1e-3, 0.0), (0, 1e-3), (1e-3, 1e-3) })
            {
                var (from, to) = (projection.Forward(lat - (north / 2), lon - (east / 2)), projection.Forward(lat + (north / 2), lon + (east / 2)));
                worst = Math.Max(worst, Math.Abs((double.Hypot(to.X - from.X, to.Y - from.Y) / Along(lat, north, east)) - 1));
            }
        }
        return worst;
    }

    [Fact]
    public void Short_distances_are_right_to_one_in_a_hundred_all_over_the_United_States() => Assert.InRange(WorstOf(Usa), 0, 0.01);

    [Fact]
    public void Long_narrow_countries_are_far_better() => Assert.All([Norway, Chile], country => Assert.InRange(WorstOf(country), 0, 0.0025));

    [Fact]
    public void The_error_that_is_told_is_not_less_than_the_error_that_is_made() =>
        Assert.All([Usa, Norway, Chile], country => Assert.InRange(Of(country).GreatestError, WorstOf(country) - 0.0001, WorstOf(country) + 0.001));

    [Fact]
    public void Degrees_come_back_as_they_went() => Assert.All([Usa, Norway, Chile], country =>
    {
        var projection = Of(country);
        Assert.All(country, point =>
        {
            var (x, y) = projection.Forward(point.Lat, point.Lon);
            var back = projection.Inverse(x, y);
            Assert.Equal(point.Lat, back.Lat, tolerance: 1e-9);
            Assert.Equal(point.Lon, back.Lon, tolerance: 1e-9);
        });
    });

    [Fact]
    public void The_date_line_is_no_edge_of_the_world()
    {
        var projection = Of([(-17, 179), (-17, -179), (-18, 180)]);
        var (west, east) = (projection.Forward(-17, 179.9), projection.Forward(-17, -179.9));
        Assert.Equal(Along(-17, 0, 0.2), double.Hypot(east.X - west.X, east.Y - west.Y), tolerance: 5.0);
    }

    [Fact]
    public void Of_one_point_the_distances_around_it_are_right()
    {
        var projection = Of([(60, 5)]);
        var (x, y) = projection.Forward(60.01, 5);
        var (x0, y0) = projection.Forward(60, 5);
        Assert.Equal(Along(60.005, 0.01, 0), double.Hypot(x - x0, y - y0), tolerance: 0.01);
    }
}
