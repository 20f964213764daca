using Klynge.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Klynge.Tests.Ground;

/// <summary>
/// A database of a test's own, thrown away with it. It is of the kind that the run is about: PostgreSQL when
/// <c>KLYNGE_TESTS_POSTGRES</c> holds the connection string of a server's admin database, otherwise a SQLite file.
/// <c>./test</c> runs what stores anything once with it and once without.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    static TestDatabase() => QueryWarnings.Refuse();

    TestDatabase(Database database, string folder) => (Database, Folder) = (database, folder);

    /// <summary>What the run is about: the admin database of a PostgreSQL server, or null for SQLite.</summary>
    public static string? Server { get; } = Environment.GetEnvironmentVariable("KLYNGE_TESTS_POSTGRES") is { Length: > 0 } given ? given : null;

    /// <summary>Whether this run is about PostgreSQL.</summary>
    public static bool OnPostgres => Server is not null;

    /// <summary>The database.</summary>
    public Database Database { get; }

    /// <summary>A data directory of the test's own; on SQLite it holds the file.</summary>
    public string Folder { get; }

    /// <summary>The connection string to hand to a site or a command beside <see cref="Folder"/>; null on SQLite.</summary>
    public string? ConnectionString => (Database as Database.OnPostgres)?.ConnectionString;

    /// <summary>One in which every module that the test knows has been migrated. The first of a process takes a moment, the others are copies.</summary>
    public static TestDatabase New() => Template.Copy(Directory.CreateTempSubdirectory("klynge-test-").FullName);

    /// <summary>One without a table in it.</summary>
    public static TestDatabase Empty()
    {
        var folder = Directory.CreateTempSubdirectory("klynge-test-").FullName;
        return Server is { } server ? OnServer(server, "template1", folder) : OnFile(folder);
    }

    /// <summary>The same on SQLite, whatever the run is about: for what goes from one kind to the other.</summary>
    public static TestDatabase EmptyFile() => OnFile(Directory.CreateTempSubdirectory("klynge-test-").FullName);

    internal static TestDatabase OnFile(string folder) => new(new Database.OnSqlite(Path.Combine(folder, Database.FileName)), folder);

    internal static TestDatabase OnServer(string server, string template, string folder)
    {
        var name = $"test_{Guid.NewGuid():N}";
        Tell(server, $"CREATE DATABASE {name} TEMPLATE {template}");
        return new(new Database.OnPostgres(Of(server, name)), folder);
    }

    internal static string Of(string server, string name) =>
        new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40, IncludeErrorDetail = true }.ToString();

    internal static void Tell(string server, string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Database is Database.OnPostgres(var own))
        {
            using (var connection = new NpgsqlConnection(own)) NpgsqlConnection.ClearPool(connection);
            Tell(Server!, $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(own).Database} WITH (FORCE)");
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }
        Directory.Delete(Folder, recursive: true);
    }
}
