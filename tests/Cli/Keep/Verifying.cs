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

    /// <summary>Cuts the journal's tail behind the program's back, and puts the locks on again.</summary>
    void CutAfter(int number)
    {
        using (var db = ClustersDb.Over(test.Database))
        {
            if (TestDatabase.OnPostgres) db.Run("DROP TRIGGER journal_append_only ON clusters.journal");
            else db.Run("DROP TRIGGER clusters_journal_no_delete");
            db.Run($"DELETE FROM {db.Table("journal")} WHERE number > @p0", (long)number);
        }
        StoringRooms.Migrate(test.Database);
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
