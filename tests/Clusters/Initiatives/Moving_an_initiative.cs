using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Xunit;

namespace Klynge.Clusters.Tests.Initiatives;

public sealed class Moving_an_initiative
{
    static IEnumerable<string> Why(Initiative initiative, InitiativeState to, string? reason = null, DateOnly? on = null) =>
        initiative.WhyNotMove(to, reason, on ?? An.Today, An.Today, PreProjectRule.Usual).Select(message => message.Code);

    public static TheoryData<Stage, Stage> EveryPair
    {
        get
        {
            var data = new TheoryData<Stage, Stage>();
            foreach (var from in Stages.All)
                foreach (var to in Stages.All)
                    data.Add(from, to);
            return data;
        }
    }

    // The whole table once more, as a programme officer would write it.
    static readonly string[] Table =
    [
        "Idea: Advised Mobilising Closed", "Advised: Mobilising Closed", "Mobilising: Advised PreProject Ready Closed", "PreProject: Mobilising Ready Closed",
        "Ready: Mobilising Applied Closed", "Applied: Mobilising Ready Running Closed", "Running: Running Left Closed", "Left: Ready Closed", "Closed:",
    ];

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void From_each_state_it_goes_where_the_table_says_and_nowhere_else(Stage from, Stage to)
    {
        var lawful = Table.Single(line => line.StartsWith(from + ":", StringComparison.Ordinal)).Split(' ').Skip(1).Contains(to.ToString());
        var initiative = An.In(from);
        Assert.Equal(from, initiative.State.Stage);
        Assert.Equal(lawful ? [] : ["not-from-here"], Why(initiative, An.State(to), "En grunn"));
    }

    [Fact]
    public void An_idea_becomes_advised_when_advice_is_noted_or_somebody_has_met()
    {
        Assert.Equal(["no-advice-yet"], Why(An.Initiative, new InitiativeState.Advised()));
        Assert.Empty(Why(An.With(new Fact.Advised(null, "Begynn med utfordringen.")), new InitiativeState.Advised()));
        Assert.Empty(Why(An.With(new Fact.Attended("A-27-001", "Seminar i Haugesund", ["910000001"])), new InitiativeState.Advised()));
    }

    [Fact]
    public void Every_reason_is_given_at_once() =>
        Assert.Equal(["in-the-future", "no-challenge", "no-company-interested"],
            Why(An.Initiative, new InitiativeState.Mobilising(), on: An.Today.AddDays(1)));

    [Fact]
    public void A_company_that_says_maybe_is_interest_enough_to_mobilise_and_one_that_says_no_is_not()
    {
        var asked = An.With(An.Challenge, An.Company(1));
        Assert.Empty(Why(asked.And(new Fact.PartnerAnswered(1, Answer.Maybe, null)), new InitiativeState.Mobilising()));
        Assert.Equal(["no-company-interested"], Why(asked.And(new Fact.PartnerAnswered(1, Answer.No, null)), new InitiativeState.Mobilising()));
    }

    [Fact]
    public void A_pre_project_may_have_half_a_million_kroner_and_not_one_more()
    {
        var mobilising = An.In(Stage.Mobilising);
        Assert.Empty(Why(mobilising, new InitiativeState.PreProject(500_000, An.Today.AddMonths(12))));
        Assert.Equal(["grant-out-of-range"], Why(mobilising, new InitiativeState.PreProject(500_001, An.Today.AddMonths(12))));
        Assert.Equal(["grant-out-of-range"], Why(mobilising, new InitiativeState.PreProject(0, An.Today.AddMonths(12))));
    }

    [Fact]
    public void A_pre_project_lasts_six_to_twelve_months()
    {
        var mobilising = An.In(Stage.Mobilising);
        Assert.Empty(Why(mobilising, new InitiativeState.PreProject(1, An.Today.AddMonths(6).AddDays(-1))));
        Assert.Equal(["length-out-of-range"], Why(mobilising, new InitiativeState.PreProject(1, An.Today.AddMonths(6).AddDays(-2))));
        Assert.Empty(Why(mobilising, new InitiativeState.PreProject(1, An.Today.AddMonths(12))));
        Assert.Equal(["length-out-of-range"], Why(mobilising, new InitiativeState.PreProject(1, An.Today.AddMonths(12).AddDays(1))));
    }

    [Fact]
    public void Another_programme_may_set_another_rule_for_pre_projects() =>
        Assert.Empty(An.In(Stage.Mobilising).WhyNotMove(
            new InitiativeState.PreProject(900_000, An.Today.AddMonths(18)), null, An.Today, An.Today, new(1_000_000, 1, 24)));

    [Fact]
    public void Ready_asks_for_a_host_a_challenge_a_goal_a_signature_and_a_call()
    {
        var bare = An.With(An.Company(1), new Fact.PartnerAnswered(1, Answer.Maybe, null), An.Challenge, new Fact.Moved(new InitiativeState.Mobilising(), null));
        Assert.Equal(["no-host", "no-goal", "nobody-signed", "no-call"], Why(bare, new InitiativeState.Ready(" ")));
        Assert.Empty(Why(bare.And(An.Host, An.Goal(1), An.Signed(1)), new InitiativeState.Ready("Arena 2027")));
    }

    [Fact]
    public void A_step_back_needs_a_reason()
    {
        Assert.Equal(["back-needs-reason"], Why(An.In(Stage.Applied), new InitiativeState.Ready("Arena 2027"), " "));
        Assert.Empty(Why(An.In(Stage.Applied), new InitiativeState.Ready("Arena 2027"), "Fikk ikke plass i 2027"));
    }

    [Fact]
    public void One_that_has_left_may_apply_again_without_explaining_itself() => Assert.Empty(Why(An.In(Stage.Left), new InitiativeState.Ready("Arena Pro 2031")));

    [Fact]
    public void It_cannot_be_closed_without_a_reason() => Assert.Equal(["closed-needs-reason"], Why(An.In(Stage.Idea), new InitiativeState.Closed("", [])));

    [Fact]
    public void A_period_does_not_end_before_it_begins()
    {
        Assert.Equal(["ends-before-it-begins"], Why(An.In(Stage.Applied), new InitiativeState.Running(ProgrammeLevel.Arena, An.Today)));
        Assert.Empty(Why(An.In(Stage.Applied), new InitiativeState.Running(ProgrammeLevel.Arena, An.Today.AddDays(1))));
    }

    [Fact]
    public void A_move_is_not_dated_before_the_move_before_it()
    {
        var advised = An.With(new Fact.Advised(null, "Råd"), new Fact.Moved(new InitiativeState.Advised(), null));
        Assert.Equal(["before-the-last-move"], Why(advised, new InitiativeState.Closed("Slutt", []), on: An.Today.AddDays(-1)));
        Assert.Empty(Why(advised, new InitiativeState.Closed("Slutt", []), on: An.Today));
    }
}
