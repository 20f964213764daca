namespace Klynge.Clusters.Initiatives;

/// <summary>Gives an activity up. Its number is not used again.</summary>
public sealed class DropActivity(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="activity">Its number.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, int activity, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "drop-activity", by, null, at,
            initiative => initiative.Activities.ContainsKey(activity) ? [] : [EditMessages.NoSuch("activity", new("den aktiviteten", "den aktiviteten", "that activity"))],
            _ => [new Fact.ActivityDropped(activity)],
            cancel);
}
