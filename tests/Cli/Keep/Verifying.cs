using System.Text.Json;
using Klynge.Clusters;
using Klynge.Storage.Journal;
using Klynge.Tests.Ground;
using Klynge.Web;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Klynge.Cli.Tests.Keep;

/// <summary><c>klynge verify</c> for who is not a programmer: what is wrong and where it begins, in three languages, and an exit code.</summary>
public sealed class Verifying : IDisposable
{
    readonly TestDatabase test = TestDatabase.New();
    readonly FakeTimeProvider clock = new(new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public void Dispose() => test.Dispose();

    async Task<(int Code, string Out)> Verify(params string[] more)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run(["verify", .. test.Place(), .. more], output, error, cancel);
        Assert.Equal("", error.ToString());
        return (code, output.ToString().TrimEnd());
    }

    async Task Write(int count)
    {
        await using var db = ClustersDb.Over(test.Database);
        await db.InOneTransaction(async inside =>
        {
            for (var i = 0; i < count; i++) await db.Write(new($"I-26-{i % 2:000}", clock.GetUtcNow(), "system", null, "note", null, null, null), inside);
            await db.SaveChangesAsync(inside);
        }, cancel);
    }

    async Task<Anchor> MakeAnchor() => Assert.IsType<Anchored.Made>(await new AnchorJournals(StoringRooms.Of(test.Database), test.Folder, clock).Run(null, cancel)).Anchor;

    /// <summary>Cuts the journal's tail behind the program's back.</summary>
    void CutAfter(int number) => Tamper((db, journal) => db.Run($"DELETE FROM {journal} WHERE number > @p0", (long)number));

    /// <summary>Does something to the journal behind the program's back, and puts the locks on again.</summary>
    void Tamper(Action<ClustersDb, string> harm)
    {
        using (var db = ClustersDb.Over(test.Database))
        {
            foreach (var trigger in TestDatabase.OnPostgres ? ["journal_append_only ON clusters.journal"] : new[] { "clusters_journal_no_update", "clusters_journal_no_delete", "clusters_journal_no_replace" }) db.Run($"DROP TRIGGER {trigger}");
            harm(db, db.Table("journal"));
        }
        StoringRooms.Migrate(test.Database);
    }

    static void MakeAnew(ClustersDb db, string journal, int from)
    {
        var made = new List<ChainedEntry>();
        foreach (var row in db.Journal().OrderBy(row => row.Number).ToList())
        {
            var entry = new JournalEntry(row.Case, row.At, row.By, row.For, row.Number == from ? "other" : row.Deed, row.From, row.To, row.Detail);
            var chained = ChainedEntry.After("clusters", entry, made.LastOrDefault(), made.LastOrDefault(before => before.Entry.Case == row.Case));
            made.Add(chained);
            db.Run($"UPDATE {journal} SET deed = @p0, hash = @p1 WHERE number = @p2", chained.Entry.Deed, chained.Hash, row.Number);
            if (chained.Previous is not null) db.Run($"UPDATE {journal} SET previous = @p0 WHERE number = @p1", chained.Previous, row.Number);
            if (chained.PreviousInCase is not null) db.Run($"UPDATE {journal} SET previous_in_case = @p0 WHERE number = @p1", chained.PreviousInCase, row.Number);
        }
    }

    [Fact]
    public async Task What_is_whole_is_said_to_be_in_each_language()
    {
        await Write(6);
        await MakeAnchor();
        Assert.Equal((0, "Looked at 6 entries in 2 journals, 1 anchor and 0 files. All is as it was written."), await Verify());
        Assert.Equal((0, "Sett på: 6 innslag i 2 journaler, 1 anker og 0 filer. Alt er slik det ble skrevet."), await Verify("--language", "nb"));
        Assert.Equal((0, "Sett på: 6 innslag i 2 journalar, 1 anker og 0 filer. Alt er slik det vart skrive."), await Verify("--language", "nn"));
    }

