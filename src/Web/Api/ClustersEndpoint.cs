using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Register;
using Klynge.Register.KnownClusters;
using Klynge.Storage;
using Klynge.Web.Pages.Clusters;
using Klynge.Web.Pages.Lists;
using Klynge.Web.Visits;

namespace Klynge.Web.Api;

/// <summary>A known cluster, and whether a population's current run <c>found</c> it, sees no more than a <c>density-effect</c>, has <c>not-found</c> it, or it is <c>not-testable</c>; null when no run has looked.</summary>
public sealed record ClusterBody(
    string Id, string Name, string Level, int? FromYear, string Place, ImmutableArray<string> Municipalities, ImmutableArray<string> Nace2,
    string ValueChain, ImmutableArray<string> Sources, string? Outcome, ImmutableArray<string> Findings, int? Observed, double? Expected,
    double? P, double? StratifiedP);

/// <summary>A page of the known clusters.</summary>
/// <param name="Population">The population that the outcomes are of; null when none has been built.</param>
/// <param name="Statement">What may be claimed.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows on a page.</param>
/// <param name="Total">Clusters on all pages.</param>
/// <param name="Clusters">By id.</param>
public sealed record ClustersBody(string? Population, string Statement, int Page, int Size, int Total, ImmutableArray<ClusterBody> Clusters);

/// <summary>Known clusters for programs.</summary>
static class ClustersEndpoint
{
    static readonly Words Authored = new("Klynge (egen liste)", "Klynge (eiga liste)", "Klynge (authored list)");

    /// <summary>A page of the list.</summary>
    public static async Task<IResult> List(HttpContext http, KnownClusters clusters, ChosenPopulation populations, FindingQueries findings, CancellationToken cancel)
    {
        var language = LanguageInPath.Of(http);
        var name = ApiAnswers.Fields(http)("population");
        var (population, all) = populations.Of(name);
        var (paging, faults) = Paging.Read(http);
        var (format, wrongFormat) = ApiAnswers.Format(http, ClustersFile.Columns.HasPositions);
        faults = [.. faults, .. wrongFormat];
        if (name is not null && population is null) faults = faults.Add(ListTexts.UnknownPopulation(name, all.Select(p => p.Name)));
        if (!faults.IsEmpty) return ApiAnswers.Refuse(faults, http);

        var judged = await ClustersFile.Judged(clusters, population, findings, cancel);
        var shown = paging.Of(judged, http);
        return await ApiAnswers.List(format,
            new ClustersBody(population?.Name, ClustersTexts.Authored.In(language), paging.Page, paging.Size, judged.Length, [.. shown.Select(Of)]),
            ClustersFile.Columns.Of("clusters", shown, new(population is null ? Authored : Attributions.Line(population.Licence), ClustersTexts.Authored), language), language);
    }

    static ClusterBody Of(JudgedCluster judged) => new(
        judged.Cluster.Id, judged.Cluster.Name, judged.Cluster.Level, judged.Cluster.FromYear, judged.Cluster.Place, judged.Cluster.Municipalities, judged.Cluster.CoreClasses,
        judged.Cluster.Chain, judged.Cluster.Sources, judged.Outcome, judged.Findings, judged.Verdict?.Figures.Observed, judged.Verdict?.Figures.Expected,
        judged.Verdict?.Figures.P, judged.Verdict is { Figures.StratifiedP: var p } && !double.IsNaN(p) ? p : null);
}
