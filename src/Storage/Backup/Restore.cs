using System.Data.Common;
using System.Globalization;
using Klynge.Storage.Files;
using Klynge.Storage.Journal;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Klynge.Storage.Backup;

/// <summary>What came of restoring. Closed.</summary>
public abstract record Restored
{
    Restored() { }

    /// <summary>All of it stands where it was restored to.</summary>
    public sealed record Done(int Tables, long Rows, int Files, DateTimeOffset MadeAt) : Restored;

    /// <summary>There is something already; it was left as it is.</summary>
    /// <param name="What">What is in the way.</param>
    public sealed record NotEmpty(string What) : Restored;

    /// <summary>Another process has the database open, or restores into it. Nothing was restored.</summary>
    public sealed record InUse : Restored;

    /// <summary>The backup is another version's. Nothing was restored.</summary>
    /// <param name="Difference">What the two do not agree on.</param>
    public sealed record AnotherVersion(string Difference) : Restored;
}

/// <summary>Brings a backup back into a place where there is nothing yet, of either kind of database.</summary>
/// <param name="modules">Opens each module; the tables are made by this.</param>
/// <param name="database">An empty database.</param>
/// <param name="dataDirectory">Without kept files, anchors and keys.</param>
public sealed class Restore(IReadOnlyList<Func<ModuleDb>> modules, Database database, string dataDirectory)
{
    /// <summary>Does it: everything, or nothing.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="cancel">Stops it; what had been restored is taken away again.</param>
    /// <exception cref="InvalidDataException">It is no backup, or damaged; nothing was restored.</exception>
    public async Task<Restored> Run(string file, CancellationToken cancel)
    {
        using var backup = await BackupFile.Open(file, cancel);
        var tables = Tables();
        if (Difference(tables, backup.Manifest.Tables) is { } difference) return new Restored.AnotherVersion(difference);
        using var alone = database.TryAlone();
        if (alone is null) return new Restored.InUse();
        var place = new Place(modules, database, dataDirectory);
        if (place.WhatIsThere() is { } something) return new Restored.NotEmpty(something);
        try
        {
            foreach (var open in modules)
            {
                await using var db = open();
                db.Migrate();
            }
            foreach (var kept in backup.Manifest.Files) await Keep(backup, kept, cancel);
            await Fill(backup, tables, cancel);
        }
        catch (Exception reason)
        {
            // What was begun is undone: there was nothing here before.
            try
            {
                place.TakeAway(Place.Folders);
            }
            catch (Exception left) when (left is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
            {
                throw new IOException($"{reason.Message} What had been restored is left in {database.Name}, and could not be taken away: {left.Message}", reason);
            }
            throw;
        }
        return new Restored.Done(tables.Length, backup.Manifest.Tables.Sum(table => table.Rows), backup.Manifest.Files.Count, backup.Manifest.MadeAt);
    }

    BackedTable[] Tables()
    {
        var tables = new List<BackedTable>();
        foreach (var open in modules)
        {
            using var db = open();
            tables.AddRange(BackedTable.Of(db));
        }
        return [.. tables];
    }

    static string? Difference(BackedTable[] ours, IReadOnlyList<TableInBackup> theirs)
    {
        foreach (var table in ours)
        {
            if (theirs.FirstOrDefault(other => (other.Module, other.Name) == (table.Module, table.Name)) is not { } other) return $"The backup has no table {table.Module} {table.Name}.";
            var (mine, its) = (TableInBackup.ColumnsOf(table), other.Columns);
            if (!mine.SequenceEqual(its)) return $"The table {table.Module} {table.Name} has {string.Join(", ", mine.Except(its).DefaultIfEmpty("no more"))} here, and {string.Join(", ", its.Except(mine).DefaultIfEmpty("no more"))} in the backup.";
        }
        return theirs.FirstOrDefault(other => !ours.Any(table => (other.Module, other.Name) == (table.Module, table.Name))) is { } unknown
            ? $"The backup has a table {unknown.Module} {unknown.Name}, which is not known here." : null;
    }

    async Task Keep(BackupFile backup, FileInBackup kept, CancellationToken cancel)
    {
        await using var content = backup.Read(kept.Path);
        if (kept.Path.Split('/') is ["files", var first, var rest])
        {
            await FileStore.In(dataDirectory).Restore(content, first + rest, cancel);
            return;
        }
        var place = Path.Combine(dataDirectory, kept.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        using var reader = new StreamReader(content);
        var text = await reader.ReadToEndAsync(cancel);
        if (kept.Path.StartsWith("keys/", StringComparison.Ordinal)) SigningKey.WriteOwn(place, text);
        else await File.WriteAllTextAsync(place, text, cancel);
    }

    async Task Fill(BackupFile backup, BackedTable[] tables, CancellationToken cancel)
    {
        await using var connection = database.Open();
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var table in tables)
        {
            var there = backup.Manifest.Tables.First(other => (other.Module, other.Name) == (table.Module, table.Name));
            await Empty(connection, transaction, table, cancel);
            await using var lines = backup.Read(there.Entry);
            if (connection is NpgsqlConnection postgres) await Copy(postgres, table, lines, cancel);
            else await Insert((SqliteConnection)connection, (SqliteTransaction)transaction, table, lines, cancel);
            if (there.Last is > 0 and var last) await Number(connection, transaction, table, last, cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    // A migration may have put rows in, which the backup has too.
    static async Task Empty(DbConnection connection, DbTransaction transaction, BackedTable table, CancellationToken cancel)
    {
        await using var command = connection.Command(transaction, $"SELECT count(*) FROM {table.Sql}");
        if (Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture) == 0) return;
        command.CommandText = $"DELETE FROM {table.Sql}";
        await command.ExecuteNonQueryAsync(cancel);
    }

    static async Task Copy(NpgsqlConnection connection, BackedTable table, Stream lines, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table.Sql} ({Columns(table)}) FROM STDIN (FORMAT BINARY)", cancel);
        copy.Timeout = TimeSpan.Zero;
        await foreach (var row in Rows(lines, table, toPostgres: true, cancel))
        {
            await copy.StartRowAsync(cancel);
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is null) await copy.WriteNullAsync(cancel);
                else await copy.WriteAsync(row[i]!, TypeOf(table.Columns[i]), cancel);
            }
        }
        await copy.CompleteAsync(cancel);
    }

