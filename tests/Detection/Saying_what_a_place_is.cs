using System.Collections.Immutable;
using Xunit;

namespace Klynge.Detection.Tests;

public sealed class Saying_what_a_place_is
{
    static readonly Unit Plant = new("u", 0, 0, 0, Jobs: 10, Owner: -1, Area: 0, PrecisionMetres: 100);

    [Theory]
    [InlineData(5, 10, true)]
    [InlineData(4, 10, false)]
    public void Half_of_the_units_with_one_owner_is_a_warning(int owned, int all, bool warned)
    {
        var described = Described(5_000, [.. Enumerable.Range(0, all).Select(i => Plant with { Owner = i < owned ? 7 : -1, Area = i })]);
        Assert.Equal(warned, described.Warnings.Contains(Warning.OneOwner));
        Assert.Equal((double)owned / all, described.LargestOwnerShare, 1e-12);
    }

    [Fact]
    public void Units_folded_into_one_still_count_for_their_owner()
    {
        // Four harbours of one owner are one decision-maker; beside three others they are more than half of the units.
        var described = Described(5_000, [.. Enumerable.Repeat(Plant with { Owner = 7 }, 4), Plant, Plant, Plant]);
        Assert.Contains(Warning.OneOwner, described.Warnings);
        Assert.Equal((4.0 / 7, 3, 4), (described.LargestOwnerShare, described.FoldedUnits, described.Members.Length));
    }

    [Fact]
    public void A_single_unit_is_no_owner_of_many() => Assert.DoesNotContain(Warning.OneOwner, Described(5_000, [Plant with { Owner = 7 }, Plant]).Warnings);

    [Theory]
    [InlineData(20, true)]
    [InlineData(19, false)]
    public void Half_of_the_jobs_in_one_plant_is_a_warning(int largest, bool warned)
    {
        var described = Described(5_000, [Plant with { Jobs = largest }, Plant, Plant, Plant with { Jobs = -1 }]);
        Assert.Equal(warned, described.Warnings.Contains(Warning.OnePlant));
        Assert.Equal((20 + largest, 3), ((int)described.Employees, described.EmployeesKnown));
    }

    [Fact]
    public void Unknown_jobs_have_no_largest_plant()
    {
        var described = Described(5_000, [Plant with { Jobs = -1 }, Plant with { Jobs = -1 }]);
        Assert.True(double.IsNaN(described.LargestPlantShare));
        Assert.DoesNotContain(Warning.OnePlant, described.Warnings);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Fewer_than_ten_members_are_few(int members, bool warned) =>
        Assert.Equal(warned, Described(5_000, [.. Enumerable.Repeat(Plant, members)]).Warnings.Contains(Warning.Small));

    [Theory]
    [InlineData(5_000, 1, 1, false)]
    [InlineData(5_001, 1, 1, true)]
    [InlineData(2_500, 4, 0, false)]
    [InlineData(2_501, 2, 2, true)]
    [InlineData(2_501, 1, 1, false)]
    public void A_disc_smaller_than_a_position_is_sure_or_half_of_the_positions_vague_is_a_warning(double precision, int members, int imprecise, bool warned)
    {
        var described = Described(5_000, [.. Enumerable.Range(0, 4).Select(i => i < members ? Plant with { PrecisionMetres = precision } : Plant)]);
        Assert.Equal(warned, described.Warnings.Contains(Warning.ImprecisePositions));
        Assert.Equal(imprecise, described.Imprecise);
    }

    [Fact]
    public void Findings_that_share_half_of_the_smaller_core_become_one_under_the_strongest()
    {
        var merged = Merging.Merge([Found(0, 10, 1, 2, 3, 4), Found(1, 30, 3, 4, 5, 6, 7, 8), Found(2, 20, 8, 9, 10)], Groups);
        Assert.Equal([1, 2], merged.Select(f => f.Group));
        Assert.Equal([0], merged[0].Also.Select(f => f.Group));
    }

    [Fact]
    public void An_edge_is_no_reason_to_merge()
    {
        var edge = Found(1, 5, 9) with { Members = [new(1, false), new(2, false), new(9, true)] };
        Assert.Equal(2, Merging.Merge([Found(0, 10, 1, 2), edge], Groups).Length);
    }

    [Fact]
    public void Who_joins_brings_nobody_along()
    {
        // 1 joins 0; 2 shares half with 1 but nothing with 0, and stays on its own.
        var merged = Merging.Merge([Found(0, 30, 1, 2), Found(1, 20, 2, 3), Found(2, 10, 3, 4)], Groups);
        Assert.Equal([0, 2], merged.Select(f => f.Group));
    }

    [Fact]
    public void At_equal_strength_the_finer_industry_speaks_and_the_order_of_the_input_does_not_matter()
    {
        var (coarse, fine) = (Found(0, 10, 1, 2), Found(1, 10, 1, 2));
        Assert.Equal(1, Assert.Single(Merging.Merge([coarse, fine], Groups)).Group);
        Assert.Equal(1, Assert.Single(Merging.Merge([fine, coarse], Groups)).Group);
    }

    [Fact]
    public void An_edge_hangs_together_with_the_core_within_half_the_radius()
    {
        // A valley: plants every 2 km from the centre out to 14 km, then a gap to 18 km; sites all around it.
        Unit[] valley = [.. Enumerable.Range(0, 8).Select(i => Plant with { X = i * 2_000, Leaf = 1 }), Plant with { X = 18_000, Leaf = 1 }];
        Unit[] others = [.. Enumerable.Range(0, 900).Select(i => Plant with { X = (i % 30 * 4_000) - 40_000, Y = (i / 30 * 4_000) - 59_000 })];
        var land = Landscape.Survey(Folding.Fold([.. valley, .. others], []), [5_000, 10_000, 20_000], new(), _ => { });
        var members = new GroupMembers(land, [.. Enumerable.Range(0, 9)]);
        var place = new PlaceSearch(land, members).At(0, 0);
        Assert.Equal([3, 4, 5, 6, 7], Boundary.Edge(land, members, place, [true, true, true, .. new bool[6]]));
        Assert.Equal([3, 4], Boundary.Edge(land, members, place, [true, true, true, false, false, true, false, false, false]));
    }

    static readonly IndustryGroup[] Groups =
    [
        new("industry:0", "a", GroupKind.Industry, 2, [0]), new("industry:0.1", "a", GroupKind.Industry, 4, [0]), new("chain:c", "c", GroupKind.Chain, 0, [0]),
    ];

    static Concentration Found(int group, double strength, params int[] core) => new(
        group, 1, new Core.Disc(0, 0, 5_000), [.. core.Select(unit => new Membership(unit, true))], 10, core.Length, 100, 20, 1, 2, 1, 3, true, 0.01, 0.01, 0.01,
        new JobsEvidence.NotTestable(0), ConcentrationKind.Localisation, 0.01, [], 0, 0, 0.1, 0.1, 0.1, 0.1, 0, 0, 1, strength, ImmutableArray<Concentration>.Empty);

    static Description.Belonging Described(double radius, Unit[] units)
    {
        var folding = Folding.Fold(units, []);
        return Description.Of(folding, [.. Enumerable.Range(0, folding.Units.Length)], [], radius);
    }
}
