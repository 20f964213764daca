using System.Collections.Immutable;
using System.Globalization;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Verdicts;
using Klynge.Register.KnownClusters;
using Klynge.Web.Exports;
using Klynge.Web.Pages.Lists;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Clusters;

/// <summary>The known clusters as a file, with what the chosen population says of each.</summary>
public static class ClustersFile
{
    public static readonly string[] Formats = ["csv", "xlsx", "geojson", "json"];

    static readonly ImmutableArray<Column> Columns =
    [
        new("id", new("Id", "Id", "Id")),
        new("name", ClustersTexts.Name),
        new("level", ClustersTexts.Level),
        new("from_year", ClustersTexts.From),
        new("place", ClustersTexts.Place),
        new("municipalities", ClustersTexts.Municipalities),
        new("industries", ClustersTexts.Industries),
        new("outcome", ClustersTexts.Seen),
        new("findings", ClustersTexts.Findings),
        new("observed", ClustersTexts.Observed),
        new("expected", ClustersTexts.Expected),
        new("lat", new("Breddegrad", "Breiddegrad", "Latitude")),
        new("lon", new("Lengdegrad", "Lengdegrad", "Longitude")),
    ];

    /// <summary>Answers <c>?format=</c>.</summary>
    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var clusters = http.RequestServices.GetRequiredService<KnownClusters>();
        if (http.RequestServices.GetRequiredService<ChosenPopulation>().Of(visit.Ask("population")).Chosen is not { } population) return TypedResults.NotFound();

        var verdicts = (await http.RequestServices.GetRequiredService<FindingQueries>().KnownClusterVerdicts(population.Name, http.RequestAborted)).ToDictionary(v => v.Cluster);
        return Download.Table(new(
            ClustersTexts.Title.In(visit.Language), Columns,
            [.. clusters.All.Select(cluster => Row(cluster, verdicts.GetValueOrDefault(cluster.Id)))],
            new(population.Licence, ClustersTexts.Authored)), visit.Language, format);
    }

    static ImmutableArray<object?> Row(KnownCluster cluster, KnownClusterVerdict? verdict) =>
    [
        cluster.Id, cluster.Name, cluster.Level, cluster.FromYear?.ToString(CultureInfo.InvariantCulture), cluster.Place,
        string.Join(' ', cluster.Municipalities), string.Join(' ', cluster.CoreClasses),
        verdict is null ? null : Word(verdict.Outcome),
        verdict?.Outcome is KnownClusterOutcome.Found(var addresses, _) ? string.Join(' ', addresses) : null,
        verdict?.Figures.Observed, verdict?.Figures.Expected, Math.Round(cluster.Lat, 5), Math.Round(cluster.Lon, 5),
    ];

    /// <summary>The stable word of an outcome.</summary>
    public static string Word(KnownClusterOutcome outcome) => outcome switch
    {
        KnownClusterOutcome.Found => "found",
        KnownClusterOutcome.DensityEffect => "density-effect",
        KnownClusterOutcome.NotFound => "not-found",
        KnownClusterOutcome.NotTestable => "not-testable",
    };
}
