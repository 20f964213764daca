using Xunit;

namespace Klynge.Detection.Tests;

public sealed class Folding_to_decision_makers
{
    // Leaves 1 and 2 are classes of division 0; leaf 3 is division 3; leaf 9 is in no group.
    static readonly IndustryGroup[] Groups =
    [
        new("industry:0.1", "industry:0", GroupKind.Industry, 4, [1]), new("industry:0", "industry:0", GroupKind.Industry, 2, [1, 2]),
        new("industry:3", "industry:3", GroupKind.Industry, 2, [3]), new("chain:all", "chain:all", GroupKind.Chain, 0, [1, 2, 3, 9]),
    ];

    static readonly Unit Plant = new("a", 0, 0, Leaf: 1, Jobs: 5, Owner: 7, Area: 4, PrecisionMetres: 100);

    [Fact]
    public void Plants_of_one_owner_area_and_division_are_one() =>
        Assert.Equal([0, 0], Folded(Plant, Plant with { Id = "b", X = 90_000, Leaf = 2 }).Into);

    [Fact]
    public void The_largest_plant_gives_place_and_industry_and_all_give_jobs()
    {
        var folding = Folded(Plant, Plant with { Id = "b", X = 500, Leaf = 2, Jobs = 8, PrecisionMetres = 50 });
        Assert.Equal(new Unit("b", 500, 0, 2, 13, 7, 4, 50), Assert.Single(folding.Units));
        Assert.Equal((2, 8), (folding.Plants[0], folding.LargestPlantJobs[0]));
    }

    [Fact]
    public void Another_owner_is_another() => Assert.Equal([0, 1], Folded(Plant, Plant with { Owner = 8 }).Into);

    [Fact]
    public void Another_area_is_another() => Assert.Equal([0, 1], Folded(Plant, Plant with { Area = 5 }).Into);

    [Fact]
    public void Another_division_is_another() => Assert.Equal([0, 1], Folded(Plant, Plant with { Leaf = 3 }).Into);

    [Fact]
    public void A_leaf_in_no_industry_is_its_own_division() => Assert.Equal([0, 1, 0], Folded(Plant with { Leaf = 9 }, Plant, Plant with { Leaf = 9 }).Into);

    [Fact]
    public void A_unit_that_is_its_own_is_never_folded() => Assert.Equal([0, 1], Folded(Plant with { Owner = -1 }, Plant with { Owner = -1 }).Into);

    [Theory]
    [InlineData(10_000, 1)]
    [InlineData(10_001, 2)]
    public void Without_areas_ten_kilometres_from_the_largest_plant_decide(double x, int decisionMakers) =>
        Assert.Equal(decisionMakers, Folded(Plant with { Area = -1 }, Plant with { Area = -1, X = x, Jobs = 1 }).Units.Length);

    [Fact]
    public void What_lies_too_far_from_the_largest_gathers_around_the_next_largest() =>
        Assert.Equal([0, 0, 1, 1], Folded(
            Plant with { Area = -1, Jobs = 50 }, Plant with { Area = -1, X = 9_000 }, Plant with { Area = -1, X = 18_000, Jobs = 20 }, Plant with { Area = -1, X = 27_000 }).Into);

    [Fact]
    public void Unknown_jobs_stay_unknown_and_known_ones_are_summed_past_them()
    {
        Assert.Equal(-1, Folded(Plant with { Jobs = -1 }, Plant with { Jobs = -1 }).Units[0].Jobs);
        Assert.Equal(3, Folded(Plant with { Jobs = -1 }, Plant with { Jobs = 3 }).Units[0].Jobs);
    }

    [Fact]
    public void The_order_of_the_input_does_not_matter()
    {
        Unit[] units = [.. Enumerable.Range(0, 60).Select(i => new Unit($"u{i:00}", i * 3_700 % 50_000, 0, 1 + (i % 3), i % 4, i % 3 - 1, i % 2 - 1, 0))];
        var forwards = Folding.Fold(units, Groups);
        var backwards = Folding.Fold([.. units.Reverse()], Groups);
        Assert.Equal(forwards.Units.OrderBy(u => u.Id, StringComparer.Ordinal), backwards.Units.OrderBy(u => u.Id, StringComparer.Ordinal));
    }

    static Folding Folded(params Unit[] units) => Folding.Fold(units, Groups);
}
