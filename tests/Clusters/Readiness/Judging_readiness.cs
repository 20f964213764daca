using System.Collections.Frozen;
using System.Collections.Immutable;
using CsCheck;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Readiness;
using Xunit;

namespace Klynge.Clusters.Tests.Readiness;

public sealed class Judging_readiness
{
    [Fact]
    public void There_are_eight_dimensions_and_each_has_a_standing() =>
        Assert.Equal(["resources", "anchoring", "position", "effects", "goals", "plan", "additionality", "transition"],
            An.Profile(An.Initiative).Standings.Select(standing => standing.Criterion.Key));

    [Fact]
    public void One_without_facts_stands_at_nought_everywhere_and_is_told_what_to_do_first()
    {
        var profile = An.Profile(An.Initiative, ProgrammeLevel.Arena);
        Assert.All(profile.Standings, standing => Assert.Equal(0, standing.Level));
        Assert.All(profile.Standings, standing => Assert.NotEmpty(standing.Lacks));
        Assert.Equal("Hold 1 møter og før hvem som kom", An.Standing(An.Initiative, "anchoring").Lacks[0].ToDo(Storage.Language.Nb));
    }

    [Fact]
    public void A_level_needs_all_that_it_and_those_below_ask()
    {
        // Ten companies at hand are level 1 alone; a knowledge environment makes it 2.
        var ten = An.With([.. Enumerable.Range(1, 10).Select(i => An.Company(i))]);
        Assert.Equal(1, An.Standing(ten, "resources").Level);
        var knowing = ten.And(new Fact.PartnerAdded(11, new(null, "Høgskulen"), PartnerKind.Knowledge));
        Assert.Equal(2, An.Standing(knowing, "resources").Level);
    }

    [Fact]
    public void What_is_met_of_the_next_level_is_shown_as_a_part_of_the_way()
    {
        var ten = An.Standing(An.With([.. Enumerable.Range(1, 10).Select(i => An.Company(i))]), "resources");
        Assert.Equal(0.5, ten.Towards);
        Assert.Equal([Measure.KnowledgeAtHand], ten.Lacks.Select(held => held.Demand.Measure));
    }

    [Fact]
    public void A_finding_half_fills_the_profile()
    {
        var found = An.With(new Fact.Pinned(An.Finding with { Members = [.. Enumerable.Range(0, 12).Select(i => $"9100000{i:00}")] }));
        Assert.Equal((2, 1), (An.Standing(found, "resources").Level, An.Standing(found, "position").Level));
        Assert.Equal(["F117"], An.Standing(found, "position").Shows[0].Measured.Behind);
    }

    [Fact]
    public void A_statement_without_a_source_is_a_claim_and_counts_for_nothing()
    {
        var claimed = An.With(new Fact.Stated(Topic.Additionality, "Uten støtte skjer det ikke.", null));
        Assert.Equal(0, An.Standing(claimed, "additionality").Level);
        Assert.Equal("Uten støtte skjer det ikke.", Assert.Single(An.Standing(claimed, "additionality").Claims).Text);
        Assert.Empty(An.Standing(claimed, "goals").Claims);

        var shown = claimed.And(new Fact.Stated(Topic.Additionality, "Tre prosjekter ble lagt bort.", "Styresak 12/2026"));
        Assert.Equal(1, An.Standing(shown, "additionality").Level);
    }

    [Fact]
    public void A_level_by_hand_stands_beside_the_measured_one_with_name_reason_and_date()
    {
        var set = An.With(new Fact.LevelSet("position", 3, "Eksportandelen står i konsernregnskapene."));
        var standing = An.Standing(set, "position", ProgrammeLevel.Nce);
        Assert.Equal((0, 3, true), (standing.Level, standing.Counts, standing.Meets));
        Assert.Equal(new LevelByHand(3, "Eksportandelen står i konsernregnskapene.", An.Leader, An.Today), standing.ByHand);
        Assert.Null(An.Standing(set.And(new Fact.LevelCleared("position")), "position").ByHand);
    }

    [Fact]
    public void The_requirement_is_the_criteria_versions_and_not_ours()
    {
        Assert.Equal((1, 2, 3, 4), (Required(ProgrammeLevel.Arena), Required(ProgrammeLevel.ArenaPro), Required(ProgrammeLevel.Nce), Required(ProgrammeLevel.Gce)));
        Assert.Null(An.Standing(An.Initiative, "position").Required);
        int? Required(ProgrammeLevel level) => An.Standing(An.Initiative, "position", level).Required;

        var own = new CriteriaVersion("arena-2027-2", new("Arena 2027", "Arena 2027", "Arena 2027"),
        [
            new("driv", new("Driv", "Driv", "Drive"), new("Er det driv?", "Er det driv?", "Is there drive?"),
                [[new(Measure.Meetings, 1)], [new(Measure.Meetings, 2)], [new(Measure.Meetings, 3)], [new(Measure.Meetings, 4)]],
                ImmutableSortedDictionary<ProgrammeLevel, int>.Empty.Add(ProgrammeLevel.Arena, 2)),
        ]);
        var met = An.With(new Fact.Attended("A-27-001", "Seminar", ["910000001"]), new Fact.Attended("A-27-002", "Verksted", ["910000001"]), new Fact.Attended("A-27-002", "Verksted", ["910000001"]),
            new Fact.Attended("A-27-003", "Frokost", ["910000001"]), new Fact.Attended("A-27-003", "Frokost", []));
        var only = Assert.Single(Profile.Of(ReadinessFacts.Of(met), own, ProgrammeLevel.Arena).Standings);
        Assert.Equal((2, true), (only.Level, only.Meets));
    }

