using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Storage;
using Klynge.Web.Texts;

namespace Klynge.Web.Pages.Findings;

/// <summary>How a q comes about: Simes in the family, Benjamini–Hochberg over families, Benjamini–Hochberg inside the family, and the step of R(α).</summary>
/// <remarks>docs/methods.md, "Families"; the engine's own <see cref="Families"/> judges here too.</remarks>
static class QSteps
{
    /// <summary>One test of the family.</summary>
    sealed record Test(IndustryResult Group, bool Jobs, double P);

    /// <summary>The sums of a row's q, each with its values; empty for a later place of a run that did not keep them.</summary>
    public static ImmutableArray<Words> Of(Evidence row, ImmutableArray<IndustryResult> results, double level)
    {
        if (row.Figures.Place == 1) return Of(row.Group, row.Figures.LedByJobs, results, level);
        var families = Judged(results, level);
        return row.Figures.Judged is { } judged ? [StepTexts.Later(row.Figures.Place, judged.Together), Last(families, judged.Together, judged.AtLeast, later: true)]
            : [];
    }

    static Families Judged(ImmutableArray<IndustryResult> results, double level) => Families.Judge(
        [.. results.Select(group => group.Family)], [.. results.Select(group => group.Size < 2 ? double.NaN : group.P)],
        [.. results.Select(group => group.Size < 2 ? double.NaN : group.PJobs ?? double.NaN)], level);

    /// <summary>The sums of the q of a group's strongest place, found or not.</summary>
    /// <param name="group">Id of a group that was tested.</param>
    /// <param name="byJobs">Its test by jobs, not by count.</param>
    /// <param name="results">All tests of the run.</param>
    /// <param name="level">α of the run.</param>
    public static ImmutableArray<Words> Of(string group, bool byJobs, ImmutableArray<IndustryResult> results, double level)
    {
        var families = Judged(results, level);
        var tests = results.Where(result => result.Size >= 2).GroupBy(result => result.Family, StringComparer.Ordinal)
            .ToDictionary(family => family.Key, family => family.SelectMany(Both).OrderBy(test => test.P).ToArray(), StringComparer.Ordinal);
        var own = results.First(result => result.Group == group).Family;
        var family = tests[own];
        // Equal p of one test each are equal whatever their order.
        var simes = tests.Select(one => (one.Key, P: Simes.P([.. one.Value.Select(test => test.P)]))).OrderBy(one => one.P).ToArray();
        var rank = Array.FindLastIndex(simes, one => one.P == simes.First(mine => mine.Key == own).P) + 1;
        var inFamily = Least([.. family.Select(test => test.P)], 1);
        var over = Least([.. simes.Select(one => one.P)], rank);
        var place = Array.FindLastIndex(family, test => test.P == family.First(test => test.Group.Group == group && test.Jobs == byJobs).P) + 1;
        var within = Least([.. family.Select(test => test.P)], place);
        return
        [
            StepTexts.Family(family.Select(test => (test.Group.Title, test.Jobs, test.P))),
            StepTexts.Simes(inFamily, family.Length),
            StepTexts.OverFamilies(rank, over, families.Tested),
            StepTexts.Within(within, family.Length),
            Last(families, within.Value, over.Value, later: false),
        ];
    }

    static IEnumerable<Test> Both(IndustryResult group)
    {
        yield return new(group, false, group.P);
        if (group.PJobs is { } jobs) yield return new(group, true, jobs);
    }

    static Words Last(Families families, double p, double atLeast, bool later)
    {
        var (rejected, from) = families.StepOf(p, atLeast);
        return StepTexts.Q(p, families.Tested, rejected, from, atLeast, later, families.QOf(p, atLeast));
    }

    /// <summary>min over j ≥ rank of p₍ⱼ₎·m/j, and where it is.</summary>
    static Minimum Least(double[] ascending, int rank)
    {
        var at = Enumerable.Range(rank, ascending.Length - rank + 1).MinBy(j => ascending[j - 1] * ascending.Length / j);
        return new(at, ascending[at - 1], Math.Min(1, ascending[at - 1] * ascending.Length / at));
    }
}

/// <summary>The smallest of p₍ⱼ₎·m/j.</summary>
/// <param name="At">j.</param>
/// <param name="P">p₍ⱼ₎.</param>
/// <param name="Value">It.</param>
readonly record struct Minimum(int At, double P, double Value);
