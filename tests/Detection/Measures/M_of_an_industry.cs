using CsCheck;
using Xunit;

namespace Klynge.Detection.Tests.Measures;

public sealed class M_of_an_industry
{
    // Whole metres in a small square: duplicates, ties and points on the rim are common.
    static readonly Gen<(double[] X, double[] Y, double Radius)> Places = Gen.Int[0, 20].Select(m => (double)m).SelectMany(_ =>
        Gen.Int[2, 60].SelectMany(n => Gen.Select(
            Gen.Int[0, 20].Select(m => (double)m).Array[n], Gen.Int[0, 20].Select(m => (double)m).Array[n], Gen.Int[0, 15].Select(m => (double)m))));

    static bool Within(double[] x, double[] y, int i, int j, double radius) =>
        (x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]) <= radius * radius;

    /// <summary>Marcon and Puech's definition, word for word.</summary>
    static double ByDefinition(double[] x, double[] y, int[] members, double radius)
    {
        var (above, below) = (0.0, 0.0);
        foreach (var i in members)
        {
            var all = Enumerable.Range(0, x.Length).Count(j => j != i && Within(x, y, i, j, radius));
            if (all == 0)
                continue;
            above += members.Count(j => j != i && Within(x, y, i, j, radius)) / (double)all;
            below += (members.Length - 1.0) / (x.Length - 1.0);
        }
        return below == 0 ? double.NaN : above / below;
    }

    [Fact]
    public void Sums_over_discs_are_those_of_the_plain_loop() =>
        Places.Sample((x, y, radius) =>
        {
            double[] weights = [.. x.Select((_, i) => (double)(i % 5))];
            var sums = new DiscSums(x, y, weights, radius);
            for (var i = 0; i < x.Length; i++)
            {
                var inside = Enumerable.Range(0, x.Length).Where(j => Within(x, y, i, j, radius)).ToArray();
                var (count, sum) = sums.At(x[i], y[i]);
                Assert.Equal(inside.Length, count);
                Assert.Equal(inside.Sum(j => weights[j]), sum, 1e-9);
            }
        });

    [Fact]
    public void Sums_over_wide_discs_of_many_points_are_those_of_the_plain_loop()
    {
        var random = new SplitMix(4);
        double[] x = [.. Enumerable.Range(0, 3000).Select(_ => (double)random.Below(100_000))], y = [.. x.Select(_ => (double)random.Below(60_000))];
        foreach (var radius in new[] { 1_000.0, 7_000, 25_000, 200_000 })
        {
            var sums = new DiscSums(x, y, x, radius);
            for (var i = 0; i < 3000; i += 50)
                Assert.Equal(Enumerable.Range(0, 3000).Count(j => Within(x, y, i, j, radius)), sums.At(x[i], y[i]).Count);
        }
    }

    [Fact]
    public void Is_the_definition_also_with_ties_and_plants_on_the_rim() =>
        Places.Sample((x, y, radius) =>
        {
            int[] members = [.. Enumerable.Range(0, (x.Length / 2) + 1).Select(i => i * 2).Where(i => i < x.Length)];
            if (members.Length < 2)
                return;
            var m = Assert.Single(MFunction.Of(MSites.Of(x, y, [radius]), members, null, 1));
            Assert.Equal(ByDefinition(x, y, members, radius), m.M, 1e-10);
        });

    [Fact]
    public void Counts_already_made_give_the_same()
    {
        double[] x = [0, 1, 2, 10, 11, 30], y = [0, 0, 0, 0, 0, 0];
        var sites = MSites.Of(x, y, [1.5]);
        Assert.Equal(MFunction.Of(sites, [0, 1, 3], null, 1)[0], MFunction.Of(sites, [0, 1, 3], [[1, 1, 0]], 1)[0]);
    }

    [Fact]
    public void On_twelve_sites_of_which_one_is_alone_the_mean_for_four_plants_is_44_45ths()
    {
        var (x, y) = TwelveSites;
        var values = Subsets(12, 4).Select(members => ByDefinition(x, y, members, 1)).ToArray();
        Assert.Equal(44 / 45.0, values.Average(), 1e-12);
        Assert.Equal(44 / 45.0, values.Select((_, i) => i).Zip(Subsets(12, 4)).Average(t => MFunction.Of(Sites, t.Second, null, 1)[0].M), 1e-12);
    }

    [Fact]
    public void The_closed_form_mean_and_variance_are_those_of_all_labellings()
    {
        var (x, y) = TwelveSites;
        foreach (var connected in new[] { 3, 4 })
        {
            var values = Subsets(12, 4).Where(members => members.Count(i => i != 11) == connected).Select(members => ByDefinition(x, y, members, 1)).ToArray();
            var (mean, variance) = MFunction.Null(Sites.Constants[0], 12, 4, connected);
            Assert.Equal(values.Average(), mean, 1e-12);
            Assert.Equal(values.Average(v => v * v) - values.Average() * values.Average(), variance, 1e-12);
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(200)]
    public void The_null_band_holds_about_95_per_cent_of_random_labellings(int n)
    {
        // Towns and country: a third of 2000 sites lie in one town.
        var random = new SplitMix(11);
        double[] x = [.. Enumerable.Range(0, 2000).Select(i => (double)(i % 3 == 0 ? random.Below(3_000) : random.Below(100_000)))], y = [.. x.Select(_ => (double)random.Below(30_000))];
        var sites = MSites.Of(x, y, [5_000]);
        var outside = 0;
        for (var run = 0; run < 300; run++)
        {
            int[] place = [.. Enumerable.Range(0, 2000)];
            for (var i = 0; i < n; i++)
            {
                var j = i + random.Below(2000 - i);
                (place[i], place[j]) = (place[j], place[i]);
            }
            var m = MFunction.Of(sites, place.AsSpan(0, n), null, 1)[0];
            outside += m.M > m.NullHigh ? 1 : 0;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"n = {n}: {outside / 300.0:P1} above the 97.5 % point");
        Assert.InRange(outside / 300.0, 0.0, 0.025 + 3 * Math.Sqrt(0.025 * 0.975 / 300));
    }

    [Fact]
    public void The_interval_holds_M_itself_and_is_the_same_every_time()
    {
        var random = new SplitMix(5);
        double[] x = [.. Enumerable.Range(0, 900).Select(_ => (double)random.Below(50_000))], y = [.. x.Select(_ => (double)random.Below(50_000))];
        int[] members = [.. Enumerable.Range(0, 60)];
        var (first, second) = (MFunction.Of(MSites.Of(x, y, [8_000]), members, null, 3)[0], MFunction.Of(MSites.Of(x, y, [8_000]), members, null, 3)[0]);
        Assert.InRange(first.M, first.Low, first.High);
        Assert.Equal(first, second);
    }

    [Fact]
    public void The_generator_is_the_published_one()
    {
        // The first five numbers of seed 1234567, as in Rosetta Code, "Pseudo-random numbers/Splitmix64".
        var random = new SplitMix(1234567);
        ulong[] published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.Equal(published, Enumerable.Range(0, 5).Select(_ => random.Next()));
    }

    [Theory]
    [InlineData(0.95, 2, 4, 5.991464547)]
    [InlineData(0.95, 10, 20, 18.30703805)]
    [InlineData(0.025, 30, 60, 16.79077)]
    [InlineData(0.975, 100, 200, 129.5612)]
    public void The_gamma_quantiles_are_those_of_chi_square_tables(double share, double mean, double variance, double published) =>
        Assert.Equal(published, GammaDistribution.Quantile(share, mean, variance), 1e-4);

    static (double[] X, double[] Y) TwelveSites => ([0, 1, 1, 0, 5, 5, 6, 7, 8, 12, 12, 99], [0, 0, 1, 1, 0, 1, 0, 0, 0, 3, 4, 0]);

    static MSites Sites => MSites.Of(TwelveSites.X, TwelveSites.Y, [1]);

    static IEnumerable<int[]> Subsets(int of, int size) =>
        Enumerable.Range(0, 1 << of).Where(bits => System.Numerics.BitOperations.PopCount((uint)bits) == size)
            .Select(bits => Enumerable.Range(0, of).Where(i => (bits >> i & 1) == 1).ToArray());
}
