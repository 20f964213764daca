using System.Collections.Concurrent;

namespace Klynge.Detection;

/// <summary>Which decision-makers each group has, and the groups' work dealt out to threads.</summary>
sealed class Labels
{
    readonly Landscape land;
    readonly IReadOnlyList<IndustryGroup> groups;
    readonly bool testJobs;
    readonly Dictionary<int, int[]> unitsOfLeaf;

    /// <param name="land">The population.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="testJobs">Whether jobs are known well enough to be tested.</param>
    internal Labels(Landscape land, IReadOnlyList<IndustryGroup> groups, bool testJobs)
    {
        (this.land, this.groups, this.testJobs) = (land, groups, testJobs);
        unitsOfLeaf = Enumerable.Range(0, land.Sites).GroupBy(unit => land.Units[unit].Leaf).ToDictionary(leaf => leaf.Key, leaf => leaf.ToArray());
    }

    /// <summary>n of a group.</summary>
    internal int Size(int group) => groups[group].Leaves.Sum(leaf => unitsOfLeaf.GetValueOrDefault(leaf)?.Length ?? 0);

    /// <summary>The decision-makers of a group, as indexes of the folded units.</summary>
    internal int[] Units(int group) => [.. groups[group].Leaves.SelectMany(leaf => unitsOfLeaf.GetValueOrDefault(leaf) ?? [])];

    /// <summary>Does something for each of these groups that has at least two members, the largest first so that no thread ends late.</summary>
    /// <returns>By group; the default where it was not done.</returns>
    internal T?[] Each<T>(
        ParallelOptions parallel, IEnumerable<int> which, Func<int, GroupMembers, GroupJobs?, T> work, Action<double> progress)
    {
        int[] order = [.. which.Where(group => Size(group) >= 2).OrderByDescending(Size).ThenBy(group => group)];
        var (all, done) = (Math.Max(1L, order.Sum(group => (long)Size(group))), 0L);
        var results = new T?[groups.Count];
        Parallel.ForEach(Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering), parallel, group =>
        {
            var members = new GroupMembers(land, Units(group));
            results[group] = work(group, members, testJobs ? new GroupJobs(land, members) : null);
            progress((double)Interlocked.Add(ref done, members.Size) / all);
        });
        return results;
    }
}