    [Fact]
    public void The_weakest_is_the_one_furthest_below_its_requirement()
    {
        Assert.Equal("resources", An.Profile(An.Initiative, ProgrammeLevel.Gce).Weakest!.Criterion.Key);
        var resourceful = An.With(new Fact.LevelSet("resources", 4, "Sett på."));
        Assert.Equal("anchoring", An.Profile(resourceful, ProgrammeLevel.Gce).Weakest!.Criterion.Key);
        Assert.Null(An.Profile(An.Initiative).Weakest);
    }

    [Fact]
    public void Half_signed_is_half_and_one_that_said_no_still_counts_among_the_asked()
    {
        var asked = An.With(An.Company(1), An.Signed(1), An.Company(2), new Fact.PartnerAnswered(2, Answer.No, null));
        Assert.Equal(0.5, ReadinessFacts.Of(asked)[Measure.ShareSigned].Value);
        Assert.Equal(1, ReadinessFacts.Of(asked)[Measure.CompaniesAtHand].Value);
    }

    [Fact]
    public void One_that_carries_all_is_no_spread_and_four_alike_are_three_quarters()
    {
        var four = An.With([.. Enumerable.Range(1, 4).SelectMany(i => new[] { An.Company(i), new Fact.PledgeMade(i, 50_000, 10) })]);
        Assert.Equal(0.75, ReadinessFacts.Of(four)[Measure.Spread].Value);
        Assert.Equal(0, ReadinessFacts.Of(An.With(An.Company(1), new Fact.PledgeMade(1, 50_000, 0)))[Measure.Spread].Value);
    }

    [Fact]
    public void A_budget_balances_to_the_krone()
    {
        Assert.Equal(1, ReadinessFacts.Of(An.With(new Fact.BudgetPlanned(3_000_000, 1_500_000, 1_200_000, 300_000)))[Measure.BudgetBalances].Value);
        Assert.Equal(0, ReadinessFacts.Of(An.With(new Fact.BudgetPlanned(3_000_000, 1_500_000, 1_200_000, 300_001)))[Measure.BudgetBalances].Value);
    }

    [Fact]
    public void A_share_is_never_rounded_up_over_a_requirement() => Assert.Equal("49\u00A0%", Measure.ShareSigned.Written(0.4999, Storage.Language.Nb));

    static readonly Gen<ReadinessFacts> AnyFacts = Gen.Double[0, 30].Array[Measures.All.Count].Select(values => new ReadinessFacts(
        Measures.All.Zip(values, (measure, value) => KeyValuePair.Create(measure, new Measured(measure.Text().Kind is MeasureKind.Count ? Math.Floor(value) : value / 30, [])))
            .ToFrozenDictionary(), [], ImmutableSortedDictionary<string, LevelByHand>.Empty));

    [Fact]
    public void More_of_anything_never_lowers_a_level() =>
        Gen.Select(AnyFacts, Gen.Int[0, Measures.All.Count - 1], Gen.Double[0, 40]).Sample((facts, which, more) =>
        {
            var raised = facts.Values.ToDictionary();
            raised[Measures.All[which]] = new(facts[Measures.All[which]].Value + more, []);
            var (before, after) = (Levels(facts), Levels(facts with { Values = raised.ToFrozenDictionary() }));
            return before.Zip(after).All(pair => pair.First <= pair.Second);
        });

    // What helps a case: a letter from one that is asked already, an answer, a source, a goal, an activity, a meeting.
    static readonly Gen<Fact> Helping = Gen.OneOf(
        Gen.Int[1, 20].Select(i => An.Signed(i)), Gen.Int[1, 20].Select(i => An.Yes(i)),
        Gen.Enum<Topic>().Select(topic => (Fact)new Fact.Stated(topic, "Vist", "Kilde")),
        Gen.Int[1, 6].Select(i => An.Goal(i, "antall")), Gen.Int[1, 9].Select(i => (Fact)new Fact.ActivityPlanned(i, "Gjør", 1 + (i % 5), 1 + (i % 3))),
        Gen.Int[1, 9].Select(i => (Fact)new Fact.Attended($"A-27-00{i}", "Møte", ["910000001", $"91000000{i}"])), Gen.Const(An.Host), Gen.Const(An.Challenge));

    [Fact]
    public void A_fact_that_helps_never_lowers_a_level() =>
        Gen.Select(Helping.Array[0, 60], Helping).Sample((facts, one) =>
        {
            // Goals are there first, with an indicator, so that an activity never moves from one goal to a goal that is not.
            var before = An.With([.. Enumerable.Range(1, 20).Select(i => An.Company(i)), .. facts]);
            var was = An.Profile(before).Standings.Select(standing => standing.Level);
            return was.Zip(An.Profile(before.And(one)).Standings.Select(standing => standing.Level)).All(pair => pair.First <= pair.Second);
        });

    static IEnumerable<int> Levels(ReadinessFacts facts) => Profile.Of(facts, StandingCriteria.Current, null).Standings.Select(standing => standing.Level);
}
