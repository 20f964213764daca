using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Atlas.Exports;
using Klynge.Storage;
using Klynge.Web.Exports;
using Klynge.Web.Pages.Lists;
using Klynge.Web.Visits;

namespace Klynge.Web.Api;

/// <summary>How the API answers: tagged content, or a problem as RFC 9457 says.</summary>
static class ApiAnswers
{
    /// <summary>JSON in our names.</summary>
    public static IResult Json<T>(T body) => Content(JsonSerializer.SerializeToUtf8Bytes(body, Download.Json), "application/json");

    /// <summary>Content with its tag: asked again with <c>If-None-Match</c>, it is answered 304.</summary>
    public static IResult Content(byte[] content, string type) => TypedResults.Bytes(content, type, entityTag: Download.Tag(content));

    /// <summary>There is no such thing.</summary>
    public static IResult NotFound(Words what, HttpContext http) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, title: what.In(LanguageInPath.Of(http)));

    /// <summary>The query cannot be read: what is wrong, all of it.</summary>
    public static IResult Refuse(ImmutableArray<Words> faults, HttpContext http)
    {
        var language = LanguageInPath.Of(http);
        return TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: ApiTexts.BadQuery.In(language),
            detail: string.Join(' ', faults.Select(fault => fault.In(language))),
            extensions: new Dictionary<string, object?> { ["faults"] = faults.Select(fault => fault.In(language)).ToArray() });
    }

    /// <summary>The value of a query field; null when it is missing or blank.</summary>
    public static Func<string, string?> Fields(HttpContext http) =>
        name => http.Request.Query[name].FirstOrDefault()?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The format that is asked for of a list, JSON unless told; what is wrong with it when there is no such.</summary>
    /// <param name="http">The request.</param>
    /// <param name="hasPositions">Whether the list's rows lie somewhere.</param>
    public static (Format Format, ImmutableArray<Words> Faults) Format(HttpContext http, bool hasPositions)
    {
        var all = Exports.Format.OfApi;
        if (Fields(http)("format") is not { } word) return (all[0], []);
        var known = all.FirstOrDefault(format => format.Word == word && (hasPositions || !format.NeedsPositions));
        return known is null ? (all[0], [ListTexts.UnknownFormat(word, Exports.Format.Fitting(all, hasPositions))]) : (known, []);
    }

    /// <summary>A list in a format: its body in JSON, its rows in all others.</summary>
    public static async Task<IResult> List<T>(Format format, T body, Sheet rows, Language language) =>
        format == Exports.Format.Json ? Json(body) : Content(await format.Write(rows, language), format.ContentType);
}
