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

    /// <summary>The sums of a row's q, each with its values.</summary>
    public static ImmutableArray<Words> Of(Evidence row, ImmutableArray<IndustryResult> results, double level)
    {
        var families = Families.Judge(
            [.. results.Select(group => group.Family)], [.. results.Select(group => group.Size < 2 ? double.NaN : group.P)],
            [.. results.Select(group => group.Size < 2 ? double.NaN : group.PJobs ?? double.NaN)], level);
        return row.Figures.Place == 1 ? First(row, results, families)
            : row.Figures.Judged is { } judged ? [StepTexts.Later(row.Figures.Place, judged.Together), Last(families, judged.Together, judged.AtLeast, later: true)]
            : [];
    }

    static ImmutableArray<Words> First(Evidence row, ImmutableArray<IndustryResult> results, Families families)
    {
        var tests = results.Where(group => group.Size >= 2).GroupBy(group => group.Family, StringComparer.Ordinal)
            .ToDictionary(family => family.Key, family => family.SelectMany(Tests).OrderBy(test => test.P).ToArray(), StringComparer.Ordinal);
        var own = results.First(group => group.Group == row.Group).Family;
        var family = tests[own];
        // Equal p of one test each are equal whatever their order.
        var simes = tests.Select(one => (one.Key, P: Simes.P([.. one.Value.Select(test => test.P)]))).OrderBy(one => one.P).ToArray();
        var rank = Array.FindLastIndex(simes, one => one.P == simes.First(mine => mine.Key == own).P) + 1;
        var inFamily = Least([.. family.Select(test => test.P)], 1);
        var over = Least([.. simes.Select(one => one.P)], rank);
        var place = Array.FindLastIndex(family, test => test.P == family.First(test => test.Group.Group == row.Group && test.Jobs == row.Figures.LedByJobs).P) + 1;
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

    static IEnumerable<Test> Tests(IndustryResult group)
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
