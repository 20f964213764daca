using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Klynge.Storage;
using Klynge.Web.Pages.Lists;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Klynge.Web.Exports;

/// <summary>Answers that are files: each with a name, its content type and a tag of its content, so that an unchanged one is not sent twice.</summary>
public static class Download
{
    /// <summary>Property names as in interfaces.md: small letters with underscores; letters of any language are themselves.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,   // never inside a page
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>A table in one of the formats that it has, as points when its rows have positions; refused with the formats that there are.</summary>
    public static IResult Table(Sheet sheet, Language language, string format) => format switch
    {
        "csv" => File(Csv.Of(sheet, language), "text/csv; charset=utf-8", sheet.Title, "csv"),
        "xlsx" => File(Xlsx.Of(sheet, language), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet.Title, "xlsx"),
        "json" => File(JsonSerializer.SerializeToUtf8Bytes(new
        {
            attribution = sheet.Source.Attribution,
            statement = sheet.Source.Statement.In(language),
            rows = sheet.Rows.Select(row => sheet.Columns.Zip(row).ToDictionary(c => c.First.Key, c => c.Second is double.NaN ? null : c.Second)),
        }, Json), "application/json", sheet.Title, "json"),
        "geojson" when GeoJson.Fits(sheet) => File(GeoJson.Of(sheet, language), "application/geo+json", sheet.Title, "geojson"),
        _ => Refuse(format, GeoJson.Fits(sheet) ? ["csv", "xlsx", "geojson", "json"] : ["csv", "xlsx", "json"]),
    };

    /// <summary>A file.</summary>
    public static IResult File(byte[] content, string type, string title, string extension) =>
        TypedResults.File(content, type, $"{Slug(title)}.{extension}", entityTag: Tag(content));

    /// <summary>The strong tag of a content.</summary>
    public static EntityTagHeaderValue Tag(byte[] content) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..24]}\"");

    /// <summary>400: the format is not one that this list has.</summary>
    public static IResult Refuse(string format, params string[] known) =>
        Refuse([ListTexts.UnknownFormat(format, known)]);

    /// <summary>400: what is wrong with the address.</summary>
    public static IResult Refuse(ImmutableArray<Words> faults) =>
        new RazorComponentResult<BadAddressPage>(new { Faults = faults }) { PreventStreamingRendering = true, StatusCode = StatusCodes.Status400BadRequest };

    // A name that every file system takes.
    static string Slug(string title)
    {
        var slug = new StringBuilder("klynge-");
        foreach (var c in title.ToLowerInvariant().Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "o", StringComparison.Ordinal).Replace("å", "a", StringComparison.Ordinal))
            slug.Append(char.IsAsciiLetterOrDigit(c) ? c : slug[^1] == '-' ? "" : "-");
        return slug.ToString().TrimEnd('-');
    }
}
