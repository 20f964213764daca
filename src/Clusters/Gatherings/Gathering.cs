using System.Collections.Immutable;
using Klynge.Access.Demonstrating;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings;

/// <summary>What came of asking a gathering to change. Closed.</summary>
public abstract record Move
{
    Move() { }

    /// <summary>It changed.</summary>
    public sealed record Made(Gathering Gathering) : Move;

    /// <summary>It did not, for these reasons.</summary>
    public sealed record Refused(ImmutableArray<Message> Reasons) : Move;
}

/// <summary>A seminar, information meeting or workshop.</summary>
/// <param name="Id">Its permanent name.</param>
/// <param name="Plan">What it is to be.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">Goes up by one each time that it is changed: who changes it says which version they saw.</param>
/// <param name="CalendarVersion">Goes up when guests' calendars must change; the SEQUENCE of RFC 5545, section 3.8.7.4.</param>
/// <param name="MadeBy">Pseudonym of who began it.</param>
public sealed record Gathering(GatheringId Id, Plan Plan, GatheringState State, int Version, int CalendarVersion, string MadeBy)
{
    /// <summary>Whether a made-up person began it: everything that tells of it says so.</summary>
    public bool IsExample => MadeUpPeople.Has(MadeBy);

    /// <summary>When it was announced; null when it never was.</summary>
    public DateTimeOffset? Announced => State switch
    {
        GatheringState.Draft => (DateTimeOffset?)null,
        GatheringState.Open(var at) => at,
        GatheringState.Closed(var at, _) => at,
        GatheringState.Held(var at) => at,
        GatheringState.Cancelled(var at, _, _) => at,
    };

    /// <summary>Whether anyone may read of it.</summary>
    public bool IsPublic => Announced is not null;

    /// <summary>Whether guests can still come to it: it is announced, not called off, and has not ended.</summary>
    public bool IsComing(DateTimeOffset now) => State is GatheringState.Open or GatheringState.Closed && now < Plan.End;

    /// <summary>Every reason why nobody can sign up now. Empty when anyone can: a full room is no reason, since there is a waiting list.</summary>
    public IEnumerable<Message> WhyNotSignUp(DateTimeOffset now)
    {
        switch (State)
        {
            case GatheringState.Draft: yield return GatheringMessages.NotAnnounced(); break;
            case GatheringState.Closed: yield return GatheringMessages.SignUpClosed(); break;
            case GatheringState.Held: yield return GatheringMessages.HasBeen(); break;
            case GatheringState.Cancelled(_, _, var reason): yield return GatheringMessages.CalledOff(reason); break;
            default:
                if (now > Plan.Deadline) yield return GatheringMessages.DeadlinePassed(Plan.Deadline);
                break;
        }
    }

    /// <summary>Every reason why it cannot be announced now.</summary>
    public IEnumerable<Message> WhyNotOpen(DateTimeOffset now)
    {
        if (State is not (GatheringState.Draft or GatheringState.Closed)) yield return GatheringMessages.CannotOpen(State);
        if (now > Plan.Deadline) yield return GatheringMessages.DeadlinePassed(Plan.Deadline);
        foreach (var reason in Plan.WhyNot()) yield return reason;
    }

    /// <summary>Announces it, or lets people sign up again.</summary>
    public Move Open(DateTimeOffset now) => Decide(WhyNotOpen(now), () => this with
    {
        State = new GatheringState.Open(Announced ?? now),
    });

    /// <summary>Makes it the draft that it was, when its announcement is undone before anybody has signed up.</summary>
    public Gathering Unannounced() => this with { State = new GatheringState.Draft(), Version = Version + 1 };

    /// <summary>Takes no more sign-ups.</summary>
    public Move Close(DateTimeOffset now) => Decide(
        State is GatheringState.Open ? [] : [GatheringMessages.NotOpen()],
        () => this with { State = new GatheringState.Closed(Announced!.Value, now) });

    /// <summary>Every reason why it cannot be said to have been.</summary>
    public IEnumerable<Message> WhyNotHold(DateTimeOffset now)
    {
        if (State is not (GatheringState.Open or GatheringState.Closed)) yield return GatheringMessages.NotOpen();
        if (now < Plan.Start) yield return GatheringMessages.NotBegun(Plan.Start);
    }

    /// <summary>It has been.</summary>
    public Move Hold(DateTimeOffset now) => Decide(WhyNotHold(now), () => this with
    {
        State = new GatheringState.Held(Announced!.Value),
    });

    /// <summary>Every reason why it cannot be called off for this reason.</summary>
    public IEnumerable<Message> WhyNotCancel(string reason)
    {
        if (State is GatheringState.Held or GatheringState.Cancelled) yield return GatheringMessages.CannotCancel(State);
        if (reason.Trim().Length is 0 or > Plan.LongestText) yield return GatheringMessages.NoReason();
    }

    /// <summary>Calls it off.</summary>
    public Move Cancel(string reason, DateTimeOffset now) => Decide(WhyNotCancel(reason), () => this with
    {
        State = new GatheringState.Cancelled(Announced, now, reason.Trim()),
        CalendarVersion = CalendarVersion + 1,
    });

    /// <summary>Every reason why the plan cannot become another.</summary>
    /// <param name="plan">The new plan.</param>
    /// <param name="taken">Seats that are taken in the room.</param>
    public IEnumerable<Message> WhyNotReplan(Plan plan, int taken)
    {
        if (State is GatheringState.Held or GatheringState.Cancelled) yield return GatheringMessages.IsOver(State);
        foreach (var reason in plan.WhyNot()) yield return reason;
        if ((plan.Capacity ?? 0) < taken) yield return PlanMessages.FewerThanTaken(taken);
    }

    /// <summary>Takes another plan.</summary>
    public Move Replan(Plan plan, int taken) => Decide(WhyNotReplan(plan, taken), () => this with
    {
        Plan = plan,
        CalendarVersion = CalendarVersion + (plan.MovesFrom(Plan) ? 1 : 0),
    });

    Move Decide(IEnumerable<Message> reasons, Func<Gathering> changed) => reasons.ToImmutableArray() is { IsEmpty: false } all
        ? new Move.Refused(all)
        : new Move.Made(changed() with { Version = Version + 1 });
}
