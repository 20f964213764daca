namespace Klynge.Clusters.Initiatives;

/// <summary>Gives a goal up. Its number is not used again.</summary>
public sealed class DropGoal(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="goal">Its number.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, int goal, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "drop-goal", by, null, at,
            initiative => initiative.Goals.ContainsKey(goal) ? [] : [EditMessages.NoSuch("goal", new("det målet", "det målet", "that goal"))],
            _ => [new Fact.GoalDropped(goal)],
            cancel);
}
