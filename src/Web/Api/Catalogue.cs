using System.Globalization;
using System.Text.Json.Nodes;
using Klynge.Atlas.Exports;
using Klynge.Register;
using Klynge.Register.Populations;
using Klynge.Storage;
using Klynge.Web.Exports;
using Klynge.Web.Pages.Clusters;
using Klynge.Web.Pages.Lists;

namespace Klynge.Web.Api;

/// <summary>The open data as a catalogue in DCAT-AP-NO 2, as JSON-LD: one data set of findings for each population, and the known clusters.</summary>
static class Catalogue
{
    const string Licences = "http://publications.europa.eu/resource/authority/licence/", AuthoredLicence = Licences + "EUPL_1_2", Themes = "http://publications.europa.eu/resource/authority/data-theme/";

    static readonly Words Title = new("Åpne data fra Klynge", "Opne data frå Klynge", "Open data from Klynge");
    static readonly Words Description = new(
        "Steder der beslektede virksomheter ligger tettere enn tilfeldig, målt i åpne registre, og de kjente klyngene i klyngeprogrammet.",
        "Stader der nærskylde verksemder ligg tettare enn tilfeldig, målte i opne register, og dei kjende klyngene i klyngeprogrammet.",
        "Places where related organisations lie closer together than chance allows, measured in open registers, and the known clusters of the cluster programme.");
    static readonly Words FindingsIn = new("Funn", "Funn", "Findings");
    static readonly Words WhoAsks = new("Den som drifter Klynge", "Den som driftar Klynge", "The operator of Klynge");

    public static IResult Get(HttpContext http, ChosenPopulation populations, Operator by)
    {
        var root = $"{http.Request.Scheme}://{http.Request.Host}";
        var catalogue = new JsonObject
        {
            ["@context"] = new JsonObject
            {
                ["dcat"] = "http://www.w3.org/ns/dcat#",
                ["dct"] = "http://purl.org/dc/terms/",
                ["foaf"] = "http://xmlns.com/foaf/0.1/",
                ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
                ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
            },
            ["@id"] = $"{root}/api/v1/catalogue",
            ["@type"] = "dcat:Catalog",
            ["dct:identifier"] = $"{root}/api/v1/catalogue",
            ["dct:title"] = In(Title),
            ["dct:description"] = In(Description),
            ["dct:publisher"] = Publisher(root, by),
            ["dcat:contactPoint"] = Contact(root, by),
            ["dct:language"] = new JsonArray([.. new[] { "NOB", "NNO", "ENG" }.Select(code => (JsonNode)Id("http://publications.europa.eu/resource/authority/language/" + code))]),
            ["dcat:dataset"] = new JsonArray([.. populations.Of(null).All.Select(p => Findings(root, by, p)), Clusters(root, by)]),
        };
        return ApiAnswers.Content(System.Text.Encoding.UTF8.GetBytes(catalogue.ToJsonString(Download.Json)), "application/ld+json");
    }

    static JsonObject Findings(string root, Operator by, PopulationInfo p)
    {
        var set = Set(
            root, by, $"{root}/api/v1/findings?population={p.Name}", new($"{FindingsIn.Nb}: {p.Title.Nb}", $"{FindingsIn.Nn}: {p.Title.Nn}", $"{FindingsIn.En}: {p.Title.En}"),
            Source.Of(p), LicenceOf(p), FindingsListing.Columns.HasPositions);
        set["dct:temporal"] = new JsonObject { ["@type"] = "dct:PeriodOfTime", ["dcat:startDate"] = Date(p.From), ["dcat:endDate"] = Date(p.To) };
        return set;
    }

    static JsonObject Clusters(string root, Operator by) =>
        Set(root, by, $"{root}/api/v1/clusters?size=1000", ClustersTexts.Title, new(new("Klynge (egen liste)", "Klynge (eiga liste)", "Klynge (authored list)"), ClustersTexts.Authored), AuthoredLicence, ClustersFile.Columns.HasPositions);

    // What is derived from a register is under its licence.
    static string LicenceOf(PopulationInfo p) => Attributions.All.FirstOrDefault(a => a.Line.Nb == p.Licence || a.Line.En == p.Licence) is { } source && source != Attributions.Register
        ? source.Url ?? Licences + "OP_DATPRO"
        : Licences + "NLOD_2_0";

    // Every format of the API is a distribution of its own.
    static JsonObject Set(string root, Operator by, string address, Words title, Source source, string licence, bool hasPositions) => new()
    {
        ["@id"] = address,
        ["@type"] = "dcat:Dataset",
        ["dct:identifier"] = address,
        ["dct:title"] = In(title),
        ["dct:description"] = In(source.Statement),
        ["dct:publisher"] = Publisher(root, by),
        ["dcat:contactPoint"] = Contact(root, by),
        ["dcat:theme"] = new JsonArray(Id(Themes + "ECON"), Id(Themes + "REGI")),
        ["dcat:keyword"] = In(new("næringsklynger", "næringsklynger", "industrial clusters")),
        ["dct:rights"] = new JsonObject { ["@type"] = "dct:RightsStatement", ["dct:description"] = In(source.Attribution) },
        ["dct:accessRights"] = Id("http://publications.europa.eu/resource/authority/access-right/PUBLIC"),
        ["dcat:distribution"] = new JsonArray(
        [
            .. Format.OfApi.Where(format => hasPositions || !format.NeedsPositions).Select(format => (JsonNode)new JsonObject
            {
                ["@type"] = "dcat:Distribution",
                ["dct:title"] = In(ListTexts.Format(format.Word)),
                ["dct:description"] = In(title),
                ["dcat:accessURL"] = Id($"{address}&format={format.Word}"),
                ["dct:license"] = Id(licence),
                ["dct:format"] = Id("https://www.iana.org/assignments/media-types/" + format.ContentType.Split(';')[0]),
                ["dcat:mediaType"] = Id("https://www.iana.org/assignments/media-types/" + format.ContentType.Split(';')[0]),
            }),
        ]),
    };

    static JsonObject Publisher(string root, Operator by) => new() { ["@id"] = $"{root}/", ["@type"] = "foaf:Agent", ["foaf:name"] = by.Name ?? "Klynge" };

    static JsonObject Contact(string root, Operator by)
    {
        var contact = new JsonObject
        {
            ["@type"] = "vcard:Organization",
            ["vcard:fn"] = by.Name is { } name ? JsonValue.Create(name) : In(WhoAsks),
            ["vcard:hasURL"] = Id($"{root}/nb/tilgjengelighet"),
        };
        if (by.Mail is { } mail) contact["vcard:hasEmail"] = Id("mailto:" + mail);
        return contact;
    }

    static JsonObject Id(string address) => new() { ["@id"] = address };

    static JsonArray In(Words words) =>
        [.. Languages.All.Select(language => (JsonNode)new JsonObject { ["@value"] = words.In(language), ["@language"] = language.Path() })];

    static JsonObject Date(DateOnly date) => new() { ["@value"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["@type"] = "xsd:date" };
}
