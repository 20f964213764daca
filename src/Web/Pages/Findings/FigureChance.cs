using Klynge.Detection;
using Klynge.Storage;
using Klynge.Web.Texts;

namespace Klynge.Web.Pages.Findings;

/// <summary>What random placement gives for a figure that is opened: its drawing, or why there is none.</summary>
abstract record FigureChance
{
    FigureChance() { }

    /// <summary>It can be drawn.</summary>
    /// <param name="Null">What chance gives.</param>
    /// <param name="Observed">What was seen in the same world.</param>
    /// <param name="OfJobs">Whether jobs are counted, not organisations.</param>
    public sealed record Drawn(NullDistribution Null, long Observed, bool OfJobs = false) : FigureChance;

    /// <summary>It cannot.</summary>
    /// <param name="Why">In one sentence.</param>
    public sealed record NotDrawn(Words Why) : FigureChance;

    /// <summary>The chance behind a figure.</summary>
    /// <param name="figure">One of <see cref="FigureTexts.Names"/>.</param>
    /// <param name="f">The row's figures.</param>
    /// <param name="recount">The row's population, to count what the run did not keep; null when it has been replaced since.</param>
    public static FigureChance Of(string figure, Concentration f, Recount? recount) => (figure, f.Core) switch
    {
        ("jobs", _) => ByJobs(recount, withoutLargest: false),
        ("without-largest", _) when f.LedByJobs => ByJobs(recount, withoutLargest: true),
        ("without-largest", _) => new Drawn(NullDistribution.WithoutLargest(f), f.Observed - 1),
        ("stratified", Core.Window) => new NotDrawn(FigureTexts.NotDrawnByAreas),
        ("stratified", Core.Disc) => recount?.Density() is { } density ? new Drawn(NullDistribution.Within(density), f.Observed) : new NotDrawn(FigureTexts.NotDrawnSinceReplaced),
        _ => new Drawn(NullDistribution.Of(f), f.Observed),
    };

    static FigureChance ByJobs(Recount? recount, bool withoutLargest) => recount is null ? new NotDrawn(FigureTexts.NotDrawnSinceReplaced)
        : recount.ByJobs(withoutLargest) is { } jobs ? new Drawn(NullDistribution.Of(jobs.Test, jobs.Sites, jobs.Given), jobs.Given + jobs.Inside, OfJobs: true)
        : new NotDrawn(FigureTexts.NotDrawnOfMany);
}
