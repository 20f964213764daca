using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Readiness;

/// <summary>Keeps a version of criteria that a call is to be judged by. A version that is there is never changed.</summary>
public sealed class SaveCriteria(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <returns>Every reason why not; empty when it is kept.</returns>
    public Task<ImmutableArray<Message>> Run(CriteriaVersion criteria, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.InOneTransaction(async inside =>
        {
            ImmutableArray<Message> reasons =
            [
                .. criteria.WhyNotValid(),
                .. criteria.Id == StandingCriteria.Current.Id || await db.Criteria.AnyAsync(version => version.Id == criteria.Id, inside) ? [Taken(criteria.Id)] : Array.Empty<Message>(),
            ];
            if (!reasons.IsEmpty) return reasons;

            db.Criteria.Add(new() { Id = criteria.Id, Content = ClustersJson.Write(criteria), SavedAt = at });
            await db.Write(new JournalEntry("criteria-" + criteria.Id, at, by.Person, by.For, "save-criteria", null, null, null), inside);
            await db.SaveChangesAsync(inside);
            return reasons;
        }, cancel);

    static Message Taken(string id) => new("criteria-taken", "id", new(
        $"Kriteriene «{id}» er i bruk og endres ikke. Gi den nye versjonen et nytt navn.",
        $"Kriteria «{id}» er i bruk og blir ikkje endra. Gje den nye versjonen eit nytt namn.",
        $"The criteria “{id}” are in use and are not changed. Give the new version a new name."));
}

/// <summary>Criteria by id.</summary>
public sealed class CriteriaQueries(ClustersDb db)
{
    /// <summary>A version; null when there is none.</summary>
    public async Task<CriteriaVersion?> Get(string id, CancellationToken cancel) =>
        id == StandingCriteria.Current.Id ? StandingCriteria.Current
        : await db.Criteria.AsNoTracking().SingleOrDefaultAsync(version => version.Id == id, cancel) is { } row ? CriteriaTable.Read(row) : null;
}
