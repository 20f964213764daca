using System.Globalization;
using System.Text.Json.Nodes;
using Klynge.Register.Populations;
using Klynge.Storage;
using Klynge.Web.Pages.Clusters;
using Klynge.Web.Pages.Lists;

namespace Klynge.Web.Api;

/// <summary>The open data as a catalogue in DCAT-AP-NO, as JSON-LD: one data set of findings for each population, and the known clusters.</summary>
static class Catalogue
{
    static readonly Words Title = new("Åpne data fra Klynge", "Opne data frå Klynge", "Open data from Klynge");
    static readonly Words FindingsIn = new("Funn", "Funn", "Findings");

    public static IResult Get(HttpContext http, ChosenPopulation populations)
    {
        var root = $"{http.Request.Scheme}://{http.Request.Host}";
        JsonArray sets = [.. populations.Of(null).All.Select(p => Findings(root, p)), Clusters(root)];
        var catalogue = new JsonObject
        {
            ["@context"] = new JsonObject
            {
                ["dcat"] = "http://www.w3.org/ns/dcat#",
                ["dct"] = "http://purl.org/dc/terms/",
                ["foaf"] = "http://xmlns.com/foaf/0.1/",
                ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
            },
            ["@id"] = $"{root}/api/v1/catalogue",
            ["@type"] = "dcat:Catalog",
            ["dct:title"] = In(Title),
            ["dct:publisher"] = new JsonObject { ["@type"] = "foaf:Agent", ["foaf:name"] = "Klynge" },
            ["dcat:dataset"] = sets,
        };
        return ApiAnswers.Content(System.Text.Encoding.UTF8.GetBytes(catalogue.ToJsonString(Exports.Download.Json)), "application/ld+json");
    }

    static JsonObject Findings(string root, PopulationInfo p) => Set(
        $"{root}/api/v1/findings?population={p.Name}", new($"{FindingsIn.Nb}: {p.Title.Nb}", $"{FindingsIn.Nn}: {p.Title.Nn}", $"{FindingsIn.En}: {p.Title.En}"), p.Statement, p.Licence,
        ["json", "csv", "geojson"], new JsonObject
        {
            ["@type"] = "dct:PeriodOfTime",
            ["dcat:startDate"] = Date(p.From),
            ["dcat:endDate"] = Date(p.To),
        });

    static JsonObject Clusters(string root) => Set($"{root}/api/v1/clusters", ClustersTexts.Title, ClustersTexts.Authored, "Klynge, authored", ["json"], null);

    static JsonObject Set(string address, Words title, Words description, string rights, string[] formats, JsonObject? period)
    {
        var set = new JsonObject
        {
            ["@id"] = address,
            ["@type"] = "dcat:Dataset",
            ["dct:title"] = In(title),
            ["dct:description"] = In(description),
            ["dct:rights"] = rights,
            ["dct:accessRights"] = new JsonObject { ["@id"] = "http://publications.europa.eu/resource/authority/access-right/PUBLIC" },
            ["dcat:distribution"] = new JsonArray([.. formats.Select(format => (JsonNode)new JsonObject
            {
                ["@type"] = "dcat:Distribution",
                ["dcat:accessURL"] = new JsonObject { ["@id"] = formats.Length == 1 ? address : $"{address}&format={format}" },
                ["dcat:mediaType"] = format switch { "csv" => "text/csv", "geojson" => "application/geo+json", _ => "application/json" },
            })]),
        };
        if (period is not null) set["dct:temporal"] = period;
        return set;
    }

    static JsonArray In(Words words) =>
        [.. Languages.All.Select(language => (JsonNode)new JsonObject { ["@value"] = words.In(language), ["@language"] = language.Path() })];

    static JsonObject Date(DateOnly date) => new() { ["@value"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["@type"] = "xsd:date" };
}
