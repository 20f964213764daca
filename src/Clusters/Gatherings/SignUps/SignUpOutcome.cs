using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>What came of a deed with a sign-up. Closed.</summary>
public abstract record SignUpOutcome
{
    SignUpOutcome() { }

    /// <summary>It was done.</summary>
    /// <param name="SignUp">As it is now.</param>
    /// <param name="PlaceInQueue">The place in the queue that the guest is told, 1 is next; null when not waiting.</param>
    public sealed record Done(SignUp SignUp, int? PlaceInQueue) : SignUpOutcome;

    /// <summary>The address had signed up already; a letter with its link is on its way. The page says the same as when it was done.</summary>
    public sealed record HadOne : SignUpOutcome;

    /// <summary>It was not done.</summary>
    public sealed record Refused(ImmutableArray<Message> Reasons) : SignUpOutcome;
}
