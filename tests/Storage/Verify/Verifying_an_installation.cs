using System.Text;
using Klynge.Storage.Files;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Klynge.Storage.Verify;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Klynge.Storage.Tests.Verify;

/// <summary>Who owns the database takes the triggers away first; then does what is told here.</summary>
public sealed class Verifying_an_installation : IDisposable
{
    readonly TestDatabase test = TestDatabase.Empty();
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;
    readonly FakeTimeProvider clock = new(new(2026, 11, 24, 22, 30, 0, TimeSpan.Zero));

    public Verifying_an_installation()
    {
        using var db = LedgerDb.In(test);
        db.MakeTables();
    }

    public void Dispose() => test.Dispose();

    Func<ModuleDb>[] Modules => [() => LedgerDb.In(test)];

    async Task Write(int count)
    {
        await using var db = LedgerDb.In(test);
        await db.InOneTransaction(async inside =>
        {
            for (var i = 0; i < count; i++)
                await db.Write(new($"I-26-{i % 2:000}", clock.GetUtcNow(), "system", null, "note", null, null, null), inside);
            await db.SaveChangesAsync(inside);
        }, cancel);
    }

    async Task<Anchor> MakeAnchor()
    {
        var anchored = await new AnchorJournals(Modules, test.Folder, clock).Run(null, cancel);
        return Assert.IsType<Anchored.Made>(anchored).Anchor;
    }

    /// <summary>Six entries, an anchor, a day, four entries, an anchor.</summary>
    async Task<(Anchor First, Anchor Second)> TwoDays()
    {
        await Write(6);
        var first = await MakeAnchor();
        clock.Advance(TimeSpan.FromDays(1));
        await Write(4);
        return (first, await MakeAnchor());
    }

    Task<Verification> Verify(params OutsideAnchor[] outside) => new VerifyInstallation(Modules, test.Folder).Run(outside, cancel);

    async Task<string> Faults(params OutsideAnchor[] outside) => string.Join('\n', (await Verify(outside)).Faults.Select(fault => $"{fault.Where.En}: {fault.What.En}"));

    /// <summary>Changes rows behind the program's back.</summary>
    async Task Tamper(Func<List<JournalRow>, IEnumerable<JournalRow>> change)
    {
        await using var db = LedgerDb.In(test);
        foreach (var sql in TestDatabase.OnPostgres ? ["DROP TRIGGER journal_append_only ON ledger.journal"]
            : new[] { "DROP TRIGGER ledger_journal_no_update", "DROP TRIGGER ledger_journal_no_delete", "DROP TRIGGER ledger_journal_no_replace" })
            await db.Database.ExecuteSqlRawAsync(sql, cancel);
        var rows = await db.Journal().OrderBy(row => row.Number).ToListAsync(cancel);
        await db.Set<JournalRow>().ExecuteDeleteAsync(cancel);
        db.ChangeTracker.Clear();
        db.AddRange(change(rows));
        await db.SaveChangesAsync(cancel);
        JournalTriggers.Set(db);
    }

