using Klynge.Web.Maps;
using Xunit;

namespace Klynge.Web.Tests.Maps;

public sealed class Drawing_a_map
{
    [Fact]
    public void A_line_keeps_its_ends_and_its_largest_bend()
    {
        Point[] line = [new(0, 0), new(1, 0.01), new(2, 5), new(3, 0.01), new(4, 0)];
        Assert.Equal([new(0, 0), new(2, 5), new(4, 0)], Visvalingam.Simplify(line, 3));
    }

    [Fact]
    public void A_closed_line_never_becomes_less_than_a_triangle()
    {
        Point[] ring = [new(0, 0), new(1, 0), new(1, 1), new(0.5, 1.2), new(0, 1), new(0, 0)];
        Assert.Equal(4, Visvalingam.Simplify(ring, 1e9).Length);
    }

    [Fact]
    public void A_shared_arc_is_simplified_alike_from_both_sides()
    {
        var wave = Enumerable.Range(0, 60).Select(i => new Point(i, Math.Sin(i * 1.7) * (i % 7))).ToArray();
        Assert.Equal(Visvalingam.Simplify(wave, 3), Visvalingam.Simplify([.. wave.Reverse()], 3).Reverse());
    }

    [Fact]
    public void Rounding_does_not_drift_along_a_path()
    {
        // A hundred steps of 0.14 pixels are 14 pixels, though each alone would round to 1 tenth.
        var path = SvgPath.Line(Enumerable.Range(0, 101).Select(i => new Point(i * 0.14, 0)), closed: false);
        var steps = path[(path.IndexOf('l', StringComparison.Ordinal) + 1)..].Split(' ').Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(140, steps.Sum());
    }

    [Fact]
    public void A_round_hill_has_round_contours_that_close_at_the_right_distance()
    {
        var surface = Surface.Of([(new Point(10, 20), 1)], bandwidth: 5);
        var ring = Assert.Single(Contours.At(surface, 0.5));
        // exp(-d²/2·25) = 0.5 at d = 5·√(2 ln 2), about 5.89.
        Assert.All(ring, p => Assert.InRange(p.To(new Point(10, 20)), 5.6, 6.2));
    }

    [Fact]
    public void Two_hills_apart_have_two_contours()
    {
        var surface = Surface.Of([(new Point(0, 0), 1), (new Point(40, 0), 1)], bandwidth: 4);
        Assert.Equal(2, Contours.At(surface, 0.3).Count);
    }

    [Theory]
    [InlineData(1230, 200)]
    [InlineData(24, 5)]
    [InlineData(150, 20)]
    public void A_scale_bar_is_a_round_number_of_at_most_a_quarter(double across, double kilometres) => Assert.Equal(
        kilometres, ScaleBar.Of(new Frame(new ChartProjection.TransverseMercator(15), new Box(0, 0, across, across), 620)).Kilometres);

    [Fact]
    public void The_central_meridian_stands_upright_and_a_degree_of_latitude_is_111_km()
    {
        var projection = new ChartProjection.TransverseMercator(10);
        var (south, north) = (projection.Forward(60, 10), projection.Forward(61, 10));
        Assert.Equal((0.0, 0.0), (Math.Round(south.X, 9), Math.Round(north.X, 9)));
        Assert.InRange(north.Y - south.Y, 110.9, 111.3);
    }
}
