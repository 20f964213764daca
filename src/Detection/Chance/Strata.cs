namespace Klynge.Detection;

/// <summary>Classes of urban density, and the tail of a disc's count when labels are shuffled within them only.</summary>
public static class Strata
{
    /// <summary>How many classes.</summary>
    public const int Classes = 5;

    /// <summary>Within how far establishments are counted to tell how urban a place is. Metres.</summary>
    internal const double Radius = 10_000;

    /// <summary>With fewer areas each class of density would be a handful of places.</summary>
    const int FewestAreas = 50;

    /// <summary>The class of each area, by how many sites it has; null where there are too few areas to tell.</summary>
    internal static int[]? OfAreas(int[] sites) => sites.Length < FewestAreas ? null : Classify(sites, sites);

    /// <summary>The class of each position, 0 the most rural: fifths of the sites by how many sites stand within 10 km. Equal counts share a class.</summary>
    /// <param name="within">Sites within 10 km of each position.</param>
    /// <param name="counts">Sites on each position.</param>
    internal static int[] Classify(ReadOnlySpan<int> within, ReadOnlySpan<int> counts)
    {
        var (values, order) = (within.ToArray(), new int[within.Length]);
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(values, order);
        long all = 0, before = 0;
        foreach (var count in counts)
            all += count;

        var classes = new int[within.Length];
        for (int from = 0, to = 0; from < order.Length; from = to)
        {
            var sharing = 0L;
            for (; to < order.Length && values[to] == values[from]; to++)
                sharing += counts[order[to]];
            // Those with equal surroundings go where the middle one of them stands.
            for (var i = from; i < to; i++)
                classes[order[i]] = (int)(Classes * ((2 * before) + sharing) / (2 * all));
            before += sharing;
        }
        return classes;
    }

    /// <summary>P(X ≥ x) when labels are shuffled within classes of urban density only: X is a sum of independent hypergeometric counts.</summary>
    /// <param name="strata">One a class.</param>
    /// <param name="x">The count reached by all together.</param>
    /// <returns>0 to 1.</returns>
    public static double UpperTail(ReadOnlySpan<Hypergeometric> strata, int x) => Math.Exp(LogUpperTail(strata, x));

    /// <summary>ln P(X ≥ x) for a sum of independent hypergeometric counts.</summary>
    /// <param name="strata">One a class.</param>
    /// <param name="x">The count reached by all together.</param>
    /// <remarks>
    /// Exact by convolution. The counts are tilted by e^θx first, θ such that their mean is x, so that what matters is of ordinary size
    /// however far out x lies; terms below 10⁻¹⁸ of the largest are left out.
    /// </remarks>
    internal static double LogUpperTail(ReadOnlySpan<Hypergeometric> strata, int x)
    {
        int least = 0, most = 0;
        var mean = 0.0;
        foreach (var stratum in strata)
            (least, most, mean) = (least + stratum.Least, most + stratum.Most, mean + stratum.Mean);
        if (x <= least)
            return 0;
        if (x > most)
            return double.NegativeInfinity;

        var theta = x <= mean ? 0 : Tilt(strata, x);
        var (sum, lowest, scale) = (new[] { 1.0 }, 0, 0.0);
        foreach (var stratum in strata)
        {
            var tilted = Tilted.Of(stratum, theta);
            sum = Convolve(sum, tilted.Values);
            (lowest, scale) = (lowest + tilted.From, scale + stratum.LogProbability(tilted.Best) + (theta * tilted.Best));
        }
        var tail = 0.0;
        for (var i = sum.Length - 1; i >= 0 && lowest + i >= x; i--)
            tail += sum[i] * Math.Exp(-theta * (lowest + i - x));
        return Math.Min(0, Math.Log(tail) + scale - (theta * x));
    }

    /// <summary>θ ≥ 0 at which the tilted mean is about x. It need not be exact: it only chooses the scale.</summary>
    static double Tilt(ReadOnlySpan<Hypergeometric> strata, int x)
    {
        double low = 0, high = 60;
        for (var step = 0; step < 20; step++)
        {
            var theta = (low + high) / 2;
            // The likeliest count is within one of the mean, and needs no sum.
            var likeliest = 0;
            foreach (var stratum in strata)
                likeliest += Tilted.Likeliest(stratum, Math.Exp(theta));
            (low, high) = likeliest < x ? (theta, high) : (low, theta);
        }
        return low;
    }

    /// <summary>P(X = k)·e^θk around its largest, which is scaled to 1, as far as it is at least 10⁻¹⁸.</summary>
    /// <param name="Best">The likeliest k under the tilt.</param>
    /// <param name="From">The k of the first value.</param>
    /// <param name="Values">One a count, upwards.</param>
    readonly record struct Tilted(int Best, int From, double[] Values)
    {
        const double Negligible = 1e-18;

        internal static Tilted Of(Hypergeometric h, double theta)
        {
            var odds = Math.Exp(theta);
            var best = Likeliest(h, odds);
            var (down, up) = (new List<double>(), new List<double> { 1 });
            for (var k = best; k < h.Most && up[^1] >= Negligible; k++)
                up.Add(up[^1] * Step(h, k, odds));
            for (var (k, term) = (best, 1.0); k > h.Least && term >= Negligible; k--)
                down.Add(term /= Step(h, k - 1, odds));
            down.Reverse();
            return new(best, best - down.Count, [.. down, .. up]);
        }

        /// <summary>The distribution is log-concave: it rises, tilted or not, as long as one step up gains.</summary>
        internal static int Likeliest(Hypergeometric h, double odds)
        {
            int low = h.Least, high = h.Most;
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = Step(h, middle, odds) > 1 ? (middle + 1, high) : (low, middle);
            }
            return low;
        }

        /// <summary>From k to k + 1.</summary>
        static double Step(Hypergeometric h, int k, double odds) =>
            odds * (h.Marked - k) * (h.Drawn - k) / ((double)(k + 1) * (h.Population - h.Marked - h.Drawn + k + 1));
    }

    static double[] Convolve(double[] a, double[] b)
    {
        var sum = new double[a.Length + b.Length - 1];
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
                sum[i + j] += a[i] * b[j];
        }
        return sum;
    }
}
