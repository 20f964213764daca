using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Klynge.Storage.Backup;

/// <summary>Where an installation lies: its database, and the folders of its data directory that belong to it.</summary>
/// <param name="modules">Opens each module.</param>
/// <param name="database">The database of all of them.</param>
/// <param name="dataDirectory">With the folders.</param>
public sealed class Place(IReadOnlyList<Func<ModuleDb>> modules, Database database, string dataDirectory)
{
    /// <summary>The folders that a backup holds beside the tables.</summary>
    internal static ImmutableArray<string> Folders { get; } = ["files", "anchors", "keys"];

    /// <summary>What is there already, for people; null when the place is empty.</summary>
    internal string? WhatIsThere()
    {
        foreach (var path in Folders.Select(PathOf))
            if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()) return $"{path} holds files";
        if (database is Database.OnSqlite(var own) && !File.Exists(own)) return null;
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = database is Database.OnSqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' LIMIT 1"
            : $"SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname IN ({string.Join(", ", Words().Select(word => $"'{word}'"))}) LIMIT 1";
        return command.ExecuteScalar() is string table ? $"{database.Name} holds the table {table}" : null;
    }

    /// <summary>Deletes the database (the file, or the modules' schemas and nothing besides) and some folders.</summary>
    /// <param name="folders">Their names in the data directory.</param>
    /// <exception cref="Npgsql.PostgresException">Somebody has had hold of the tables for more than ten seconds; nothing was deleted.</exception>
    public void TakeAway(params IEnumerable<string> folders)
    {
        if (database is Database.OnSqlite sqlite)
        {
            // A connection kept for later would go on with the file that is no more.
            using (var kept = new SqliteConnection(sqlite.ConnectionString)) SqliteConnection.ClearPool(kept);
            foreach (var ending in new[] { "", "-wal", "-shm" }) File.Delete(sqlite.File + ending);
        }
        else
        {
            using var connection = database.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SET lock_timeout = '10s'; " + string.Concat(Words().Select(word => $"DROP SCHEMA IF EXISTS {word} CASCADE; "));
            command.ExecuteNonQuery();
        }
        foreach (var path in folders.Select(PathOf).Where(Directory.Exists)) Directory.Delete(path, recursive: true);
    }

    string PathOf(string folder) => Path.Combine(dataDirectory, folder);

    IEnumerable<string> Words()
    {
        foreach (var open in modules)
        {
            using var db = open();
            yield return db.ModuleName;
        }
    }
}
