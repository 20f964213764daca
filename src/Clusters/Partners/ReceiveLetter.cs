using Klynge.Clusters.Initiatives;

namespace Klynge.Clusters.Partners;

/// <summary>Notes that a signed letter of intent came.</summary>
public sealed class ReceiveLetter(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="partner">Its number.</param>
    /// <param name="file">SHA-256 of the file, hex; null when it is on paper only.</param>
    /// <param name="name">What the file is called, or where the paper lies.</param>
    /// <param name="on">The day it is so from.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, int partner, string? file, string name, DateOnly on, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "receive-letter", by, on, at,
            initiative => initiative.WhyNotLetter(partner, name),
            _ => [new Fact.LetterReceived(partner, file, name)],
            cancel);
}
