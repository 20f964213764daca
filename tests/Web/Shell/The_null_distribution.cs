using Klynge.Web.Pages.Findings;
using Xunit;

namespace Klynge.Web.Tests.Shell;

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
}
