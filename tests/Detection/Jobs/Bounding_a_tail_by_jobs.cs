using Xunit;

namespace Klynge.Detection.Tests.Jobs;

public sealed class Bounding_a_tail_by_jobs
{
    [Theory]
    [InlineData(200, 20, 90)]
    [InlineData(200, 20, 160)]
    [InlineData(5_000, 60, 140)]
    [InlineData(5_000, 600, 250)]
    public void The_bound_is_above_the_exact_tail_and_not_far_above(int population, int sites, long atLeast)
    {
        int[] jobs = [80, 60, 40, 30, 20, 12, 9, 9, 7, 5, 5, 4, 3, 2, 2, 1, 1, 1];
        var exact = JobsTest.UpperTail(population, jobs, sites, atLeast);
        // Seventy jobs are no plant's of these, so nothing is left out.
        var bound = Math.Exp(JobSizes.Of(jobs).LogChernoff((double)sites / population, atLeast, leftOut: 70));
        Assert.InRange(bound, exact, 30 * exact);
    }

    [Fact]
    public void The_centre_is_left_out_once()
    {
        var (with, without) = (JobSizes.Of([50, 50, 9, 3]), JobSizes.Of([50, 9, 3]));
        Assert.Equal(without.LogChernoff(0.1, 50, leftOut: 70), with.LogChernoff(0.1, 50, leftOut: 50), 1e-12);
    }
}
