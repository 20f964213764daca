
namespace Klynge.Clusters.Initiatives;

/// <summary>Writes what the companies have to solve together.</summary>
public sealed class WriteChallenge(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="text">The challenge.</param>
    /// <param name="seen">The version that the person saw.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, string text, int seen, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "write-challenge", by, null, at,
            initiative => initiative.WhyNotChallenge(text, seen),
            initiative => initiative.Challenge == text ? [] : [new Fact.ChallengeWritten(text)],
            cancel);
}
