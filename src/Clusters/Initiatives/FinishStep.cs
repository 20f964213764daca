
namespace Klynge.Clusters.Initiatives;

/// <summary>Ticks a step that is done.</summary>
public sealed class FinishStep(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="step">Its number.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, int step, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "finish-step", by, null, at,
            initiative => initiative.WhyNotFinish(step),
            _ => [new Fact.StepDone(step)],
            cancel);
}