    static List<JournalRow> MadeAnew(List<JournalRow> rows, int from, Action<JournalRow> change)
    {
        var made = new List<ChainedEntry>();
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            if (i == from) change(row);
            made.Add(ChainedEntry.After("ledger", JournalTable.Read(row, "ledger").Entry, made.LastOrDefault(), made.LastOrDefault(entry => entry.Entry.Case == row.Case)));
        }
        return [.. made.Select(JournalTable.Write)];
    }

    [Fact]
    public async Task What_nobody_has_touched_is_whole()
    {
        await TwoDays();
        await Write(3);   // after the last anchor
        var verification = await Verify();
        Assert.Empty(verification.Faults);
        Assert.Equal([new WalkedJournal("ledger", 13)], verification.Journals);
        Assert.Equal(2, verification.Anchors);
    }

    [Fact]
    public async Task A_flipped_letter_is_seen()
    {
        await TwoDays();
        await Tamper(rows =>
        {
            rows[4].Deed = "notE";
            return rows;
        });
        Assert.Equal("journal of ledger: entry 5 (case I-26-000, place 3): its content does not have its hash.", await Faults());
    }

    [Fact]
    public async Task A_flipped_bit_in_a_kept_file_is_seen()
    {
        var store = FileStore.In(test.Folder);
        var kept = Assert.IsType<FileOutcome.Kept>(await store.Keep(new MemoryStream(Encoding.UTF8.GetBytes("Intensjonsavtale")), "avtale.txt", [FileKind.Text], 1000, cancel));
        Assert.Empty((await Verify()).Faults);
        var file = Path.Combine(store.Folder, kept.Hash[..2], kept.Hash[2..]);
        await File.WriteAllBytesAsync(file, [(byte)(File.ReadAllBytes(file)[0] ^ 1), .. File.ReadAllBytes(file)[1..]], cancel);
        Assert.Equal($"file {kept.Hash}: its content does not have its hash.", await Faults());
    }

    [Fact]
    public async Task An_entry_taken_out_of_the_middle_is_seen()
    {
        await TwoDays();
        await Tamper(rows => rows.Where(row => row.Number != 4));
        Assert.Equal("journal of ledger: entry 5 (case I-26-000, place 3): entry 4 is missing before it.", await Faults());
    }

    [Fact]
    public async Task A_tail_that_was_cut_is_seen_by_the_anchor()
    {
        await TwoDays();
        await Tamper(rows => rows.Take(8));
        Assert.Equal("journal of ledger: entry 9 is missing, and all after it: the anchor of 2026-11-25 signed 10.", await Faults());
    }

    /// <summary>Two entries in each other's place: all that they say is as it was, and only where they stand is another.</summary>
    static List<JournalRow> Swapped(List<JournalRow> rows, int one, int other)
    {
        (rows[one].Number, rows[other].Number) = (rows[other].Number, rows[one].Number);
        if (rows[one].Case == rows[other].Case) (rows[one].Place, rows[other].Place) = (rows[other].Place, rows[one].Place);
        return rows;
    }

    [Theory]
    [InlineData(3, 5, "entry 4 (case I-26-001, place 2)")]   // of one case
    [InlineData(1, 2, "entry 2 (case I-26-000, place 2)")]   // of two
    public async Task Two_entries_that_changed_places_are_seen(int one, int other, string first)
    {
        await TwoDays();
        await Tamper(rows => Swapped(rows, one, other));
        Assert.StartsWith($"journal of ledger: {first}: it does not follow the entry before it", await Faults(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_was_put_in_is_seen()
    {
        await TwoDays();
        await Tamper(rows => rows.Append(JournalTable.Write(JournalTable.Read(rows[9], "ledger") with { Number = 11, Place = 6, Previous = rows[9].Hash, PreviousInCase = rows[9].Hash })));
        Assert.StartsWith("journal of ledger: entry 11 (case I-26-001, place 6): its content", await Faults(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_was_put_in_between_two_with_a_hash_of_its_own_is_seen()
    {
        await TwoDays();
        await Tamper(PutIn);
        Assert.StartsWith("journal of ledger: entry 6 (case I-26-000, place 3): it does not follow the entry before it", await Faults(), StringComparison.Ordinal);
    }

    /// <summary>A fifth entry that fits the fourth in every way; those after it are moved up by one and otherwise as they were.</summary>
    static List<JournalRow> PutIn(List<JournalRow> rows)
    {
        var four = rows[..4].Select(row => JournalTable.Read(row, "ledger")).ToArray();
        var put = JournalTable.Write(ChainedEntry.After("ledger", four[2].Entry with { Case = "I-26-009", Deed = "put-in" }, four[3], null));
        foreach (var row in rows[4..]) row.Number++;
        return [.. rows[..4], put, .. rows[4..]];
    }

    [Fact]
    public async Task A_journal_made_anew_from_some_point_on_is_seen_by_the_anchor()
    {
        await TwoDays();
        await Tamper(rows => MadeAnew(rows, from: 7, row => row.Deed = "other"));
        Assert.Equal("journal of ledger: entry 10 is not the one that the anchor of 2026-11-25 signed: one from 7 to 10 was the first to be made anew.", await Faults());
    }

    [Fact]
    public async Task An_older_backup_of_everything_is_seen_by_an_anchor_that_was_kept_elsewhere()
    {
        var (_, second) = await TwoDays();
        await Tamper(rows => rows.Take(6));
        File.Delete(Path.Combine(test.Folder, "anchors", "2026-11-25.json"));
        Assert.Equal("", await Faults());
        Assert.Equal("journal of ledger: entry 7 is missing, and all after it: the mail.json signed 10.", await Faults(new OutsideAnchor("mail.json", second.Json)));
    }

    [Fact]
    public async Task An_anchor_that_was_changed_taken_away_or_signed_by_another_is_seen()
    {
        var (first, second) = await TwoDays();
        var folder = AnchorFolder.In(test.Folder);
        clock.Advance(TimeSpan.FromDays(1));
        await Write(1);
        await MakeAnchor();

        var file = Path.Combine(folder.Path, "2026-11-25.json");
        await File.WriteAllTextAsync(file, second.Json.Replace("\"entries\": 10", "\"entries\": 9", StringComparison.Ordinal), cancel);
        Assert.Contains("anchor of 2026-11-25: its signature does not fit", await Faults(), StringComparison.Ordinal);
        File.Delete(file);
        Assert.Equal("anchor of 2026-11-26: it does not follow the one of 2026-11-24: one between them is missing, or was changed.", await Faults());

        using var other = SigningKey.Of(Path.Combine(test.Folder, "elsewhere"));
        var forged = Anchor.Signed(other, second.Date, second.At, second.Heads, first);
        Assert.True(forged.IsSigned);
        Assert.Contains("forged.json: it was signed with another key than this installation's.", await Faults(new OutsideAnchor("forged.json", forged.Json)), StringComparison.Ordinal);
        Assert.Contains("nonsense: It cannot be read", await Faults(new OutsideAnchor("nonsense", "{")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_the_database_no_longer_refuses_is_seen()
    {
        await using (var db = LedgerDb.In(test))
            await db.Database.ExecuteSqlRawAsync(TestDatabase.OnPostgres ? "ALTER TABLE ledger.journal DISABLE TRIGGER ALL" : "DROP TRIGGER ledger_journal_no_update", cancel);
        Assert.Contains("journal of ledger: the database no longer refuses to change it", await Faults(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_a_journal_that_has_lost_what_was_signed_nothing_is_signed()
    {
        var (_, second) = await TwoDays();
        await Tamper(rows => rows.Take(8));
        var anchored = await new AnchorJournals(Modules, test.Folder, clock).Run(null, cancel);
        Assert.Contains("entry 10 is not the one that the anchor of 2026-11-25 signed", Assert.IsType<Anchored.Refused>(anchored).Why, StringComparison.Ordinal);
        Assert.Equal(second.Json, AnchorFolder.In(test.Folder).Json(second.Date));
    }

    [Fact]
    public async Task The_anchor_of_a_day_follows_until_midnight_in_Norway_and_goes_to_the_operator_once()
    {
        async Task<Anchored> Run() => await new AnchorJournals(Modules, test.Folder, clock).Run(("drift@example.no", Language.Nb), cancel);
        Assert.IsType<Anchored.Nothing>(await Run());
        await Write(1);
        Assert.Equal(new DateOnly(2026, 11, 24), Assert.IsType<Anchored.Made>(await Run()).Anchor.Date);
        Assert.IsType<Anchored.Nothing>(await Run());
        await Write(1);
        Assert.Equal(2, Assert.IsType<Anchored.Made>(await Run()).Anchor.Heads.Single().Entries);
        clock.Advance(TimeSpan.FromMinutes(31));   // 00:01 in Norway
        await Write(1);
        Assert.Equal(new DateOnly(2026, 11, 25), Assert.IsType<Anchored.Made>(await Run()).Anchor.Date);
        Assert.Equal([new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 25)], AnchorFolder.In(test.Folder).Days());

        await using var db = LedgerDb.In(test);
        var letters = await OutboxQueries.List(db, null, "anchor", 1, 10, cancel);
        Assert.Equal(["Journalhode 2026-11-24", "Journalhode 2026-11-25"], letters.Select(letter => letter.Subject).Order(StringComparer.Ordinal));
        var letter = (await OutboxQueries.Content(db, letters.Single(each => each.Subject.EndsWith("24", StringComparison.Ordinal)).Id, cancel))!.Value.Letter!;
        Assert.True(Anchor.Read(letter.Text[letter.Text.IndexOf('{', StringComparison.Ordinal)..]).IsSigned);
    }

    [Fact]
    public async Task The_private_key_is_its_owners_alone_and_openssl_style_signatures_come_of_it()
    {
        await Write(1);
        var anchor = await MakeAnchor();
        var file = Path.Combine(test.Folder, "keys", "journal.pem");
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Contains("BEGIN PUBLIC KEY", File.ReadAllText(Path.Combine(test.Folder, "keys", "journal.pub.pem")), StringComparison.Ordinal);
        Assert.Equal(anchor.Key, SigningKey.PublicOf(test.Folder));
        Assert.StartsWith("klynge-anchor-1\ndate=2026-11-24\nat=2026-11-24T22:30:00.000000Z\nhead=ledger 1 ", anchor.Text, StringComparison.Ordinal);
        Assert.Equal(anchor.Text, Anchor.Read(anchor.Json).Text);
    }
}