    static NpgsqlDbType TypeOf(BackedColumn column) => column.Kind switch
    {
        Kind.Text => NpgsqlDbType.Text,
        Kind.Whole => column.StoreType switch { "bigint" => NpgsqlDbType.Bigint, "smallint" => NpgsqlDbType.Smallint, _ => NpgsqlDbType.Integer },
        Kind.Real => column.StoreType is "real" ? NpgsqlDbType.Real : NpgsqlDbType.Double,
        Kind.YesNo => NpgsqlDbType.Boolean,
        Kind.Id => NpgsqlDbType.Uuid,
        Kind.Day => NpgsqlDbType.Date,
        Kind.Instant => NpgsqlDbType.TimestampTz,
        Kind.Bytes => NpgsqlDbType.Bytea,
        Kind.Json => NpgsqlDbType.Jsonb,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Kind, "A kind without a type."),
    };

    static async Task Insert(SqliteConnection connection, SqliteTransaction transaction, BackedTable table, Stream lines, CancellationToken cancel)
    {
        await using var command = (SqliteCommand)connection.Command(transaction, $"INSERT INTO {table.Sql} ({Columns(table)}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})");
        var parameters = table.Columns.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" })).ToArray();
        await foreach (var row in Rows(lines, table, toPostgres: false, cancel))
        {
            for (var i = 0; i < row.Length; i++) parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    static async IAsyncEnumerable<object?[]> Rows(Stream lines, BackedTable table, bool toPostgres, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        using var reader = new StreamReader(lines);
        for (var number = 1L; await reader.ReadLineAsync(cancel) is { } line; number++)
        {
            object?[] row;
            try
            {
                row = RowText.Read(System.Text.Encoding.UTF8.GetBytes(line), table, toPostgres);
            }
            catch (InvalidDataException unfit)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"Row {number} of {table.Module} {table.Name} cannot be restored: {unfit.Message} Nothing was restored."), unfit);
            }
            yield return row;
        }
    }

    static async Task Number(DbConnection connection, DbTransaction transaction, BackedTable table, long last, CancellationToken cancel)
    {
        await using var command = connection.Command(transaction, connection is NpgsqlConnection
            ? $"SELECT setval(pg_get_serial_sequence('{table.Sql}', '{table.Numbered}')::regclass, {last})"
            : $"DELETE FROM sqlite_sequence WHERE name = '{table.Sql.Trim('"')}'; INSERT INTO sqlite_sequence (name, seq) VALUES ('{table.Sql.Trim('"')}', {last})");
        await command.ExecuteNonQueryAsync(cancel);
    }

    static string Columns(BackedTable table) => string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
}
