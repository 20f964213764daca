using Klynge.Detection;
using Klynge.Web.Pages.Findings;
using Xunit;

namespace Klynge.Web.Tests.Pages.Findings;

public sealed class The_null_distribution
{
    [Fact]
    public void Is_the_hypergeometric_one()
    {
        // Ten, of which four are marked; three drawn: C(4,k)·C(6,3−k)/C(10,3), Feller (1968), section II.6.
        var chance = NullDistribution.Hypergeometric(10, 4, 3, shift: 0);
        Assert.Equal(0, chance.First);
        Assert.Equal([20 / 120.0, 60 / 120.0, 36 / 120.0, 4 / 120.0], chance.Chances.Select(p => Math.Round(p, 12)).ToArray(), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Theory]
    [InlineData(14145, 90, 300)]
    [InlineData(14145, 4000, 9000)]
    public void Has_the_mean_that_the_ledger_calls_expected(int population, int group, int sites)
    {
        var chance = NullDistribution.Hypergeometric(population, group, sites, shift: 0);
        Assert.Equal((double)group * sites / population, chance.Chances.Select((p, i) => p * (chance.First + i)).Sum(), 2);
        Assert.InRange(chance.Low, chance.First, chance.High);
    }

    [Fact]
    public void Within_classes_of_density_it_is_the_sum_of_the_classes_counts_and_the_centre()
    {
        // Of 4, two marked, two drawn: 1/6, 4/6, 1/6. Of 2, one marked, one drawn: a half each. Added by hand, and the centre is always there.
        var chance = NullDistribution.Within(new([], [new(4, 2, 2), new(2, 1, 1)], double.NaN));
        Assert.Equal(1, chance.First);
        Assert.Equal([1 / 12.0, 5 / 12.0, 5 / 12.0, 1 / 12.0], chance.Chances, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void By_jobs_it_is_that_of_every_way_to_deal_out_the_plants()
    {
        // Three plants of 1, 2 and 4 jobs on four sites, two of them inside: six equally likely pairs, one site of each three pairs being empty.
        var chance = NullDistribution.Of(JobsTest.Of(4, [1, 2, 4]), 2, given: 10);
        Assert.Equal((11, 1), (chance.First, chance.Step));
        Assert.Equal(Enumerable.Repeat(1 / 6.0, 6), chance.Chances.Take(6), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal((11, 16), (chance.Low, chance.High));
    }

    [Fact]
    public void By_many_jobs_its_columns_hold_several_and_keep_the_mean()
    {
        int[] jobs = [.. Enumerable.Range(1, 200).Select(i => i * 7 % 90)];
        var chance = NullDistribution.Of(JobsTest.Of(3000, jobs), 600, given: 0);
        Assert.InRange(chance.Step, 2, 100);
        Assert.InRange(chance.Chances.Length, 20, 62);
        Assert.InRange(chance.Chances.Sum(), 0.999, 1.0001);
        var middle = (chance.Step - 1) / 2.0;
        Assert.Equal(JobsTest.Moments(3000, jobs, 600).Mean, chance.Chances.Select((p, i) => p * (chance.First + (i * chance.Step) + middle)).Sum(), chance.Step);
        Assert.InRange(JobsTest.Moments(3000, jobs, 600).Mean, chance.Low, chance.High);
    }
}
