using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Mine.Alerts;

/// <summary>Somebody chooses how soon they are told of what.</summary>
public sealed class ChooseAlerts(ClustersDb db)
{
    /// <param name="person">Who.</param>
    /// <param name="chosen">The kinds that are chosen for; the others stay.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    public Task Run(PersonId person, IReadOnlyDictionary<AlertKind, HowOften> chosen, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        var last = await db.LastEntry(inside);
        var rows = await db.Set<AlertRow>().Where(row => row.Person == person.Value).ToListAsync(inside);
        AlertTable.Write(db, person, rows, AlertTable.Whole(rows, last, now).Select(alert => chosen.TryGetValue(alert.Kind, out var how) ? alert.Choose(how, last, now) : alert));
        await db.SaveChangesAsync(inside);
    }, cancel);
}

/// <summary>Reads what is chosen.</summary>
public sealed class AlertQueries(ClustersDb db)
{
    /// <summary>What somebody has chosen, or what holds until they do.</summary>
    public async Task<ImmutableDictionary<AlertKind, HowOften>> Of(PersonId person, CancellationToken cancel)
    {
        var rows = await db.Set<AlertRow>().AsNoTracking().Where(row => row.Person == person.Value).ToListAsync(cancel);
        return AlertTable.Whole(rows, 0, DateTimeOffset.UnixEpoch).ToImmutableDictionary(alert => alert.Kind, alert => alert.How);
    }
}

static class AlertJournal
{
    /// <summary>The number of the journal's last entry; 0 when it is empty. Entries are written one after another, so none comes below it later.</summary>
    public static async Task<long> LastEntry(this ClustersDb db, CancellationToken cancel) => await db.Journal().MaxAsync(row => (long?)row.Number, cancel) ?? 0;
}
