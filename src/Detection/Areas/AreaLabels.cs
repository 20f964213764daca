namespace Klynge.Detection;

/// <summary>Where one group's plants lie, by area.</summary>
/// <param name="Counts">Plants that are known, by area.</param>
/// <param name="AtMost">The most there can be, by area: the same, but two more for each withheld cell of the group.</param>
/// <param name="Plants">The plants as indexes of decision-makers; empty when only sums are known.</param>
/// <param name="Jobs">Their jobs, 0 where one is not known; null when jobs cannot be tested.</param>
/// <param name="JobsByArea">Sums of the known jobs.</param>
sealed record AreaLabels(int[] Counts, int[] AtMost, int[] Plants, int[]? Jobs, long[] JobsByArea)
{
    /// <summary>n: plants known.</summary>
    internal int Size { get; } = Counts.Sum();

    /// <summary>True when no cell is withheld.</summary>
    internal bool Complete => ReferenceEquals(Counts, AtMost);

    /// <summary>The labels of each group from single plants.</summary>
    internal static AreaLabels Of(ReadOnlySpan<Unit> makers, bool[] leaves, int areas, bool jobsTestable)
    {
        var (counts, sums, plants) = (new int[areas], new long[areas], new List<int>());
        for (var u = 0; u < makers.Length; u++)
        {
            if (!leaves[makers[u].Leaf])
                continue;
            counts[makers[u].Area]++;
            sums[makers[u].Area] += Math.Max(0, makers[u].Jobs);
            plants.Add(u);
        }
        var jobs = new int[plants.Count];
        for (var k = 0; k < jobs.Length; k++)
            jobs[k] = Math.Max(0, makers[plants[k]].Jobs);
        return new(counts, counts, [.. plants], jobsTestable && jobs.Any(e => e > 0) ? jobs : null, sums);
    }

    /// <summary>The labels of each group from counts, cells below a limit withheld.</summary>
    /// <param name="byLeaf">The counts of each leaf.</param>
    /// <param name="group">Its leaves.</param>
    /// <param name="areas">How many areas.</param>
    /// <param name="withheldBelow">Cells with fewer establishments are not published; 1 when all are.</param>
    internal static AreaLabels Of(AreaCount[][] byLeaf, IndustryGroup group, int areas, int withheldBelow)
    {
        var (counts, atMost, sums) = (new int[areas], new int[areas], new long[areas]);
        var leaves = group.Leaves.Where(leaf => leaf < byLeaf.Length && byLeaf[leaf].Length > 0).ToArray();
        Array.Fill(atMost, leaves.Length * (withheldBelow - 1));
        foreach (var cell in leaves.SelectMany(leaf => byLeaf[leaf]))
        {
            counts[cell.Area] += cell.Establishments;
            atMost[cell.Area] += cell.Establishments - (withheldBelow - 1);
            sums[cell.Area] += Math.Max(0, cell.Jobs);
        }
        return new(counts, withheldBelow <= 1 ? counts : atMost, [], null, sums);
    }
}
