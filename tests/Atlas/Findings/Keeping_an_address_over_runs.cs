using CsCheck;
using Klynge.Atlas.Findings;
using Xunit;

namespace Klynge.Atlas.Tests.Findings;

public sealed class Keeping_an_address_over_runs
{
    static Identity Fishing(params string[] members) => new("industry:03", ["industry:03"], [.. members]);

    static HeldAddress Held(int number, Identity identity, bool inLastRun = true) => new(number, inLastRun, identity);

    [Fact]
    public void The_same_finding_keeps_its_address() =>
        Assert.Equal([7], Addresses.Carry([Held(7, Fishing("a", "b"))], [Fishing("a", "b")], next: 8).Numbers);

    [Fact]
    public void Half_of_the_larger_ones_members_are_enough() =>
        Assert.Equal([7], Addresses.Carry([Held(7, Fishing("a", "b"))], [Fishing("a", "b", "c", "d")], next: 8).Numbers);

    [Fact]
    public void With_less_than_half_it_gets_a_new_address_and_the_old_one_says_what_took_over()
    {
        var carried = Addresses.Carry([Held(7, Fishing("a", "b"))], [Fishing("a", "b", "c", "d", "e")], next: 8);
        Assert.Equal([8], carried.Numbers);
        Assert.Equal([(7, (int?)8)], carried.Superseded);
    }

    [Fact]
    public void The_same_members_in_another_industry_are_another_finding_that_takes_over()
    {
        var boats = new Identity("industry:30", ["industry:30"], ["a", "b"]);
        var carried = Addresses.Carry([Held(7, Fishing("a", "b"))], [boats], next: 8);
        Assert.Equal([8], carried.Numbers);
        Assert.Equal([(7, (int?)8)], carried.Superseded);
    }

    [Fact]
    public void A_finding_told_in_the_words_that_were_merged_into_it_before_is_the_same()
    {
        var before = new Identity("industry:03", ["industry:03", "chain:Seafood"], ["a", "b"]);
        var after = new Identity("chain:Seafood", ["chain:Seafood"], ["a", "b"]);
        Assert.Equal([7], Addresses.Carry([Held(7, before)], [after], next: 8).Numbers);
    }

    [Fact]
    public void When_a_finding_splits_its_address_goes_with_the_larger_part() =>
        Assert.Equal([8, 7], Addresses.Carry([Held(7, Fishing("a", "b", "c"))], [Fishing("a"), Fishing("b", "c")], next: 8).Numbers);

    [Fact]
    public void Nothing_takes_over_when_no_finding_shares_a_member() =>
        Assert.Equal([(7, (int?)null)], Addresses.Carry([Held(7, Fishing("a"))], [Fishing("z")], next: 8).Superseded);

    [Fact]
    public void An_address_that_was_gone_comes_back_to_life() =>
        Assert.Equal([3], Addresses.Carry([Held(3, Fishing("a", "b"), inLastRun: false)], [Fishing("a", "b")], next: 8).Numbers);

    [Fact]
    public void What_was_gone_before_is_not_superseded_again() =>
        Assert.Empty(Addresses.Carry([Held(3, Fishing("a"), inLastRun: false)], [Fishing("z")], next: 8).Superseded);

    [Fact]
    public void No_two_findings_get_one_address_and_each_old_one_is_kept_or_superseded()
    {
        var members = Gen.Int[0, 9].Select(n => $"m{n}").Array[1, 6];
        var identity = Gen.Select(Gen.Bool.Select(first => first ? "x" : "y"), members).Select((family, ids) => new Identity(family, [family], [.. ids]));
        Gen.Select(identity.List[0, 8], identity.List[0, 8]).Sample((old, fresh) =>
        {
            var carried = Addresses.Carry([.. old.Select((one, i) => Held(i + 1, one))], fresh, next: old.Count + 1);
            var kept = carried.Numbers.Where(number => number <= old.Count);
            return carried.Numbers.Distinct().Count() == fresh.Count
                && kept.Concat(carried.Superseded.Select(gone => gone.Number)).Order().SequenceEqual(Enumerable.Range(1, old.Count));
        });
    }

    [Theory]
    [InlineData("F117", 117)]
    [InlineData("F+117", null)]
    [InlineData("F 117", null)]
    [InlineData("F117 ", null)]
    [InlineData("F0117", null)]
    [InlineData("F0", null)]
    public void A_finding_has_one_address(string address, int? number) => Assert.Equal(number, FindingTable.Number(address));
}
