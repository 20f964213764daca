using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Klynge.Register.Import;
using Klynge.Storage;
using Klynge.Tests.Ground;
using Xunit;

namespace Klynge.Cli.Tests.Import;

public sealed class Importing_from_the_command_line : IDisposable
{
    readonly TestDatabase test = TestDatabase.Empty();

    string Folder => test.Folder;

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task The_counts_of_an_import_are_printed()
    {
        var (code, output, error) = await Klynge(["import", "enhetsregisteret", "--entities", Shipped("enheter_sample_2024.csv.gz"),
            "--establishments", Shipped("underenheter_sample_2024.csv.gz"), "--as-of", "2024-02-01", .. test.Place()]);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("read              6,709", output, StringComparison.Ordinal);
        Assert.Contains("new               3,812", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_json()
    {
        var (code, output, _) = await Klynge(["import", "enhetsregisteret", "--entities", Rows(3), "--as-of", "2026-08-05", .. test.Place(), "--json"]);
        var file = JsonDocument.Parse(output).RootElement.GetProperty("files")[0];
        Assert.Equal((0, 3, 3, 0, true), (code, file.GetProperty("read").GetInt32(), file.GetProperty("new").GetInt32(), file.GetProperty("set_aside").GetInt32(), file.GetProperty("whole").GetBoolean()));
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("1", 0)]
    [InlineData("24%", 1)]
    [InlineData("25%", 0)]
    public async Task More_bad_rows_than_allowed_are_an_error(string limit, int expected)
    {
        var file = Path.Combine(Folder, "bad.json");
        await File.WriteAllTextAsync(file, $"[{Row(0)},{Row(1)},{Row(2)},{{\"organisasjonsnummer\":\"1\"}}]", TestContext.Current.CancellationToken);
        var (code, _, error) = await Klynge(["import", "enhetsregisteret", "--entities", file, "--as-of", "2026-08-05", .. test.Place(), "--max-bad", limit]);
        Assert.Equal((expected, expected == 1), (code, error.Contains("1 of 4 rows", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_that_is_cut_off_is_an_error_that_says_how_far_it_came()
    {
        var file = Rows(4);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))[..^100], TestContext.Current.CancellationToken);
        var (code, _, error) = await Klynge(["import", "enhetsregisteret", "--entities", file, "--as-of", "2026-08-05", .. test.Place(), "--max-bad", "100%"]);
        Assert.Equal(1, code);
        Assert.Contains("ends too early, after 4 rows", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_stopped_import_had_read_can_be_searched()
    {
        var (code, _, _) = await Klynge(["import", "enhetsregisteret", "--entities", Rows(3), "--establishments", Path.Combine(Folder, "nowhere.json"),
            "--as-of", "2026-08-05", .. test.Place()]);
        Assert.Equal(3, code);
        Assert.Equal(3L, Ask(test, $"SELECT count(*) FROM {Table("name")}"));
    }

    [Theory]
    [InlineData(2, "import", "enhetsregisteret")]
    [InlineData(2, "import", "enhetsregisteret", "--entities", "x", "--max-bad", "lots")]
    [InlineData(2, "import", "enhetsregisteret", "--entities", "x", "--as-of", "yesterday")]
    [InlineData(2, "import", "enhetsregisteret", "--download", "--from", "ftp://somewhere")]
    [InlineData(3, "import", "enhetsregisteret", "--entities", "nowhere.json.gz")]
    [InlineData(3, "import", "enhetsregisteret", "--download", "--from", "http://127.0.0.1:1/api")]
    public async Task What_is_wrong_is_one_line_and_an_exit_code(int expected, params string[] words)
    {
        var (code, _, error) = await Klynge([.. words, .. test.Place()]);
        Assert.Equal(expected, code);
        Assert.StartsWith("klynge: ", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_process_that_is_killed_and_started_again_ends_as_one_that_was_not()
    {
        var file = Rows(90_000);
        using var undisturbed = TestDatabase.Empty();
        using (var process = Start(file, test))
        {
            var waited = Stopwatch.StartNew();
            while (Read(test) is 0 && !process.HasExited && waited.Elapsed < TimeSpan.FromMinutes(5)) Thread.Sleep(5);
            process.Kill();
            process.WaitForExit();
        }
        var readBeforeTheKill = Read(test);
        foreach (var one in new[] { test, undisturbed })
        {
            using var process = Start(file, one);
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }
        Assert.InRange(readBeforeTheKill, 1, 89_999);
        Assert.Equal(Everything(undisturbed), Everything(test));
    }

    static Process Start(string file, TestDatabase test) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "klynge.dll"), "import", "enhetsregisteret", "--entities", file, "--as-of", "2026-08-05", .. test.Place()])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Rows that are safe on disk.</summary>
    static long Read(TestDatabase test)
    {
        if (test.Database is Database.OnSqlite { File: var file } && !File.Exists(file)) return 0;
        try
        {
            return Convert.ToInt64(Ask(test, $"SELECT coalesce(sum(read), 0) FROM {Table("import_file")}"), CultureInfo.InvariantCulture);
        }
        // The tables are not made yet.
        catch (DbException)
        {
            return 0;
        }
    }

    static string Everything(TestDatabase test)
    {
        var units = Ask(test, $"SELECT count(*) || ' ' || sum(orgnr) || ' ' || sum(hash % 1000003) || ' ' || min(name) || max(name) FROM {Table("unit")}");
        var file = Ask(test, $"SELECT import_id || ' ' || read || ' ' || new || ' ' || changed || ' ' || unchanged || ' ' || set_aside || ' ' || gone || ' ' || sha256 || ' ' || state FROM {Table("import_file")}");
        var together = TestDatabase.OnPostgres ? "string_agg(line || reason, ',')" : "group_concat(line || reason)";
        var bad = Ask(test, $"SELECT {together} FROM (SELECT line, reason FROM {Table("bad_row")} ORDER BY line) AS bad");
        return $"{units}\n{file}\n{bad}";
    }

    static string Table(string name) => (TestDatabase.OnPostgres ? "register." : "register_") + name;

    static object? Ask(TestDatabase test, string sql)
    {
        using var connection = test.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    string Rows(int count)
    {
        var file = Path.Combine(Folder, "rows.json");
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(false));
        writer.Write("[\n");
        for (var i = 0; i < count; i++) writer.Write((i > 0 ? ",\n" : "") + (i % 10_000 == 9_999 ? "{broken}" : Row(i)));
        writer.Write("\n]\n");
        return file;
    }

    static string Row(int i) =>
        $$"""{"organisasjonsnummer":"{{Number(i)}}","navn":"BEDRIFT AS","organisasjonsform":{"kode":"AS"},"naeringskode1":{"kode":"03.211"},"harRegistrertAntallAnsatte":false}""";

    static string Number(int i)
    {
        for (var n = 20_000_000 + i * 3; ; n++)
        {
            var digits = n.ToString(CultureInfo.InvariantCulture);
            if (OrganisationNumber.CheckDigit(Encoding.ASCII.GetBytes(digits)) is { } check) return digits + check.ToString(CultureInfo.InvariantCulture);
        }
    }

    static string Shipped(string name) => DataFolder.Find().File("enhetsregisteret", name);

    static async Task<(int Code, string Output, string Error)> Klynge(params string[] words)
    {
        var (output, error) = (new StringWriter(CultureInfo.InvariantCulture), new StringWriter(CultureInfo.InvariantCulture));
        var code = await CommandLine.Run(words, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
