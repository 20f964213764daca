
namespace Klynge.Clusters.Initiatives;

/// <summary>Writes a goal, or writes one anew.</summary>
public sealed class WriteGoal(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="goal">The number of one that is written anew; null for a new one.</param>
    /// <param name="text">The goal.</param>
    /// <param name="indicator">How it is measured; null when nobody has said.</param>
    /// <param name="seen">The version that the person saw.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, int? goal, string text, string? indicator, int seen, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "write-goal", by, null, at,
            initiative => initiative.WhyNotGoal(goal, text, indicator, seen),
            initiative => [new Fact.GoalWritten(goal ?? initiative.NextGoal, text, string.IsNullOrWhiteSpace(indicator) ? null : indicator)],
            cancel);
}
