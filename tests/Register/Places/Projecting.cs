using CsCheck;
using Klynge.Register.Places;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;
using Xunit;
using Projection = Klynge.Register.Places.Projection;

namespace Klynge.Register.Tests.Places;

public sealed class Projecting
{
    static readonly MathTransform Proj = new CoordinateTransformationFactory()
        .CreateFromCoordinateSystems(GeographicCoordinateSystem.WGS84, ProjectedCoordinateSystem.WGS84_UTM(33, true)).MathTransform;

    [Fact]
    public void UTM_33_is_within_a_millimetre_of_another_implementation() =>
        // Within nine degrees of the central meridian: further out the other's series itself drifts, by 4 cm at Vardø.
        Gen.Select(Gen.Double[57.5, 71.5], Gen.Double[6, 24]).Sample((lat, lon) =>
        {
            var (x, y) = Projections.Forward(Projection.Utm33, lat, lon);
            var theirs = Proj.Transform([lon, lat]);
            // Theirs is on WGS 84, ours on GRS 80: the ellipsoids differ by 0.1 mm at the pole.
            return double.Hypot(x - theirs[0], y - theirs[1]) < 0.001;
        });

    [Fact]
    public void Scale_is_the_same_in_all_directions_as_far_as_Vardø() =>
        Gen.Select(Gen.Double[57.5, 71.5], Gen.Double[4, 31.5]).Sample((lat, lon) =>
        {
            // GRS 80: radii of curvature along the parallel and along the meridian.
            const double a = 6378137, e2 = 0.00669438002290;
            var w = 1 - e2 * Math.Pow(Math.Sin(double.DegreesToRadians(lat)), 2);
            var (east, north) = (a / Math.Sqrt(w) * Math.Cos(double.DegreesToRadians(lat)), a * (1 - e2) / Math.Pow(w, 1.5));
            const double step = 1e-4;
            var (atLon, atLat) = (Step(lat, lon, 0, step) / (east * double.DegreesToRadians(2 * step)), Step(lat, lon, step, 0) / (north * double.DegreesToRadians(2 * step)));
            return Math.Abs(atLon - atLat) < 1e-7;
        });

    static double Step(double lat, double lon, double dLat, double dLon)
    {
        var (from, to) = (Projections.Forward(Projection.Utm33, lat - dLat, lon - dLon), Projections.Forward(Projection.Utm33, lat + dLat, lon + dLon));
        return double.Hypot(to.X - from.X, to.Y - from.Y);
    }

    [Theory]
    [InlineData(Projection.Utm33, 57, 72, 4, 32)]
    [InlineData(Projection.AlbersUsa, 20, 70, -165, -66)]
    public void Back_is_where_we_began(Projection projection, double south, double north, double west, double east) =>
        Gen.Select(Gen.Double[south, north], Gen.Double[west, east]).Sample((lat, lon) =>
        {
            var (x, y) = Projections.Forward(projection, lat, lon);
            var (backLat, backLon) = Projections.Inverse(projection, x, y);
            return Math.Abs(lat - backLat) < 1e-9 && Math.Abs(lon - backLon) < 1e-9;
        });

    [Fact]
    public void The_central_meridian_is_at_500_km() => Assert.Equal(500_000, Projections.Forward(Projection.Utm33, 60, 15).X, 6);

    [Fact]
    public void Albers_agrees_with_the_working_manual()
    {
        // Snyder (1987), page 291, on the unit sphere: 35° N 75° W, parallels 29.5 and 45.5, origin 23° N 96° W gives x 0.2952720, y 0.2416774.
        var (x, y) = Projections.Forward(Projection.AlbersUsa, 35, -75);
        Assert.Equal(0.2952720, x / 6_371_007.181, 6);
        Assert.Equal(0.2416774, y / 6_371_007.181, 6);
    }
}
