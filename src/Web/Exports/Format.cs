using System.Collections.Immutable;
using Klynge.Atlas.Exports;
using Klynge.Storage;

namespace Klynge.Web.Exports;

/// <summary>A format that every list can be had in, when its rows fit.</summary>
/// <param name="Word">In <c>?format=</c>, and the end of the file's name.</param>
/// <param name="ContentType">Of the answer.</param>
/// <param name="NeedsPositions">Whether the rows must lie somewhere.</param>
/// <param name="Write">Writes a sheet.</param>
public sealed record Format(string Word, string ContentType, bool NeedsPositions, Func<Sheet, Language, Task<byte[]>> Write)
{
    /// <summary>For a person's spreadsheet.</summary>
    public static readonly Format Csv = new("csv", "text/csv; charset=utf-8", false, (sheet, language) => Task.FromResult(Atlas.Exports.Csv.ForPeople(sheet, language)));

    /// <summary>The same file for programs, with comma in all languages.</summary>
    public static readonly Format PlainCsv = Csv with { Write = (sheet, language) => Task.FromResult(Atlas.Exports.Csv.ForPrograms(sheet, language)) };

    /// <summary>A workbook.</summary>
    public static readonly Format Xlsx = new(
        "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, (sheet, language) => Task.FromResult(Exports.Xlsx.Of(sheet, language)));

    /// <summary>Points.</summary>
    public static readonly Format GeoJson = new(
        "geojson", "application/geo+json", true, (sheet, language) => Task.FromResult(Atlas.Exports.GeoJson.Of(sheet, language)));

    /// <summary>Rows as objects.</summary>
    public static readonly Format Json = new("json", "application/json", false, (sheet, language) => Task.FromResult(JsonCells.Of(sheet, language)));

    /// <summary>Typed columns.</summary>
    public static readonly Format Parquet = new("parquet", "application/vnd.apache.parquet", false, ParquetFile.Of);

    /// <summary>What a page offers, in the order of its links.</summary>
    public static readonly ImmutableArray<Format> OfPages = [Csv, Xlsx, GeoJson, Json, Parquet];

    /// <summary>What the API writes; the first unless another is asked for.</summary>
    public static readonly ImmutableArray<Format> OfApi = [Json, PlainCsv, GeoJson, Parquet];

    /// <summary>The words of the formats that a page offers of a list.</summary>
    public static string[] Words<TRow>(Listing<TRow> listing) => Fitting(OfPages, listing.HasPositions);

    /// <summary>The words of the formats that fit a list.</summary>
    /// <param name="all">Those to choose from.</param>
    /// <param name="hasPositions">Whether its rows lie somewhere.</param>
    public static string[] Fitting(ImmutableArray<Format> all, bool hasPositions) =>
        [.. all.Where(format => hasPositions || !format.NeedsPositions).Select(format => format.Word)];
}
