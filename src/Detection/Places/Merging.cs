using System.Collections.Immutable;

namespace Klynge.Detection;

/// <summary>One place, one finding: parents and children of an industry, overlapping chains and whatever else names the same plants.</summary>
static class Merging
{
    /// <summary>Share of the smaller core that makes two findings one.</summary>
    internal const double Shared = 0.5;

    /// <summary>
    /// Strongest first; each finding that shares half of the smaller core with one already kept joins the strongest such in its <see cref="Concentration.Also"/>.
    /// </summary>
    /// <param name="findings">In any order.</param>
    /// <param name="groups">What their groups are. At equal strength the finer industry comes first, then the group given first, then the earlier place.</param>
    internal static ImmutableArray<Concentration> Merge(IEnumerable<Concentration> findings, IReadOnlyList<IndustryGroup> groups)
    {
        var kept = new List<(Concentration Finding, int Core, List<Concentration> Also)>();
        var holders = new Dictionary<int, List<int>>();
        foreach (var finding in findings.OrderByDescending(f => f.Strength).ThenByDescending(f => groups[f.Group].Level).ThenBy(f => f.Group).ThenBy(f => f.Place))
        {
            int[] core = [.. finding.Members.Where(member => member.Core).Select(member => member.Unit)];
            var common = new SortedDictionary<int, int>();
            foreach (var unit in core)
            {
                foreach (var holder in holders.GetValueOrDefault(unit) ?? [])
                    common[holder] = common.GetValueOrDefault(holder) + 1;
            }
            // Kept findings are numbered from the strongest down.
            if (common.Where(c => c.Value >= Shared * Math.Min(core.Length, kept[c.Key].Core)).Select(c => (int?)c.Key).FirstOrDefault() is { } same)
            {
                kept[same].Also.Add(finding);
                continue;
            }
            foreach (var unit in core)
                (holders.TryGetValue(unit, out var at) ? at : holders[unit] = []).Add(kept.Count);
            kept.Add((finding, core.Length, []));
        }
        return [.. kept.Select(k => k.Also.Count == 0 ? k.Finding : k.Finding with { Also = [.. k.Also] })];
    }
}
