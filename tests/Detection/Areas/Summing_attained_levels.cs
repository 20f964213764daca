using Xunit;

namespace Klynge.Detection.Tests.Areas;

public sealed class Summing_attained_levels
{
    /// <summary>Some thousands of windows as a large country has them, some of them closed; small and large groups, near and far tails.</summary>
    [Theory]
    [InlineData(2, 0.3)]
    [InlineData(3, 1e-4)]
    [InlineData(40, 1e-6)]
    [InlineData(900, 1e-3)]
    [InlineData(4_000, 1e-9)]
    [InlineData(4_000, 0.02)]
    [InlineData(60_000, 3e-12)]
    [InlineData(60_000, 1e-5)]
    [InlineData(300_000, 1e-7)]
    public void The_sum_is_that_of_each_window_by_itself(int marked, double t)
    {
        const int Population = 2_000_000;
        var random = new SplitMix(7);
        int[] sites = [.. Enumerable.Range(0, 3_000).Select(_ => (int)Math.Exp(2 + (random.Below(12_000) / 1_000.0))).Where(m => 2 * m <= Population).Order()];
        foreach (var closed in new[] { 0, 2, 5 })
        {
            int[] free = [.. Enumerable.Range(0, sites.Length).Where(_ => closed == 0 || random.Below(10) >= closed)];
            var (plain, critical) = (0.0, 0);
            foreach (var w in free)
            {
                var count = new Hypergeometric(Population, marked, sites[w]);
                (critical, var level) = WindowSearch.Critical(count, t, critical);
                plain += level;
            }
            var sum = AttainedLevels.Sum(sites, free, marked, Population, t);
            Assert.True(Math.Abs(sum - plain) <= 1e-9 * plain, $"{sum:r} instead of {plain:r}, {closed} tenths closed");
        }
    }
}
