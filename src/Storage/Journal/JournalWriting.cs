using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage.Journal;

/// <summary>Writing a journal and reading a case's.</summary>
public static class JournalWriting
{
    /// <summary>Adds an entry to the module's journal; it is saved, or not, together with what it tells of.</summary>
    /// <param name="db">The module, inside <see cref="ModuleDb.InOneTransaction"/>; its next SaveChanges writes the entry.</param>
    /// <param name="entry">What was done.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The entry with its number and hashes.</returns>
    /// <exception cref="InvalidOperationException">There is no transaction: a change without its entry would be possible.</exception>
    /// <exception cref="ArgumentException">A text of the entry cannot be written in UTF-8.</exception>
    public static async Task<ChainedEntry> Write(this ModuleDb db, JournalEntry entry, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException($"The deed {entry.Deed} writes the journal outside InOneTransaction.");

        var unsaved = db.ChangeTracker.Entries<JournalRow>().Where(row => row.State is EntityState.Added).Select(row => row.Entity).ToArray();
        var head = unsaved.MaxBy(row => row.Number) ?? await db.Journal().OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        var inCase = unsaved.Where(row => row.Case == entry.Case).MaxBy(row => row.Place)
            ?? await db.Journal().Where(row => row.Case == entry.Case).OrderByDescending(row => row.Place).FirstOrDefaultAsync(cancel);

        var chained = ChainedEntry.After(db.ModuleName, entry, Read(head), Read(inCase));
        db.Add(JournalTable.Write(chained));
        return chained;

        ChainedEntry? Read(JournalRow? row) => row is null ? null : JournalTable.Read(row, db.ModuleName);
    }

    /// <summary>The module's journal, for questions; never tracked.</summary>
    public static IQueryable<JournalRow> Journal(this ModuleDb db) => db.Set<JournalRow>().AsNoTracking();

    /// <summary>The newest entries of a case, newest first.</summary>
    /// <param name="db">The module.</param>
    /// <param name="case">Its permanent id.</param>
    /// <param name="before">Only entries before this place; null for the newest of all.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<IReadOnlyList<ChainedEntry>> JournalOf(this ModuleDb db, string @case, int? before, int count, CancellationToken cancel)
    {
        var rows = db.Journal().Where(row => row.Case == @case);
        if (before is { } place) rows = rows.Where(row => row.Place < place);
        return [.. (await rows.OrderByDescending(row => row.Place).Take(count).ToListAsync(cancel)).Select(row => JournalTable.Read(row, db.ModuleName))];
    }
}
