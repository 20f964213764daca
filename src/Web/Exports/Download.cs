using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Klynge.Atlas.Exports;
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

    /// <summary>A list in one of the formats that fit it; refused with those when it is asked for in another.</summary>
    public static async Task<IResult> Table(Sheet sheet, Language language, string format) =>
        Format.OfPages.FirstOrDefault(one => one.Word == format && (sheet.HasPositions || !one.NeedsPositions)) is { } known
            ? File(await known.Write(sheet, language), known.ContentType, sheet.Title, known.Word)
            : Refuse(format, Format.Fitting(Format.OfPages, sheet.HasPositions));

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
