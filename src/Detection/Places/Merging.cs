using System.Collections.Immutable;

namespace Klynge.Detection;

/// <summary>One place, one finding: parents and children of an industry, overlapping chains and whatever else names the same plants.</summary>
static class Merging
{
    /// <summary>Share of the smaller core that makes two findings one.</summary>
    const double Shared = 0.5;

    /// <summary>
    /// Strongest first; each finding that shares half of the smaller core with one already kept joins the strongest such in its <see cref="Concentration.Also"/>.
    /// </summary>
    /// <param name="findings">In any order.</param>
    /// <param name="groups">What their groups are. At equal strength the finer industry comes first, then the group given first, then the earlier place.</param>
    internal static ImmutableArray<Concentration> Merge(IEnumerable<Concentration> findings, IReadOnlyList<IndustryGroup> groups) =>
        Merge(findings, groups, finding => finding.Members.Where(member => member.Core).Select(member => (member.Unit, 1)));

    /// <summary>The same where members are known only as counts by area and leaf.</summary>
    /// <param name="findings">In any order.</param>
    /// <param name="groups">What their groups are.</param>
    /// <param name="byLeaf">Establishments of each leaf by area.</param>
    internal static ImmutableArray<Concentration> Merge(IEnumerable<Concentration> findings, IReadOnlyList<IndustryGroup> groups, AreaCount[][] byLeaf)
    {
        var cells = byLeaf.Select(cells => cells.GroupBy(c => c.Area).ToDictionary(c => c.Key, c => c.Sum(t => t.Establishments))).ToArray();
        return Merge(findings, groups, finding =>
            from area in ((Core.Window)finding.Core).Areas
            from leaf in groups[finding.Group].Leaves
            where leaf < cells.Length
            let count = cells[leaf].GetValueOrDefault(area)
            where count > 0
            select ((area, leaf), count));
    }

    static ImmutableArray<Concentration> Merge<TCell>(
        IEnumerable<Concentration> findings, IReadOnlyList<IndustryGroup> groups, Func<Concentration, IEnumerable<(TCell Cell, int Plants)>> core)
        where TCell : notnull
    {
        var kept = new List<(Concentration Finding, int Plants, List<Concentration> Also)>();
        var holders = new Dictionary<TCell, List<int>>();
        foreach (var finding in findings.OrderByDescending(f => f.Strength).ThenByDescending(f => groups[f.Group].Level).ThenBy(f => f.Group).ThenBy(f => f.Place))
        {
            var (mine, plants, common) = (core(finding).ToArray(), 0, new SortedDictionary<int, int>());
            foreach (var (cell, count) in mine)
            {
                plants += count;
                foreach (var holder in holders.GetValueOrDefault(cell) ?? [])
                    common[holder] = common.GetValueOrDefault(holder) + count;
            }
            // Kept findings are numbered from the strongest down.
            if (common.Where(c => c.Value >= Shared * Math.Min(plants, kept[c.Key].Plants)).Select(c => (int?)c.Key).FirstOrDefault() is { } same)
            {
                kept[same].Also.Add(finding);
                continue;
            }
            foreach (var (cell, _) in mine)
                (holders.TryGetValue(cell, out var at) ? at : holders[cell] = []).Add(kept.Count);
            kept.Add((finding, plants, []));
        }
        return [.. kept.Select(k => k.Also.Count == 0 ? k.Finding : k.Finding with { Also = [.. k.Also] })];
    }
}
