using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Register.Knowledge;
using Klynge.Register.Places;
using Klynge.Register.Populations;
using Klynge.Storage;
using Klynge.Web.Assets;
using Klynge.Web.Pages.Findings;
using Klynge.Web.Routes;
using Klynge.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klynge.Web.Maps;

/// <summary>What the movable map asks for: the shipped borders, and a population's findings as rings on the globe.</summary>
static class LiveMap
{
    // As many hills as the eye can tell apart on a whole country; the others are their tops alone.
    const int Contoured = 150;

    /// <summary>The borders file of a country: norway, norway-close or usa; 404 for any other.</summary>
    public static IResult Borders(string country, DataFolder data, HttpContext http)
    {
        string[]? file = country switch
        {
            "norway" => ["geo", "norway_kommuner_fylker_2024_S.topojson.gz"],
            "norway-close" => ["geo", "norway_kommuner_fylker_2024_M.topojson.gz"],
            "usa" => ["us_geo", "us_states_10m.topojson.gz"],
            _ => null,
        };
        if (file is null) return TypedResults.NotFound();

        http.Response.Headers.CacheControl = "public, max-age=86400";
        http.Response.Headers.Vary = "Accept-Encoding";
        var packed = File.OpenRead(data.File(file));
        // The file is shipped packed, which is how nearly every browser wants it.
        if (!http.Request.Takes("gzip"))
            return TypedResults.Stream(new GZipStream(packed, CompressionMode.Decompress), "application/json");
        http.Response.Headers.ContentEncoding = "gzip";
        return TypedResults.Stream(packed, "application/json");
    }

    /// <summary>The findings of a population's current run that are more than city life, for the movable map.</summary>
    public static async Task<IResult> Findings(
        string population, string? language, PopulationStore populations, FindingQueries findings, Relief relief, CancellationToken cancel)
    {
        if (populations.Info(population) is not { } info) return TypedResults.NotFound();

        var all = (await findings.All(population, cancel)).Where(finding => finding.Evidence.Figures.Kind is not ConcentrationKind.Urbanisation).ToList();
        var reader = Reader(language);
        // The surest last, so that it lies on top.
        return Answer(info.Projection, all.Select(finding => finding.Where), all.Index().Reverse().SelectMany(one =>
            (one.Index < Contoured ? Hill(one.Item, relief.Of(one.Item, info.Projection)) : []).Append(Top(one.Item, one.Index + 1, reader))));
    }

    /// <summary>One finding with its members and the knowledge environments within reach; 404 when there is none.</summary>
    public static async Task<IResult> OneFinding(
        string address, string? language, ShowFinding show, KnowledgeEnvironments environments, Relief relief, CancellationToken cancel)
    {
        if (await show.Run(address, cancel) is not { Finding: var finding, Population: var population }) return TypedResults.NotFound();

        var reader = Reader(language);
        var known = finding.Knowledge.Select(near => environments.Get(near.Id)).OfType<KnowledgeEnvironment>();
        return Answer(population.Projection, [finding.Where],
        [
            .. Hill(finding, relief.Of(finding, population.Projection)),
            .. known.Index().Select(one => Point("knowledge", one.Item.Lat, one.Item.Lon, finding.Members.Length + one.Index,
                one.Item.Name, one.Item.TypeName.In(reader), Table.KnowledgeEnvironment.Address(reader, one.Item.Id))),
            // Core last: it lies on top where they stand on one point. The order is that of the table all the same.
            .. finding.Members.Index().OrderBy(one => one.Item.Core).Select(one => Point(one.Item.Core ? "core" : "edge", one.Item.Lat, one.Item.Lon, one.Index,
                one.Item.Name ?? FindingTexts.Unnamed.In(reader), (one.Item.Core ? FindingTexts.Core : FindingTexts.Edge).In(reader),
                one.Item.Name is null ? null : Table.Organisation.Address(reader, one.Item.Id))),
        ]);
    }

    static Language Reader(string? language) => Languages.All.FirstOrDefault(each => each.Path() == language, Language.Nb);

    static JsonHttpResult<Shown> Answer(Projection projection, IEnumerable<Where> places, IEnumerable<object> features) => TypedResults.Json(
        new Shown(projection == Projection.AlbersUsa ? "states" : "kommuner", BoxOf([.. places], projection), new("FeatureCollection", [.. features])),
        JsonSerializerOptions.Web);

    /// <summary>What the movable map shows first, and over which layer of the borders.</summary>
    sealed record Shown(string Layer, double[] Box, Collection Findings);

    sealed record Collection(string Type, object[] Features);

    static IEnumerable<object> Hill(Finding finding, ImmutableArray<Terrace> terraces) => terraces.Select(terrace => new
    {
        type = "Feature",
        properties = new { kind = "hill", level = terrace.Level, finding = finding.Address },
        geometry = new { type = "Polygon", coordinates = terrace.Polygon },
    });

    // The number is that of the list beside the map, which has no city life either.
    static object Top(Finding finding, int number, Language language) => new
    {
        type = "Feature",
        properties = new
        {
            kind = "top",
            level = Hills.Height(finding),
            name = $"{number}  {finding.Name.In(language)}",
            spoken = $"{number}. {finding.Name.In(language)}: {ShellTexts.Of(finding.Certainty).In(language)}",
            rank = number,
            address = Table.Finding.Address(language, finding.Address),
        },
        geometry = new { type = "Point", coordinates = (double[])[finding.Where.Lon, finding.Where.Lat] },
    };

    static object Point(string kind, double lat, double lon, int rank, string name, string what, string? address) => new
    {
        type = "Feature",
        properties = new { kind, name, spoken = $"{name}, {what}", rank, address },
        geometry = new { type = "Point", coordinates = (double[])[Math.Round(lon, 5), Math.Round(lat, 5)] },
    };

    // A degree of latitude is 111.32 km; of longitude that times the cosine. Good enough for what the first picture shows.
    static double[] BoxOf(ImmutableArray<Where> places, Projection projection)
    {
        if (projection == Projection.AlbersUsa && places.Length != 1) return [-125, 24, -66, 50];
        if (places.IsEmpty) return [4, 57.8, 31.5, 71.3];

        double Room(Where where) => Math.Max(9_000, (where.RadiusMetres ?? 50_000) * 1.2) / 111_320;
        double Wide(Where where) => Room(where) / Math.Cos(double.DegreesToRadians(where.Lat));
        return [places.Min(w => w.Lon - Wide(w)), places.Min(w => w.Lat - Room(w)), places.Max(w => w.Lon + Wide(w)), places.Max(w => w.Lat + Room(w))];
    }
}
