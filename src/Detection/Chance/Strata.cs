namespace Klynge.Detection;

/// <summary>Classes of urban density, and the tail of a disc's count when labels are shuffled within them only.</summary>
static class Strata
{
    /// <summary>How many classes.</summary>
    internal const int Classes = 5;

    /// <summary>Within how far establishments are counted to tell how urban a place is. Metres.</summary>
    internal const double Radius = 10_000;

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

        var logs = new double[strata.Length][];
        for (var s = 0; s < strata.Length; s++)
            logs[s] = Logs(strata[s]);
        var theta = x <= mean ? 0 : Tilt(strata, logs, x);

        var (sum, lowest, scale) = (new[] { 1.0 }, 0, 0.0);
        for (var s = 0; s < strata.Length; s++)
        {
            var (tilted, from, log) = Tilted(logs[s], strata[s].Least, theta);
            sum = Convolve(sum, tilted);
            (lowest, scale) = (lowest + from, scale + log);
        }
        var tail = 0.0;
        for (var i = sum.Length - 1; i >= 0 && lowest + i >= x; i--)
            tail += sum[i] * Math.Exp(-theta * (lowest + i - x));
        return Math.Min(0, Math.Log(tail) + scale - (theta * x));
    }

    /// <summary>ln P of each count from the least to the most, by ratios from the one nearest the mean.</summary>
    static double[] Logs(Hypergeometric h)
    {
        var logs = new double[h.Most - h.Least + 1];
        var middle = Math.Clamp((int)h.Mean, h.Least, h.Most);
        logs[middle - h.Least] = h.LogProbability(middle);
        for (var k = middle; k < h.Most; k++)
            logs[k + 1 - h.Least] = logs[k - h.Least] + Math.Log((double)(h.Marked - k) * (h.Drawn - k) / ((double)(k + 1) * (h.Population - h.Marked - h.Drawn + k + 1)));
        for (var k = middle; k > h.Least; k--)
            logs[k - 1 - h.Least] = logs[k - h.Least] + Math.Log((double)k * (h.Population - h.Marked - h.Drawn + k) / ((double)(h.Marked - k + 1) * (h.Drawn - k + 1)));
        return logs;
    }

    /// <summary>θ ≥ 0 at which the tilted mean is about x. It need not be exact: it only chooses the scale.</summary>
    static double Tilt(ReadOnlySpan<Hypergeometric> strata, double[][] logs, int x)
    {
        double low = 0, high = 60;
        for (var step = 0; step < 40; step++)
        {
            var theta = (low + high) / 2;
            var mean = 0.0;
            for (var s = 0; s < strata.Length; s++)
            {
                var (tilted, from, _) = Tilted(logs[s], strata[s].Least, theta);
                double weight = 0, first = 0;
                for (var i = 0; i < tilted.Length; i++)
                    (weight, first) = (weight + tilted[i], first + (tilted[i] * (from + i)));
                mean += first / weight;
            }
            (low, high) = mean < x ? (theta, high) : (low, theta);
        }
        return low;
    }

    /// <summary>e^(ln P + θk − scale) where that is at least 10⁻¹⁸; the first k; the scale, which makes the largest 1.</summary>
    static (double[] Values, int From, double Scale) Tilted(double[] logs, int least, double theta)
    {
        const double Negligible = 41.5;
        // The distribution is log-concave: it rises, tilted or not, as long as one step up gains.
        int best = 0, above = logs.Length - 1;
        while (best < above)
        {
            var middle = (best + above) / 2;
            (best, above) = logs[middle + 1] - logs[middle] + theta > 0 ? (middle + 1, above) : (best, middle);
        }
        var scale = logs[best] + (theta * best);
        int from = best, to = best;
        while (from > 0 && logs[from - 1] + (theta * (from - 1)) > scale - Negligible)
            from--;
        while (to < logs.Length - 1 && logs[to + 1] + (theta * (to + 1)) > scale - Negligible)
            to++;
        var values = new double[to - from + 1];
        for (var i = from; i <= to; i++)
            values[i - from] = Math.Exp(logs[i] + (theta * i) - scale);
        return (values, least + from, scale + (theta * least));
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
