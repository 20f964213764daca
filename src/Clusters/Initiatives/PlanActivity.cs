
namespace Klynge.Clusters.Initiatives;

/// <summary>Plans an activity, or plans one anew.</summary>
public sealed class PlanActivity(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="activity">The number of one that is planned anew; null for a new one.</param>
    /// <param name="text">What is to be done.</param>
    /// <param name="goal">The goal that it serves; null when it hangs loose.</param>
    /// <param name="year">1 is the first year of the period.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, int? activity, string text, int? goal, int year, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "plan-activity", by, null, at,
            initiative => initiative.WhyNotActivity(activity, text, goal, year),
            initiative => [new Fact.ActivityPlanned(activity ?? initiative.NextActivity, text, goal, year)],
            cancel);
}
