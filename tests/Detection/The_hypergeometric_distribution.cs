using System.Numerics;
using CsCheck;
using Xunit;

namespace Klynge.Detection.Tests;

public sealed class The_hypergeometric_distribution
{
    [Fact]
    public void With_odds_it_agrees_with_counting_every_case()
    {
        // N 6, n 3, m 3, odds 3: weights C(3,x)·C(3,3−x)·3^x = 1, 27, 81, 27.
        var law = new Hypergeometric(6, 3, 3);
        Assert.Equal([1, 135.0 / 136, 108.0 / 136, 27.0 / 136, 0], Enumerable.Range(0, 5).Select(x => Math.Round(law.UpperTailAtOdds(x, odds: 3), 15)).ToArray(), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void At_even_odds_the_tail_is_the_ordinary_one() => Assert.All(Enumerable.Range(0, 14), x =>
        Assert.Equal(new Hypergeometric(50, 12, 20).UpperTail(x), new Hypergeometric(50, 12, 20).UpperTailAtOdds(x, odds: 1), 1e-12));

    [Fact]
    public void Gives_every_tail_of_small_populations_as_counting_does()
    {
        foreach (var (population, marked, drawn, x) in
            from N in new[] { 1, 2, 5, 9, 14 }
            from n in Enumerable.Range(0, N + 1)
            from m in Enumerable.Range(0, N + 1)
            from x in Enumerable.Range(-1, N + 3)
            select (N, n, m, x))
        {
            var null_ = new Hypergeometric(population, marked, drawn);
            Close(Counted(population, marked, drawn, x, int.MaxValue), null_.UpperTail(x), 1e-12);
            Close(Counted(population, marked, drawn, int.MinValue, x), null_.LowerTail(x), 1e-12);
            Close(Counted(population, marked, drawn, x, x), null_.Probability(x), 1e-12);
        }
    }

    [Theory]
    [InlineData(700_000, 30, 900, 12)]
    [InlineData(700_000, 5_000, 150_000, 1_500)]
    [InlineData(700_000, 5_000, 150_000, 1_071)]
    [InlineData(15_457, 120, 60, 25)]
    [InlineData(20_000, 200, 150, 110)]
    [InlineData(20_000, 19_950, 150, 150)]
    [InlineData(100_000, 160, 170, 88)]
    public void Is_right_to_nine_digits_where_the_tail_is_small_and_where_it_is_not(int population, int marked, int drawn, int x)
    {
        var exact = CountedLog(population, marked, drawn, x);
        Assert.InRange(new Hypergeometric(population, marked, drawn).LogUpperTail(x) - exact, -1e-10, 1e-10);
    }

    [Fact]
    public void Reaches_ten_to_the_minus_three_hundred_and_says_how_much_further_in_logarithms()
    {
        Assert.InRange(new Hypergeometric(100_000, 160, 170).UpperTail(88), 1e-300, 1e-150);
        Assert.Equal(CountedLog(50_000, 300, 300, 300), new Hypergeometric(50_000, 300, 300).LogUpperTail(300), 1e-8);
        Assert.Equal(0, new Hypergeometric(50_000, 300, 300).UpperTail(300));
    }

    [Fact]
    public void Agrees_with_MathNet_where_that_holds() =>
        Gen.Select(Gen.Int[2, 400], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((population, a, b, c) =>
        {
            var (marked, drawn) = ((int)(a * population), (int)(b * population));
            var ours = new Hypergeometric(population, marked, drawn);
            var x = ours.Least + (int)(c * (ours.Most - ours.Least));
            var theirs = new MathNet.Numerics.Distributions.Hypergeometric(population, marked, drawn);
            var tail = Enumerable.Range(x, ours.Most - x + 1).Sum(k => theirs.Probability(k));
            Close(tail, ours.UpperTail(x), 1e-9);
        });

    [Fact]
    public void The_screening_table_is_right_to_seven_digits_at_the_size_of_a_country()
    {
        var table = new LogFactorials(700_000);
        Assert.Equal(Math.Log(120), table[5], 1e-12);
        var null_ = new Hypergeometric(700_000, 5_000, 150_000);
        Assert.Equal(null_.LogProbability(1_071), table.Choose(5_000, 1_071) + table.Choose(695_000, 148_929) - table.Choose(700_000, 150_000), 1e-7);
    }

    static void Close(double expected, double actual, double relative) =>
        Assert.True(Math.Abs(expected - actual) <= relative * expected, $"{expected:R} expected, {actual:R} found");

    static double Counted(int population, int marked, int drawn, int from, int to)
    {
        var (ways, all) = Ways(population, marked, drawn, from, to);
        return (double)ways / (double)all;
    }

    static double CountedLog(int population, int marked, int drawn, int from)
    {
        // n and m may change places; the smaller is drawn, so that the integers stay small. Terms follow by integer ratios
        // until they have fallen to nothing.
        (marked, drawn) = (Math.Max(marked, drawn), Math.Min(marked, drawn));
        var term = Binomial(marked, from) * Binomial(population - marked, drawn - from);
        var sum = term;
        for (var k = from; k < Math.Min(marked, drawn) && term * BigInteger.Pow(10, 25) > sum; k++)
        {
            term = term * (marked - k) * (drawn - k) / (k + 1) / (population - marked - drawn + k + 1);
            sum += term;
        }
        return LogRatio(sum, Binomial(population, drawn));
    }

    /// <summary>By 200 bits of the quotient, so that two large logarithms are not subtracted.</summary>
    static double LogRatio(BigInteger a, BigInteger b)
    {
        var shift = (int)(b.GetBitLength() - a.GetBitLength()) + 200;
        return BigInteger.Log((a << shift) / b) - (shift * Math.Log(2));
    }

    static (BigInteger Ways, BigInteger All) Ways(int population, int marked, int drawn, int from, int to)
    {
        var ways = BigInteger.Zero;
        for (var k = Math.Max(0, from); k <= Math.Min(to, Math.Min(marked, drawn)); k++)
            ways += drawn - k > population - marked ? 0 : Binomial(marked, k) * Binomial(population - marked, drawn - k);
        return (ways, Binomial(population, drawn));
    }

    static BigInteger Binomial(int n, int k)
    {
        k = Math.Min(k, n - k);
        var value = BigInteger.One;
        for (var i = 1; i <= k; i++)
            value = value * (n - k + i) / i;
        return value;
    }
}
