using Klynge.Storage;

namespace Klynge.Clusters.Initiatives;

/// <summary>Moves an initiative to another state.</summary>
public sealed class MoveInitiative(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="to">Where to.</param>
    /// <param name="reason">Why; needed when it goes back.</param>
    /// <param name="on">The day it is so from.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, InitiativeState to, string? reason, DateOnly on, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "move-initiative", by, on, at,
            initiative => [.. initiative.WhyNotMove(to, reason, on, OsloTime.Day(at), PreProjectRule.Usual), .. EditMessages.WhyNotText("reason", reason, Editing.LongestText)],
            _ => [new Fact.Moved(to, string.IsNullOrWhiteSpace(reason) ? null : reason)],
            cancel);
}
