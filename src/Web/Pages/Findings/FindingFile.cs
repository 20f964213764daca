using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Register.Industries;
using Klynge.Register.Populations;
using Klynge.Storage;
using Klynge.Web.Exports;
using Klynge.Web.Maps;
using Klynge.Web.Pages.Lists;
using Klynge.Web.Texts;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Findings;

/// <summary>One finding as a file: its members as a table, itself with its hill as GeoJSON, all of it as JSON.</summary>
static class FindingFile
{
    /// <summary>The formats that it comes in.</summary>
    public static readonly string[] Formats = ["csv", "xlsx", "geojson", "json"];

    static readonly ImmutableArray<Column> Columns =
    [
        new("id", new("Organisasjonsnummer", "Organisasjonsnummer", "Organisation number")),
        new("name", FindingTexts.Organisation),
        new("place", FindingTexts.Place),
        new("municipality", new("Kommune", "Kommune", "Municipality")),
        new("industry", new("Næringskode", "Næringskode", "Industry code")),
        new("industry_title", FindingTexts.Industry),
        new("employees", FindingTexts.Employees),
        new("part", FindingTexts.Part),
        new("lat", new("Breddegrad", "Breiddegrad", "Latitude")),
        new("lon", new("Lengdegrad", "Lengdegrad", "Longitude")),
        new("precision_m", new("Nøyaktighet (meter)", "Nøyaktigheit (meter)", "Precision (metres)")),
        new("folded", new("Sammen med", "Saman med", "Folded with")),
    ];

    static readonly ImmutableArray<Column> AreaColumns = [new("area", new("Område", "Område", "Area")), new("name", new("Navn", "Namn", "Name"))];

    /// <summary>Answers <c>?format=</c>.</summary>
    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var services = http.RequestServices;
        if (await services.GetRequiredService<ShowFinding>().Run(visit.Values[0], http.RequestAborted) is not { } content) return TypedResults.NotFound();

        var (finding, population) = (content.Finding, content.Population);
        var source = FindingsFile.Source(population);
        return format switch
        {
            "csv" or "xlsx" when finding.Members.IsEmpty => Download.Table(Areas(content, services, visit.Language), visit.Language, format),
            "csv" or "xlsx" => Download.Table(
                Members(finding, population.Standard, services.GetRequiredService<Classifications>(), source, visit.Language), visit.Language, format),
            "geojson" => Download.File(
                GeoJson(finding, services.GetRequiredService<Relief>().Of(finding, population.Projection), source, visit.Language),
                "application/geo+json", finding.Name.In(visit.Language), "geojson"),
            "json" => Download.File(Json(finding, visit.Language), "application/json", finding.Name.In(visit.Language), "json"),
            _ => Download.Refuse(format, Formats),
        };
    }

    /// <summary>The members, core first. Who may not be named has neither number nor position.</summary>
    public static Sheet Members(Finding finding, Standard standard, Classifications classifications, Source source, Language language) => new(
        finding.Name.In(language), Columns,
        [
            .. finding.Members.Select(member => (ImmutableArray<object?>)
            [
                member.Name is null ? null : member.Id, member.Name, member.Place, member.Area, member.Leaf, classifications.ShortTitle(standard, member.Leaf).In(language),
                member.Employees, member.Core ? "core" : "edge", member.Name is null ? null : Math.Round(member.Lat, 5), member.Name is null ? null : Math.Round(member.Lon, 5),
                member.PrecisionMetres, member.Name is null ? null : string.Join(' ', member.Folded),
            ]),
        ], source);

    static Sheet Areas(FindingContent content, IServiceProvider services, Language language)
    {
        var population = services.GetRequiredService<PopulationMemory>().Get(content.Population, services.GetRequiredService<PopulationStore>());
        var places = services.GetRequiredService<PlaceTitles>();
        return new(content.Finding.Name.In(language), AreaColumns,
            [.. content.Finding.Where.Areas.Select(code => ImmutableArray.Create<object?>(code, places.Of(code, population)))], FindingsFile.Source(content.Population));
    }

    /// <summary>The centre, the steps of the hill and the members that may be named (RFC 7946).</summary>
    public static byte[] GeoJson(Finding finding, ImmutableArray<Terrace> terraces, Source source, Language language) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = "FeatureCollection",
        attribution = source.Attribution,
        statement = source.Statement.In(language),
        features = (object[])
        [
            new
            {
                type = "Feature", id = finding.Address, geometry = new { type = "Point", coordinates = (double[])[Math.Round(finding.Where.Lon, 5), Math.Round(finding.Where.Lat, 5)] },
                properties = new { kind = "centre", name = finding.Name.In(language), radius_m = finding.Where.RadiusMetres, q = Certainties.Q(finding.Evidence.Figures) },
            },
            .. terraces.Select(terrace => new
            {
                type = "Feature", geometry = new { type = "Polygon", coordinates = terrace.Polygon }, properties = new { kind = "contour", level = terrace.Level },
            }),
            .. finding.Members.Where(member => member.Name is not null).Select(member => new
            {
                type = "Feature", id = member.Id, geometry = new { type = "Point", coordinates = (double[])[Math.Round(member.Lon, 5), Math.Round(member.Lat, 5)] },
                properties = new
                {
                    kind = member.Core ? "core" : "edge", name = member.Name, industry = member.Leaf, employees = member.Employees, precision_m = member.PrecisionMetres,
                },
            }),
        ],
    }, Download.Json);

    static byte[] Json(Finding finding, Language language)
    {
        using var stream = new MemoryStream();
        FindingFiles.Json(stream, ExportedFinding.Of(finding, language));
        return stream.ToArray();
    }
}
