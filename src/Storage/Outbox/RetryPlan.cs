namespace Klynge.Storage.Outbox;

/// <summary>When a message that was not taken is tried again: eight times within a day, with growing pauses, and then no more.</summary>
/// <remarks>RFC 5321, 4.5.4.1: the pause should grow, and giving up take days between servers; ours is the first step, where a day is long.</remarks>
public static class RetryPlan
{
    static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12),
    ];

    /// <summary>How often a message is tried before it has failed.</summary>
    public static int Attempts => Pauses.Length + 1;

    /// <summary>What becomes of a message that was not taken.</summary>
    /// <param name="attempts">How often it has been tried now, 1 or more.</param>
    /// <param name="reason">Why it was not taken.</param>
    /// <param name="now">The time.</param>
    public static OutboxState After(int attempts, string reason, DateTimeOffset now) => attempts < Attempts
        ? new OutboxState.Waiting(now + Pauses[attempts - 1], attempts, reason)
        : new OutboxState.Failed(now, $"Tried {attempts} times in vain. {reason}");
}
