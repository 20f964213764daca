namespace Klynge.Detection;

/// <summary>The interval for observed over expected: exact for the odds ratio of inside against outside, told as a ratio of means.</summary>
/// <remarks>
/// Under odds ratio ψ the count inside is Fisher's noncentral hypergeometric, P(x) ∝ C(n,x)·C(N−n,m−x)·ψˣ. The ends are the ψ at which the count
/// reached has a tail of a/2 (Clopper and Pearson 1934, Biometrika 26, 404–413, for the binomial), each turned into mean(ψ)/mean(1).
/// </remarks>
static class RatioInterval
{
    /// <summary>The two ends.</summary>
    /// <param name="null_">The count's distribution when nothing is going on.</param>
    /// <param name="x">The count reached, from the least to the most.</param>
    /// <param name="outside">a: chance of missing the truth, both sides together. Above 0, at most 1.</param>
    /// <returns>Low ≤ high; 0 to ∞, NaN where nothing can be expected.</returns>
    internal static (double Low, double High) Of(Hypergeometric null_, int x, double outside)
    {
        if (!(null_.Mean > 0))
            return (double.NaN, double.NaN);
        var low = x == null_.Least ? 0 : LogOdds(null_, x, upwards: true, outside / 2);
        var high = x == null_.Most ? double.PositiveInfinity : LogOdds(null_, x, upwards: false, outside / 2);
        return (x == null_.Least ? null_.Least / null_.Mean : MeanAt(null_, low) / null_.Mean,
            x == null_.Most ? null_.Most / null_.Mean : MeanAt(null_, high) / null_.Mean);
    }

    /// <summary>ln ψ at which the tail from x (upwards or downwards, x with it) is the share asked for. The tail is monotone in ψ.</summary>
    /// <remarks>By Illinois' rule (M. Dowell and P. Jarratt 1971, BIT 11) on the tail's logit, which is nearly straight in ln ψ: some ten tails instead of sixty.</remarks>
    static double LogOdds(Hypergeometric h, int x, bool upwards, double share)
    {
        var sought = Math.Log(share / (1 - share));
        double low = -120, high = 120, atLow = Miss(low), atHigh = Miss(high), logOdds = 0;
        var side = 0;
        for (var step = 0; step < 200 && high - low > 1e-14 * (1 + Math.Abs(low)); step++)
        {
            logOdds = ((low * atHigh) - (high * atLow)) / (atHigh - atLow);
            if (!(logOdds > low && logOdds < high))
                logOdds = (low + high) / 2;
            var miss = Miss(logOdds);
            if (Math.Abs(miss) < 1e-13)
                return logOdds;
            if (miss < 0 == atLow < 0)
                (low, atLow, atHigh, side) = (logOdds, miss, side == 1 ? atHigh / 2 : atHigh, 1);
            else
                (high, atHigh, atLow, side) = (logOdds, miss, side == -1 ? atLow / 2 : atLow, -1);
        }
        return logOdds;

        // ln of the tail over its complement, less what is sought.
        double Miss(double logOdds)
        {
            var (above, below) = Sums(h, x, logOdds);
            return Math.Log(upwards ? (1 + above) / below : (1 + below) / above) - sought;
        }
    }

    /// <summary>The terms above x and below x, each over the term at x. A side that would overflow stops: it is everything then.</summary>
    internal static (double Above, double Below) Sums(Hypergeometric h, int x, double logOdds)
    {
        const double Everything = 1e250;
        var odds = Math.Exp(logOdds);
        double above = 0, below = 0, term = 1;
        for (var k = x; k < h.Most && term > above * 1e-17 && above < Everything; k++)
            above += term *= odds * (h.Marked - k) * (h.Drawn - k) / ((double)(k + 1) * (h.Population - h.Marked - h.Drawn + k + 1));
        term = 1;
        for (var k = x; k > h.Least && term > below * 1e-17 && below < Everything; k--)
            below += term *= (double)k * (h.Population - h.Marked - h.Drawn + k) / (odds * (h.Marked - k + 1) * (h.Drawn - k + 1));
        return (above, below);
    }

    /// <summary>The mean under ψ, summed around the most likely count.</summary>
    static double MeanAt(Hypergeometric h, double logOdds)
    {
        var odds = Math.Exp(logOdds);
        int low = h.Least, high = h.Most;
        while (low < high)
        {
            var k = (low + high) / 2;
            var rises = odds * (h.Marked - k) * (h.Drawn - k) > (double)(k + 1) * (h.Population - h.Marked - h.Drawn + k + 1);
            (low, high) = rises ? (k + 1, high) : (low, k);
        }
        double sum = 1, first = low, term = 1;
        for (var k = low; k < h.Most && term > sum * 1e-17; k++)
        {
            term *= odds * (h.Marked - k) * (h.Drawn - k) / ((double)(k + 1) * (h.Population - h.Marked - h.Drawn + k + 1));
            (sum, first) = (sum + term, first + (term * (k + 1)));
        }
        term = 1;
        for (var k = low; k > h.Least && term > sum * 1e-17; k--)
        {
            term *= (double)k * (h.Population - h.Marked - h.Drawn + k) / (odds * (h.Marked - k + 1) * (h.Drawn - k + 1));
            (sum, first) = (sum + term, first + (term * (k - 1)));
        }
        return first / sum;
    }
}
