using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Xunit;

namespace Klynge.Clusters.Tests.Initiatives;

public sealed class Reading_the_facts
{
    static readonly DateOnly Then = new(2027, 1, 20);

    [Fact]
    public void A_later_fact_does_not_overwrite_an_earlier_one()
    {
        var renamed = An.With(new Fact.Renamed("Grønn kjøl"));
        Assert.Equal("Grønn kjøl", renamed.Name);
        Assert.Equal("Kraft på kjøl", renamed.On(An.Today.AddDays(-1))!.Name);
        Assert.Equal("Grønn kjøl", renamed.On(An.Today)!.Name);
        Assert.Equal(2, renamed.Version);
    }

    [Fact]
    public void Before_it_began_there_is_nothing_to_show() => Assert.Null(An.Initiative.On(An.Initiative.Began.AddDays(-1)));

    [Fact]
    public void An_answer_holds_from_the_day_it_was_given_not_from_the_day_it_was_noted()
    {
        var initiative = An.Initiative.Since(Then, An.Company(1)).Since(Then.AddDays(2), An.Yes(1));
        Assert.Equal(Answer.None, initiative.On(Then.AddDays(1))!.Partners[1].Answer);
        Assert.Equal((Answer.Yes, (DateOnly?)Then.AddDays(2)), (initiative.Partners[1].Answer, initiative.Partners[1].AnsweredOn));
    }

    [Fact]
    public void What_was_undone_never_held()
    {
        var undone = An.Initiative.Since(Then, new Fact.Renamed("Feil navn")).And(new Fact.Undone(2));
        Assert.Equal("Kraft på kjøl", undone.Name);
        Assert.Equal("Kraft på kjøl", undone.On(Then)!.Name);
        Assert.Equal(3, undone.Entries.Length);
    }

    [Fact]
    public void A_partner_that_signed_is_in_until_it_says_no()
    {
        var signed = An.With(An.Company(1), An.Signed(1));
        Assert.True(signed.Partners[1].In);
        var left = signed.And(new Fact.PartnerAnswered(1, Answer.No, null));
        Assert.False(left.Partners[1].In);
        Assert.False(left.Partners[1].Signed);
    }

    [Fact]
    public void Contact_is_the_last_of_talks_advice_and_meetings()
    {
        Assert.Null(An.Initiative.LastContact);
        var met = An.Initiative.Since(Then.AddDays(3), new Fact.Attended("A-27-001", "Seminar", ["910000001"])).Since(Then, new Fact.Contacted("Ringte."));
        Assert.Equal(Then.AddDays(3), met.LastContact);
        Assert.Equal(An.Today, met.And(new Fact.Advised(null, "Råd")).LastContact);
    }

    [Fact]
    public void Steps_are_done_on_a_day()
    {
        var planned = An.With(new Fact.StepPlanned(1, "Finn en investor", "Styret", An.Today.AddDays(20)));
        Assert.Null(planned.Steps[1].Done);
        Assert.Equal(An.Today, planned.And(new Fact.StepDone(1)).Steps[1].Done);
    }

    [Fact]
    public void Facts_that_do_not_begin_with_a_start_are_no_initiative() =>
        Assert.Throws<ArgumentException>(() => Initiative.Of(An.Id, [new(1, An.Today, An.Now, An.Leader, new Fact.Renamed("Uten start"))]));
}
