using System.Collections.Immutable;
using Klynge.Register.Populations;

namespace Klynge.Web.Pages.Regions;

/// <summary>What a population holds in a region: descriptive, no test.</summary>
/// <param name="Population">Which.</param>
/// <param name="Units">Units (establishments for counts by area) in the region.</param>
/// <param name="All">Units in the whole population.</param>
/// <param name="Jobs">Known jobs in the region; null when none are known.</param>
/// <param name="Over">Industries with more units here than the region's share, most over first.</param>
public sealed record RegionFacts(PopulationInfo Population, int Units, int All, long? Jobs, ImmutableArray<OverRepresented> Over)
{
    /// <summary>Fewer units than this say nothing of a place.</summary>
    public const int Least = 3;

    /// <summary>Counts a population's units in some municipalities.</summary>
    /// <param name="population">The population.</param>
    /// <param name="municipalities">Those of the region.</param>
    /// <param name="digits">Digits of the industries compared.</param>
    /// <param name="most">At most so many industries.</param>
    public static RegionFacts Of(Population population, IEnumerable<string> municipalities, int digits, int most)
    {
        var inside = municipalities.ToHashSet();
        (string Industry, bool Inside, int Units, int? Jobs)[] counts = population.Info.Basis == Basis.AreaCounts
            ? [.. population.Counts.Select(c => (c.Leaf[..digits], inside.Contains(c.Area), c.Establishments, c.Jobs))]
            : [.. population.Units.Select(u => (u.Leaf[..digits], inside.Contains(u.Area), 1, u.Employees))];
        var (all, here) = (counts.Sum(c => c.Units), counts.Where(c => c.Inside).Sum(c => c.Units));
        var jobs = counts.Where(c => c is { Inside: true, Jobs: not null }).Select(c => (long)c.Jobs!.Value).ToArray();
        return new(population.Info, here, all, jobs.Length == 0 ? null : jobs.Sum(),
        [
            .. counts.GroupBy(c => c.Industry)
                .Select(g => new OverRepresented(g.Key, g.Where(c => c.Inside).Sum(c => c.Units), all == 0 ? 0 : (double)g.Sum(c => c.Units) * here / all))
                .Where(o => o.Observed >= Least && o.Observed > o.Expected)
                .OrderByDescending(o => o.Ratio).ThenBy(o => o.Industry, StringComparer.Ordinal).Take(most),
        ]);
    }
}

/// <summary>An industry with more units in a region than the region's share of the whole.</summary>
/// <param name="Industry">Code of a division.</param>
/// <param name="Observed">Units here.</param>
/// <param name="Expected">The industry's units times the region's share of all units.</param>
public sealed record OverRepresented(string Industry, int Observed, double Expected)
{
    /// <summary>Observed over expected: the location quotient by units.</summary>
    public double Ratio => Observed / Expected;
}
