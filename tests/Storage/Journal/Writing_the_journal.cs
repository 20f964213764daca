using System.Data.Common;
using Klynge.Storage.Journal;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Storage.Tests.Journal;

public sealed class Writing_the_journal : IDisposable
{
    readonly TestDatabase test = TestDatabase.Empty();
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public Writing_the_journal()
    {
        using var db = LedgerDb.In(test);
        db.MakeTables();
    }

    public void Dispose() => test.Dispose();

    static JournalEntry Entry(string @case, string deed) =>
        new(@case, new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero), "system", null, deed, null, null, """{"a":1}""");

    async Task Write(params JournalEntry[] entries)
    {
        await using var db = LedgerDb.In(test);
        await db.InOneTransaction(async inside =>
        {
            foreach (var entry in entries) await db.Write(entry, inside);
            await db.SaveChangesAsync(inside);
        }, cancel);
    }

    async Task<ChainedEntry[]> All()
    {
        await using var db = LedgerDb.In(test);
        return [.. (await db.Journal().OrderBy(row => row.Number).ToListAsync(cancel)).Select(row => JournalTable.Read(row, db.ModuleName))];
    }

    [Fact]
    public async Task Entries_are_bound_to_those_before_in_the_case_and_in_the_module()
    {
        await Write(Entry("I-26-001", "start"), Entry("I-26-002", "start"));
        await Write(Entry("I-26-001", "rename"));

        var all = await All();
        Assert.Equal([(1L, 1), (2L, 1), (3L, 2)], all.Select(entry => (entry.Number, entry.Place)));
        Assert.Equal([null, all[0].Hash, all[1].Hash], all.Select(entry => entry.Previous));
        Assert.Equal([null, null, all[0].Hash], all.Select(entry => entry.PreviousInCase));
        Assert.Null(CaseJournal.FirstBroken([all[0], all[2]]));
        var walk = new ChainWalk();
        Assert.All(all, entry => Assert.Null(walk.Take(entry)));
    }

    [Fact]
    public async Task Fifty_writers_leave_one_whole_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(writer => Task.Run(async () =>
        {
            for (var turn = 0; turn < 4; turn++) await Write(Entry($"I-26-{writer % 5:000}", $"{writer}:{turn}"));
        }, cancel)));

        var (all, walk) = (await All(), new ChainWalk());
        Assert.All(all, entry => Assert.Null(walk.Take(entry)));
        Assert.Equal((200, 200), (all.Length, all.Select(entry => entry.Entry.Deed).Distinct().Count()));
        Assert.All(all.GroupBy(entry => entry.Entry.Case), @case => Assert.Null(CaseJournal.FirstBroken([.. @case])));
    }

    [Fact]
    public async Task Outside_a_transaction_nothing_is_written()
    {
        await using var db = LedgerDb.In(test);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Write(Entry("I-26-001", "start"), cancel));
        Assert.Empty(await All());
    }

    [Fact]
    public async Task A_change_that_fails_leaves_no_entry()
    {
        await using var db = LedgerDb.In(test);
        db.Add(new LineRow { Number = 1 });
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await Assert.ThrowsAsync<DbUpdateException>(() => db.InOneTransaction(async inside =>
        {
            await db.Write(Entry("I-26-001", "add"), inside);
            db.Add(new LineRow { Number = 1 });
            await db.SaveChangesAsync(inside);
        }, cancel));
        Assert.Empty(await All());
    }

    [Fact]
    public async Task A_change_is_refused_when_its_entry_cannot_be_written()
    {
        Tell($"DROP TABLE {Table}");
        await using var db = LedgerDb.In(test);
        await Assert.ThrowsAnyAsync<Exception>(() => db.InOneTransaction(async inside =>
        {
            db.Add(new LineRow { Number = 1 });
            await db.SaveChangesAsync(inside);
            await db.Write(Entry("I-26-001", "add"), inside);
            await db.SaveChangesAsync(inside);
        }, cancel));
        db.ChangeTracker.Clear();
        Assert.Equal(0, await db.Lines.CountAsync(cancel));
    }

    [Fact]
    public async Task The_newest_entries_of_a_case_come_first_and_in_pages()
    {
        await Write([.. Enumerable.Range(1, 5).Select(number => Entry("I-26-001", $"deed {number}")), Entry("I-26-002", "other")]);
        await using var db = LedgerDb.In(test);
        Assert.Equal(["deed 5", "deed 4"], (await db.JournalOf("I-26-001", null, 2, cancel)).Select(entry => entry.Entry.Deed));
        Assert.Equal(["deed 3", "deed 2", "deed 1"], (await db.JournalOf("I-26-001", 4, 9, cancel)).Select(entry => entry.Entry.Deed));
    }

    [Fact]
    public async Task The_database_refuses_to_change_or_delete_an_entry()
    {
        await Write(Entry("I-26-001", "start"), Entry("I-26-001", "rename"));
        var before = await All();

        Refused($"UPDATE {Table} SET deed = 'other' WHERE number = 1");
        Refused($"DELETE FROM {Table} WHERE number = 2");
        Refused($"DELETE FROM {Table}");
        if (TestDatabase.OnPostgres) Refused($"TRUNCATE {Table}");
        else
        {
            foreach (var (number, place) in new[] { (2, 9), (9, 2) })
                Refused($"""INSERT OR REPLACE INTO {Table} (number, "case", place, at, "by", deed, previous, previous_in_case, hash) VALUES ({number}, 'I-26-001', {place}, 0, 'x', 'x', 'x', 'x', '{new string('0', 64)}')""");
        }

        Assert.Equal(before, await All());
    }

    [Fact]
    public void That_the_database_no_longer_refuses_is_seen_and_put_right()
    {
        using var db = LedgerDb.In(test);
        Assert.Empty(JournalTriggers.Missing(db));
        Tell(TestDatabase.OnPostgres ? $"DROP TRIGGER journal_append_only ON {Table}" : "DROP TRIGGER ledger_journal_no_delete");
        Assert.Single(JournalTriggers.Missing(db));
        JournalTriggers.Set(db);
        Assert.Empty(JournalTriggers.Missing(db));
    }

    static string Table => TestDatabase.OnPostgres ? "ledger.journal" : "ledger_journal";

    void Refused(string sql) => Assert.Contains(JournalTriggers.Refusal, Assert.ThrowsAny<DbException>(() => Tell(sql)).Message, StringComparison.Ordinal);

    void Tell(string sql)
    {
        using var connection = test.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
