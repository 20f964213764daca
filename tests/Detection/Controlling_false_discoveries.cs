using CsCheck;
using Xunit;

namespace Klynge.Detection.Tests;

public sealed class Controlling_false_discoveries
{
    /// <summary>Benjamini and Hochberg (1995), section 3.2: the thrombolysis trial's 15 comparisons.</summary>
    static readonly double[] Thrombolysis =
        [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];

    [Fact]
    public void The_papers_own_example_rejects_four() =>
        Assert.Equal(4, BenjaminiHochberg.Q(Thrombolysis).Count(q => q <= 0.05));

    [Fact]
    public void The_papers_fifth_is_reported_at_six_per_cent_only()
    {
        var q = BenjaminiHochberg.Q(Thrombolysis);
        Assert.Equal(0.0001 * 15, q[0], 1e-12);
        Assert.Equal(0.0095 * 15 / 4, q[3], 1e-12);
        Assert.Equal(0.0201 * 15 / 5, q[4], 1e-12);
        Assert.Equal(1, q[14], 1e-12);
    }

    [Fact]
    public void The_order_of_the_input_does_not_matter_and_q_is_never_below_p() =>
        Gen.Double[0, 1].Array[1, 40].Sample(p =>
        {
            var q = BenjaminiHochberg.Q(p);
            var backwards = p.Reverse().ToArray();
            Assert.Equal(q, BenjaminiHochberg.Q(backwards).Reverse());
            Assert.All(p.Zip(q), pair => Assert.True(pair.Second >= pair.First && pair.Second <= 1));
        });

    [Theory]
    [InlineData(-0.001), InlineData(1.001), InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double p) => Assert.Throws<ArgumentException>(() => BenjaminiHochberg.Q([0.5, p]));

    [Fact]
    public void Simes_takes_the_best_of_the_scaled_p_values()
    {
        Assert.Equal(0.03, Simes.P([0.02, 0.03]), 1e-15);
        Assert.Equal(0.02, Simes.P([0.01, 0.9]), 1e-15);
        Assert.Equal(0.7, Simes.P([0.7]), 1e-15);
        Assert.Throws<ArgumentException>(() => Simes.P([]));
    }

    [Fact]
    public void Two_of_four_families_rejected_leave_half_of_the_level_inside()
    {
        var families = Families.Judge(["a", "a", "b", "c", "d"], [0.001, 0.9, 0.002, 0.6, 0.8], Untested(5), 0.05);
        Assert.Equal((4, 2), (families.Tested, families.Rejected));
        Assert.Equal(0.025, families.LevelWithin, 1e-15);
        // a: Simes 0.002, b: 0.002; both reach q = 0.002·4/2. Inside a the second is far off.
        Assert.Equal(0.004, families.Q[0], 1e-15);
        Assert.Equal(0.004, families.Q[2], 1e-15);
        Assert.True(families.Q[1] > 0.05);
    }

    [Fact]
    public void A_test_is_reported_at_a_level_exactly_when_its_q_is_at_most_that_level() =>
        Gen.Select(Gen.Int[0, 4].Array[1, 12], Gen.Double[-5, 0].Array[12], Gen.Double[-3, -0.5]).Sample((family, logP, logLevel) =>
        {
            var (p, level) = (logP.Take(family.Length).Select(l => Math.Pow(10, l)).ToArray(), Math.Pow(10, logLevel));
            var names = family.Select(f => $"{f}").ToArray();
            var judged = Families.Judge(names, p, Untested(p.Length), level);
            // p·G/R ≤ α and p ≤ α·R/G are one rule, but on the line itself they round apart: the line is tested in the fixed examples.
            for (var g = 0; g < p.Length; g++)
                if (Math.Abs(judged.Q[g] - level) > 1e-12 * level)
                    Assert.Equal(ReportedByDefinition(names, p, level, g), judged.Q[g] <= level);
        });

    [Fact]
    public void Jobs_are_tests_of_their_groups_family()
    {
        var families = Families.Judge(["a", "b"], [0.5, 0.9], [0.001, double.NaN], 0.05);
        Assert.Equal(0.004, families.QJobs[0], 1e-15);   // Simes: 0.001·2; Benjamini–Hochberg over two families: ·2.
        Assert.True(double.IsNaN(families.QJobs[1]));
        Assert.True(families.Q[0] > 0.05);
    }

    [Fact]
    public void A_group_that_was_not_tested_makes_no_family()
    {
        var families = Families.Judge(["a", "b"], [0.01, double.NaN], Untested(2), 0.05);
        Assert.Equal((1, 1), (families.Tested, families.Rejected));
        Assert.True(double.IsNaN(families.Q[1]));
    }

    [Fact]
    public void Nothing_tested_rejects_nothing()
    {
        var families = Families.Judge([], [], [], 0.05);
        Assert.Equal((0, 0, 0.0), (families.Tested, families.Rejected, families.LevelWithin));
    }

    /// <summary>The procedure as the paper words it, at one level.</summary>
    static bool ReportedByDefinition(string[] names, double[] p, double level, int group)
    {
        var families = names.Distinct().ToDictionary(name => name, name => Simes.P([.. p.Where((_, g) => names[g] == name)]));
        var sorted = families.Values.Order().ToArray();
        var rejected = Enumerable.Range(1, sorted.Length).LastOrDefault(k => sorted[k - 1] <= level * k / sorted.Length);
        if (rejected == 0 || families[names[group]] > sorted[rejected - 1])
            return false;
        var inside = p.Where((_, g) => names[g] == names[group]).Order().ToArray();
        var within = level * rejected / sorted.Length;
        var last = Enumerable.Range(1, inside.Length).LastOrDefault(k => inside[k - 1] <= within * k / inside.Length);
        return last > 0 && p[group] <= inside[last - 1];
    }

    static double[] Untested(int groups) => [.. Enumerable.Repeat(double.NaN, groups)];
}
