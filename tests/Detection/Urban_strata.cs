using CsCheck;
using Xunit;

namespace Klynge.Detection.Tests;

public sealed class Urban_strata
{
    static readonly Gen<Hypergeometric> Stratum =
        Gen.Select(Gen.Int[0, 14], Gen.Double[0, 1], Gen.Double[0, 1]).Select((N, a, b) => new Hypergeometric(N, (int)Math.Round(a * N), (int)Math.Round(b * N)));

    [Fact]
    public void The_tail_of_a_sum_is_that_of_all_combinations() =>
        Gen.Select(Stratum.Array[1, 4], Gen.Double[0, 1]).Sample((strata, where) =>
        {
            var x = (int)Math.Round(where * (strata.Sum(s => s.Most) + 1));
            var expected = Combinations(strata).Where(c => c.Count >= x).Sum(c => c.Chance);
            Assert.Equal(expected, Math.Exp(Strata.LogUpperTail(strata, x)), 1e-12 + (1e-9 * expected));
        });

    [Fact]
    public void One_stratum_is_the_plain_test_also_far_out()
    {
        var alone = new Hypergeometric(100_000, 160, 170);
        foreach (var x in new[] { 1, 20, 60, 88, 150, 160 })
            Assert.Equal(alone.LogUpperTail(x), Strata.LogUpperTail([alone, new(50, 0, 20), new(0, 0, 0)], x), 1e-8 * Math.Max(1, -alone.LogUpperTail(x)));
    }

    [Fact]
    public void What_cannot_be_has_no_chance_and_what_must_be_is_certain()
    {
        Assert.Equal(double.NegativeInfinity, Strata.LogUpperTail([new(10, 3, 5), new(10, 1, 1)], 5));
        Assert.Equal(0, Strata.LogUpperTail([new(10, 8, 5), new(10, 1, 1)], 3));
    }

    [Fact]
    public void Classes_are_fifths_of_the_sites_not_of_the_positions()
    {
        Assert.Equal([0, 1, 2, 3, 4], Strata.Classify([1, 2, 3, 4, 5], [1, 1, 1, 1, 1]));
        Assert.Equal([2, 0], Strata.Classify([90, 10], [90, 10]));
    }

    [Fact]
    public void Equal_surroundings_share_a_class() => Assert.Single(Strata.Classify([7, 7, 7, 7], [1, 5, 2, 9]).Distinct());

    static IEnumerable<(int Count, double Chance)> Combinations(IEnumerable<Hypergeometric> strata) =>
        strata.Aggregate(new[] { (Count: 0, Chance: 1.0) }.AsEnumerable(), (sums, s) => sums.SelectMany(sum =>
            Enumerable.Range(s.Least, s.Most - s.Least + 1).Select(k => (sum.Count + k, sum.Chance * s.Probability(k)))));
}
