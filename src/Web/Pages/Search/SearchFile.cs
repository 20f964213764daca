using Klynge.Atlas.Exports;
using Klynge.Register;
using Klynge.Register.Places;
using Klynge.Register.Search;
using Klynge.Storage;
using Klynge.Web.Exports;
using Klynge.Web.Pages.Industries;
using Klynge.Web.Pages.Regions;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Search;

/// <summary>What a search found, as a file: the findings that fit, then the best hits of every other kind.</summary>
static class SearchFile
{
    const int Most = 200;

    static readonly Words Statement = new(
        "Alle funn som passer, og de høyst 200 andre treffene som passer best. Enkeltpersonforetak er aldri med.", "Alle funn som passar, og dei høgst 200 andre treffa som passar best. Enkeltpersonføretak er aldri med.",
        "All findings that fit, and the at most 200 other hits that fit best. Sole proprietorships are never among them.");

    static readonly Listing<Hit> Columns = new Listing<Hit>()
        .Text("kind", new("Slag", "Slag", "Kind"), hit => hit.Kind)
        .Text("id", new("Id", "Id", "Id"), hit => hit.Id)
        .Words("name", new("Navn", "Namn", "Name"), hit => hit.Name)
        .Text("place", new("Sted", "Stad", "Place"), hit => hit.Place)
        .Text("standard", IndustriesTexts.Standard, hit => hit.Standard);

    /// <summary>The formats that it comes in.</summary>
    public static readonly string[] Formats = Format.Words(Columns);

    /// <summary>Answers <c>?format=</c>.</summary>
    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var services = http.RequestServices;
        var text = visit.Ask("q") ?? "";
        var hits = services.GetRequiredService<Klynge.Register.Search.Search>().Run(text, Most);
        var findings = text.Length == 0 ? [] : await services.GetRequiredService<ShowSearch>().Findings(text, hits, http.RequestAborted);
        return await Download.Table(
            Columns.Of(
                $"{SearchTexts.Title.In(visit.Language)} {text}",
                findings.Select(finding => new Hit("finding", finding.Address, finding.Name, null, null))
                    .Concat(hits.Select(Of)),
                new(Attributions.Register.Line, Statement), visit.Language),
            visit.Language, format);
    }

    static Hit Of(SearchHit hit) => hit switch
    {
        SearchHit.Organisation found => new("organisation", found.Orgnr, Same(found.Name), found.PostalPlace is { } place ? PlaceNames.AsWritten(place) : null, null),
        SearchHit.Industry found => new("industry", found.Code, found.Title, null, found.Standard.Path()),
        SearchHit.Chain found => new("chain", found.Key, found.Title, null, null),
        SearchHit.Category found => new("category", found.Key, found.Title, null, null),
        SearchHit.Place found => new("place", found.Kind == PlaceKind.LabourMarketRegion ? Region.Prefix + found.Code : found.Code, Same(found.Name), null, null),
        SearchHit.Knowledge found => new("knowledge", found.Id, Same(found.Name), null, null),
        SearchHit.Cluster found => new("cluster", found.Id, Same(found.Name), null, null),
    };

    static Words Same(string name) => new(name, name, name);

    sealed record Hit(string Kind, string Id, Words Name, string? Place, string? Standard);
}
