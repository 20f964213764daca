using System.Text.RegularExpressions;
using Klynge.Clusters;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Tests.Ground;
using Klynge.Web;
using Npgsql;
using Xunit;

namespace Klynge.Cli.Tests.Keep;

/// <summary>The role that docs/operating.md lets the site have on PostgreSQL: it writes the journal, and cannot change it nor take its locks away.</summary>
public sealed partial class A_role_that_owns_nothing : IDisposable
{
    readonly TestDatabase test = TestDatabase.New();
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Serves_the_site_and_cannot_change_an_entry()
    {
        // SQLite has no roles: there only the triggers refuse, which tests/Storage holds them to.
        if (test.ConnectionString is not { } owner) return;
        await Tell(owner, "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'klynge_site') THEN CREATE ROLE klynge_site LOGIN; END IF; END $$");
        var statements = Grants().Matches(await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(DataFolder.Find().Path)!, "docs", "operating.md"), cancel)).Select(match => match.Value.Trim()).ToArray();
        Assert.Equal(4, statements.Length);
        foreach (var statement in statements) await Tell(owner, statement);

        var own = new NpgsqlConnectionStringBuilder(owner) { Username = "klynge_site", Pooling = false }.ToString();
        var database = new Database.OnPostgres(own);
        StoringRooms.Migrate(database);
        await using var db = ClustersDb.Over(database);
        await db.InOneTransaction(async inside =>
        {
            await db.Write(new("I-26-001", TimeProvider.System.GetUtcNow(), "system", null, "note", null, null, null), inside);
            await db.SaveChangesAsync(inside);
        }, cancel);
        foreach (var deed in new[]
        {
            "UPDATE clusters.journal SET deed = 'other'", "DELETE FROM clusters.journal", "TRUNCATE clusters.journal",
            "ALTER TABLE clusters.journal DISABLE TRIGGER ALL", "DROP TRIGGER journal_append_only ON clusters.journal", "DROP TABLE clusters.journal",
        })
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => Tell(own, deed))).SqlState);
        // And who owns the table is refused by the trigger.
        Assert.Contains("append-only", (await Assert.ThrowsAsync<PostgresException>(() => Tell(owner, "UPDATE clusters.journal SET deed = 'other'"))).MessageText, StringComparison.Ordinal);
    }

    async Task Tell(string connection, string sql)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(sql, open);
        await command.ExecuteNonQueryAsync(cancel);
    }

    [GeneratedRegex("^ {4}(?:GRANT|REVOKE) .*;$", RegexOptions.Multiline)]
    private static partial Regex Grants();
}
