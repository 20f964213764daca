using System.Collections.Immutable;

namespace Klynge.Detection;

/// <summary>The same rule as <see cref="Merging"/> where members are known only as counts by area and leaf.</summary>
static class AreaMerging
{
    /// <summary>Strongest first; a finding that shares half of the smaller one's establishments with one already kept joins the strongest such.</summary>
    /// <param name="findings">In any order.</param>
    /// <param name="groups">What their groups are.</param>
    /// <param name="byLeaf">Establishments of each leaf by area.</param>
    internal static ImmutableArray<Concentration> Merge(IEnumerable<Concentration> findings, IReadOnlyList<IndustryGroup> groups, AreaCount[][] byLeaf)
    {
        var kept = new List<(Concentration Finding, List<Concentration> Also)>();
        var holders = new Dictionary<(int Area, int Leaf), List<int>>();
        var cells = byLeaf.Select(cells => cells.GroupBy(c => c.Area).ToDictionary(c => c.Key, c => c.Sum(t => t.Establishments))).ToArray();
        foreach (var finding in findings.OrderByDescending(f => f.Strength).ThenByDescending(f => groups[f.Group].Level).ThenBy(f => f.Group).ThenBy(f => f.Place))
        {
            var mine = Cells(finding).ToArray();
            var common = new SortedDictionary<int, int>();
            foreach (var (area, leaf, count) in mine)
            {
                foreach (var holder in holders.GetValueOrDefault((area, leaf)) ?? [])
                    common[holder] = common.GetValueOrDefault(holder) + count;
            }
            if (common.Where(c => c.Value >= Merging.Shared * Math.Min(finding.Observed, kept[c.Key].Finding.Observed)).Select(c => (int?)c.Key).FirstOrDefault() is { } same)
            {
                kept[same].Also.Add(finding);
                continue;
            }
            foreach (var (area, leaf, _) in mine)
                (holders.TryGetValue((area, leaf), out var at) ? at : holders[(area, leaf)] = []).Add(kept.Count);
            kept.Add((finding, []));
        }
        return [.. kept.Select(k => k.Also.Count == 0 ? k.Finding : k.Finding with { Also = [.. k.Also] })];

        IEnumerable<(int Area, int Leaf, int Count)> Cells(Concentration finding) =>
            from area in ((Core.Window)finding.Core).Areas
            from leaf in groups[finding.Group].Leaves
            where leaf < cells.Length
            let count = cells[leaf].GetValueOrDefault(area)
            where count > 0
            select (area, leaf, count);
    }
}
