using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Verdicts;
using Klynge.Register.KnownClusters;
using Klynge.Web.Pages.Clusters;
using Klynge.Web.Pages.Lists;
using Klynge.Web.Visits;

namespace Klynge.Web.Api;

/// <summary>A known cluster, and whether a population's current run <c>found</c> it, sees no more than a <c>density-effect</c>, has <c>not-found</c> it, or it is <c>not-testable</c>; null when no run has looked.</summary>
public sealed record ClusterBody(
    string Id, string Name, string Level, int? FromYear, string Place, ImmutableArray<string> Municipalities, ImmutableArray<string> Nace2,
    string ValueChain, ImmutableArray<string> Sources, string? Outcome, ImmutableArray<string> Findings, int? Observed, double? Expected,
    double? P, double? StratifiedP);

/// <summary>The known clusters.</summary>
/// <param name="Population">The population that the outcomes are of; null when none has been built.</param>
/// <param name="Statement">What may be claimed.</param>
/// <param name="Clusters">By id.</param>
public sealed record ClustersBody(string? Population, string Statement, ImmutableArray<ClusterBody> Clusters);

/// <summary>Known clusters for programs.</summary>
static class ClustersEndpoint
{
    public static async Task<IResult> List(HttpContext http, KnownClusters clusters, ChosenPopulation populations, FindingQueries findings, CancellationToken cancel)
    {
        var name = ApiAnswers.Fields(http)("population");
        var (population, all) = populations.Of(name);
        if (name is not null && population is null) return ApiAnswers.Refuse([ListTexts.UnknownPopulation(name, all.Select(p => p.Name))], http);

        var verdicts = population is null ? [] : (await findings.KnownClusterVerdicts(population.Name, cancel)).ToDictionary(v => v.Cluster);
        return ApiAnswers.Json(new ClustersBody(population?.Name, ClustersTexts.Authored.In(LanguageInPath.Of(http)),
            [.. clusters.All.Select(cluster => Of(cluster, verdicts.GetValueOrDefault(cluster.Id)))]));
    }

    static ClusterBody Of(KnownCluster c, KnownClusterVerdict? verdict) => new(
        c.Id, c.Name, c.Level, c.FromYear, c.Place, c.Municipalities, c.CoreClasses, c.Chain, c.Sources,
        verdict is null ? null : ClustersFile.Word(verdict.Outcome),
        verdict?.Outcome is KnownClusterOutcome.Found(var addresses, _) ? addresses : [], verdict?.Figures.Observed, verdict?.Figures.Expected,
        verdict?.Figures.P, verdict is { Figures.StratifiedP: var p } && !double.IsNaN(p) ? p : null);
}
