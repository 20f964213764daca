using Klynge.Clusters.Initiatives;

namespace Klynge.Clusters.Readiness;

/// <summary>Lets only the measured level hold again.</summary>
public sealed class ClearLevelByHand(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="criterion">Key of the criterion.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, string criterion, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "clear-level-by-hand", by, null, at,
            _ => [],
            initiative => initiative.Levels.ContainsKey(criterion) ? [new Fact.LevelCleared(criterion)] : [],
            cancel);
}
