using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Register.Populations;
using Klynge.Storage;

namespace Klynge.Web.Pages.Industries;

/// <summary>What one population says of an industry.</summary>
/// <param name="Population">Which.</param>
/// <param name="Result">Its test; null when it was not tested.</param>
/// <param name="Findings">Findings that rest on it, strongest first.</param>
/// <param name="Areas">Where its units are, most first.</param>
/// <param name="Q">How its q by count comes about, sum by sum; empty when it was not tested.</param>
/// <param name="QJobs">The same by jobs; empty when it was not tested by jobs.</param>
public sealed record IndustryInPopulation(
    PopulationInfo Population, IndustryResult? Result, ImmutableArray<FindingSummary> Findings, ImmutableArray<IndustryArea> Areas,
    ImmutableArray<Words> Q, ImmutableArray<Words> QJobs);

/// <summary>Units of an industry in an area.</summary>
/// <param name="Area">Code.</param>
/// <param name="Units">Units, or establishments for counts by area.</param>
/// <param name="Jobs">Known jobs; null when none are known.</param>
public sealed record IndustryArea(string Area, int Units, long? Jobs);

/// <summary>Puts together what is known of an industry. Pure.</summary>
public static class IndustryFacts
{
    /// <summary>
    /// The test of a code: its own, or that of the group that holds exactly the same leaves, since such groups are tested once.
    /// </summary>
    /// <param name="code">In the population's standard.</param>
    /// <param name="results">All tests of the population.</param>
    /// <param name="leaves">Leaf codes that the population holds.</param>
    public static IndustryResult? Result(string code, ImmutableArray<IndustryResult> results, IEnumerable<string> leaves)
    {
        if (results.FirstOrDefault(r => r.Group == "industry:" + code) is { } own) return own;
        var below = leaves.Where(leaf => leaf.StartsWith(code, StringComparison.Ordinal)).ToHashSet();
        return below.Count == 0 ? null : results.FirstOrDefault(r => r.Kind == GroupKind.Industry && below.SetEquals(r.Leaves));
    }

    /// <summary>Where the units of a code are.</summary>
    public static ImmutableArray<IndustryArea> Areas(string code, Population population) =>
        population.Info.Basis == Basis.AreaCounts
            ? [.. population.Counts.Where(c => c.Leaf.StartsWith(code, StringComparison.Ordinal)).GroupBy(c => c.Area)
                .Select(g => new IndustryArea(g.Key, g.Sum(c => c.Establishments), Sum(g.Select(c => c.Jobs)))).OrderByDescending(a => a.Units).ThenBy(a => a.Area, StringComparer.Ordinal)]
            : [.. population.Units.Where(u => u.Leaf.StartsWith(code, StringComparison.Ordinal)).GroupBy(u => u.Area)
                .Select(g => new IndustryArea(g.Key, g.Count(), Sum(g.Select(u => u.Employees)))).OrderByDescending(a => a.Units).ThenBy(a => a.Area, StringComparer.Ordinal)];

    /// <summary>Leaf codes that a population holds.</summary>
    public static IEnumerable<string> Leaves(Population population) =>
        population.Info.Basis == Basis.AreaCounts ? population.Counts.Select(c => c.Leaf).Distinct() : population.Units.Select(u => u.Leaf).Distinct();

    static long? Sum(IEnumerable<int?> jobs)
    {
        var known = jobs.OfType<int>().ToArray();
        return known.Length == 0 ? null : known.Sum(j => (long)j);
    }
}
