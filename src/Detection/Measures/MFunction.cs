using System.Collections.Immutable;

namespace Klynge.Detection;

/// <summary>What M(r) needs of the sites, whatever the industry: made once a population.</summary>
public sealed class MSites
{
    /// <summary>Sites at most whose surroundings are summed for the null's constants; beyond it every so-many-th site stands for its like.</summary>
    const int Sampled = 20_000;

    internal readonly double[] X, Y;
    internal readonly int[][] Neighbours;
    internal readonly NullConstants[] Constants;

    MSites(double[] x, double[] y, double[] radii, int[][] neighbours, NullConstants[] constants) =>
        (X, Y, RadiiMetres, Neighbours, Constants) = (x, y, radii, neighbours, constants);

    /// <summary>The radii asked for. Metres.</summary>
    public double[] RadiiMetres { get; }

    /// <summary>Counts every site's neighbours and sums the constants of M's null.</summary>
    /// <param name="x">Eastings. Metres.</param>
    /// <param name="y">Northings, as many. Metres.</param>
    /// <param name="radiiMetres">Radii, 0 or more. Metres.</param>
    /// <param name="neighbours">For each radius and site, the other sites within it, when that is already counted; null to count here.</param>
    public static MSites Of(double[] x, double[] y, double[] radiiMetres, int[][]? neighbours = null)
    {
        neighbours ??= [.. radiiMetres.Select(radius => Count(x, y, radius))];
        return new(x, y, radiiMetres, neighbours, [.. radiiMetres.Select((radius, r) => ConstantsOf(x, y, neighbours[r], radius))]);
    }

    static int[] Count(double[] x, double[] y, double radius)
    {
        var sums = new DiscSums(x, y, new double[x.Length], radius);
        var counts = new int[x.Length];
        Parallel.For(0, x.Length, i => counts[i] = sums.At(x[i], y[i]).Count - 1);
        return counts;
    }

    /// <summary>With a = 1/W and A_i = Σ a_j over i's neighbours: D_i = 1 + A_i, S₁ = N′, S₂ = N′ and cross terms, Q = Σ D_i².</summary>
    static NullConstants ConstantsOf(double[] x, double[] y, int[] neighbours, double radius)
    {
        double[] inverse = [.. neighbours.Select(w => w > 0 ? 1.0 / w : 0)];
        var sums = new DiscSums(x, y, inverse, radius);
        var step = Math.Max(1, x.Length / Sampled);
        var around = new double[(x.Length + step - 1) / step];
        Parallel.For(0, around.Length, k => around[k] = sums.At(x[k * step], y[k * step]).Sum - inverse[k * step]);

        var (connected, seen, seenInverse, cross, squares) = (0, 0, 0.0, 0.0, 0.0);
        foreach (var w in neighbours)
            connected += w > 0 ? 1 : 0;
        for (var k = 0; k < around.Length; k++)
        {
            if (neighbours[k * step] == 0)
                continue;
            seen++;
            seenInverse += inverse[k * step];
            cross += inverse[k * step] * around[k];
            squares += (1 + around[k]) * (1 + around[k]);
        }
        // S₂ = Σ_{i<j} 1(d ≤ r)(a_i + a_j)² = Σ_i a_i + Σ_i a_i A_i, since W_i a_i² = a_i.
        var scale = seen == 0 ? 0 : (double)connected / seen;
        return new(connected, (seenInverse + cross) * scale, squares * scale);
    }

    /// <summary>N′ sites with a neighbour (= S₁), S₂ and Q of the quadratic form behind M.</summary>
    internal readonly record struct NullConstants(int Connected, double S2, double Q);
}

