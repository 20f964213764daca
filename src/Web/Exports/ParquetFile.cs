using System.Collections.Immutable;
using Klynge.Atlas.Exports;
using Klynge.Storage;
using Parquet;
using Parquet.Schema;

namespace Klynge.Web.Exports;

/// <summary>A sheet as Apache Parquet: typed columns, any of which may be null; attribution and statement in the file's metadata.</summary>
public static class ParquetFile
{
    /// <summary>The file, one row group. Codes are parted by blanks, as in CSV.</summary>
    public static async Task<byte[]> Of(Sheet sheet, Language language)
    {
        DataField[] fields = [.. sheet.Columns.Select(column => new DataField(column.Key, Stored(column.Kind), isNullable: true))];
        using var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream))
        {
            if (sheet.Source is { } source)
            {
                writer.CustomMetadata = new Dictionary<string, string>
                {
                    ["attribution"] = source.Attribution.In(language),
                    ["statement"] = source.Statement.In(language),
                };
            }
            using var rows = writer.CreateRowGroup();
            foreach (var (at, column) in sheet.Columns.Index()) await Write(rows, fields[at], column.Kind, [.. sheet.Rows.Select(row => row[at])]);
        }
        return stream.ToArray();
    }

    static Type Stored(CellKind kind) => kind switch
    {
        CellKind.Text or CellKind.Codes => typeof(string),
        CellKind.Whole => typeof(long),
        CellKind.Number => typeof(double),
        CellKind.Truth => typeof(bool),
        CellKind.Date => typeof(DateOnly),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are six kinds of cells."),
    };

    static Task Write(ParquetRowGroupWriter rows, DataField field, CellKind kind, object?[] cells) => kind switch
    {
        CellKind.Text => rows.WriteAsync(field, cells.Select(cell => (string?)cell).ToArray()!),
        CellKind.Codes => rows.WriteAsync(field, cells.Select(cell => cell is ImmutableArray<string> codes ? string.Join(' ', codes) : null).ToArray()!),
        CellKind.Whole => rows.WriteAsync<long>(field, cells.Select(cell => (long?)cell).ToArray()),
        CellKind.Number => rows.WriteAsync<double>(field, cells.Select(cell => (double?)cell).ToArray()),
        CellKind.Truth => rows.WriteAsync<bool>(field, cells.Select(cell => (bool?)cell).ToArray()),
        CellKind.Date => rows.WriteAsync<DateOnly>(field, cells.Select(cell => (DateOnly?)cell).ToArray()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are six kinds of cells."),
    };
}
