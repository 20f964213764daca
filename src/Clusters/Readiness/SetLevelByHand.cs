using Klynge.Clusters.Initiatives;

namespace Klynge.Clusters.Readiness;

/// <summary>Sets a level beside the measured one. The name and the day of whoever does it stand with it.</summary>
public sealed class SetLevelByHand(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="criteria">The version that has the criterion.</param>
    /// <param name="criterion">Its key.</param>
    /// <param name="level">0 to 4.</param>
    /// <param name="reason">Why; never missing.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, CriteriaVersion criteria, string criterion, int level, string reason, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "set-level-by-hand", by, null, at,
            _ => LevelsByHand.WhyNotSet(criteria, criterion, level, reason),
            _ => [new Fact.LevelSet(criterion, level, reason)],
            cancel);
}
