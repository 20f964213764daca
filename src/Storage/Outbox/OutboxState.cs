namespace Klynge.Storage.Outbox;

/// <summary>Where a message stands. Closed: these states and no others.</summary>
public abstract record OutboxState
{
    OutboxState() { }

    /// <summary>To be sent.</summary>
    /// <param name="Next">Not before this.</param>
    /// <param name="Attempts">How often it has been tried in vain.</param>
    /// <param name="Reason">Why the last attempt was in vain; null before the first.</param>
    public sealed record Waiting(DateTimeOffset Next, int Attempts, string? Reason) : OutboxState;

    /// <summary>A worker has it in hand.</summary>
    /// <param name="Until">When the worker must have noted what came of it. After that nobody knows, and the message is doubtful.</param>
    /// <param name="By">The worker.</param>
    /// <param name="Attempts">How often it has been tried in vain before.</param>
    public sealed record Taken(DateTimeOffset Until, string By, int Attempts) : OutboxState;

    /// <summary>The mail server, or the folder, has it.</summary>
    public sealed record Sent(DateTimeOffset At) : OutboxState;

    /// <summary>It was refused, or tried as often as it may be. Sent again only by a person's decision.</summary>
    /// <param name="At">When that was.</param>
    /// <param name="Reason">The server's words, or ours.</param>
    public sealed record Failed(DateTimeOffset At, string Reason) : OutboxState;

    /// <summary>Perhaps sent: what came of it was never noted. Sent again only by a person's decision.</summary>
    /// <param name="At">When that was found out.</param>
    /// <param name="Reason">What is known.</param>
    public sealed record Doubtful(DateTimeOffset At, string Reason) : OutboxState;
}

/// <summary>The states without what belongs to them, for lists by state. The order is the page's: what needs a person first.</summary>
public enum OutboxKind
{
    /// <summary><see cref="OutboxState.Doubtful"/>.</summary>
    Doubtful,

    /// <summary><see cref="OutboxState.Failed"/>.</summary>
    Failed,

    /// <summary><see cref="OutboxState.Waiting"/>.</summary>
    Waiting,

    /// <summary><see cref="OutboxState.Taken"/>.</summary>
    Taken,

    /// <summary><see cref="OutboxState.Sent"/>.</summary>
    Sent,
}
