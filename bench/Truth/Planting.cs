namespace Klynge.Detection;

/// <summary>Countries with weak and faint clusters, and what in a finding was planted: shared by the tests and the long suite.</summary>
public static class Planting
{
    /// <summary>Within how far weak clusters lie, and how far M is measured. Metres.</summary>
    const double Weak = 8_000, Near = 10_000;

    /// <summary>In each of three industries 10 to 40 sites within 8 km of a place change industries with members of it far off.</summary>
    /// <returns>The country, and M(10 km) of each planted industry.</returns>
    public static (SyntheticCountry Country, double[] M) WeakClusters(int seed)
    {
        var country = SyntheticCountry.Make(4_000, 40, 0, 0, 0, jobs: false, 500 + seed);
        var (units, random, clusters) = (country.Units, new Random(seed), new List<SyntheticCountry.Cluster>());
        foreach (var leaf in Leaves(units))
        {
            var wanted = random.Next(10, 41);
            for (var attempt = 0; attempt < 200; attempt++)
            {
                var centre = units[random.Next(units.Length)];
                int[] near = [.. Enumerable.Range(0, units.Length).Where(i => Inside(new Core.Disc(centre.X, centre.Y, Weak), units[i]))];
                int[] others = [.. near.Where(i => units[i].Leaf != leaf)];
                int[] far = [.. Enumerable.Range(0, units.Length).Except(near).Where(i => units[i].Leaf == leaf)];
                if (others.Length < 3 * wanted || others.Length > 60 * wanted || far.Length < wanted)
                    continue;
                random.Shuffle(others);
                random.Shuffle(far);
                for (var k = 0; k < wanted; k++)
                    Swap(units, others[k], far[k]);
                clusters.Add(new(leaf, centre.X, centre.Y, Weak, [.. others.Take(wanted)], near.Length));
                break;
            }
        }
        return (country with { Planted = [.. clusters] }, [.. clusters.Select(cluster => M(units, cluster.Leaf))]);
    }

    /// <summary>
    /// Three industries that are a little denser everywhere and nowhere much: a share of each one's plants, 5 to 40 %, move to a site within 10 km of
    /// another of its plants, wherever that is.
    /// </summary>
    /// <returns>The country, without a planted place, and leaf, size and M(10 km) of each such industry.</returns>
    public static (SyntheticCountry Country, (int Leaf, int Plants, double M)[] Industries) FaintIndustries(int seed)
    {
        var country = SyntheticCountry.Make(4_000, 40, 0, 0, 0, jobs: false, 9_000 + seed);
        var (units, random) = (country.Units, new Random(seed));
        int[] leaves = Leaves(units);
        foreach (var leaf in leaves)
        {
            int[] own = [.. Enumerable.Range(0, units.Length).Where(i => units[i].Leaf == leaf)];
            var moved = (int)(own.Length * (0.05 + (0.35 * random.NextDouble())));
            random.Shuffle(own);
            for (var k = 0; k < moved; k++)
            {
                var beside = units[own[random.Next(moved, own.Length)]];
                int[] free = [.. Enumerable.Range(0, units.Length).Where(i => units[i].Leaf != leaf && Inside(new Core.Disc(beside.X, beside.Y, Near), units[i]))];
                if (free.Length > 0)
                    Swap(units, free[random.Next(free.Length)], own[k]);
            }
        }
        return (country, [.. leaves.Select(leaf => (leaf, units.Count(u => u.Leaf == leaf), M(units, leaf)))]);
    }

    /// <summary>Whether a unit stands in a disc.</summary>
    public static bool Inside(Core core, Unit unit) => core is Core.Disc disc && DensityTable.Holds(disc, unit);

    /// <summary>Whether a finding, or one merged into it, holds half of a planted cluster.</summary>
    public static bool Shows(Concentration finding, SyntheticCountry.Cluster cluster, SyntheticCountry country) =>
        finding.Also.Prepend(finding).Any(f =>
            country.Groups[f.Group].Leaves.Contains(cluster.Leaf) && 2 * cluster.Members.Count(i => Inside(f.Core, country.Units[i])) >= cluster.Members.Count);

    /// <summary>Whether at least half of a finding's excess was planted there.</summary>
    public static bool IsPlanted(Concentration f, SyntheticCountry country) =>
        country.Planted.Where(cluster => country.Groups[f.Group].Leaves.Contains(cluster.Leaf))
            .Sum(cluster => cluster.Members.Count(i => Inside(f.Core, country.Units[i]))) >= (f.Observed - f.Expected) / 2;

    /// <summary>
    /// What observed over expected would be on average, had the same country been planted again: the clusters' members are drawn from their discs, all
    /// others of the group from the whole.
    /// </summary>
    public static double Truth(Concentration f, SyntheticCountry country)
    {
        var leaves = country.Groups[f.Group].Leaves;
        var clusters = country.Planted.Where(cluster => leaves.Contains(cluster.Leaf)).ToArray();
        var group = country.Units.Count(u => leaves.Contains(u.Leaf));
        var mean = (double)(group - clusters.Sum(c => c.Members.Count)) * f.Sites / country.Units.Length;
        foreach (var cluster in clusters)
        {
            var both = country.Units.Count(u => Inside(f.Core, u) && Inside(new Core.Disc(cluster.X, cluster.Y, cluster.Radius), u));
            mean += (double)cluster.Members.Count * both / cluster.Sites;
        }
        return mean / ((double)group * f.Sites / country.Units.Length);
    }

    /// <summary>Mean of shares, and its standard error.</summary>
    public static (double Mean, double Error) Mean(IReadOnlyCollection<double> shares)
    {
        var mean = shares.Average();
        return (mean, Math.Sqrt(shares.Sum(s => (s - mean) * (s - mean)) / (shares.Count - 1) / shares.Count));
    }

    static int[] Leaves(Unit[] units) => [.. units.GroupBy(u => u.Leaf).Where(g => g.Count() is >= 40 and <= 200).Select(g => g.Key).Order().Take(3)];

    static void Swap(Unit[] units, int a, int b) => (units[a], units[b]) = (units[a] with { Leaf = units[b].Leaf }, units[b] with { Leaf = units[a].Leaf });

    static double M(Unit[] units, int leaf)
    {
        int[] members = [.. Enumerable.Range(0, units.Length).Where(i => units[i].Leaf == leaf)];
        return MFunction.Values([.. units.Select(u => u.X)], [.. units.Select(u => u.Y)], [.. units.Select(_ => 1)], members, members, [Near])[0];
    }
}
