using System.Collections.Immutable;

namespace Klynge.Clusters.Gatherings.Door;

/// <summary>What happened at the door, as a phone noted it. Closed.</summary>
/// <remarks>Each has an id that the phone made, so that the same event sent twice, or by way of another phone, is one event.</remarks>
public abstract record DoorEvent
{
    DoorEvent(Guid id, DateTimeOffset at) => (Id, At) = (id, at);

    /// <summary>Made by the phone; never used again.</summary>
    public Guid Id { get; init; }

    /// <summary>By the phone's clock.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Somebody who had signed up came.</summary>
    public sealed record Came(Guid Id, DateTimeOffset At, Guid SignUp) : DoorEvent(Id, At);

    /// <summary>Somebody came who had not signed up.</summary>
    public sealed record WalkedIn(Guid Id, DateTimeOffset At, string Name, string Organisation) : DoorEvent(Id, At);

    /// <summary>An event was a mistake.</summary>
    /// <param name="Id">Its own id.</param>
    /// <param name="At">By the phone's clock.</param>
    /// <param name="Event">The event that did not happen after all.</param>
    public sealed record TakenBack(Guid Id, DateTimeOffset At, Guid Event) : DoorEvent(Id, At);
}

/// <summary>Who came, by all that the phones at a door have told.</summary>
/// <param name="Ticks">Sign-ups that were met, each with the events that say so: more than one when two phones ticked the same guest.</param>
/// <param name="WalkIns">Those who had not signed up, in the order of their coming.</param>
/// <remarks>
/// Depends on which events are known and on nothing else: their order does not matter, and neither does telling one twice. Two phones at one door
/// therefore come to the same list. An event that was taken back did not happen, but a new tick after it did: an observed-remove set (M. Shapiro and
/// others, A comprehensive study of Convergent and Commutative Replicated Data Types, 2011, section 3.3.5).
/// </remarks>
public sealed record Attendance(ImmutableDictionary<Guid, ImmutableArray<Guid>> Ticks, ImmutableArray<DoorEvent.WalkedIn> WalkIns)
{
    /// <summary>What the events come to.</summary>
    public static Attendance Of(IEnumerable<DoorEvent> events)
    {
        var all = events.DistinctBy(each => each.Id).ToArray();
        var back = all.OfType<DoorEvent.TakenBack>().Select(each => each.Event).ToHashSet();
        return new(
            all.OfType<DoorEvent.Came>().Where(each => !back.Contains(each.Id)).GroupBy(each => each.SignUp)
                .ToImmutableDictionary(ticks => ticks.Key, ticks => ticks.Select(each => each.Id).Order().ToImmutableArray()),
            [.. all.OfType<DoorEvent.WalkedIn>().Where(each => !back.Contains(each.Id)).OrderBy(each => each.At).ThenBy(each => each.Id)]);
    }

    /// <summary>Sign-ups that were met.</summary>
    public ImmutableHashSet<Guid> SignUps => [.. Ticks.Keys];

    /// <summary>How many came.</summary>
    public int Count => Ticks.Count + WalkIns.Length;
}
