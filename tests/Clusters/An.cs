using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Readiness;
using Klynge.Detection;

namespace Klynge.Clusters.Tests;

/// <summary>Things that are in order; a test changes only what it is about.</summary>
static class An
{
    public static readonly DateOnly Today = new(2027, 2, 5);
    public static readonly DateTimeOffset Now = new(2027, 2, 5, 9, 0, 0, TimeSpan.Zero);
    public static readonly Hand Adviser = new("person:5d0f7a52-8f4b-4bd0-9d8c-1f0b4e6f7a01", null, "adviser");
    public static readonly Hand Leader = new("person:0a2d6c11-30cf-4b86-a8d3-6a2d1ea8a502", "999999999", "project-team");
    public static readonly InitiativeId Id = new(2027, 14);

    /// <summary>Begun 11 January, with no more than a name, a theme and two counties.</summary>
    public static Initiative Initiative => Klynge.Clusters.Initiatives.Initiative.Of(Id,
        [new(1, new(2027, 1, 11), Now.AddDays(-25), Leader, new Fact.Started("Kraft på kjøl", "Nullutslipp for skip", ["11", "46"]))]);

    /// <summary>The same, with facts noted today.</summary>
    public static Initiative With(params Fact[] facts) => Initiative.With(facts, Today, Now, Leader);

    public static Initiative And(this Initiative initiative, params Fact[] facts) => initiative.With(facts, Today, Now, Leader);

    public static Initiative Since(this Initiative initiative, DateOnly on, params Fact[] facts) => initiative.With(facts, on, Now, Leader);

    public static Fact Company(int number, string? orgnr = null) => new Fact.PartnerAdded(number, new(orgnr, $"Verft {number} AS"), PartnerKind.Company);

    public static Fact Yes(int number) => new Fact.PartnerAnswered(number, Answer.Yes, "daglig leder");

    public static Fact Signed(int number) => new Fact.LetterReceived(number, null, "perm 3");

    public static readonly Fact Challenge = new Fact.ChallengeWritten("Ingen av oss har råd til å prøve ut alene.");

    public static readonly Fact Host = new Fact.HostChosen(new("999999999", "Sunnhordland kunnskapspark"));

    public static Fact Goal(int number, string? indicator = null) => new Fact.GoalWritten(number, $"Mål {number}", indicator);

    /// <summary>All that is asked of one that is ready to apply.</summary>
    public static readonly ImmutableArray<Fact> ReadyFacts = [Company(1), Yes(1), Signed(1), Challenge, Host, Goal(1)];

    /// <summary>Moved through the states, each lawful, as far as asked.</summary>
    public static Initiative In(Stage stage)
    {
        var initiative = With([.. ReadyFacts, new Fact.Advised(null, "Snakk med hele bredden av bedrifter.")]);
        foreach (var state in Path.TakeWhile(state => state.Stage <= stage)) initiative = initiative.And(new Fact.Moved(state, null));
        return initiative;
    }

    static readonly ImmutableArray<InitiativeState> Path =
    [
        new InitiativeState.Advised(), new InitiativeState.Mobilising(), new InitiativeState.PreProject(400_000, new(2027, 10, 1)),
        new InitiativeState.Ready("Arena 2027"), new InitiativeState.Applied("Arena 2027"),
        new InitiativeState.Running(ProgrammeLevel.Arena, new(2030, 12, 31)), new InitiativeState.Left(ProgrammeLevel.Arena),
        new InitiativeState.Closed("Ferdig", []),
    ];

    /// <summary>One lawful value of each state.</summary>
    public static InitiativeState State(Stage stage) =>
        stage is Stage.Idea ? new InitiativeState.Idea() : Path.Single(state => state.Stage == stage);

    public static PinnedFinding Finding => new(
        "F117", "R12", "norway-preview", new("Maritim kraft, Stord", "Maritim kraft, Stord", "Marine power, Stord"), 47, 6.9, 6.8, 1e-9,
        Certainty.VeryCertain, ConcentrationKind.Localisation, ["910000001", "910000002", "910000003"],
        [new("910000001", "Verft 1 AS", true), new("910000002", "Verft 2 AS", false)], ["M012"], [new("maritime", "design")]);

    public static Profile Profile(Initiative initiative, ProgrammeLevel? aim = null) =>
        Klynge.Clusters.Readiness.Profile.Of(ReadinessFacts.Of(initiative), StandingCriteria.Current, aim);

    public static Standing Standing(Initiative initiative, string key, ProgrammeLevel? aim = null) =>
        Profile(initiative, aim).Standings.Single(standing => standing.Criterion.Key == key);
}
