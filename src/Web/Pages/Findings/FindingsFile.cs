using System.Text.Json;
using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Register.Populations;
using Klynge.Storage;
using Klynge.Web.Exports;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Findings;

/// <summary>The filtered list of findings as a file: the whole selection, in the order shown.</summary>
public static class FindingsFile
{
    /// <summary>The formats that it comes in.</summary>
    public static readonly string[] Formats = ["csv", "xlsx", "geojson", "json"];

    /// <summary>Answers <c>?format=</c>.</summary>
    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var (query, faults) = FindingsQuery.Read(visit.Ask);
        if (!faults.IsEmpty) return Download.Refuse(faults);
        if (await http.RequestServices.GetRequiredService<ListOfFindings>().Page(query.Population, visit.Language, http.RequestAborted) is not { } page)
            return TypedResults.NotFound();
        if (page.Unknown.Of(query) is { IsEmpty: false } unknown) return Download.Refuse(unknown);

        var list = FindingsList.Of(page.All, query, visit.Language).Matching;
        var source = Source(page.Population);
        var title = FindingsTexts.Title.In(visit.Language);
        return format switch
        {
            "geojson" => Download.File(GeoJson(list, source, visit.Language), "application/geo+json", title, "geojson"),
            "json" => Download.File(
                await http.RequestServices.GetRequiredService<Api.FindingsBody>().Write(page.Population, list, visit.Language, http.RequestAborted), "application/json", title, "json"),
            "csv" or "xlsx" => Download.Table(FindingsSheet.Of(list, source, visit.Language), visit.Language, format),
            _ => Download.Refuse(format, Formats),
        };
    }

    /// <summary>Where figures of a population are from.</summary>
    public static Source Source(PopulationInfo population) => new(population.Licence, population.Statement);

    /// <summary>Centres as points (RFC 7946), with the figures of the list.</summary>
    public static byte[] GeoJson(IEnumerable<FindingSummary> findings, Source source, Language language) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = "FeatureCollection",
        attribution = source.Attribution,
        statement = source.Statement.In(language),
        features = findings.Select(f => new
        {
            type = "Feature",
            id = f.Address,
            geometry = new { type = "Point", coordinates = new[] { Math.Round(f.Where.Lon, 5), Math.Round(f.Where.Lat, 5) } },
            properties = new
            {
                name = f.Name.In(language),
                industry = f.Title.In(language),
                industries = f.Leaves,
                municipalities = f.Where.Areas,
                radius_m = f.Where.RadiusMetres,
                members = f.Members,
                observed = f.Observed,
                expected = f.Expected,
                ratio = f.Ratio,
                led_by = ExportedFinding.LedByWord(f.LedByJobs),
                ratio_jobs = f.Jobs?.Ratio(),
                q = f.Q,
                certainty = FindingsQuery.Word(f.Certainty),
                kind = ExportedFinding.KindWord(f.Nature),
                strength = f.Strength,
            },
        }),
    }, Download.Json);
}
