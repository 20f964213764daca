using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Detection;
using Klynge.Storage;
using Klynge.Web.Texts;

namespace Klynge.Web.Pages.Findings;

/// <summary>The sums behind an opened figure, one a line, so that a reader with a calculator gets the figure.</summary>
static class FigureSteps
{
    /// <summary>The sums; empty for a figure whose formula is one sum, and where what they need is no longer kept.</summary>
    /// <param name="figure">One of <see cref="FigureTexts.Names"/>.</param>
    /// <param name="row">The row; of the current run.</param>
    /// <param name="results">All tests of the run.</param>
    /// <param name="recount">Its population; null when it has been replaced since.</param>
    /// <param name="run">What the run was asked for.</param>
    public static ImmutableArray<Words> Of(string figure, Evidence row, ImmutableArray<IndustryResult> results, Recount? recount, RunParameters run) => figure switch
    {
        "q" => QSteps.Of(row, results, run.Level),
        "p" => P(row.Figures, recount, run),
        "stratified" => Stratified(row.Figures, run.Level),
        "jobs" => ByJobs(row.Figures, recount),
        "without-largest" when row.Figures.LedByJobs => WithoutLargestByJobs(row.Figures, recount),
        _ => [],
    };

    static ImmutableArray<Words> P(Concentration f, Recount? recount, RunParameters run) => f.Core switch
    {
        Core.Disc when recount is not null => StepTexts.Radii(f, run.RadiiMetres, recount.SearchTerms(run.RadiiMetres)),
        Core.Window when f.Judged is { } judged => [StepTexts.Windows(judged), .. Drawn(f.P, Math.Min(1, judged.Bound))],
        Core.Disc or Core.Window => [],
    };

    static ImmutableArray<Words> Stratified(Concentration f, double level) =>
        f.Judged is { } judged && !double.IsNaN(judged.StratifiedP) ? [StepTexts.DensityWorth(judged), StepTexts.DensityBound(judged, level, f.Kind)] : [];

    static ImmutableArray<Words> ByJobs(Concentration f, Recount? recount)
    {
        if (recount is null || f.Jobs is not JobsEvidence.Tested jobs) return [];
        var world = recount.World(withoutLargest: false);
        return [StepTexts.JobsWorld(world), StepTexts.JobsMean(world), StepTexts.JobsSpread(world), .. Searched(f, jobs.LocalP, jobs.P)];
    }

    static ImmutableArray<Words> WithoutLargestByJobs(Concentration f, Recount? recount)
    {
        if (recount is null) return [];
        var world = recount.World(withoutLargest: true);
        var tail = world.Tail;
        return [StepTexts.JobsWorld(world), StepTexts.JobsTail(world, tail), .. Searched(f, tail, f.WithoutLargestP)];
    }

    /// <summary>By jobs the bound is the tail times all looks; by areas it may be refined.</summary>
    static ImmutableArray<Words> Searched(Concentration f, double tail, double p) => f.Judged is not { } judged ? []
        : Drawn(p, Math.Min(1, tail * judged.Looks)) is { IsEmpty: false } drawn ? drawn : [StepTexts.Looks(tail, judged.Looks, p)];

    /// <summary>A p that is not the bound was drawn: (1 + hits) / (1 + drawings) of one of three lengths.</summary>
    static ImmutableArray<Words> Drawn(double p, double bound)
    {
        if (Math.Abs(p - bound) <= 1e-6 * bound) return [];
        foreach (var drawings in new[] { 999, 9_999, 99_999 })
        {
            if (p * (drawings + 1) is var hits && hits >= 0.5 && Math.Abs(hits - Math.Round(hits)) < 1e-6) return [StepTexts.Drawn((int)Math.Round(hits) - 1, drawings, p)];
        }
        return [];
    }
}
