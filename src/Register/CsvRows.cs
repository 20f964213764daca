using System.IO.Compression;
using Klynge.Storage;
using nietras.SeparatedValues;

namespace Klynge.Register;

/// <summary>Reads the reference files: comma, quoted, UTF-8, a header row.</summary>
static class CsvRows
{
    /// <summary>Reads every row into what <paramref name="read"/> makes of it. A file that is not as its header says throws.</summary>
    public static T[] Read<T>(this DataFolder data, string name, SepReader.RowFunc<T> read)
    {
        using var stream = data.Open(name);
        using var reader = Sep.Reader(o => o with { Sep = new Sep(','), Unescape = true }).From(stream);
        var rows = new List<T>();
        foreach (var row in reader) rows.Add(read(row));
        return [.. rows];
    }

    /// <summary>Opens a file of the folder, named with slashes; one that ends in .gz is unpacked on the way.</summary>
    public static Stream Open(this DataFolder data, string name)
    {
        var file = File.OpenRead(data.File(name.Split('/')));
        return name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>The text of a column.</summary>
    public static string Text(this SepReader.Row row, string column) => row[column].ToString();

    /// <summary>The number in a column, written with a point.</summary>
    public static double Number(this SepReader.Row row, string column) => row[column].Parse<double>();

    /// <summary>The whole number in a column; null when it is empty.</summary>
    public static int? Whole(this SepReader.Row row, string column) => row[column].Span.IsEmpty ? null : row[column].Parse<int>();

    /// <summary>The words of a column that are parted by a space or another mark.</summary>
    public static string[] List(this SepReader.Row row, string column, char mark) =>
        row[column].ToString().Split(mark, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