/// <summary>Marcon and Puech's M: how much denser an industry is around its own plants than it is in the whole.</summary>
/// <remarks>
/// M(r) = [Σ_i w_i(r) / W_i(r)] ÷ [k · (n−1)/(N−1)], over the k plants that have a neighbour within r: w_i the industry's other plants within r,
/// W_i all other sites within r. E. Marcon and F. Puech (2010), Measures of the geographic concentration of industries: improving distance-based
/// methods, Journal of Economic Geography 10(5), 745–762. A plant alone within r has no quotient and is left out of both sums, as in their package
/// dbmss; so the mean under random labels is (k−1)(N−1)/((N′−1)(n−1)), not exactly 1 (test: 44/45 on twelve sites).
/// </remarks>
public static class MFunction
{
    const int Drawings = 399, DrawnMembers = 500, VarianceMembers = 2_000;

    /// <summary>M at each radius, with its 95 % null band and a bootstrap interval over decision-makers.</summary>
    /// <param name="sites">The population.</param>
    /// <param name="members">Indexes of the industry's sites, none twice.</param>
    /// <param name="own">For each radius and member, the other members within it, when that is already counted; null to count here.</param>
    /// <param name="seed">For the bootstrap.</param>
    /// <returns>One a radius; empty when there are fewer than two members.</returns>
    /// <remarks>
    /// The null's mean and variance are closed forms (docs/methods.md, "M under random labels"); the band is the gamma distribution with these two
    /// moments. The interval resamples members, 399 times for up to 500 members; above that the bootstrap of a mean is normal and its standard error is
    /// used. It is linearised: a member's part in M is both its own quotient and what it adds to its neighbours' quotients.
    /// </remarks>
    public static ImmutableArray<MAt> Of(MSites sites, ReadOnlySpan<int> members, int[][]? own, ulong seed)
    {
        var n = members.Length;
        if (n < 2)
            return [];
        var at = ImmutableArray.CreateBuilder<MAt>(sites.RadiiMetres.Length);
        var (x, y) = (new double[n], new double[n]);
        for (var k = 0; k < n; k++)
            (x[k], y[k]) = (sites.X[members[k]], sites.Y[members[k]]);

        for (var r = 0; r < sites.RadiiMetres.Length; r++)
        {
            var (neighbours, inverse) = (sites.Neighbours[r], new double[n]);
            for (var k = 0; k < n; k++)
                inverse[k] = neighbours[members[k]] > 0 ? 1.0 / neighbours[members[k]] : 0;
            var sums = new DiscSums(x, y, inverse, sites.RadiiMetres[r]);

            var (total, connected) = (0.0, 0);
            for (var k = 0; k < n; k++)
            {
                if (inverse[k] == 0)
                    continue;
                connected++;
                total += (own?[r][k] ?? sums.At(x[k], y[k]).Count - 1) * inverse[k];
            }
            if (connected == 0)
            {
                at.Add(new(sites.RadiiMetres[r], double.NaN, double.NaN, double.NaN, double.NaN, double.NaN));
                continue;
            }
            var m = total / (connected * (n - 1.0) / (sites.X.Length - 1.0));
            var (mean, variance) = Null(sites.Constants[r], sites.X.Length, n, connected);
            var (low, high) = Interval(Parts(x, y, inverse, sums), n, m, SplitMix.Stream(seed, ((ulong)r << 32) ^ (ulong)members[0]));
            at.Add(new(
                sites.RadiiMetres[r], m, GammaDistribution.Quantile(0.025, mean, variance), GammaDistribution.Quantile(0.975, mean, variance), low, high));
        }
        return at.MoveToImmutable();
    }

