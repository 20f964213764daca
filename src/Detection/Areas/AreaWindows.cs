using System.Numerics;

namespace Klynge.Detection;

/// <summary>The windows that are looked at: fixed by the areas alone, before any industry is.</summary>
/// <remarks>
/// Each area with its 0 to 8 nearest by centre; where there are at most 40 areas and their borders are known, every connected union of up to five
/// instead. Never more than half of the sites, and no set twice.
/// </remarks>
sealed class AreaWindows
{
    const int Nearest = 8, Few = 40, LargestUnion = 5, AdjoiningWithoutBorders = 4;

    readonly int[] start, members;
    readonly int[][] adjoining;
    readonly Lazy<(int From, int Area)[]> grown;

    AreaWindows(List<int[]> sets, int[] sites, int[][] adjoining)
    {
        this.adjoining = adjoining;
        Population = sites.Sum();
        var kept = sets.Select(set => (Set: set, Sites: set.Sum(a => sites[a]))).Where(w => w.Sites > 0 && 2L * w.Sites <= Population)
            .OrderBy(w => w.Sites).ThenBy(w => w.Set, Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).ToArray();
        Sites = [.. kept.Select(w => w.Sites)];
        members = [.. kept.SelectMany(w => w.Set)];
        start = new int[kept.Length + 1];
        for (var w = 0; w < kept.Length; w++)
            start[w + 1] = start[w] + kept[w].Set.Length;
        grown = new(Grow);
        Holding = [.. sites.Select(_ => Array.Empty<int>())];
        foreach (var held in Enumerable.Range(0, Count).SelectMany(w => this[w].ToArray().Select(a => (Area: a, Window: w))).GroupBy(t => t.Area))
            Holding[held.Key] = [.. held.Select(t => t.Window)];
    }

    /// <summary>N.</summary>
    internal int Population { get; }

    /// <summary>m of each window, ascending.</summary>
    internal int[] Sites { get; }

    /// <summary>For each area, the windows that hold it.</summary>
    internal int[][] Holding { get; }

    internal int Count => Sites.Length;

    /// <summary>Of each window, an earlier one that it is but for one area, and that area; −1 when the family has none. Sums of all windows then cost an addition each.</summary>
    internal (int From, int Area)[] Grown => grown.Value;

    /// <summary>The areas of a window, ascending.</summary>
    internal ReadOnlySpan<int> this[int window] => members.AsSpan(start[window], start[window + 1] - start[window]);

    /// <summary>The sum over a window of a number known by area.</summary>
    internal int Sum(int window, int[] byArea)
    {
        var sum = 0;
        foreach (var area in this[window])
            sum += byArea[area];
        return sum;
    }

    /// <inheritdoc cref="Sum(int, int[])"/>
    internal long Sum(int window, long[] byArea)
    {
        var sum = 0L;
        foreach (var area in this[window])
            sum += byArea[area];
        return sum;
    }

    /// <summary>Areas outside a window that touch it: by borders, or where those are not known, the four nearest of each.</summary>
    internal IEnumerable<int> Around(int window)
    {
        var inside = this[window].ToArray();
        return inside.SelectMany(a => adjoining[a]).Where(a => Array.BinarySearch(inside, a) < 0).Distinct().Order();
    }

    /// <summary>The windows without any closed area, ascending.</summary>
    internal int[] Free(bool[] closed)
    {
        var shut = new bool[Count];
        for (var a = 0; a < closed.Length; a++)
        {
            if (!closed[a])
                continue;
            foreach (var w in Holding[a])
                shut[w] = true;
        }
        var free = new List<int>(Count);
        for (var w = 0; w < Count; w++)
        {
            if (!shut[w])
                free.Add(w);
        }
        return [.. free];
    }

    /// <summary>Makes the family of windows.</summary>
    /// <param name="areas">Centres and, where known, borders.</param>
    /// <param name="sites">Sites in each area.</param>
    internal static AreaWindows Of(Area[] areas, int[] sites)
    {
        var borders = areas.Any(area => area.Neighbours.Length > 0);
        var nearest = areas.Select((_, a) => Enumerable.Range(0, areas.Length).Where(b => b != a && sites[b] > 0)
            .Select(b => (Area: b, Distance: Squared(areas[a], areas[b]))).OrderBy(t => t.Distance).ThenBy(t => t.Area).Take(Nearest)
            .Select(t => t.Area).ToArray()).ToArray();
        // A border is one from both sides, also when the file says it once.
        int[][] adjoining = borders
            ? [.. areas.Select((area, a) => area.Neighbours.Concat(Enumerable.Range(0, areas.Length).Where(b => areas[b].Neighbours.Contains(a))).Distinct().Order().ToArray())]
            : [.. nearest.Select(near => near.Take(AdjoiningWithoutBorders).ToArray())];
        return new(borders && areas.Length <= Few ? Unions(adjoining) : NearestSets(nearest, sites), sites, adjoining);
    }

    (int From, int Area)[] Grow()
    {
        var (at, from) = (new Dictionary<string, int>(StringComparer.Ordinal), new (int, int)[Count]);
        for (var w = 0; w < Count; w++)
        {
            var areas = this[w].ToArray();
            at.Add(string.Join(' ', areas), w);
            from[w] = areas.Length == 1 ? (-1, -1)
                : areas.Select(area => (at.GetValueOrDefault(string.Join(' ', areas.Where(a => a != area)), -1), area)).OrderByDescending(f => f.Item1).First();
        }
        return from;
    }

    static List<int[]> NearestSets(int[][] nearest, int[] sites)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sets = new List<int[]>();
        for (var a = 0; a < nearest.Length; a++)
        {
            for (var k = 0; k <= nearest[a].Length && sites[a] > 0; k++)
            {
                int[] set = [a, .. nearest[a].AsSpan(0, k)];
                Array.Sort(set);
                if (seen.Add(string.Join(' ', set)))
                    sets.Add(set);
            }
        }
        return sets;
    }

    /// <summary>Connected sets of one to five areas, each grown from its smaller ones by what touches them.</summary>
    static List<int[]> Unions(int[][] adjoining)
    {
        ulong[] touching = [.. adjoining.Select(near => near.Aggregate(0UL, (set, a) => set | (1UL << a)))];
        var all = new HashSet<ulong>(Enumerable.Range(0, adjoining.Length).Select(a => 1UL << a));
        var last = all.ToArray();
        for (var size = 2; size <= LargestUnion; size++)
        {
            last = [.. last.SelectMany(set => Bits(Bits(set).Aggregate(0UL, (near, a) => near | touching[a]) & ~set).Select(a => set | (1UL << a))).Distinct()];
            all.UnionWith(last);
        }
        return [.. all.Order().Select(set => Bits(set).ToArray())];
    }

    static IEnumerable<int> Bits(ulong set)
    {
        for (; set != 0; set &= set - 1)
            yield return BitOperations.TrailingZeroCount(set);
    }

    static double Squared(Area a, Area b) => ((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y));
}
