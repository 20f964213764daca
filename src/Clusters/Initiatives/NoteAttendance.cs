using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Initiatives;

/// <summary>Notes who of an initiative came to a gathering. Noted again when the same came, nothing changes.</summary>
public sealed class NoteAttendance(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="gathering">Permanent id of the gathering.</param>
    /// <param name="title">Its title.</param>
    /// <param name="organisations">Organisation numbers of those that came.</param>
    /// <param name="on">The day of the gathering. They may have met before the initiative began: it is so from the day that it began, then.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, string gathering, string title, ImmutableArray<string> organisations, DateOnly on, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.InOneTransaction(async inside =>
        {
            var began = await db.Initiatives.Where(row => row.Id == id.ToString()).Select(row => (DateOnly?)row.Began).SingleOrDefaultAsync(inside);
            return await db.Change(id, "note-attendance", by, began > on ? began : on, at,
                _ => [],
                initiative => initiative.HasMet(gathering, title, organisations) ? [] : [new Fact.Attended(gathering, title, [.. organisations.Distinct().Order(StringComparer.Ordinal)])],
                inside);
        }, cancel);
}
