using System.Collections.Immutable;
using System.Globalization;
using Klynge.Storage;

namespace Klynge.Web.Api;

/// <summary>A page of a list of the API.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows on a page, 1 to <see cref="Largest"/>.</param>
readonly record struct Paging(int Page, int Size)
{
    /// <summary>Rows on a page when nothing is asked.</summary>
    public const int Usual = 50;

    /// <summary>Most rows on a page.</summary>
    public const int Largest = 1000;

    /// <summary>Reads <c>page</c> and <c>size</c>; what cannot be read is told.</summary>
    public static (Paging Paging, ImmutableArray<Words> Faults) Read(HttpContext http)
    {
        var faults = ImmutableArray.CreateBuilder<Words>();
        var fields = ApiAnswers.Fields(http);
        var page = Whole("page", 1, int.MaxValue);
        return (new(page, Whole("size", Usual, Largest)), faults.ToImmutable());

        int Whole(string name, int otherwise, int largest)
        {
            if (fields(name) is not { } text) return otherwise;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= largest) return number;
            faults.Add(ApiTexts.NotAPage(name, text, largest));
            return otherwise;
        }
    }

    /// <summary>
    /// The rows of this page. The answer's headers tell how many there are (<c>X-Total-Count</c>) and where the others are: <c>Link</c> (RFC 8288) with
    /// first, prev, next and last, as far as there are such.
    /// </summary>
    public ImmutableArray<T> Of<T>(ImmutableArray<T> all, HttpContext http)
    {
        var last = Math.Max(1, (all.Length + Size - 1) / Size);
        http.Response.Headers["X-Total-Count"] = all.Length.ToString(CultureInfo.InvariantCulture);
        List<string> links = [Link(http, 1, "first")];
        if (Page > 1) links.Add(Link(http, Math.Min(Page - 1, last), "prev"));
        if (Page < last) links.Add(Link(http, Page + 1, "next"));
        links.Add(Link(http, last, "last"));
        http.Response.Headers.Link = string.Join(", ", links);
        return [.. all.Skip((int)Math.Min(int.MaxValue, (Page - 1L) * Size)).Take(Size)];
    }

    static string Link(HttpContext http, int page, string relation)
    {
        var query = http.Request.Query.Where(field => field.Key != "page")
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value)))
            .Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture)));
        return $"<{http.Request.Path}{QueryString.Create(query)}>; rel=\"{relation}\"";
    }
}
