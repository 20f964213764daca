using Klynge.Atlas.Exports;
using Klynge.Web.Exports;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Findings;

/// <summary>The filtered list of findings as a file: the whole selection, in the order shown.</summary>
public static class FindingsFile
{
    /// <summary>The formats that it comes in. JSON is the fixed shape of <c>findings.json</c>.</summary>
    public static readonly string[] Formats = Format.Words(FindingsListing.Columns);

    /// <summary>Answers <c>?format=</c>.</summary>
    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var (query, faults) = FindingsQuery.Read(visit.Ask);
        if (!faults.IsEmpty) return Download.Refuse(faults);
        if (await http.RequestServices.GetRequiredService<ListOfFindings>().Page(query.Population, visit.Language, http.RequestAborted) is not { } page)
            return TypedResults.NotFound();
        if (page.Unknown.Of(query) is { IsEmpty: false } unknown) return Download.Refuse(unknown);

        var (list, bodies) = (FindingsList.Of(page.All, query, visit.Language).Matching, http.RequestServices.GetRequiredService<Api.FindingsBody>());
        return format == Format.Json.Word
            ? Download.File(await bodies.Write(page.Population, list, visit.Language, http.RequestAborted), "application/json", FindingsTexts.Title.In(visit.Language), format)
            : await Download.Table(await bodies.Sheet(page.Population, list, visit.Language, http.RequestAborted), visit.Language, format);
    }
}
