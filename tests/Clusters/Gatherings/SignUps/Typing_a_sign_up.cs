using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.SignUps;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.SignUps;

public sealed class Typing_a_sign_up
{
    [Fact]
    public void A_sign_up_that_is_filled_in_has_no_faults() => Assert.Empty(A.TypedSignUp.WhyNot(A.Plan.Venue));

    [Fact]
    public void Every_fault_is_told_at_once() => Assert.Equal(
        ["name-missing", "organisation-missing", "email-missing", "way-missing", "need-too-long", "need-too-long"],
        (A.TypedSignUp with { Name = " ", Organisation = "", Email = "kari", Way = "", Access = new('x', 501), Diet = new('y', 501) }).WhyNot(A.Plan.Venue).Codes());

    [Theory]
    [InlineData("974767881")]
    [InlineData("97476788")]
    [InlineData("974 767 8800")]
    public void A_wrong_number_is_told_apart_from_a_name(string typed) =>
        Assert.Equal(["organisation-number"], (A.TypedSignUp with { Organisation = typed }).WhyNot(A.Plan.Venue).Codes());

    [Theory]
    [InlineData("974 767 880")]
    [InlineData("NO974767880MVA")]
    [InlineData("4service")]
    [InlineData("17. mai-komiteen")]
    public void A_number_or_a_name_is_taken(string typed) => Assert.Empty((A.TypedSignUp with { Organisation = typed }).WhyNot(A.Plan.Venue));

    [Fact]
    public void Where_there_is_no_choice_none_is_asked()
    {
        var typed = A.TypedSignUp with { Way = "" };
        Assert.Equal(Way.InRoom, typed.WayIn(new Venue.Room("Her")));
        Assert.Equal(Way.Online, typed.WayIn(new Venue.Online("https://example.org")));
        Assert.Null(typed.WayIn(A.Plan.Venue));
    }

    [Fact]
    public void A_name_is_one_line_whatever_was_pasted() =>
        Assert.Equal("Kari Bcc: alle@example.no", (A.TypedSignUp with { Name = "Kari\r\nBcc:  alle@example.no " }).Guest(new Home.Typed("x")).Name);
}
