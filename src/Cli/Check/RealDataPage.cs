using System.Collections.Immutable;
using System.Globalization;
using Klynge.Atlas.Describing;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Atlas.Verdicts;
using Klynge.Detection;
using Klynge.Register.Populations;
using Klynge.Web.Pages.Clusters;
using Klynge.Web.Pages.Findings;

namespace Klynge.Cli.Check;

/// <summary>One population's part of docs/real-data-check.md: pure, from what its run stored.</summary>
/// <param name="population">With its units, so that a place where nothing was found can be looked at.</param>
/// <param name="figures">What the run covered.</param>
/// <param name="summaries">Its findings.</param>
/// <param name="results">What it says of each group.</param>
/// <param name="verdicts">What it says of known clusters.</param>
/// <param name="reference">Names of clusters and municipalities.</param>
sealed class RealDataPage(
    Population population, RunFigures figures, ImmutableArray<FindingSummary> summaries, ImmutableArray<IndustryResult> results,
    ImmutableArray<KnownClusterVerdict> verdicts, Reference reference)
{
    /// <summary>The part as Markdown.</summary>
    public string Text()
    {
        var info = population.Info;
        var trials = Trial.All.Where(trial => trial.Population == info.Name).Select(Row);
        var known = Trial.KnownClusters.Where(known => known.Population == info.Name).Select(known => Row(known.Id)).ToArray();
        return string.Create(CultureInfo.InvariantCulture,
            $"## {info.Title.En}\n\n{info.Statement.En}\n\n{figures.FamiliesTested} families of industries were tested, {figures.FamiliesRejected} have findings: one more would have had to reach p = {Needed:G2}.\n\n| earlier | then | now | q | why |\n| --- | --- | --- | --- | --- |\n{string.Concat(trials)}{(known.Length == 0 ? "" : $"\n| known cluster | then | now | seen | expected | why |\n| --- | --- | --- | ---: | ---: | --- |\n{string.Concat(known)}")}\n");
    }

    /// <summary>Benjamini and Hochberg's limit for one family more than are rejected, at 5 %.</summary>
    double Needed => 0.05 * (figures.FamiliesRejected + 1) / figures.FamiliesTested;

    string Row(Trial trial)
    {
        var tested = results.Where(result => trial.Groups.Contains(result.Group)).OrderBy(Q).ToArray();
        var found = summaries.FirstOrDefault(summary =>
            tested.Any(result => result.Findings.Contains(summary.Address)) && summary.Name.Nb.Contains(trial.Place, StringComparison.OrdinalIgnoreCase));
        var (now, q, why) = (found, tested) switch
        {
            ({ } one, _) => (one.Nature == ConcentrationKind.Urbanisation ? "follows density" : "found", Small(one.Q), $"{Found(one)}."),
            (null, []) => ("not tested", "", "No such group in the population, or the same plants as another group."),
            (null, [var best, ..]) => ("not found", best.Places > 0 ? "" : Small(Q(best)), $"{NotFound(best)}{Looked(trial, tested)}"),
        };
        return $"| {trial.Earlier} | {trial.Then} | {now} | {q} | {why} |\n";
    }

    static double Q(IndustryResult result) => Math.Min(result.Q, result.QJobs ?? 1);

    static string Found(FindingSummary one)
    {
        var seen = one.LeadingJobs() is { } jobs
            ? string.Create(CultureInfo.InvariantCulture, $"{jobs.Observed:N0} jobs where {jobs.Expected:N0} were expected ({one.Observed} establishments, {one.Expected:F1} expected)")
            : string.Create(CultureInfo.InvariantCulture, $"{one.Observed:N0} where {one.Expected:F1} were expected");
        var nature = one.Nature switch
        {
            ConcentrationKind.Localisation => "more than density explains",
            ConcentrationKind.Urbanisation => "places of the same density have it too",
            ConcentrationKind.NotCompared => "not compared with places of the same density",
            _ => throw new InvalidOperationException($"{one.Nature} has no words yet."),
        };
        return string.Join("; ", [$"{one.Name.En}: {seen}", nature, .. one.Warnings.Select(warning => FindingsTexts.Of(warning).En)]);
    }

    static string NotFound(IndustryResult best) => string.Create(CultureInfo.InvariantCulture,
        $"{best.Title.En}: {best.Size:N0} in the population, strongest at {best.Strongest?.Name.En ?? "no place"}, p {best.P:G2} by count{(best.PJobs is { } jobs ? $" and {jobs:G2} by jobs" : "")} after the search{(best.Places > 0 ? "; that place was reported, this one not" : "")}.");

    /// <summary>The place itself, of whichever group stands out most there: what a test of just this place would say, had nobody searched.</summary>
    string Looked(Trial trial, IndustryResult[] tested)
    {
        if (trial.Municipalities.Length == 0) return "";
        var makers = population.Units.DistinctBy(unit => (unit.Owner, unit.Area, unit.Leaf[..2])).ToArray();
        var there = tested.Select(result =>
        {
            var (all, inside) = (makers.Where(unit => result.Leaves.Contains(unit.Leaf)).ToArray(), makers.Count(unit => trial.Municipalities.Contains(unit.Area)));
            var x = all.Count(unit => trial.Municipalities.Contains(unit.Area));
            var chance = new Hypergeometric(makers.Length, all.Length, inside);
            var units = population.Units.Count(unit => result.Leaves.Contains(unit.Leaf) && trial.Municipalities.Contains(unit.Area));
            return (Result: result, Observed: x, Chance: chance, Folded: units - x, P: chance.UpperTail(x));
        }).MinBy(at => at.P);
        var folded = there.Folded == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({there.Observed + there.Folded} before units of one owner were folded)");
        return string.Create(CultureInfo.InvariantCulture,
            $" In the place itself {there.Observed} of {there.Chance.Marked:N0} in {there.Result.Title.En}{folded}, {(there.Chance.Mean < 0.1 ? Small(there.Chance.Mean) : $"{there.Chance.Mean:F1}")} expected: p {there.P:G2} for this place and industry alone, before any search.");
    }

    string Row(string id)
    {
        var (cluster, verdict) = (reference.KnownClusters.Get(id)!, verdicts.Single(verdict => verdict.Cluster == id));
        var breadth = verdict.Breadth is { } broad ? " " + ClustersTexts.Broad(broad, broad.Municipality is { } part ? reference.Geography.Municipality(part.Code)?.Name ?? part.Code : "").En : "";
        var why = verdict.Outcome switch
        {
            KnownClusterOutcome.Found(var addresses, _) => addresses.IsEmpty ? "By the test of its own industries and municipalities." : "A finding covers it.",
            KnownClusterOutcome.DensityEffect => ClustersTexts.DensityEffectIs.En,
            KnownClusterOutcome.NotFound => "One three times as dense would have been seen.",
            KnownClusterOutcome.NotTestable(var reason) => reason.En,
        };
        return string.Create(CultureInfo.InvariantCulture,
            $"| {cluster.Name} | not testable here | {ClustersTexts.Of(verdict.Outcome).En.ToLowerInvariant()} | {verdict.Figures.Observed} | {verdict.Figures.Expected:F1} | {why}{breadth} |\n");
    }

    static string Small(double q) => q.ToString("G2", CultureInfo.InvariantCulture);
}
