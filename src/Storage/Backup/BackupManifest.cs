using System.Text.Json;

namespace Klynge.Storage.Backup;

/// <summary>The last entry of a backup, <c>manifest.json</c>: what is in it. Without it the file is cut off.</summary>
/// <param name="Format">Which form the file has.</param>
/// <param name="MadeAt">When what is in it was so.</param>
/// <param name="From">The kind of database that it came from: <c>sqlite</c> or <c>postgres</c>. Only told; it fits both.</param>
/// <param name="Tables">Every table, those that others refer to before them.</param>
/// <param name="Files">Every kept file, anchor and key.</param>
sealed record BackupManifest(string Format, DateTimeOffset MadeAt, string From, IReadOnlyList<TableInBackup> Tables, IReadOnlyList<FileInBackup> Files)
{
    public const string Current = "klynge-backup-1";

    public const string Entry = "manifest.json";

    public static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
}

/// <summary>A table in a backup: <c>tables/MODULE/NAME.jsonl</c>.</summary>
/// <param name="Module">The module's word.</param>
/// <param name="Name">The table's name.</param>
/// <param name="Columns">Each with its kind, <c>at instant</c>, in the order of the values.</param>
/// <param name="Rows">How many lines.</param>
/// <param name="Last">The last number that the database gave by itself; null where it gives none.</param>
/// <param name="Sha256">Of the entry.</param>
sealed record TableInBackup(string Module, string Name, IReadOnlyList<string> Columns, long Rows, long? Last, string Sha256)
{
    public string Entry => $"tables/{Module}/{Name}.jsonl";

    public static IReadOnlyList<string> ColumnsOf(BackedTable table) => [.. table.Columns.Select(column => $"{column.Name} {column.Kind.ToString().ToLowerInvariant()}")];
}

/// <summary>A file in a backup, at the path that it has in the data directory.</summary>
/// <param name="Path">With slashes: <c>files/ab/cd…</c>, <c>anchors/2026-11-25.json</c>, <c>keys/journal.pem</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of the content.</param>
sealed record FileInBackup(string Path, long Size, string Sha256);
