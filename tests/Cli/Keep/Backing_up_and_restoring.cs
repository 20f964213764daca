using System.IO.Compression;
using System.Text;
using Klynge.Clusters;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Cli.Tests.Keep;

/// <summary>Everything goes into one file and comes back as it was, on either database; into an empty place, or not at all.</summary>
public sealed class Backing_up_and_restoring : IAsyncDisposable
{
    // One of its own: it is filled with what the other tests must not find.
    readonly Prepared prepared = new();
    readonly string folder = Directory.CreateTempSubdirectory("klynge-backup-").FullName;
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return prepared.DisposeAsync();
    }

    string Named(string name) => Path.Combine(folder, name);

    async Task<(int Code, string Out, string Error)> Klynge(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run(args, output, error, cancel);
        return (code, output.ToString(), error.ToString());
    }

    async Task<string> Made(string name, params string[] place)
    {
        var (code, output, error) = await Klynge(["backup", Named(name), .. place]);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("keep it as secret as the installation", output, StringComparison.Ordinal);
        return Named(name);
    }

    static void Same(SortedDictionary<string, string[]> before, SortedDictionary<string, string[]> after)
    {
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, each => Assert.Equal(each.Value, after[each.Key]));
    }

    // What an import of the whole register or of another country's areas leaves, and the keys of a site that has served nobody yet.
    static readonly string[] Untold =
    [
        "register AddressHistoryRow", "register EmployeesHistoryRow", "register IndustryHistoryRow", "register ImportRow", "register ImportFileRow", "register ImportReasonRow", "register BadRowRow",
        "register PopulationCountRow", "access DataProtectionKey",
    ];

    [Fact]
    public async Task Everything_comes_back_on_the_same_database_and_on_the_other()
    {
        await prepared.Klynge("search", "x");
        await Filling.Fill(prepared.Database, prepared.Folder, prepared.Place.ElementAtOrDefault(3));
        var before = Everything.In(prepared.Database, prepared.Folder);
        // Where there is nothing, nothing is proved.
        Assert.Empty(before.Where(table => table.Value.Length == 0).Select(table => table.Key).Except(Untold));
        var hits = (await prepared.Klynge("search", "austevoll", "--json")).Out;

        var backup = await Made("first.zip", prepared.Place);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(backup));
        using var same = TestDatabase.Empty();
        await Restored(backup, same, before, hits);

        // SQLite to SQLite, or PostgreSQL to SQLite; then from there to what the run is about: with both runs all four ways.
        using var file = TestDatabase.EmptyFile();
        await Restored(backup, file, before, hits, again: false);
        using var back = TestDatabase.Empty();
        await Restored(await Made("second.zip", file.Place()), back, before, hits);
    }

    async Task Restored(string backup, TestDatabase into, SortedDictionary<string, string[]> before, string hits, bool again = true)
    {
        var (code, _, error) = await Klynge(["restore", backup, .. into.Place()]);
        Assert.Equal((0, ""), (code, error));
        Same(before, Everything.In(into.Database, into.Folder));
        Assert.Equal((0, ""), ((await Klynge(["verify", .. into.Place()])).Code, (await Klynge(["verify", .. into.Place()])).Error));
        Assert.Equal(hits, (await Klynge(["search", "austevoll", "--json", .. into.Place()])).Out);
        // What the database numbers by itself goes on after the last number. Not where it is to be backed up once more, as it was.
        if (!again) return;
        Assert.Equal(0, (await Klynge(["detect", "--again", "--population", "telemark", "--out", Named($"found-{Guid.NewGuid():N}"), .. into.Place()])).Code);
    }

    [Fact]
    public async Task While_fifty_write_it_is_all_as_at_one_moment()
    {
        using var source = TestDatabase.New();
        using (var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel))
        {
            var begun = 0;
            var writers = Enumerable.Range(0, 50).Select(writer => Task.Run(async () =>
            {
                for (var turn = 0; !stop.IsCancellationRequested; turn++)
                {
                    await using var db = ClustersDb.Over(source.Database);
                    var now = TimeProvider.System.GetUtcNow();
                    await db.InOneTransaction(async inside =>
                    {
                        db.Post(new($"guest{writer}@example.no", null, Language.Nb, "Hei", "Hei"), "A-26-001", $"{writer}/{turn}", now);
                        await db.Write(new($"I-26-{writer:000}", now, "system", null, "note", null, null, $"{writer}/{turn}"), inside);
                        await db.SaveChangesAsync(inside);
                    }, cancel);
                    Interlocked.Increment(ref begun);
                }
            }, cancel)).ToArray();
            while (Volatile.Read(ref begun) < 100) await Task.Delay(10, cancel);
            await Made("busy.zip", source.Place());
            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }

        using var into = TestDatabase.Empty();
        Assert.Equal(0, (await Klynge(["restore", Named("busy.zip"), .. into.Place()])).Code);
        Assert.Equal(0, (await Klynge(["verify", .. into.Place()])).Code);
        await using var restored = ClustersDb.Over(into.Database);
        await using var original = ClustersDb.Over(source.Database);
        var entries = await restored.Journal().OrderBy(entry => entry.Number).Select(entry => new { entry.Hash, entry.Detail }).ToListAsync(cancel);
        Assert.InRange(entries.Count, 100, int.MaxValue);
        // Every change with its entry, every entry with its change, and each seal as it was.
        var keys = restored.Ask($"SELECT key FROM {restored.Table("outbox")}", row => row.GetString(0));
        Assert.Equal(keys.Order(StringComparer.Ordinal), entries.Select(entry => entry.Detail!).Order(StringComparer.Ordinal));
        Assert.Equal(await original.Journal().OrderBy(entry => entry.Number).Take(entries.Count).Select(entry => entry.Hash).ToListAsync(cancel), entries.Select(entry => entry.Hash));
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        using var source = TestDatabase.New();
        var backup = await Made("empty.zip", source.Place());
        var before = Everything.In(source.Database, source.Folder);
        var (code, _, error) = await Klynge(["restore", backup, .. source.Place()]);
        Assert.Equal(1, code);
        Assert.Contains("a backup is restored into an empty place only. Nothing was changed.", error, StringComparison.Ordinal);
        Same(before, Everything.In(source.Database, source.Folder));

        using var files = TestDatabase.Empty();
        Directory.CreateDirectory(Path.Combine(files.Folder, "files", "ab"));
        Assert.Equal(1, (await Klynge(["restore", backup, .. files.Place()])).Code);
        Assert.Equal(3, (await Klynge(["backup", backup, .. source.Place()])).Code);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("flipped")]
    [InlineData("nothing")]
    [InlineData("another zip")]
    [InlineData("strange path")]
    [InlineData("another form")]
    [InlineData("another version")]
    [InlineData("not there")]
    public async Task A_backup_that_is_damaged_or_none_is_refused_and_the_place_stays_empty(string harm)
    {
        using var source = TestDatabase.New();
        await using (var db = ClustersDb.Over(source.Database))
        {
            await db.InOneTransaction(async inside =>
            {
                for (var i = 0; i < 20; i++) await db.Write(new("I-26-001", TimeProvider.System.GetUtcNow(), "system", null, "note", null, null, null), inside);
                await db.SaveChangesAsync(inside);
            }, cancel);
        }
        var file = await Made("good.zip", source.Place());
        Harm(file, harm);
        using var into = TestDatabase.Empty();
        var (code, output, error) = await Klynge(["restore", file, .. into.Place()]);
        Assert.Equal((3, ""), (code, output));
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains(harm switch
        {
            "cut" or "nothing" => "is no backup of Klynge, or its end is cut off. Nothing was restored.",
            "flipped" => "is damaged: the table ",
            "another zip" => "it has no manifest.json",
            "strange path" => "it holds a file at files/../../evil",
            "another form" => "has the form klynge-backup-9",
            "another version" => "made by another version. The backup has no table access person.",
            _ => "is not there",
        }, error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(into.Folder));
    }

    static void Harm(string file, string harm)
    {
        void Manifest(string from, string to)
        {
            using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
            var entry = zip.GetEntry("manifest.json")!;
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            Assert.Contains(from, text, StringComparison.Ordinal);
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("manifest.json").Open());
            writer.Write(text.Replace(from, to, StringComparison.Ordinal));
        }
        switch (harm)
        {
            case "cut":
                File.WriteAllBytes(file, File.ReadAllBytes(file)[..^200]);
                break;
            case "flipped":
                var bytes = File.ReadAllBytes(file);
                var entry = Encoding.ASCII.GetBytes("tables/clusters/journal.jsonl");
                bytes[bytes.AsSpan().IndexOf(entry) + entry.Length + 40] ^= 0xFF;
                File.WriteAllBytes(file, bytes);
                break;
            case "nothing":
                File.WriteAllText(file, "Hei");
                break;
            case "another zip":
                File.Delete(file);
                using (var zip = ZipFile.Open(file, ZipArchiveMode.Create)) zip.CreateEntry("readme.txt");
                break;
            case "strange path":
                Manifest("\"files\": []", "\"files\": [{ \"path\": \"files/../../evil\", \"size\": 1, \"sha256\": \"\" }]");
                break;
            case "another form":
                Manifest("klynge-backup-1", "klynge-backup-9");
                break;
            case "another version":
                // The content is as the list says; what it is called here is another thing.
                using (var zip = ZipFile.Open(file, ZipArchiveMode.Update)) zip.CreateEntry("tables/access/somebody.jsonl").Open().Dispose();
                Manifest("\"name\": \"person\"", "\"name\": \"somebody\"");
                break;
            default:
                File.Delete(file);
                break;
        }
    }

    [Fact]
    public async Task Nothing_is_restored_where_another_works_nor_without_the_reference_that_it_needs_afterwards()
    {
        using var source = TestDatabase.New();
        var file = await Made("small.zip", source.Place());
        using var into = TestDatabase.Empty();
        var (unfit, _, _) = await Klynge(["restore", file, .. into.Place(), "--data-files", Directory.CreateDirectory(Named("no-reference")).FullName]);
        Assert.NotEqual(0, unfit);
        Assert.Empty(Directory.EnumerateFileSystemEntries(into.Folder));
        using (into.Database.TryUse())
        {
            var (code, _, error) = await Klynge(["restore", file, .. into.Place()]);
            Assert.Equal(1, code);
            Assert.Contains("is in use by another process. Nothing was changed.", error, StringComparison.Ordinal);
        }
        Assert.Equal(0, (await Klynge(["restore", file, .. into.Place()])).Code);
    }

    [Fact]
    public async Task What_somebody_has_called_a_part_of_it_stays()
    {
        using var source = TestDatabase.New();
        await File.WriteAllTextAsync(Named("whole.zip.part"), "Hei", cancel);
        await Made("whole.zip", source.Place());
        Assert.Equal("Hei", await File.ReadAllTextAsync(Named("whole.zip.part"), cancel));
        Assert.Equal(2, Directory.GetFiles(Path.GetDirectoryName(Named("whole.zip"))!, "*whole.zip*").Length);
    }

    [Fact]
    public async Task Where_there_is_nothing_there_is_nothing_to_back_up()
    {
        var (code, _, error) = await Klynge("backup", Named("none.zip"), "--data", Named("nowhere"));
        Assert.Equal(3, code);
        Assert.Contains("There is nothing to back up in", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Named("none.zip")));
    }
}
