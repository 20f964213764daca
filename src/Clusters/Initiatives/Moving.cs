using System.Collections.Frozen;
using System.Collections.Immutable;
using Klynge.Clusters.Partners;
using Klynge.Storage;

namespace Klynge.Clusters.Initiatives;

/// <summary>What a pre-project may be. A setting of the programme, for it has changed and will.</summary>
/// <param name="MostKroner">Largest grant. Whole kroner.</param>
/// <param name="LeastMonths">Shortest.</param>
/// <param name="MostMonths">Longest.</param>
public sealed record PreProjectRule(long MostKroner, int LeastMonths, int MostMonths)
{
    /// <summary>At most half a million kroner, six to twelve months: as the programme had it.</summary>
    public static PreProjectRule Usual { get; } = new(500_000, 6, 12);
}

/// <summary>Which moves between states are lawful, and why one is not.</summary>
public static class Moving
{
    static readonly FrozenDictionary<Stage, ImmutableArray<Stage>> From = new Dictionary<Stage, ImmutableArray<Stage>>
    {
        [Stage.Idea] = [Stage.Advised, Stage.Mobilising, Stage.Closed],
        [Stage.Advised] = [Stage.Mobilising, Stage.Closed],
        [Stage.Mobilising] = [Stage.Advised, Stage.PreProject, Stage.Ready, Stage.Closed],
        [Stage.PreProject] = [Stage.Mobilising, Stage.Ready, Stage.Closed],
        [Stage.Ready] = [Stage.Mobilising, Stage.Applied, Stage.Closed],
        [Stage.Applied] = [Stage.Mobilising, Stage.Ready, Stage.Running, Stage.Closed],
        // A cluster may be extended or go up a level: it runs on, to another day or at another level.
        [Stage.Running] = [Stage.Running, Stage.Left, Stage.Closed],
        [Stage.Left] = [Stage.Ready, Stage.Closed],
        [Stage.Closed] = [],
    }.ToFrozenDictionary();

    /// <summary>Where one may go from a stage, in the order of a cluster's life.</summary>
    public static ImmutableArray<Stage> Lawful(Stage from) => From[from];

    /// <summary>Whether a move goes back, which always needs a reason.</summary>
    public static bool IsBack(Stage from, Stage to) => to < from && to is not Stage.Closed && from is not Stage.Left;

    /// <summary>Every reason why an initiative cannot go to a state on a day. Empty when it can.</summary>
    /// <param name="initiative">As it is.</param>
    /// <param name="to">Where to.</param>
    /// <param name="reason">Why, in words; may be missing going forward.</param>
    /// <param name="on">The day it is so from.</param>
    /// <param name="today">In Norway.</param>
    /// <param name="rule">What a pre-project may be.</param>
    public static IEnumerable<Message> WhyNotMove(
        this Initiative initiative, InitiativeState to, string? reason, DateOnly on, DateOnly today, PreProjectRule rule)
    {
        var from = initiative.State.Stage;
        if (!Lawful(from).Contains(to.Stage))
        {
            yield return MoveMessages.NotFromHere(from, to.Stage);
            yield break;
        }
        if (on > today) yield return MoveMessages.InTheFuture;
        if (on < initiative.Since) yield return MoveMessages.BeforeTheLastMove(initiative.Since);
        if (IsBack(from, to.Stage) && string.IsNullOrWhiteSpace(reason)) yield return MoveMessages.BackNeedsReason;

        foreach (var message in to switch
        {
            InitiativeState.Idea => [],
            InitiativeState.Advised => NotAdvised(initiative),
            InitiativeState.Mobilising => from < Stage.Mobilising ? NotMobilising(initiative) : [],
            InitiativeState.PreProject(var kroner, var until) => NotPreProject(kroner, until, on, rule),
            InitiativeState.Ready(var call) => NotReady(initiative, call),
            InitiativeState.Applied(var call) => NoCall(call),
            InitiativeState.Running(_, var until) => until <= on ? [MoveMessages.EndsBeforeItBegins] : Enumerable.Empty<Message>(),
            InitiativeState.Left => [],
            InitiativeState.Closed(var why, _) => string.IsNullOrWhiteSpace(why) ? [MoveMessages.ClosedNeedsReason] : Enumerable.Empty<Message>(),
        })
        {
            yield return message;
        }
    }

    static IEnumerable<Message> NotAdvised(Initiative initiative)
    {
        if (initiative is { AdviceGiven: 0, Meetings.IsEmpty: true }) yield return MoveMessages.NoAdviceYet;
    }

    static IEnumerable<Message> NotMobilising(Initiative initiative)
    {
        if (initiative.Challenge is null) yield return MoveMessages.NoChallenge;
        if (!initiative.Partners.Values.Any(partner => partner.Kind is PartnerKind.Company && (partner.In || partner.Answer is Answer.Maybe)))
            yield return MoveMessages.NoCompanyInterested;
    }

    static IEnumerable<Message> NotPreProject(long kroner, DateOnly until, DateOnly on, PreProjectRule rule)
    {
        if (kroner < 1 || kroner > rule.MostKroner) yield return MoveMessages.GrantOutOfRange(kroner, rule.MostKroner);
        if (until < on.AddMonths(rule.LeastMonths).AddDays(-1) || until > on.AddMonths(rule.MostMonths))
            yield return MoveMessages.LengthOutOfRange(rule.LeastMonths, rule.MostMonths);
    }

    static IEnumerable<Message> NotReady(Initiative initiative, string call)
    {
        if (initiative.Host is null) yield return MoveMessages.NoHost;
        if (initiative.Challenge is null) yield return MoveMessages.NoChallenge;
        if (initiative.Goals.IsEmpty) yield return MoveMessages.NoGoal;
        if (!initiative.Partners.Values.Any(partner => partner is { Kind: PartnerKind.Company, Signed: true })) yield return MoveMessages.NobodySigned;
        foreach (var message in NoCall(call)) yield return message;
    }

    static IEnumerable<Message> NoCall(string call)
    {
        if (string.IsNullOrWhiteSpace(call)) yield return MoveMessages.NoCall;
    }
}
