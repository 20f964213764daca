
namespace Klynge.Clusters.Initiatives;

/// <summary>Gives an initiative another name. The old one stays in its lineage.</summary>
public sealed class RenameInitiative(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="name">The new name.</param>
    /// <param name="seen">The version that the person saw.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, string name, int seen, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "rename-initiative", by, null, at,
            initiative => initiative.WhyNotRename(name, seen),
            initiative => initiative.Name == name ? [] : [new Fact.Renamed(name)],
            cancel);
}
