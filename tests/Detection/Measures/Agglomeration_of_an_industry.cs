using Xunit;

namespace Klynge.Detection.Tests.Measures;

public sealed class Agglomeration_of_an_industry
{
    [Fact]
    public void Is_what_the_formula_gives_by_hand()
    {
        // Two areas with 60 and 40 % of all jobs; an industry of three plants, 50 + 30 in the first and 20 in the second.
        // G = 0.2² + 0.2² = 0.08; 1 − Σx² = 0.48; H = 0.25 + 0.09 + 0.04 = 0.38; γ = (0.08/0.48 − 0.38)/0.62.
        var index = EllisonGlaeser.Of([80, 20], [600, 400], [50, 30, 20]);
        Assert.Equal(0.08, index.G, 1e-12);
        Assert.Equal(0.38, index.H, 1e-12);
        Assert.Equal((0.08 / 0.48 - 0.38) / 0.62, index.Gamma, 1e-12);
    }

    [Fact]
    public void Is_nought_on_average_when_plants_throw_darts()
    {
        // Ellison and Glaeser 1997, proposition 1: with plants placed by the areas' shares the expectation of γ is 0.
        int[] plants = [500, 200, 100, 100, 50, 50];
        long[] all = [500, 300, 200];
        var sum = 0.0;
        for (var code = 0; code < 729; code++)
        {
            var (jobs, chance, rest) = (new long[3], 1.0, code);
            foreach (var plant in plants)
            {
                jobs[rest % 3] += plant;
                chance *= all[rest % 3] / 1000.0;
                rest /= 3;
            }
            sum += chance * EllisonGlaeser.Of(jobs, all, plants).Gamma;
        }
        Assert.Equal(0, sum, 1e-12);
    }

    [Fact]
    public void Of_two_industries_that_go_together_is_above_nought_and_of_two_that_do_not_below()
    {
        Assert.True(EllisonGlaeser.Coagglomeration([90, 10], [80, 20], [500, 500]) > 0);
        // (0.4)(−0.3) + (−0.4)(0.3) over 1 − 0.5.
        Assert.Equal(-0.24 / 0.5, EllisonGlaeser.Coagglomeration([90, 10], [20, 80], [500, 500]), 1e-12);
    }

    [Fact]
    public void One_plant_alone_says_nothing() => Assert.True(double.IsNaN(EllisonGlaeser.Of([7, 0], [10, 10], [7]).Gamma));

    [Fact]
    public void Without_jobs_there_are_no_shares() =>
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => EllisonGlaeser.Of([0, 0], [1, 1], [])).Message, StringComparison.Ordinal);
}