    /// <summary>M(r) of one industry around another, or around itself, with weights: the definition alone, without a null.</summary>
    /// <param name="x">Eastings of all sites. Metres.</param>
    /// <param name="y">Northings. Metres.</param>
    /// <param name="weights">e of each site, 0 or more; all 1 when plants are counted.</param>
    /// <param name="of">Reference plants.</param>
    /// <param name="to">Their neighbours: the same plants, or others.</param>
    /// <param name="radiiMetres">Metres.</param>
    /// <returns>One value a radius; NaN when no reference plant has a neighbour.</returns>
    /// <remarks>Σ_i [w_i(r)/W_i(r)] ÷ Σ_i [(W_C − e_i·1(i ∈ C))/(W − e_i)], both over the plants that have weight around them within r.</remarks>
    public static double[] Values(double[] x, double[] y, int[] weights, int[] of, int[] to, double[] radiiMetres)
    {
        double[] all = [.. weights.Select(w => (double)w)], theirs = [.. to.Select(j => all[j])];
        var (total, theirTotal, among) = (all.Sum(), theirs.Sum(), to.ToHashSet());
        return [.. radiiMetres.Select(radius =>
        {
            var (sites, neighbours) = (new DiscSums(x, y, all, radius), new DiscSums([.. to.Select(j => x[j])], [.. to.Select(j => y[j])], theirs, radius));
            var (above, below) = (0.0, 0.0);
            foreach (var i in of)
            {
                var around = sites.At(x[i], y[i]).Sum - all[i];
                if (around <= 0)
                    continue;
                var own = among.Contains(i) ? all[i] : 0;
                above += (neighbours.At(x[i], y[i]).Sum - own) / around;
                below += (theirTotal - own) / (total - all[i]);
            }
            return below > 0 ? above / below : double.NaN;
        })];
    }

    /// <summary>Mean and variance of M under random labels, given that k of the n plants have a neighbour.</summary>
    internal static (double Mean, double Variance) Null(MSites.NullConstants constants, int population, int n, int k)
    {
        double sites = constants.Connected, s1 = sites;
        if (k < 2 || sites < 2)
            return (0, 0);
        var pairs = k * (k - 1.0) / (sites * (sites - 1));
        var triples = sites < 3 ? 0 : pairs * (k - 2) / (sites - 2);
        var fours = sites < 4 ? 0 : triples * (k - 3) / (sites - 3);
        var mean = pairs * s1;
        var variance = (pairs * constants.S2) + (triples * (constants.Q - (2 * constants.S2)))
            + (fours * ((s1 * s1) - constants.Q + constants.S2)) - (mean * mean);
        var scale = (population - 1.0) / (k * (n - 1.0));
        return (mean * scale, Math.Max(0, variance) * scale * scale);
    }

    /// <summary>Each member's part D_i = w_i/W_i + Σ_j 1/W_j over members j within r; of every so-many-th when they are many.</summary>
    static double[] Parts(double[] x, double[] y, double[] inverse, DiscSums sums)
    {
        var step = Math.Max(1, x.Length / VarianceMembers);
        var parts = new double[(x.Length + step - 1) / step];
        for (var k = 0; k < parts.Length; k++)
        {
            var (count, sum) = sums.At(x[k * step], y[k * step]);
            parts[k] = ((count - 1) * inverse[k * step]) + sum - inverse[k * step];
        }
        return parts;
    }

    /// <summary>M is a mean over pairs of members, so a resample moves it by twice the mean of the parts drawn.</summary>
    static (double Low, double High) Interval(double[] parts, int members, double m, SplitMix random)
    {
        var mean = parts.Average();
        if (mean == 0)
            return (m, m);
        if (parts.Length > DrawnMembers)
        {
            var deviation = Math.Sqrt(parts.Sum(part => (part - mean) * (part - mean)) / (parts.Length - 1.0) / members);
            return (Math.Max(0, m * (1 - (2 * 1.959964 * deviation / mean))), m * (1 + (2 * 1.959964 * deviation / mean)));
        }
        var drawn = new double[Drawings];
        for (var b = 0; b < Drawings; b++)
        {
            var sum = 0.0;
            for (var k = 0; k < parts.Length; k++)
                sum += parts[random.Below(parts.Length)];
            drawn[b] = Math.Max(0, m * ((2 * sum / parts.Length / mean) - 1));
        }
        Array.Sort(drawn);
        return (drawn[9], drawn[389]);
    }
}
