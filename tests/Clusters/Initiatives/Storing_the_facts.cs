using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Readiness;
using Xunit;

namespace Klynge.Clusters.Tests.Initiatives;

public sealed class Storing_the_facts
{
    static readonly InitiativeId Other = new(2026, 3);

    /// <summary>One of each kind, with all that it can hold.</summary>
    static ImmutableArray<Fact> Everything =>
    [
        new Fact.Started("Kraft på kjøl", "Nullutslipp", ["11", "46"]), new Fact.Pinned(An.Finding), new Fact.Renamed("Nytt"), new Fact.Described("Annet", ["50"]),
        .. Stages.All.Select(stage => new Fact.Moved(An.State(stage), "Fordi")), new Fact.Moved(new InitiativeState.Closed("Slått sammen", [Other]), null),
        An.Host, An.Challenge, An.Goal(1), An.Goal(2, "antall piloter"), new Fact.GoalDropped(2), new Fact.ActivityPlanned(1, "Pilot", 1, 2), new Fact.ActivityDropped(1),
        new Fact.BudgetPlanned(6_000_000, 3_000_000, 2_000_000, 1_000_000), new Fact.BoardNamed([new("Verft 1 AS", true, true), new("NORCE", false, false)]),
        An.Company(1, "910000001"), An.Company(2), An.Yes(1), new Fact.PartnerAnswered(1, Answer.Maybe, null), new Fact.LetterReceived(1, new string('a', 64), "avtale.pdf"), new Fact.PledgeMade(1, 250_000, 120),
        new Fact.Stated(Topic.Export, "70 % går ut", "Årsregnskap 2026"), new Fact.Stated(Topic.Market, "Stort", null), new Fact.LevelSet("goals", 3, "Sett planen"), new Fact.LevelCleared("goals"),
        new Fact.Advised("Hva teller?", "Kroner teller."), new Fact.Advised(null, "Søk i tide."), new Fact.Contacted("På telefon"), new Fact.AdviceAsked("Hva teller?"), new Fact.Attended("A-27-001", "Haugesund", ["910000001"]),
        new Fact.StepPlanned(1, "Møte", "Leder", new(2027, 2, 19)), new Fact.StepPlanned(2, "Uten frist", "Leder", null), new Fact.StepDone(1), new Fact.MadePublic([PublicPart.About, PublicPart.Goals]),
        new Fact.MergedWith(Other), new Fact.SplitFrom(Other), new Fact.SplitOff(Other), new Fact.Undone(3),
    ];

    [Fact]
    public void Each_comes_back_as_it_went_in() => Assert.All(Everything, (fact, i) =>
    {
        var entry = new Entry(i + 1, An.Today, An.Now, An.Leader, fact);
        var back = FactTable.Read(FactTable.Write(An.Id, entry));
        Assert.Equal(entry with { What = back.What }, back);
        Assert.Equivalent(fact, back.What, strict: true);
        Assert.Equal(fact.GetType(), back.What.GetType());
    });

    [Fact]
    public void No_kind_is_left_out_here() => Assert.Equal(
        ClustersJson.CasesOf(typeof(Fact)).Values.Select(type => type.Name).Order(),
        Everything.Select(fact => fact.GetType().Name).Distinct().Order());

    [Fact]
    public void Who_answered_for_a_partner_stands_apart_so_that_it_can_be_erased()
    {
        var row = FactTable.Write(An.Id, new(5, An.Today, An.Now, An.Leader, An.Yes(1)));
        Assert.Equal("daglig leder", row.SaidBy);
        Assert.DoesNotContain("daglig leder", row.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_is_unknown_stops_the_reading_and_names_the_row()
    {
        var row = FactTable.Write(An.Id, new(5, An.Today, An.Now, An.Leader, An.Yes(1)));
        row.Kind = "dreamt";
        Assert.Contains("Fact 5 of I-27-014", Assert.Throws<InvalidOperationException>(() => FactTable.Read(row)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2100", new[] { 2, 1, 0, 0 }, new[] { -1, -1, -1, -1 })]
    [InlineData("2!310!4", new[] { 2, 1, 0 }, new[] { 3, -1, 4 })]
    public void Levels_are_stored_in_a_line_with_those_set_by_hand(string stored, int[] measured, int[] byHand) =>
        Assert.Equal(measured.Zip(byHand, (level, hand) => (level, hand < 0 ? (int?)null : hand)), InitiativeTable.Levels(stored));
}
