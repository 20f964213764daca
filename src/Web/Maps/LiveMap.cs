using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Klynge.Atlas.Findings;
using Klynge.Register.Places;
using Klynge.Register.Populations;
using Klynge.Storage;
using Klynge.Web.Parts;
using Klynge.Web.Routes;

namespace Klynge.Web.Maps;

/// <summary>What the movable map asks for: the shipped borders, and a population's findings as rings on the globe.</summary>
static class LiveMap
{
    /// <summary>The borders file of a country: norway or usa; 404 for any other.</summary>
    public static IResult Borders(string country, DataFolder data, HttpContext http)
    {
        string[]? file = country switch
        {
            "norway" => ["geo", "norway_kommuner_fylker_2024_S.topojson.gz"],
            "usa" => ["us_geo", "us_states_10m.topojson.gz"],
            _ => null,
        };
        if (file is null) return TypedResults.NotFound();

        http.Response.Headers.CacheControl = "public, max-age=86400";
        http.Response.Headers.Vary = "Accept-Encoding";
        var packed = File.OpenRead(data.File(file));
        // The file is shipped packed, which is how nearly every browser wants it.
        if (!http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
            return TypedResults.Stream(new GZipStream(packed, CompressionMode.Decompress), "application/json");
        http.Response.Headers.ContentEncoding = "gzip";
        return TypedResults.Stream(packed, "application/json");
    }

    /// <summary>The findings of a population's current run, for the movable map.</summary>
    public static async Task<IResult> Findings(
        string population, string? language, PopulationStore populations, FindingQueries findings, CancellationToken cancel)
    {
        if (populations.Info(population) is not { } info) return TypedResults.NotFound();

        var reader = Languages.All.FirstOrDefault(each => each.Path() == language, Language.Nb);
        var summaries = await findings.Summaries(population, cancel);
        return TypedResults.Json(new
        {
            layer = info.Projection == Projection.AlbersUsa ? "states" : "kommuner",
            box = BoxOf(summaries, info.Projection),
            findings = new
            {
                type = "FeatureCollection",
                features = summaries.Reverse().SelectMany(finding => Shapes(finding, reader)).ToArray(),
            },
        }, JsonSerializerOptions.Web);
    }

    static IEnumerable<object> Shapes(FindingSummary finding, Language language)
    {
        var properties = new
        {
            address = Table.Finding.Address(language, finding.Address), name = finding.Name.In(language), rank = finding.Rank,
            rings = Math.Max(1, Heights.Rings(finding.Q)),
        };
        if (finding.Where.RadiusMetres is { } radius)
            yield return new { type = "Feature", properties, geometry = new { type = "Polygon", coordinates = (double[][][])[Ring(finding.Where, radius)] } };
        yield return new { type = "Feature", properties, geometry = new { type = "Point", coordinates = (double[])[finding.Where.Lon, finding.Where.Lat] } };
    }

    // A degree of latitude is 111.32 km; of longitude that times the cosine. Good to a pixel for discs of 40 km.
    static double[][] Ring(Where where, double radius) => [.. Enumerable.Range(0, 49).Select(i =>
    {
        var turn = Math.Tau * (i % 48) / 48;
        return (double[])
        [
            Math.Round(where.Lon + radius * Math.Sin(turn) / (111_320 * Math.Cos(double.DegreesToRadians(where.Lat))), 4),
            Math.Round(where.Lat + radius * Math.Cos(turn) / 111_320, 4),
        ];
    })];

    static double[] BoxOf(ImmutableArray<FindingSummary> findings, Projection projection) => findings.IsEmpty
        ? projection == Projection.AlbersUsa ? [-125, 24, -66, 50] : [4, 57.8, 31.5, 71.3]
        : [findings.Min(f => f.Where.Lon) - 0.6, findings.Min(f => f.Where.Lat) - 0.3, findings.Max(f => f.Where.Lon) + 0.6, findings.Max(f => f.Where.Lat) + 0.3];
}
