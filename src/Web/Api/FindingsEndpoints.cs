using System.Collections.Immutable;
using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Storage;
using Klynge.Web.Exports;
using Klynge.Web.Pages.Findings;
using Klynge.Web.Pages.Lists;
using Klynge.Web.Visits;

namespace Klynge.Web.Api;

/// <summary>Findings for programs.</summary>
static class FindingsEndpoints
{
    /// <summary>A page of the filtered list, whole findings in the fixed shape.</summary>
    public static async Task<IResult> List(HttpContext http, ListOfFindings lists, ChosenPopulation populations, FindingsBody bodies, CancellationToken cancel)
    {
        var language = LanguageInPath.Of(http);
        var fields = ApiAnswers.Fields(http);
        var (paging, pageFaults) = Paging.Read(http);
        var (format, formatFaults) = ApiAnswers.Format(http, FindingsListing.Columns.HasPositions);
        var (query, queryFaults) = FindingsQuery.Read(name => name switch
        {
            "page" or "size" => null,
            // A program gets every finding with its kind, as in findings.json; a reader is shown city life when asking for it.
            "urban" => fields(name) ?? FindingsQuery.Word(FindingsQuery.Cities.With),
            _ => fields(name),
        });
        ImmutableArray<Words> faults = [.. queryFaults, .. pageFaults, .. formatFaults];
        var data = faults.IsEmpty ? await lists.Page(query.Population, language, cancel) : null;
        if (faults.IsEmpty && data is null)
            faults = [query.Population is null ? ApiTexts.NothingBuilt : ListTexts.UnknownPopulation(query.Population, populations.Of(null).All.Select(p => p.Name))];
        if (data is not null) faults = data.Unknown.Of(query);
        if (data is null || !faults.IsEmpty) return ApiAnswers.Refuse(faults, http);

        var shown = paging.Of(FindingsList.Of(data.All, query, language).Matching, http);
        return format == Format.Json
            ? ApiAnswers.Content(await bodies.Write(data.Population, shown, language, cancel), format.ContentType)
            : ApiAnswers.Content(await format.Write(await bodies.Sheet(data.Population, shown, language, cancel), language), format.ContentType);
    }

    /// <summary>One finding, the last content of its address.</summary>
    public static async Task<IResult> One(string id, HttpContext http, FindingQueries findings, CancellationToken cancel) => await findings.Get(id, cancel) switch
    {
        Klynge.Atlas.Findings.FindingPage.Current(var finding, _) => ApiAnswers.Content(FindingsBody.Write(finding, LanguageInPath.Of(http)), "application/json"),
        Klynge.Atlas.Findings.FindingPage.Superseded(var last, var by, _, _) => Superseded(last, by, http),
        null => ApiAnswers.NotFound(ApiTexts.NoSuchFinding, http),
    };

    // The address still answers; the header says what took its place (RFC 5829).
    static IResult Superseded(Finding last, string? by, HttpContext http)
    {
        if (by is not null) http.Response.Headers.Link = $"</api/v1/findings/{by}>; rel=\"successor-version\"";
        return ApiAnswers.Content(FindingsBody.Write(last, LanguageInPath.Of(http)), "application/json");
    }
}
