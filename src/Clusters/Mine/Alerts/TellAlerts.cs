using System.Collections.Immutable;
using System.Globalization;
using Klynge.Access.People;
using Klynge.Storage;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Mine.Alerts;

/// <summary>Writes to everybody who is to be told something now. The letter, and that they have been told, is one save.</summary>
public sealed class TellAlerts(ClustersDb db, PeopleQueries people, AlertLinks links)
{
    /// <returns>How many letters were written.</returns>
    public async Task<int> Run(DateTimeOffset now, CancellationToken cancel)
    {
        // The journal's end first: who is looked up after it has the rights of now.
        var last = await db.LastEntry(cancel);
        var readers = await people.Readers(now, cancel);
        var today = OsloTime.Day(now);
        var over = db.Set<AlertTaskRow>().Where(row => row.Due < today);
        // Asked first: a deletion waits for whoever writes, also when there is nothing to delete.
        if (await over.AnyAsync(cancel)) await over.ExecuteDeleteAsync(cancel);
        var stored = (await db.Set<AlertRow>().AsNoTracking().ToListAsync(cancel)).ToLookup(row => row.Person);
        var told = (await db.Set<AlertTaskRow>().AsNoTracking().ToListAsync(cancel)).ToLookup(row => row.Person);

        var alerts = readers.ToDictionary(reader => reader.Person.Id, reader => AlertTable.Whole(stored[reader.Person.Id.Value], last, now).ToImmutableArray());
        var after = alerts.Values.SelectMany(each => each).Where(alert => alert.Kind is not AlertKind.Tasks && alert.IsDue(now)).Select(alert => alert.ToldEntry).Append(last).Min();
        var what = await new FindHappenings(db).After(after, last, cancel);

        var letters = 0;
        foreach (var reader in readers)
        {
            var id = reader.Person.Id;
            var begun = stored[id.Value].Count() == AlertKinds.All.Length;
            var telling = WhatToTell.To(reader.Person, alerts[id], Tasks(told[id.Value]), what, now);
            if (begun && telling.After.SequenceEqual(alerts[id]) && telling.Tasks.IsEmpty) continue;
            if (await db.InOneTransaction(inside => Tell(reader, what, now, inside), cancel)) letters++;
        }
        return letters;
    }

    // Decided anew on what stands now: another may have told them meanwhile, or they have chosen otherwise.
    async Task<bool> Tell(Reader reader, Happenings what, DateTimeOffset now, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var id = reader.Person.Id;
        var rows = await db.Set<AlertRow>().Where(row => row.Person == id.Value).ToListAsync(cancel);
        var told = await db.Set<AlertTaskRow>().Where(row => row.Person == id.Value).ToListAsync(cancel);
        var telling = WhatToTell.To(reader.Person, [.. AlertTable.Whole(rows, what.Last, now)], Tasks(told), what, now);
        AlertTable.Write(db, id, rows, telling.After);
        db.AddRange(telling.Tasks.Select(task => new AlertTaskRow { Person = id.Value, Gathering = task.Gathering, Number = task.Number, Due = task.Due }));
        if (!telling.Lines.IsEmpty)
            db.Post(AlertLetter.Of(reader, telling.Lines, links), id.Pseudonym, $"alerts/{id.Value:N}/{now.UtcDateTime.ToString("yyyyMMddHHmmssffffff", CultureInfo.InvariantCulture)}", now);
        await db.SaveChangesAsync(cancel);
        return !telling.Lines.IsEmpty;
    }

    static HashSet<DueTask> Tasks(IEnumerable<AlertTaskRow> rows) => [.. rows.Select(row => new DueTask(row.Gathering, row.Number, row.Due))];
}
