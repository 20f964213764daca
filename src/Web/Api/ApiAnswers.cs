using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Klynge.Storage;
using Klynge.Web.Exports;
using Klynge.Web.Visits;

namespace Klynge.Web.Api;

/// <summary>How the API answers: tagged content, or a problem as RFC 9457 says.</summary>
static class ApiAnswers
{
    /// <summary>Rows on a page when nothing is asked.</summary>
    public const int UsualSize = 50;

    /// <summary>Most rows on a page.</summary>
    public const int LargestSize = 1000;

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

    /// <summary>A page's number and size; refused when they cannot be read.</summary>
    public static (int Page, int Size, ImmutableArray<Words> Faults) Page(HttpContext http)
    {
        var faults = ImmutableArray.CreateBuilder<Words>();
        var fields = Fields(http);
        var page = Whole("page", 1, int.MaxValue);
        return (page, Whole("size", UsualSize, LargestSize), faults.ToImmutable());

        int Whole(string name, int otherwise, int largest)
        {
            if (fields(name) is not { } text) return otherwise;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= largest) return number;
            faults.Add(ApiTexts.NotAPage(name, text, largest));
            return otherwise;
        }
    }
}
