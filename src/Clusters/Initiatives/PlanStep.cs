
namespace Klynge.Clusters.Initiatives;

/// <summary>Agrees on a next step, or agrees on one anew.</summary>
public sealed class PlanStep(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="step">The number of one that is agreed anew; null for a new one.</param>
    /// <param name="text">What is to be done.</param>
    /// <param name="owner">Who does it.</param>
    /// <param name="due">The last day; null when none is set.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, int? step, string text, string owner, DateOnly? due, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "plan-step", by, null, at,
            initiative => initiative.WhyNotStep(step, text, owner, due),
            initiative => [new Fact.StepPlanned(step ?? initiative.NextStepNumber, text, owner, due)],
            cancel);
}
