using CsCheck;
using Xunit;

namespace Klynge.Detection.Tests;

public sealed class Counting_neighbours
{
    // Whole metres in a small square: many points on one another and exactly on the rim, which is where two versions would part.
    static readonly Gen<(int X, int Y)[]> Small = Gen.Select(Gen.Int[-12, 20], Gen.Int[-12, 20]).Array[1, 80];

    [Fact]
    public void Every_count_is_the_definitions() =>
        Gen.Select(Small, Gen.Int[0, 40]).Sample((points, radius) =>
        {
            var (grid, xs, ys, weights) = Made(points);
            var disc = grid.Shape(radius);
            for (var i = 0; i < xs.Length; i++)
                Assert.Equal((int)Neighbours.CountScalar(xs, ys, weights, xs[i], ys[i], (double)radius * radius), grid.Count(xs[i], ys[i], disc));
        });

    [Fact]
    public void Also_around_points_outside_the_grid_and_on_a_wide_grid() =>
        Gen.Select(Small, Gen.Int[-4_000, 4_000], Gen.Int[-4_000, 4_000], Gen.Int[0, 6_000]).Sample((points, x, y, radius) =>
        {
            var (grid, xs, ys, weights) = Made([.. points.Select(p => (p.X * 100, p.Y * 37))]);
            Assert.Equal((int)Neighbours.CountScalar(xs, ys, weights, x, y, (double)radius * radius), grid.Count(x, y, grid.Shape(radius)));
            var listed = new List<int>();
            grid.List(x, y, grid.Shape(radius), listed);
            Assert.Equal(Enumerable.Range(0, xs.Length).Where(i => Neighbours.CountScalar([xs[i]], [ys[i]], [1], x, y, (double)radius * radius) > 0), listed.Order());
        });

    [Fact]
    public void Eight_at_a_time_is_the_same_as_one_at_a_time() =>
        Gen.Select(Small, Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 30]).Sample((points, x, y, radius) =>
        {
            var (_, xs, ys, weights) = Made(points);
            return Neighbours.CountVector(xs, ys, weights, x, y, radius * radius) == Neighbours.CountScalar(xs, ys, weights, x, y, radius * radius);
        });

    [Fact]
    public void A_point_exactly_on_the_radius_is_within()
    {
        var grid = new Neighbours([0, 3_000, 3_000.001], [0, 4_000, 4_000], [1, 1, 1]);
        Assert.Equal(2, grid.Count(0, 0, grid.Shape(5_000)));
    }

    [Fact]
    public void Far_from_the_origin_rounding_loses_nobody()
    {
        // Northings of seven million metres: the grid's own rounding must not decide about the rim.
        double[] ys = [.. Enumerable.Range(0, 400).Select(i => 7_000_000.1 + (i * 25))];
        double[] xs = [.. ys.Select(_ => 500_000.3)];
        var grid = new Neighbours(xs, ys, [.. ys.Select(_ => 1)]);
        foreach (var y in ys)
            Assert.Equal(ys.Count(other => (other - y) * (other - y) <= 5_000.0 * 5_000), grid.Count(xs[0], y, grid.Shape(5_000)));
    }

    [Fact]
    public void Units_on_one_point_are_one_position_that_counts_for_all()
    {
        var positions = Positions.Distinct([At(5, 1), At(5, 1), At(2, 9), At(5, 0), At(-0.0, 0), At(0.0, 0)]);
        Assert.Equal([0, 2, 5, 5], positions.Xs);
        Assert.Equal([2, 1, 1, 2], positions.Counts);
        Assert.Equal([3, 3, 1, 2, 0, 0], positions.Of);
    }

    [Fact]
    public void A_position_that_is_no_number_is_refused() => Assert.Throws<ArgumentException>(() => Positions.Distinct([At(double.NaN, 0)]));

    [Fact]
    public void Members_and_sites_around_each_plant_are_those_of_the_definition() =>
        Gen.Select(Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[0, 2]).Array[3, 60], Gen.Int[1, 25]).Sample((sites, radius) =>
        {
            Unit[] units = [.. sites.Select(s => new Unit("u", s.Item1, s.Item2, s.Item3, -1, -1, -1, 0))];
            var land = Landscape.Survey(Folding.Fold(units, []), [radius, 2 * radius], new(), _ => { });
            var members = new GroupMembers(land, [.. Enumerable.Range(0, units.Length).Where(u => units[u].Leaf == 1)]);
            for (var p = 0; p < members.Points.Length; p++)
            {
                for (var r = 0; r < 2; r++)
                {
                    bool Near(Unit u) => ((u.X - members.Xs[p]) * (u.X - members.Xs[p])) + ((u.Y - members.Ys[p]) * (u.Y - members.Ys[p])) <= land.Radii[r] * land.Radii[r];
                    Assert.Equal(units.Count(Near), land.Within[r][members.Points[p]]);
                    Assert.Equal(units.Count(u => u.Leaf == 1 && Near(u)), members.Inside[r][p]);
                }
            }
            Assert.Equal(2 * units.Length, land.Discs.Sum());
        });

    static Unit At(double x, double y) => new("u", x, y, 0, -1, -1, -1, 0);

    static (Neighbours Grid, double[] Xs, double[] Ys, double[] Weights) Made((int X, int Y)[] points)
    {
        double[] xs = [.. points.Select(p => (double)p.X)], ys = [.. points.Select(p => (double)p.Y)];
        int[] counts = [.. points.Select((_, i) => 1 + (i % 3))];
        return (new(xs, ys, counts), xs, ys, [.. counts.Select(c => (double)c)]);
    }
}
