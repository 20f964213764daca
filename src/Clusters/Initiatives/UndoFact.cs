
namespace Klynge.Clusters.Initiatives;

/// <summary>Undoes a fact that was noted by mistake. To undo is a fact of its own; the first stays in the journal.</summary>
public sealed class UndoFact(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="entry">Number of the fact.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, int entry, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "undo", by, null, at,
            initiative => initiative.WhyNotUndo(entry),
            _ => [new Fact.Undone(entry)],
            cancel);
}
