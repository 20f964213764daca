
namespace Klynge.Clusters.Initiatives;

/// <summary>Notes the budget of a period.</summary>
public sealed class PlanBudget(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="budget">Costs and money.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, Fact.BudgetPlanned budget, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "plan-budget", by, null, at,
            _ => Editing.WhyNotBudget(budget),
            initiative => initiative.Budget == budget ? [] : [budget],
            cancel);
}
