namespace Klynge.Storage.Mail;

/// <summary>What came of handing a message over. Closed.</summary>
public abstract record Delivery
{
    Delivery() { }

    /// <summary>It was taken.</summary>
    public sealed record Done : Delivery;

    /// <summary>It was certainly not taken, and may be later.</summary>
    /// <param name="Reason">The server's words, or ours.</param>
    /// <param name="NobodyThere">Whether there was no server to talk to: then the next message need not be tried now either.</param>
    public sealed record NotNow(string Reason, bool NobodyThere = false) : Delivery;

    /// <summary>It was certainly not taken, and never will be.</summary>
    public sealed record Refused(string Reason) : Delivery;

    /// <summary>The connection broke after the content had gone out and before the answer came: perhaps it was taken.</summary>
    public sealed record Unknown(string Reason) : Delivery;
}
