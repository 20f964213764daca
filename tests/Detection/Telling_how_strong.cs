using CsCheck;
using Xunit;

namespace Klynge.Detection.Tests;

public sealed class Telling_how_strong
{
    [Fact]
    public void The_likelihood_ratio_is_Kulldorffs_Bernoulli_formula()
    {
        // 8 of 20 inside, 10 of 200 everywhere, written out term by term.
        var written = (8 * Math.Log(8 / 20.0)) + (12 * Math.Log(12 / 20.0)) + (2 * Math.Log(2 / 180.0)) + (178 * Math.Log(178 / 180.0))
            - (10 * Math.Log(10 / 200.0)) - (190 * Math.Log(190 / 200.0));
        Assert.Equal(written, Likelihood.Ratio(8, 20, 10, 200), 1e-12);
    }

    [Fact]
    public void No_more_than_everywhere_is_no_evidence()
    {
        Assert.Equal(0, Likelihood.Ratio(1, 20, 10, 200));
        Assert.Equal(0, Likelihood.Ratio(0, 20, 10, 200));
        Assert.True(Likelihood.Ratio(2, 20, 10, 200) > 0);
    }

    [Fact]
    public void Everybody_inside_is_finite() => Assert.True(double.IsFinite(Likelihood.Ratio(10, 10, 10, 200)));

    [Fact]
    public void Strength_is_the_part_that_is_surely_not_chance()
    {
        Assert.Equal(75, Likelihood.Strength(100, 4), 1e-12);
        Assert.Equal(0, Likelihood.Strength(100, 1));
        Assert.Equal(0, Likelihood.Strength(100, 0.4));
    }

    [Fact]
    public void The_intervals_ends_leave_half_of_the_error_on_each_side() =>
        Gen.Select(Gen.Int[6, 60], Gen.Double[0.1, 0.9], Gen.Double[0.1, 0.9], Gen.Double[0, 1], Gen.Double[0.001, 0.3]).Sample((N, a, b, c, outside) =>
        {
            var h = new Hypergeometric(N, (int)(a * N), (int)(b * N));
            var x = h.Least + (int)(c * (h.Most - h.Least));
            if (h.Mean == 0)
                return;
            var (low, high) = RatioInterval.Of(h, x, outside);
            Assert.True(low <= x / h.Mean + 1e-9 && x / h.Mean <= high + 1e-9);
            if (x > h.Least)
                Assert.Equal(outside / 2, Tail(h, low, k => k >= x), 1e-6);
            if (x < h.Most)
                Assert.Equal(outside / 2, Tail(h, high, k => k <= x), 1e-6);
        });

    [Fact]
    public void The_interval_covers_as_often_as_it_says()
    {
        // Under odds 3, over every count that can occur, weighed by its chance.
        var h = new Hypergeometric(400, 40, 60);
        var (chance, mean) = Noncentral(h, Math.Log(3));
        var covered = chance.Select((p, i) => (p, RatioInterval.Of(h, h.Least + i, 0.05)))
            .Where(t => t.Item2.Low <= mean / h.Mean && mean / h.Mean <= t.Item2.High).Sum(t => t.p);
        Assert.InRange(covered, 0.95, 0.99);
    }

    [Fact]
    public void A_tighter_demand_gives_a_wider_interval()
    {
        var h = new Hypergeometric(10_000, 120, 90);
        var (narrow, wide) = (RatioInterval.Of(h, 14, 0.05), RatioInterval.Of(h, 14, 0.05 / 500));
        Assert.True(wide.Low < narrow.Low && narrow.High < wide.High);
    }

    [Fact]
    public void Where_nothing_can_be_expected_there_is_no_interval() => Assert.True(double.IsNaN(RatioInterval.Of(new(10, 0, 5), 0, 0.05).Low));

    /// <summary>P over the counts asked for, under the odds at which the mean is so many times the null's.</summary>
    static double Tail(Hypergeometric h, double ratio, Func<int, bool> of)
    {
        double low = -150, high = 150;
        for (var step = 0; step < 200; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Noncentral(h, middle).Mean < ratio * h.Mean ? (middle, high) : (low, middle);
        }
        return Noncentral(h, low).Chance.Where((_, i) => of(h.Least + i)).Sum();
    }

    static (double[] Chance, double Mean) Noncentral(Hypergeometric h, double logOdds)
    {
        double[] logs = [.. Enumerable.Range(h.Least, h.Most - h.Least + 1).Select(k => h.LogProbability(k) + (k * logOdds))];
        double[] weights = [.. logs.Select(l => Math.Exp(l - logs.Max()))];
        double[] chance = [.. weights.Select(w => w / weights.Sum())];
        return (chance, chance.Select((p, i) => p * (h.Least + i)).Sum());
    }
}
