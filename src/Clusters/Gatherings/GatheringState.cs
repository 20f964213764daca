namespace Klynge.Clusters.Gatherings;

/// <summary>Where a gathering stands. Closed: these states and no others. Whether it is full is counted, not set (docs/adr/0117).</summary>
public abstract record GatheringState
{
    GatheringState() { }

    /// <summary>Being made ready; nobody but those who make it sees it.</summary>
    public sealed record Draft : GatheringState;

    /// <summary>Announced. Anyone can sign up until the deadline.</summary>
    public sealed record Open(DateTimeOffset At) : GatheringState;

    /// <summary>Announced, but nobody more can sign up.</summary>
    public sealed record Closed(DateTimeOffset OpenedAt, DateTimeOffset At) : GatheringState;

    /// <summary>It has been.</summary>
    public sealed record Held(DateTimeOffset OpenedAt) : GatheringState;

    /// <summary>It will not be. Those who signed up have been told.</summary>
    /// <param name="OpenedAt">When it was announced; null when it never was.</param>
    /// <param name="At">When it was called off.</param>
    /// <param name="Reason">What those who signed up were told.</param>
    public sealed record Cancelled(DateTimeOffset? OpenedAt, DateTimeOffset At, string Reason) : GatheringState;
}
