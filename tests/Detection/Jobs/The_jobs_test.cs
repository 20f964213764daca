using System.Numerics;
using CsCheck;
using Xunit;

namespace Klynge.Detection.Tests.Jobs;

public sealed class The_jobs_test
{
    static readonly Gen<(int[] Jobs, int Population, int Sites)> Small =
        Gen.Int[1, 9].SelectMany(n => Gen.Select(Gen.Int[0, 40].Array[n], Gen.Int[n, 30]).SelectMany((jobs, population) =>
            Gen.Int[0, population].Select(sites => (jobs, population, sites))));

    /// <summary>The definition: every set of places for the plants equally likely; m of the N places are inside.</summary>
    static double ByEnumeration(int population, int[] jobs, int sites, long atLeast)
    {
        var tail = 0.0;
        for (var subset = 0; subset < 1 << jobs.Length; subset++)
        {
            var inside = BitOperations.PopCount((uint)subset);
            if (jobs.Where((_, i) => (subset >> i & 1) == 1).Sum() >= atLeast)
                tail += Choose(population - jobs.Length, sites - inside) / Choose(population, sites);
        }
        return tail;
    }

    static double Choose(int n, int k) => k < 0 || k > n ? 0 : Enumerable.Range(1, k).Aggregate(1.0, (c, i) => c * (n - k + i) / i);

    [Fact]
    public void Agrees_with_the_enumeration_of_all_subsets() =>
        Gen.Select(Small, Gen.Int[0, 200]).Sample((t, atLeast) =>
        {
            var expected = ByEnumeration(t.Population, t.Jobs, t.Sites, atLeast);
            Near(expected, JobsTest.Of(t.Population, t.Jobs).UpperTail(t.Sites, atLeast));
            Near(expected, JobsTest.UpperTail(t.Population, t.Jobs, t.Sites, atLeast));
        }, iter: 2000);

    static void Near(double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-11 * expected + 1e-300, $"{expected:r} and {actual:r}");

    [Fact]
    public void Plants_of_equal_size_are_counted_as_the_hypergeometric_counts_them()
    {
        int[] jobs = [.. Enumerable.Repeat(7, 25)];
        Assert.Equal(new Hypergeometric(4000, 25, 300).UpperTail(12), JobsTest.Of(4000, jobs).UpperTail(300, 12 * 7), 1e-20);
    }

    [Fact]
    public void One_large_plant_is_as_surprising_as_where_it_lies()
    {
        // Two plants, 1000 and 1 jobs, in a tenth of 100 sites: 1000 jobs are inside when the large one is, one time in ten.
        Assert.Equal(0.1, JobsTest.Of(100, [1000, 1]).UpperTail(10, 1000), 1e-12);
        Assert.Equal(0.1 * 9 / 99, JobsTest.Of(100, [1000, 1]).UpperTail(10, 1001), 1e-12);
    }

    [Fact]
    public void The_critical_number_is_the_first_that_is_surprising_enough() =>
        Gen.Select(Small, Gen.Double[0.001, 0.5]).Sample((t, level) =>
        {
            var test = JobsTest.Of(t.Population, t.Jobs);
            var critical = test.Critical(t.Sites, level);
            Assert.True(critical == long.MaxValue
                ? test.UpperTail(t.Sites, t.Jobs.Sum()) > level
                : test.UpperTail(t.Sites, critical) <= level && (critical == 0 || test.UpperTail(t.Sites, critical - 1) > level));
        });

    [Fact]
    public void A_unit_of_several_jobs_changes_a_tail_by_a_few_per_cent_at_most()
    {
        // 400 plants of Zipf size and 200 000 jobs need a unit of several; the same table of a thousandth of the size is exact.
        int[] jobs = [.. Enumerable.Range(1, 400).Select(rank => 40_000 / rank)];
        var coarse = JobsTest.Of(20_000, jobs);
        Assert.False(coarse.Exact);
        foreach (var (sites, atLeast) in new[] { (500, 40_000L), (500, 60_000L), (2_000, 80_000L), (2_000, 120_000L) })
        {
            var simulated = ByImportance(20_000, jobs, sites, atLeast, 100_000);
            Assert.InRange(coarse.UpperTail(sites, atLeast) / simulated.P, 1 - 4 * simulated.RelativeError - 0.03, 1 + 4 * simulated.RelativeError + 0.03);
        }
    }

