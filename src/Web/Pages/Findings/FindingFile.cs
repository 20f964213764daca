using System.Collections.Immutable;
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
    static readonly Listing<ListedMember> Columns = UnitsListing.Columns<ListedMember>()
        .Text("part", FindingTexts.Part, member => member.Core ? "core" : "edge")
        .Codes("folded", new("Sammen med", "Saman med", "Folded with"), member => member.Folded is { } folded ? folded : null);

    static readonly Listing<(string Code, string Name)> AreaColumns = new Listing<(string Code, string Name)>()
        .Text("area", new("Område", "Område", "Area"), area => area.Code)
        .Text("name", new("Navn", "Namn", "Name"), area => area.Name);

    /// <summary>The formats that it comes in. JSON is the fixed shape of a finding; GeoJSON has its hill too.</summary>
    public static readonly string[] Formats = Format.Words(Columns);

    /// <summary>Answers <c>?format=</c>.</summary>
    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var services = http.RequestServices;
        if (await services.GetRequiredService<ShowFinding>().Run(visit.Values[0], http.RequestAborted) is not { } content) return TypedResults.NotFound();

        var (finding, population) = (content.Finding, content.Population);
        return format switch
        {
            "geojson" => Download.File(
                Drawn(finding, services.GetRequiredService<Relief>().Of(finding, population.Projection), Source.Of(population), visit.Language),
                Format.GeoJson.ContentType, finding.Name.In(visit.Language), format),
            "json" => Download.File(Api.FindingsBody.Write(finding, visit.Language), Format.Json.ContentType, finding.Name.In(visit.Language), format),
            _ when !Formats.Contains(format) => Download.Refuse(format, Formats),
            _ when finding.Members.IsEmpty => await Download.Table(Areas(content, services, visit.Language), visit.Language, format),
            _ => await Download.Table(Members(finding, population, services.GetRequiredService<Classifications>(), visit.Language), visit.Language, format),
        };
    }

    /// <summary>The members, core first. Who may not be named has a neutral id and no position.</summary>
    public static Sheet Members(Finding finding, PopulationInfo population, Classifications classifications, Language language) => Columns.Of(
        finding.Name.In(language),
        ShownIds.Of(finding.Members).Select(shown => new ListedMember(shown.Id, shown.Unit, classifications.ShortTitle(population.Standard, shown.Unit.Leaf))),
        Source.Of(population), language);

    static Sheet Areas(FindingContent content, IServiceProvider services, Language language)
    {
        var population = services.GetRequiredService<PopulationMemory>().Get(content.Population, services.GetRequiredService<PopulationStore>());
        var places = services.GetRequiredService<PlaceTitles>();
        return AreaColumns.Of(
            content.Finding.Name.In(language), content.Finding.Where.Areas.Select(code => (code, places.Of(code, population))), Source.Of(content.Population), language);
    }

    /// <summary>The centre, the steps of the hill and the members that may be named (RFC 7946).</summary>
    public static byte[] Drawn(Finding finding, ImmutableArray<Terrace> terraces, Source source, Language language) => GeoJson.Of(
    [
        new(finding.Address, At(finding.Where.Lat, finding.Where.Lon),
        [
            ("kind", "centre"), ("name", finding.Name.In(language)), ("radius_m", finding.Where.RadiusMetres), ("q", Certainties.Q(finding.Evidence.Figures)),
        ]),
        .. terraces.Select(terrace => new Feature(null, new Shape.Polygon(terrace.Polygon), [("kind", "contour"), ("level", (long)terrace.Level)])),
        .. finding.Members.Where(member => member.Name is not null).Select(member => new Feature(member.Id, At(member.Lat, member.Lon),
        [
            ("kind", member.Core ? "core" : "edge"), ("name", member.Name), ("industry", member.Leaf), ("employees", (long?)member.Employees), ("precision_m", member.PrecisionMetres),
        ])),
    ], source, language);

    static Shape.Point At(double lat, double lon) => new(Math.Round(lat, 5), Math.Round(lon, 5));

    sealed record ListedMember(string Id, Member Member, Words Industry) : ListedUnit(
        Id, Member.Name, Member.Place, Member.Area, Member.Leaf, Industry, Member.Employees, Member.Name is null ? null : (Member.Lat, Member.Lon), Member.PrecisionMetres)
    {
        public bool Core => Member.Core;

        public ImmutableArray<string>? Folded => Member.Name is null ? null : Member.Folded;
    }
}
