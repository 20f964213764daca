
namespace Klynge.Clusters.Initiatives;

/// <summary>Lets an initiative build on a finding, or on the finding as a later run has it.</summary>
public sealed class PinFinding(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="finding">As it is to be pinned.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, PinnedFinding finding, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "pin-finding", by, null, at,
            _ => [],
            initiative => initiative.Finding is { } was && (was.Address, was.Run) == (finding.Address, finding.Run) ? [] : [new Fact.Pinned(finding)],
            cancel);
}