    [Fact]
    public void Plants_taken_one_by_one_are_on_the_safe_side_far_out()
    {
        int[] jobs = [.. Enumerable.Range(1, 700).Select(rank => 1 + 3_000 / rank)];
        foreach (var (sites, atLeast) in new[] { (500, 5_000L), (500, 7_000L), (2_000, 9_000L) })
        {
            var simulated = ByImportance(10_000, jobs, sites, atLeast, 100_000);
            var tail = JobsTest.UpperTail(10_000, jobs, sites, atLeast);
            Assert.InRange(tail / simulated.P, 1 - 4 * simulated.RelativeError, 1.6);
        }
    }

    /// <summary>Draws the number inside as it is, then plants one by one with chances tilted towards the large ones; weighted back.</summary>
    static (double P, double RelativeError) ByImportance(int population, int[] jobs, int sites, long atLeast, int drawings)
    {
        var random = new SplitMix(17);
        var chance = (double)sites / population;
        // Each plant inside by itself, the large ones oftener; corrected to the hypergeometric by the exact weight of the subset.
        double Tilted(int e, double tilt) => chance * Math.Exp(tilt * e) / (1 - chance + chance * Math.Exp(tilt * e));
        var (low, high) = (0.0, 20.0 / jobs.Max());
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = jobs.Sum(e => e * Tilted(e, middle)) < atLeast ? (middle, high) : (low, middle);
        }
        double[] tilted = [.. jobs.Select(e => Tilted(e, low))];
        var (sum, squares) = (0.0, 0.0);
        for (var d = 0; d < drawings; d++)
        {
            var (total, inside, logChance) = (0L, 0, 0.0);
            for (var i = 0; i < jobs.Length; i++)
            {
                var drawn = (random.Next() >> 11) * (1.0 / (1UL << 53)) < tilted[i];
                logChance += Math.Log(drawn ? tilted[i] : 1 - tilted[i]);
                (total, inside) = drawn ? (total + jobs[i], inside + 1) : (total, inside);
            }
            if (total < atLeast)
                continue;
            // P(subset) = P(K = k) / C(n, k) = C(N−n, m−k) / C(N, m).
            var weight = Math.Exp(LogChoose(population - jobs.Length, sites - inside) - LogChoose(population, sites) - logChance);
            (sum, squares) = (sum + weight, squares + weight * weight);
        }
        var p = sum / drawings;
        return (p, Math.Sqrt(squares / drawings - p * p) / Math.Sqrt(drawings) / p);
    }

    static double LogChoose(int n, int k) => MathNet.Numerics.SpecialFunctions.BinomialLn(n, k);

    [Fact]
    public void The_mean_and_variance_are_those_of_drawing_without_replacement() =>
        Small.Sample(t =>
        {
            var (mean, second) = (0.0, 0.0);
            for (var j = 1; j <= t.Jobs.Sum(); j++)
            {
                var tail = ByEnumeration(t.Population, t.Jobs, t.Sites, j);
                (mean, second) = (mean + tail, second + tail * (2 * j - 1));
            }
            var moments = JobsTest.Moments(t.Population, t.Jobs, t.Sites);
            Assert.Equal(mean, moments.Mean, 1e-8);
            Assert.Equal(second - mean * mean, moments.Variance, 1e-6);
        }, iter: 50);

    [Fact]
    public void A_negative_job_count_is_a_mistake_of_the_program() =>
        Assert.Contains("must be 0 or more", Assert.Throws<ArgumentException>(() => JobsTest.Of(10, [3, -1])).Message, StringComparison.Ordinal);
}
