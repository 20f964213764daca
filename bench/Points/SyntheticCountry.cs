namespace Klynge.Detection;

/// <summary>
/// A made-up country with known truth: towns by Zipf's law, a countryside, industries of very different size, some drawn to towns, and clusters
/// planted into some of them.
/// </summary>
/// <param name="Units">The establishments.</param>
/// <param name="Groups">Divisions of eight classes, their classes, and chains of three classes from anywhere.</param>
/// <param name="Planted">The clusters.</param>
public sealed record SyntheticCountry(Unit[] Units, IndustryGroup[] Groups, SyntheticCountry.Cluster[] Planted)
{
    const double Width = 400_000, Height = 1_200_000;
    const int LeavesOfADivision = 8;

    /// <summary>The two largest towns: a fifth of the sites.</summary>
    const double LargeTown = 0.5;

    /// <summary>A planted cluster.</summary>
    /// <param name="Leaf">Its class.</param>
    /// <param name="X">Centre, easting. Metres.</param>
    /// <param name="Y">Centre, northing. Metres.</param>
    /// <param name="Radius">Metres.</param>
    /// <param name="Members">The units put there.</param>
    /// <param name="Sites">All units within.</param>
    public sealed record Cluster(int Leaf, double X, double Y, double Radius, HashSet<int> Members, int Sites);

    /// <summary>Makes one.</summary>
    /// <param name="sites">Units.</param>
    /// <param name="leaves">Classes.</param>
    /// <param name="chains">Chains of three classes each.</param>
    /// <param name="planted">Clusters, each in a class of its own.</param>
    /// <param name="urban">Share of the classes that are drawn to large towns (none of them is planted).</param>
    /// <param name="jobs">Whether units have job counts.</param>
    /// <param name="seed">The same country for the same seed.</param>
    public static SyntheticCountry Make(int sites, int leaves, int chains, int planted, double urban, bool jobs, int seed)
    {
        var random = new Random(seed);
        var towns = Enumerable.Range(1, 300).Select(rank => (X: random.NextDouble() * Width, Y: random.NextDouble() * Height, Size: 1.0 / rank)).ToArray();
        var total = towns.Sum(town => town.Size);
        var cumulated = new double[towns.Length];
        for (var t = 0; t < towns.Length; t++)
            cumulated[t] = (t == 0 ? 0 : cumulated[t - 1]) + (towns[t].Size / total);

        var (xs, ys, size) = (new double[sites], new double[sites], new double[sites]);
        for (var i = 0; i < sites; i++)
        {
            if (random.NextDouble() < 0.12)
            {
                (xs[i], ys[i]) = (Math.Round(random.NextDouble() * Width), Math.Round(random.NextDouble() * Height));
                continue;
            }
            var t = Array.BinarySearch(cumulated, random.NextDouble() * cumulated[^1]);
            var town = towns[Math.Min(towns.Length - 1, t < 0 ? ~t : t)];
            var spread = 800 + (3_000 * Math.Sqrt(town.Size));
            (xs[i], ys[i], size[i]) = (Math.Round(town.X + (spread * Normal(random))), Math.Round(town.Y + (spread * Normal(random))), town.Size);
        }

        // Zipf's sizes; an urban class is offered only sites of larger towns, by a second draw.
        var weight = new double[leaves];
        for (var k = 0; k < leaves; k++)
            weight[k] = (k == 0 ? 0 : weight[k - 1]) + (1.0 / (k + 5));
        var drawn = new int[leaves];
        for (var k = 0; k < leaves; k++)
            drawn[k] = k;
        random.Shuffle(drawn);
        var leaf = new int[sites];
        for (var i = 0; i < sites; i++)
        {
            do
            {
                var k = Array.BinarySearch(weight, random.NextDouble() * weight[^1]);
                leaf[i] = drawn[Math.Min(leaves - 1, k < 0 ? ~k : k)];
            }
            while (leaf[i] < urban * leaves && random.NextDouble() > (size[i] >= LargeTown ? 1 : 0.2));
        }

        var clusters = new List<Cluster>();
        for (var c = 0; c < planted; c++)
        {
            // From the last class downwards, a division apart, past the urban ones.
            var free = leaves - (int)(urban * leaves);
            if (Plant(leaves - 1 - ((c * LeavesOfADivision) + (c * LeavesOfADivision / free)) % free, xs, ys, leaf, random) is { } cluster)
                clusters.Add(cluster);
        }
        var units = new Unit[sites];
        for (var i = 0; i < sites; i++)
            units[i] = new($"u{i}", xs[i], ys[i], leaf[i], jobs ? (int)Math.Exp(1.2 * Math.Abs(Normal(random)) * 2) : -1, -1, -1, 100);
        return new(units, Sets(leaves, chains, random), [.. clusters]);
    }

    /// <summary>Moves a third of a class, 15 to 60 plants, to sites drawn within 2 to 15 km of some site; their former classes go the other way.</summary>
    /// <returns>Null when the class is too small.</returns>
    static Cluster? Plant(int leaf, double[] xs, double[] ys, int[] leafOf, Random random)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var (centre, radius) = (random.Next(xs.Length), 2_000 + (13_000 * random.NextDouble()));
            var (x, y) = (xs[centre], ys[centre]);
            int[] near = [.. Enumerable.Range(0, xs.Length).Where(i => ((xs[i] - x) * (xs[i] - x)) + ((ys[i] - y) * (ys[i] - y)) <= radius * radius)];
            int[] own = [.. Enumerable.Range(0, xs.Length).Where(i => leafOf[i] == leaf && !near.Contains(i))];
            var moved = Math.Clamp(own.Length / 3, 15, 60);
            if (own.Length < moved)
                return null;
            if (near.Length < 2 * moved || near.Length > xs.Length / 20)
                continue;
            random.Shuffle(near);
            random.Shuffle(own);
            var members = near.Where(i => leafOf[i] != leaf).Take(moved).ToArray();
            for (var k = 0; k < members.Length; k++)
                (leafOf[own[k]], leafOf[members[k]]) = (leafOf[members[k]], leaf);
            return new(leaf, x, y, radius, [.. near.Where(i => leafOf[i] == leaf)], near.Length);
        }
        return null;
    }

    static IndustryGroup[] Sets(int leaves, int chains, Random random)
    {
        var groups = new List<IndustryGroup>();
        for (var from = 0; from < leaves; from += LeavesOfADivision)
        {
            int[] division = [.. Enumerable.Range(from, Math.Min(LeavesOfADivision, leaves - from))];
            groups.Add(new($"industry:{from}", $"industry:{from}", GroupKind.Industry, 2, division));
            groups.AddRange(division.Select(leaf => new IndustryGroup($"industry:{from}.{leaf}", $"industry:{from}", GroupKind.Industry, 4, [leaf])));
        }
        for (var c = 0; c < chains; c++)
        {
            int[] chain = [.. Enumerable.Range(0, 3).Select(_ => random.Next(leaves)).Distinct().Order()];
            groups.Add(new($"chain:{c}", $"chain:{c}", GroupKind.Chain, 0, chain));
        }
        return [.. groups];
    }

    static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
