using Klynge.Register.Industries;
using Klynge.Register.Populations;
using Klynge.Register.Privacy;
using Xunit;

namespace Klynge.Register.Tests.Populations;

public sealed class Finding_owners
{
    static Candidate A(string name, int? parent, string municipality = "1149", string leaf = "50.20", bool named = true, bool marked = false) => new(
        100000000 + name.Length, parent, name, named ? null : Unnamed.ParentNotKnown, IsEntity: false, "BEDR", leaf + "0", Standard.Sn2007, leaf, "4250", "", municipality, "",
        null, "0", new(2024, 1, 31), Gone: false, Abroad: false, DoubleByName: marked);

    static string[] Keys(params Candidate[] units) => Owners.Keys(units, new HashSet<string> { "oslo", "karmoey" });

    [Fact]
    public void Units_of_one_parent_have_one_owner() =>
        Assert.Single(Keys(A("Havila Charisma AS", 911111111), A("Noe Annet AS", 911111111)).Distinct());

    [Fact]
    public void A_distinctive_first_word_in_one_municipality_and_division_is_one_owner() =>
        Assert.Single(Keys(A("Solstad Shipping AS", 911111111), A("SOLSTAD Rederi AS", 922222222)).Distinct());

    [Fact]
    public void Step_by_step_three_may_be_one() => Assert.Single(
        Keys(A("Solstad Shipping AS", 911111111), A("SOLSTAD Rederi AS", 922222222), A("Normand Drift AS", 922222222)).Distinct());

    [Fact]
    public void The_same_word_elsewhere_or_in_another_trade_is_not() => Assert.Equal(3, Keys(
        A("Solstad Shipping AS", 911111111), A("Solstad Rederi AS", 922222222, municipality: "1106"), A("Solstad Kafe AS", 933333333, leaf: "56.10")).Distinct().Count());

    [Theory]
    [InlineData("Oslo")]       // a place
    [InlineData("Advokat")]    // a trade
    [InlineData("Norsk")]      // everybody
    [InlineData("ABC")]        // too short to tell
    public void A_common_word_is_no_owner(string word) =>
        Assert.Equal(2, Keys(A(word + " Shipping AS", 911111111), A(word + " Rederi AS", 922222222)).Distinct().Count());

    [Fact]
    public void A_word_in_more_than_five_municipalities_is_no_owner_unless_marked()
    {
        Candidate[] Spread(int others, bool marked) =>
        [
            A("Viken Shipping AS", 911111111), A("Viken Rederi AS", 922222222, marked: marked),
            .. Enumerable.Range(0, others).Select(i => A("Viken Nr AS", 940000000 + i, municipality: $"20{i}0")),
        ];
        Assert.Single(Keys(Spread(4, false)).Take(2).Distinct());
        Assert.Equal(2, Keys(Spread(5, false)).Take(2).Distinct().Count());
        Assert.Single(Keys(Spread(5, true)).Take(2).Distinct());
    }

    [Fact]
    public void One_parent_is_recognised_across_municipalities() =>
        Assert.Single(Keys(A("Havila Charisma AS", 911111111), A("Noe Annet AS", 911111111, municipality: "1106")).Distinct());

    [Fact]
    public void The_key_of_an_owner_that_may_not_be_shown_says_nothing() =>
        Assert.DoesNotContain("911111111", Keys(A("Per Hansen", 911111111, named: false))[0]);
}
