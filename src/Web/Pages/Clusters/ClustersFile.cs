using System.Collections.Immutable;
using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Verdicts;
using Klynge.Register;
using Klynge.Register.KnownClusters;
using Klynge.Register.Populations;
using Klynge.Web.Exports;
using Klynge.Web.Pages.Lists;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.Clusters;

/// <summary>The known clusters as a file, with what the chosen population says of each.</summary>
public static class ClustersFile
{
    /// <summary>The list, described once for the page and the API.</summary>
    public static readonly Listing<JudgedCluster> Columns = new Listing<JudgedCluster>()
        .Text("id", new("Id", "Id", "Id"), c => c.Cluster.Id)
        .Text("name", ClustersTexts.Name, c => c.Cluster.Name)
        .Text("level", ClustersTexts.Level, c => c.Cluster.Level)
        .Whole("from_year", ClustersTexts.From, c => c.Cluster.FromYear)
        .Text("place", ClustersTexts.Place, c => c.Cluster.Place)
        .Codes("municipalities", ClustersTexts.Municipalities, c => c.Cluster.Municipalities)
        .Codes("industries", ClustersTexts.Industries, c => c.Cluster.CoreClasses)
        .Text("outcome", ClustersTexts.Seen, c => c.Outcome)
        .Codes("findings", ClustersTexts.Findings, c => c.Findings)
        .Whole("observed", ClustersTexts.Observed, c => c.Verdict?.Figures.Observed)
        .Number("expected", ClustersTexts.Expected, c => c.Verdict?.Figures.Expected)
        .Number("p", new("p", "p", "p"), c => c.Verdict?.Figures.P)
        .Number("stratified_p", new("p innenfor samme tetthet", "p innanfor same tettleik", "p within the same density"), c => c.Verdict?.Figures.StratifiedP)
        .Position(c => (c.Cluster.Lat, c.Cluster.Lon));

    /// <summary>The formats that it comes in.</summary>
    public static readonly string[] Formats = Format.Words(Columns);

    /// <summary>Answers <c>?format=</c>.</summary>
    public static async Task<IResult> Answer(HttpContext http, Visit visit, string format)
    {
        var clusters = http.RequestServices.GetRequiredService<KnownClusters>();
        if (http.RequestServices.GetRequiredService<ChosenPopulation>().Of(visit.Ask("population")).Chosen is not { } population) return TypedResults.NotFound();

        var judged = await Judged(clusters, population, http.RequestServices.GetRequiredService<FindingQueries>(), http.RequestAborted);
        return await Download.Table(
            Columns.Of(ClustersTexts.Title.In(visit.Language), judged, new(Attributions.Line(population.Licence), ClustersTexts.Authored), visit.Language), visit.Language, format);
    }

    /// <summary>Every known cluster with what the current run of a population says of it.</summary>
    public static async Task<ImmutableArray<JudgedCluster>> Judged(KnownClusters clusters, PopulationInfo? population, FindingQueries findings, CancellationToken cancel)
    {
        var verdicts = population is null ? [] : (await findings.KnownClusterVerdicts(population.Name, cancel)).ToDictionary(v => v.Cluster);
        return [.. clusters.All.Select(cluster => new JudgedCluster(cluster, verdicts.GetValueOrDefault(cluster.Id)))];
    }
}

/// <summary>A known cluster with its verdict.</summary>
/// <param name="Cluster">As the list has it.</param>
/// <param name="Verdict">Null when no run has looked.</param>
public sealed record JudgedCluster(KnownCluster Cluster, KnownClusterVerdict? Verdict)
{
    /// <summary>Addresses of the findings that it was found in.</summary>
    public ImmutableArray<string> Findings => Verdict?.Outcome is KnownClusterOutcome.Found(var addresses, _) ? addresses : [];

    /// <summary>The stable word of the outcome; null when no run has looked.</summary>
    public string? Outcome => Verdict is { } verdict ? Word(verdict.Outcome) : null;

    static string Word(KnownClusterOutcome outcome) => outcome switch
    {
        KnownClusterOutcome.Found => "found",
        KnownClusterOutcome.DensityEffect => "density-effect",
        KnownClusterOutcome.NotFound => "not-found",
        KnownClusterOutcome.NotTestable => "not-testable",
    };
}
