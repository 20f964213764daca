using Xunit;

namespace Klynge.Detection.Tests.Jobs;

public sealed class The_search_by_jobs
{
    [Fact]
    public void The_centre_is_given_and_only_the_others_are_surprising()
    {
        // Around plant 0: the other two, 50 jobs each, both among the 9 other sites inside of 99.
        var best = JobsSearch.Best(100, [10, 50, 50, 1], [new(0, 10, 110)]);
        Assert.Equal(JobsTest.Of(99, [50, 50, 1]).UpperTail(9, 100), best.LocalP, 1e-15);
        Assert.Equal(10 + 101 * 9 / 99.0, best.Expected, 1e-12);
    }

    [Fact]
    public void The_best_of_all_looks_is_multiplied_by_their_number()
    {
        int[] jobs = [5, 9, 40, 3, 3, 8];
        JobsLook[] looks = [new(0, 12, 14), new(1, 12, 14), new(2, 40, 60), new(3, 5, 11), new(4, 5, 11), new(5, 3, 8)];
        var best = JobsSearch.Best(300, jobs, looks);
        var smallest = looks.Min(look => JobsSearch.LocalP(300, jobs, look));
        Assert.Equal(smallest, best.LocalP);
        Assert.Equal(smallest * looks.Length, best.P, 1e-15);
    }

    [Fact]
    public void A_lone_plant_has_no_surroundings_to_be_surprised_by() =>
        Assert.Equal(new JobsBest(-1, 0, 1, 1), JobsSearch.Best(10, [4], [new(0, 3, 4)]));

    [Fact]
    public void Wholly_random_places_reach_a_level_no_oftener_than_it_says()
    {
        // 30 plants of very unequal size on a line of 300 sites, windows of the 15 nearest sites to each side of each plant.
        int[] jobs = [.. Enumerable.Range(1, 30).Select(rank => 1 + 500 / rank)];
        const int runs = 400;
        var below = 0;
        for (var run = 0; run < runs; run++)
        {
            var random = SplitMix.Stream(9, (ulong)run);
            int[] place = [.. Enumerable.Range(0, 300)];
            for (var i = 0; i < jobs.Length; i++)
            {
                var j = i + random.Below(300 - i);
                (place[i], place[j]) = (place[j], place[i]);
            }
            JobsLook[] looks = [.. Enumerable.Range(0, 30).Select(i => new JobsLook(i,
                Math.Min(299, place[i] + 15) - Math.Max(0, place[i] - 15) + 1,
                Enumerable.Range(0, 30).Where(j => Math.Abs(place[i] - place[j]) <= 15).Sum(j => (long)jobs[j])))];
            below += JobsSearch.Best(300, jobs, looks).P <= 0.1 ? 1 : 0;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{below} of {runs} at level 0.1");
        Assert.True(below <= runs * (0.1 + 3 * Math.Sqrt(0.1 * 0.9 / runs)), $"{below} of {runs}");
    }
}
