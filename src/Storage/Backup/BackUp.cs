using System.Buffers;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Klynge.Storage.Files;
using Microsoft.Data.Sqlite;

namespace Klynge.Storage.Backup;

/// <summary>What was backed up.</summary>
/// <param name="Tables">How many tables.</param>
/// <param name="Rows">How many rows in all of them.</param>
/// <param name="Files">How many kept files, anchors and keys.</param>
/// <param name="Bytes">The size of the backup.</param>
public sealed record BackedUp(int Tables, long Rows, int Files, long Bytes);

/// <summary>Writes everything of an installation into one file, as it is at one moment, while others go on writing.</summary>
/// <param name="modules">Opens each module, whose tables have been brought up to date.</param>
/// <param name="database">The database of all of them.</param>
/// <param name="dataDirectory">With kept files, anchors and keys.</param>
/// <param name="clock">The time.</param>
public sealed class BackUp(IReadOnlyList<Func<ModuleDb>> modules, Database database, string dataDirectory, TimeProvider clock)
{
    /// <summary>Does it. Memory does not grow with what there is.</summary>
    /// <param name="file">Where to; it must not be there. It is its owner's alone: it holds the keys too.</param>
    /// <param name="cancel">Stops it; nothing is left behind then.</param>
    /// <exception cref="IOException">The file is there already, or cannot be written.</exception>
    public async Task<BackedUp> Run(string file, CancellationToken cancel)
    {
        if (File.Exists(file)) throw new IOException($"{file} is there already. Give the backup another name, or move that one away.");
        // A name of its own: another backup may be on its way to the same place, and what is called so already is somebody's.
        var part = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, $".{Path.GetFileName(file)}.{Guid.NewGuid():N}.part");
        try
        {
            var done = await Write(part, cancel);
            File.Move(part, file);
            return done with { Bytes = new FileInfo(file).Length };
        }
        finally
        {
            File.Delete(part);
        }
    }

    async Task<BackedUp> Write(string part, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var stream = new FileStream(part, options);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Anchors first: one that is made meanwhile would sign entries that the tables below do not have yet.
            var files = new List<FileInBackup>();
            foreach (var path in Kept("anchors", "keys")) files.Add(await Add(zip, path, cancel));
            var (tables, at) = await Tables(zip, cancel);
            // Files last: a row is written after the file that it names, so every file of those rows is there.
            foreach (var hash in FileStore.In(dataDirectory).All()) files.Add(await Add(zip, $"files/{hash[..2]}/{hash[2..]}", cancel));

            var manifest = new BackupManifest(BackupManifest.Current, at, database is Database.OnPostgres ? "postgres" : "sqlite", tables, files);
            await using (var entry = await zip.CreateEntry(BackupManifest.Entry, CompressionLevel.Fastest).OpenAsync(cancel))
                await JsonSerializer.SerializeAsync(entry, manifest, BackupManifest.Json, cancel);
            await stream.FlushAsync(cancel);
            await zip.DisposeAsync();
            stream.Flush(flushToDisk: true);
            return new(tables.Count, tables.Sum(table => table.Rows), files.Count, 0);
        }
    }

    /// <summary>The paths of all files below some folders of the data directory, in order. What is half written has a dot before its name.</summary>
    IEnumerable<string> Kept(params string[] folders) => folders.Where(folder => Directory.Exists(Path.Combine(dataDirectory, folder)))
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(dataDirectory, folder)).Where(IsWhole).Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal));

    static bool IsWhole(string file) => Path.GetExtension(file) is ".json" or ".pem";

    async Task<FileInBackup> Add(ZipArchive zip, string path, CancellationToken cancel)
    {
        await using var from = new FileStream(Path.Combine(dataDirectory, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        // What is kept is compressed already, as a rule.
        await using var entry = await zip.CreateEntry(path, path.StartsWith("files/", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Fastest).OpenAsync(cancel);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, size) = (ArrayPool<byte>.Shared.Rent(81_920), 0L);
        while (await from.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            hash.AppendData(buffer.AsSpan(0, read));
            await entry.WriteAsync(buffer.AsMemory(0, read), cancel);
            size += read;
        }
        ArrayPool<byte>.Shared.Return(buffer);
        return new(path, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    async Task<(IReadOnlyList<TableInBackup> Tables, DateTimeOffset At)> Tables(ZipArchive zip, CancellationToken cancel)
    {
        await using var connection = database.Open();
        await using var moment = await OneMoment(connection, cancel);
        var at = clock.GetUtcNow();
        var tables = new List<TableInBackup>();
        foreach (var open in modules)
        {
            await using var db = open();
            foreach (var table in BackedTable.Of(db)) tables.Add(await Add(zip, connection, moment, table, cancel));
        }
        return (tables, at);
    }

    /// <summary>A transaction that sees all tables as they are at one moment, whoever writes meanwhile.</summary>
    static async Task<DbTransaction> OneMoment(DbConnection connection, CancellationToken cancel)
    {
        if (connection is not SqliteConnection sqlite) return await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var transaction = sqlite.BeginTransaction(deferred: true);
        // It begins with the first read.
        await using var command = connection.Command(transaction, "SELECT count(*) FROM sqlite_master");
        await command.ExecuteScalarAsync(cancel);
        return transaction;
    }

    static async Task<TableInBackup> Add(ZipArchive zip, DbConnection connection, DbTransaction moment, BackedTable table, CancellationToken cancel)
    {
        var backed = new TableInBackup(table.Module, table.Name, TableInBackup.ColumnsOf(table), 0, await Last(connection, moment, table, cancel), "");
        await using var entry = await zip.CreateEntry(backed.Entry, CompressionLevel.Fastest).OpenAsync(cancel);
        await using var command = connection.Command(moment,
            $"SELECT {string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""))} FROM {table.Sql} ORDER BY {string.Join(", ", table.Order.Select(name => $"\"{name}\""))}");
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (lines, rows) = (new ArrayBufferWriter<byte>(), 0L);
        using var json = new Utf8JsonWriter(lines, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });   // never inside a page
        while (await reader.ReadAsync(cancel))
        {
            RowText.Write(json, reader, table);
            json.Flush();
            json.Reset();
            lines.Write("\n"u8);
            rows++;
            if (lines.WrittenCount > 1 << 16) await Pass();
        }
        await Pass();
        return backed with { Rows = rows, Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()) };

        async Task Pass()
        {
            hash.AppendData(lines.WrittenSpan);
            await entry.WriteAsync(lines.WrittenMemory, cancel);
            lines.ResetWrittenCount();
        }
    }

    // A number that was given and taken back is not given again, also after a restore.
    static async Task<long?> Last(DbConnection connection, DbTransaction moment, BackedTable table, CancellationToken cancel)
    {
        if (table.Numbered is not { } column) return null;
        await using var command = connection.Command(moment, connection is SqliteConnection
            ? $"SELECT seq FROM sqlite_sequence WHERE name = '{table.Sql.Trim('"')}'"
            : $"SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('{table.Sql}', '{column}')::regclass), 0)");
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel) ?? 0L, CultureInfo.InvariantCulture);
    }
}
