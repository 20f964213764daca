using Klynge.Access.Demonstrating;
using Klynge.Tests.Ground;
using Npgsql;
using Xunit;

namespace Klynge.Cli.Tests;

/// <summary>A file in the data folder by default; a PostgreSQL database by its connection string alone.</summary>
public sealed class Choosing_a_database : IDisposable
{
    readonly TestDatabase test = TestDatabase.Empty();

    public void Dispose() => test.Dispose();

    async Task<(int Code, string Out, string Error)> Klynge(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run(args, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    [Fact]
    public async Task What_is_searched_lies_where_it_was_said_and_nowhere_else()
    {
        Assert.Equal(0, (await Klynge(["search", "austevoll", .. test.Place()])).Code);
        using var connection = test.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = TestDatabase.OnPostgres ? "SELECT count(*) FROM register.unit" : "SELECT count(*) FROM register_unit";
        Assert.Equal(0L, command.ExecuteScalar());
        Assert.Equal(!TestDatabase.OnPostgres, File.Exists(Path.Combine(test.Folder, "klynge.db")));
    }

    [Fact]
    public async Task Begun_anew_it_holds_nothing_of_before_and_the_old_anchors_are_laid_aside()
    {
        Assert.Equal(0, (await Klynge(["prepare", "--population", "usa", .. test.Place()])).Code);
        Directory.CreateDirectory(Path.Combine(test.Folder, "anchors"));
        await File.WriteAllTextAsync(Path.Combine(test.Folder, "anchors", "2026-11-25.json"), "{}", TestContext.Current.CancellationToken);
        foreach (var folder in Belonging) Directory.CreateDirectory(Path.Combine(test.Folder, folder, "ab"));
        var (code, output, error) = await Klynge(["prepare", "--population", "usa", "--fresh", .. test.Place()]);
        Assert.Equal((0, ""), (code, error));
        Assert.DoesNotContain(Belonging, folder => Directory.Exists(Path.Combine(test.Folder, folder)));
        Assert.DoesNotContain("unchanged", output, StringComparison.Ordinal);
        Assert.Contains(TestDatabase.OnPostgres ? "PostgreSQL database test_" : test.Folder, output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(test.Folder, "anchors")));
        Assert.True(File.Exists(Path.Combine(Assert.Single(Directory.GetDirectories(test.Folder, "anchors-until-*")), "2026-11-25.json")));
    }

    static readonly string[] Belonging = ["files", "mail"];

    [Theory]
    [InlineData("nothing")]
    [InlineData("the mark of who is made up")]
    public async Task Where_real_people_are_it_is_begun_anew_only_when_that_is_said_too(string unknown)
    {
        Assert.Equal(0, (await Klynge(["access", "administrator", "kari@example.no", "--name", "Kari Nordmann", "--organisation", "986399445", .. test.Place()])).Code);
        if (unknown != "nothing") Tell($"ALTER TABLE {(TestDatabase.OnPostgres ? "access.person" : "access_person")} RENAME COLUMN demonstration TO another");
        Directory.CreateDirectory(Path.Combine(test.Folder, "files", "ab"));
        var (code, output, error) = await Klynge(["prepare", "--population", "usa", "--fresh", .. test.Place()]);
        Assert.Equal((1, ""), (code, output));
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains("--fresh would throw away all that they have written", error, StringComparison.Ordinal);
        Assert.True(Directory.Exists(Path.Combine(test.Folder, "files", "ab")));
        Assert.True(RealPeople.MayBeIn(test.Database));

        Assert.Equal(0, (await Klynge(["prepare", "--population", "usa", "--fresh", "--real-people-too", .. test.Place()])).Code);
        Assert.False(RealPeople.MayBeIn(test.Database));
    }

    [Fact]
    public async Task Nobody_throws_away_or_fills_what_another_works_with()
    {
        using (test.Database.TryUse())
        using (test.Database.TryUse())
        {
            var (code, output, error) = await Klynge(["prepare", "--population", "usa", "--fresh", .. test.Place()]);
            Assert.Equal((1, ""), (code, output));
            Assert.Contains("is in use by another process, so it was left as it is", error, StringComparison.Ordinal);
            Assert.Null(test.Database.TryAlone());
        }
        using (test.Database.TryAlone())
        {
            var (code, _, error) = await Klynge(["search", "x", .. test.Place()]);
            Assert.Equal(1, code);
            Assert.Contains("is being begun anew or restored", error, StringComparison.Ordinal);
        }
    }

    void Tell(string sql)
    {
        using var connection = test.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    [Theory]
    [InlineData("search", "x")]
    [InlineData("show", "F1")]
    [InlineData("prepare")]
    [InlineData("prepare", "--fresh")]
    [InlineData("detect", "--out", "nowhere")]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    public async Task One_that_does_not_answer_is_3_and_one_line_that_says_what_to_do(params string[] command)
    {
        var (code, output, error) = await Klynge([.. command, "--data", test.Folder, "--database", "Host=127.0.0.1;Port=1;Database=klynge;Username=klynge;Password=hemmelig"]);
        Assert.Equal((3, ""), (code, output));
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Matches("^klynge: PostgreSQL database klynge on 127.0.0.1 cannot be opened: nobody answers there .*Check Host and Port", error);
        Assert.DoesNotContain("hemmelig", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "could not be read")]
    [InlineData("Database=klynge", "it names no host")]
    public async Task A_connection_string_that_is_none_is_3_and_shown_how_one_looks(string connection, string why)
    {
        var (code, _, error) = await Klynge("search", "x", "--data", test.Folder, "--database", connection);
        Assert.Equal(3, code);
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.Contains("Host=localhost;Database=klynge;", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_as_it_is()
    {
        var file = Path.Combine(test.Folder, "klynge.db");
        await File.WriteAllTextAsync(file, new string('x', 5000), TestContext.Current.CancellationToken);
        var (code, _, error) = await Klynge("search", "x", "--data", test.Folder);
        Assert.Equal(3, code);
        Assert.Contains("it is no SQLite database. Move that file away", error, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_wrong_password_and_a_database_that_is_not_there_are_told_apart()
    {
        // What the server says is the same to a run that is about SQLite: there is none to ask then.
        if (test.ConnectionString is not { } connection) return;
        Tell(connection, "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'locked') THEN CREATE ROLE locked LOGIN PASSWORD 'right'; END IF; END $$");
        async Task<(int Code, string Error)> With(Action<NpgsqlConnectionStringBuilder> change)
        {
            var parts = new NpgsqlConnectionStringBuilder(connection) { Pooling = false };
            change(parts);
            var (code, _, error) = await Klynge("search", "x", "--data", test.Folder, "--database", parts.ToString());
            return (code, error);
        }
        var wrong = await With(parts => (parts.Username, parts.Password) = ("locked", "wrong"));
        Assert.Equal(3, wrong.Code);
        Assert.Contains("the password is wrong", wrong.Error, StringComparison.Ordinal);
        var none = await With(parts => parts.Username = "locked");
        Assert.Equal(3, none.Code);
        Assert.Contains("the connection string has none. Add Password=", none.Error, StringComparison.Ordinal);
        var nowhere = await With(parts => parts.Database = "never_made");
        Assert.Equal(3, nowhere.Code);
        Assert.Contains("there is no such database on that server. Make it first", nowhere.Error, StringComparison.Ordinal);
    }

    static void Tell(string connection, string sql)
    {
        using var open = new NpgsqlConnection(connection);
        open.Open();
        using var command = new NpgsqlCommand(sql, open);
        command.ExecuteNonQuery();
    }
}
