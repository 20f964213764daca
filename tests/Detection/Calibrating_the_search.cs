using CsCheck;
using Xunit;

namespace Klynge.Detection.Tests;

public sealed class Calibrating_the_search
{
    [Fact]
    public void The_sweep_is_booles_sum_of_attained_levels() =>
        Gen.Select(Gen.Int[3, 60], Gen.Double[0, 1], Gen.Double[-12, -0.01], Gen.Int[0, 5].Array[60]).Sample((population, share, logT, discs) =>
        {
            var (marked, t) = (2 + (int)(share * (population - 2)), Math.Pow(10, logT));
            discs = [0, .. discs.Take(population)];
            var expected = Math.Min(1, Enumerable.Range(1, population).Sum(m => discs[m] * Attained(population, marked, m, t)) * marked / population);
            Assert.Equal(expected, SearchBound.P(t, population, marked, discs), 1e-9 * Math.Max(expected, 1e-12));
        }, iter: 2_000);

    [Theory]
    [InlineData(1e-40), InlineData(1e-300)]
    public void It_has_no_floor(double t)
    {
        // 300 members of 20 000 sites, each disc of 250: the level attained is the tail at the first count beyond t.
        var discs = new int[251];
        discs[250] = 80_000;
        var expected = 80_000 * Attained(20_000, 300, 250, t) * 300 / 20_000;
        Assert.True(expected > 0 && Math.Abs((SearchBound.P(t, 20_000, 300, discs) / expected) - 1) < 1e-9);
    }

    [Fact]
    public void A_tail_of_one_is_worth_one() => Assert.Equal(1, SearchBound.P(1, 100, 10, [0, 400]));

    /// <summary>Random labels on a made country: how often the smallest tail falls below the level that one labelling in a hundred reaches.</summary>
    [Theory]
    [InlineData(10), InlineData(40), InlineData(150)]
    public void At_a_true_one_per_cent_it_reads_one_to_six(int marked)
    {
        var country = SyntheticCountry.Make(3_000, 8, 0, 0, 0, jobs: false, seed: 3);
        var land = Landscape.Survey(Folding.Fold(country.Units, []), [5_000, 10_000, 20_000, 40_000], new(), _ => { });
        var (random, smallest, sites) = (new Random(marked), new List<double>(), Enumerable.Range(0, land.Sites).ToArray());
        for (var run = 0; run < 2_000; run++)
        {
            random.Shuffle(sites);
            smallest.Add(new PlaceSearch(land, new(land, sites[..marked])).Strongest()!.Value.LocalP);
        }
        var trueOnePerCent = smallest.Order().ElementAt(19);
        var read = SearchBound.P(trueOnePerCent, land.Sites, marked, land.Discs);
        TestContext.Current.TestOutputHelper?.WriteLine($"n = {marked}: a true 1 % reads {read:P2}");
        // 2 000 labellings place the 1 % point to within a quarter of itself.
        Assert.InRange(read, 0.0075, 0.065);
    }

    /// <summary>The largest tail of Hyp(N−1, n−1, m−1) that is at most t.</summary>
    static double Attained(int population, int marked, int sites, double t)
    {
        var null_ = new Hypergeometric(population - 1, marked - 1, sites - 1);
        return Enumerable.Range(null_.Least, null_.Most - null_.Least + 1).Select(null_.UpperTail).Where(tail => tail <= t * (1 + 1e-9)).DefaultIfEmpty().Max();
    }
}