    [Theory]
    [InlineData("en", "journal of clusters: entry 5 is missing, and all after it: the anchor of 2026-11-25 signed 6.")]
    [InlineData("nb", "journalen til clusters: innslag 5 mangler, og alle etter: ankeret for 2026-11-25 signerte 6.")]
    [InlineData("nn", "journalen til clusters: innslag 5 manglar, og alle etter: ankeret for 2026-11-25 signerte 6.")]
    public async Task A_cut_tail_is_1_and_names_the_first_that_is_missing(string language, string said)
    {
        await Write(6);
        await MakeAnchor();
        CutAfter(4);
        var (code, output) = await Verify("--language", language);
        Assert.Equal((1, said), (code, output.Split('\n')[^1]));
    }

    [Theory]
    [InlineData("flipped", "entry 3 (case I-26-000, place 2): its content does not have its hash")]
    [InlineData("taken out", "entry 4 (case I-26-001, place 2): entry 3 is missing before it")]
    [InlineData("cut", "entry 5 is missing, and all after it")]
    [InlineData("swapped", "entry 2 (case I-26-001, place 2): it does not follow the entry before it")]
    [InlineData("put in", "entry 4 (case I-26-009, place 1): its content does not have its hash")]
    [InlineData("made anew", "entry 6 is not the one that the anchor of 2026-11-25 signed")]
    public async Task Every_way_to_tamper_is_1_and_names_where_it_begins(string way, string said)
    {
        await Write(6);
        await MakeAnchor();
        Tamper((db, journal) =>
        {
            string[] deeds = way switch
            {
                "flipped" => ["UPDATE {0} SET deed = 'notE' WHERE number = 3"],
                "taken out" => ["DELETE FROM {0} WHERE number = 3"],
                "cut" => ["DELETE FROM {0} WHERE number > 4"],
                "swapped" => ["UPDATE {0} SET number = 1000 WHERE number = 2", "UPDATE {0} SET number = 2 WHERE number = 4", "UPDATE {0} SET number = 4 WHERE number = 1000"],
                "put in" =>
                [
                    "UPDATE {0} SET number = number + 1000 WHERE number > 3",
                    """INSERT INTO {0} (number, "case", place, at, "by", deed, previous, hash) SELECT 4, 'I-26-009', 1, at, "by", deed, hash, hash FROM {0} WHERE number = 3""",
                    "UPDATE {0} SET number = number - 999 WHERE number > 1000",
                ],
                _ => [],
            };
            if (deeds.Length == 0) MakeAnew(db, journal, from: 4);
            foreach (var deed in deeds) db.Run(deed.Replace("{0}", journal, StringComparison.Ordinal));
        });
        var (code, output) = await Verify();
        Assert.Equal(1, code);
        Assert.Contains($"journal of clusters: {said}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_backup_of_everything_is_found_by_an_anchor_that_was_kept_elsewhere()
    {
        await Write(6);
        await MakeAnchor();
        clock.Advance(TimeSpan.FromDays(1));
        await Write(4);
        var kept = Path.Combine(test.Folder, "from-the-mail.json");
        await File.WriteAllTextAsync(kept, (await MakeAnchor()).Json, cancel);
        CutAfter(6);
        File.Delete(Path.Combine(test.Folder, "anchors", "2026-11-26.json"));
        Assert.Equal(0, (await Verify()).Code);
        var (code, output) = await Verify("--anchor", kept);
        Assert.Equal((1, "journal of clusters: entry 7 is missing, and all after it: the from-the-mail.json signed 10."), (code, output.Split('\n')[^1]));
    }

    [Fact]
    public async Task Programs_get_json()
    {
        await Write(6);
        await MakeAnchor();
        CutAfter(4);
        var (code, output) = await Verify("--json");
        using var json = JsonDocument.Parse(output);
        var fault = Assert.Single(json.RootElement.GetProperty("faults").EnumerateArray());
        Assert.Equal((1, false, "journal-cut", 5), (code, json.RootElement.GetProperty("whole").GetBoolean(), fault.GetProperty("code").GetString(), fault.GetProperty("entry").GetInt32()));
    }

    [Fact]
    public async Task An_anchor_that_is_not_there_and_a_place_without_anything_are_3()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(3, await CommandLine.Run(["verify", .. test.Place(), "--anchor", Path.Combine(test.Folder, "none.json")], output, error, cancel));
        Assert.Equal(3, await CommandLine.Run(["verify", "--data", Path.Combine(test.Folder, "nowhere")], output, error, cancel));
        Assert.Contains("There is nothing to verify in", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(test.Folder, "nowhere")));
    }
}
