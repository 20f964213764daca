using Xunit;

namespace Klynge.Detection.Tests.Measures;

public sealed class Pairs_by_distance
{
    [Fact]
    public void A_pair_on_an_edge_belongs_to_the_bin_above_it() =>
        // 0–3–4 triangle: distances 3, 4 and 5.
        Assert.Equal([0, 1, 2], PairCounts.Within([0, 3, 0], [0, 0, 4], [0, 1, 2], [0, 3, 4, 6]));

    [Fact]
    public void Two_on_one_spot_are_a_pair_at_nought() => Assert.Equal([1], PairCounts.Within([7, 7], [7, 7], [0, 1], [0, 1]));

    [Fact]
    public void From_one_to_the_other_each_ordered_pair_counts_once_and_none_with_itself() =>
        Assert.Equal([3], PairCounts.Between([0, 1, 2], [0, 0, 0], [0, 1], [1, 2], [0, 10]));

    [Fact]
    public void Beyond_the_last_edge_nothing_is_counted() => Assert.Equal([0], PairCounts.Within([0, 5], [0, 0], [0, 1], [0, 5]));

    [Fact]
    public void M_with_weights_and_another_industry_is_its_definition()
    {
        // Sites on a line at 0, 1, 2, 9; r = 1. Reference 0 and 2, neighbours 1 (5 jobs). Around each: only site 1.
        // Numerator 5/5 + 5/5 = 2; denominator 5/(10−1) + 5/(10−3).
        Assert.Equal(2 / (5 / 9.0 + 5 / 7.0), MFunction.Values([0, 1, 2, 9], [0, 0, 0, 0], [1, 5, 3, 1], [0, 2], [1], [1])[0], 1e-12);
    }

    [Fact]
    public void M_without_weights_is_the_same_by_both_ways()
    {
        double[] x = [0, 1, 2, 10, 11, 30, 12], y = [0, 1, 0, 0, 3, 0, 0];
        int[] members = [0, 1, 3, 6];
        Assert.Equal(MFunction.Of(MSites.Of(x, y, [3]), members, null, 1)[0].M, MFunction.Values(x, y, [1, 1, 1, 1, 1, 1, 1], members, members, [3])[0], 1e-12);
    }

    [Fact]
    public void The_local_test_leaves_the_centre_out()
    {
        // Plants at 0 and 1 of sites 0, 1, 5, 6, 7, 8; r = 1: two sites, both plants. P(1 of the 1 other plant on the 1 other site inside of 5).
        var test = LocalTest.Of([0, 1, 5, 6, 7, 8], [0, 0, 0, 0, 0, 0], [0, 1], [1]);
        Assert.Equal(2, test.Counts[0].Sites);
        Assert.Equal(2, test.Counts[0].Members);
        Assert.Equal(1.2, test.Counts[0].Expected, 1e-12);
        Assert.Equal(0.2, test.Smallest, 1e-12);
        // (n/N) · Σ over the six discs of what they can attain at 0.2: four have one other site (0.2), two have two (1/5 · 2 = 0.4: more).
        Assert.Equal(2 / 6.0 * (4 * 0.2), test.Calibrated, 1e-9);
    }
}
