using System.Collections.Immutable;

namespace Klynge.Clusters.Initiatives;

/// <summary>Notes who of an initiative came to a gathering. Noted again when the same came, nothing changes.</summary>
public sealed class NoteAttendance(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="gathering">Permanent id of the gathering.</param>
    /// <param name="title">Its title.</param>
    /// <param name="organisations">Organisation numbers of those that came.</param>
    /// <param name="on">The day it is so from.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, string gathering, string title, ImmutableArray<string> organisations, DateOnly on, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "note-attendance", by, on, at,
            _ => [],
            initiative => initiative.HasMet(gathering, title, organisations) ? [] : [new Fact.Attended(gathering, title, [.. organisations.Distinct().Order(StringComparer.Ordinal)])],
            cancel);
}
