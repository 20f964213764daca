using System.Collections.Immutable;

namespace Klynge.Detection;

/// <summary>
/// Units folded to decision-makers: plants of one owner, in one area and one division, count once. Five harbours of one shipowner are one
/// decision, not five that agree.
/// </summary>
/// <param name="Units">One a decision-maker: position, leaf, area, precision and id of its largest plant; jobs of all of them together.</param>
/// <param name="Into">For each unit given, the decision-maker it became part of.</param>
/// <param name="Plants">For each decision-maker, how many units it was.</param>
/// <param name="LargestPlantJobs">For each decision-maker, the known jobs of its largest plant; −1 when none is known.</param>
sealed record Folding(ImmutableArray<Unit> Units, ImmutableArray<int> Into, int[] Plants, int[] LargestPlantJobs)
{
    /// <summary>Where no area is known, plants within this distance of the owner's largest belong to it. Metres.</summary>
    internal const double Nearby = 10_000;

    /// <summary>Folds. The same decision-makers come out in whatever order the units are given.</summary>
    /// <param name="units">The risk set.</param>
    /// <param name="groups">Of these, the coarsest <see cref="GroupKind.Industry"/> group that holds a leaf is its division; a leaf in none is its own.</param>
    internal static Folding Fold(ReadOnlySpan<Unit> units, IReadOnlyList<IndustryGroup> groups)
    {
        var divisions = Divisions(groups);
        var makers = new List<List<int>>();
        var owned = new Dictionary<(int Owner, int Division, int Area), List<int>>();
        for (var u = 0; u < units.Length; u++)
        {
            if (units[u].Owner < 0)
            {
                makers.Add([u]);
                continue;
            }
            var key = (units[u].Owner, divisions.GetValueOrDefault(units[u].Leaf, -1 - units[u].Leaf), units[u].Area);
            if (!owned.TryGetValue(key, out var plants))
                owned[key] = plants = [];
            plants.Add(u);
        }

        foreach (var ((_, _, area), plants) in owned)
        {
            SortLargestFirst(plants, units);
            if (area >= 0)
                makers.Add(plants);
            else
                Gather(plants, units, makers);
        }
        return Made(makers, units);
    }

    /// <summary>Leaf → number of its division's family.</summary>
    static Dictionary<int, int> Divisions(IReadOnlyList<IndustryGroup> groups)
    {
        var families = new Dictionary<string, int>(StringComparer.Ordinal);
        var divisions = new Dictionary<int, int>();
        foreach (var group in groups.Where(g => g.Kind == GroupKind.Industry).OrderBy(g => g.Level))
        {
            families.TryAdd(group.Family, families.Count);
            foreach (var leaf in group.Leaves)
                divisions.TryAdd(leaf, families[group.Family]);
        }
        return divisions;
    }

    static void SortLargestFirst(List<int> plants, ReadOnlySpan<Unit> units)
    {
        var keys = new (int Jobs, string Id, int Unit)[plants.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = (-units[plants[i]].Jobs, units[plants[i]].Id, plants[i]);
        Array.Sort(keys, (a, b) =>
            a.Jobs != b.Jobs ? a.Jobs.CompareTo(b.Jobs) : string.CompareOrdinal(a.Id, b.Id) is var byId and not 0 ? byId : a.Unit.CompareTo(b.Unit));
        plants.Clear();
        plants.AddRange(keys.Select(key => key.Unit));
    }

    /// <summary>The largest plant takes those near it; the largest that is left takes those near it; and so on.</summary>
    static void Gather(List<int> plants, ReadOnlySpan<Unit> units, List<List<int>> makers)
    {
        while (plants.Count > 0)
        {
            var centre = units[plants[0]];
            var (near, far) = (new List<int>(), new List<int>());
            foreach (var plant in plants)
            {
                var (dx, dy) = (units[plant].X - centre.X, units[plant].Y - centre.Y);
                ((dx * dx) + (dy * dy) <= Nearby * Nearby ? near : far).Add(plant);
            }
            makers.Add(near);
            plants = far;
        }
    }

    static Folding Made(List<List<int>> makers, ReadOnlySpan<Unit> units)
    {
        makers.Sort((a, b) => a.Min().CompareTo(b.Min()));
        var folded = ImmutableArray.CreateBuilder<Unit>(makers.Count);
        var into = new int[units.Length];
        var (plantsOf, largest) = (new int[makers.Count], new int[makers.Count]);
        for (var f = 0; f < makers.Count; f++)
        {
            var jobs = -1;
            foreach (var plant in makers[f])
            {
                into[plant] = f;
                if (units[plant].Jobs >= 0)
                    jobs = Math.Max(jobs, 0) + units[plant].Jobs;
            }
            var head = units[makers[f][0]];
            folded.Add(head with { Jobs = jobs });
            (plantsOf[f], largest[f]) = (makers[f].Count, head.Jobs);
        }
        return new(folded.MoveToImmutable(), ImmutableArray.Create(into), plantsOf, largest);
    }
}
