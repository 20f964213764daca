namespace Klynge.Detection;

/// <summary>How many plants of an industry have how many jobs: enough for a quick bound on a tail by jobs.</summary>
sealed class JobSizes
{
    const int Steps = 16;

    readonly double[] sizes;
    readonly int[] plants;

    JobSizes(double[] sizes, int[] plants) => (this.sizes, this.plants) = (sizes, plants);

    internal static JobSizes Of(ReadOnlySpan<int> jobs)
    {
        var sorted = jobs.ToArray();
        Array.Sort(sorted);
        var (sizes, plants) = (new List<double>(), new List<int>());
        foreach (var e in sorted)
        {
            if (sizes.Count == 0 || sizes[^1] != e)
            {
                sizes.Add(e);
                plants.Add(0);
            }
            plants[^1]++;
        }
        return new([.. sizes], [.. plants]);
    }

    /// <summary>ln of Chernoff's bound on P(jobs inside ≥ j) when one plant, the centre, is left out: min over θ of Σ ln(1 + s(e^θe − 1)) − θj.</summary>
    /// <param name="share">s: the chance of a plant to be inside. Above 0, below 1.</param>
    /// <param name="atLeast">j; above the mean.</param>
    /// <param name="leftOut">Jobs of the plant left out.</param>
    /// <returns>0 or less.</returns>
    /// <remarks>
    /// Each plant inside by itself has the larger moments than drawing without replacement (W. Hoeffding 1963, Journal of the American Statistical
    /// Association 58, theorem 4), so it bounds that tail too. Any θ is a bound; Newton's rule within a bracket finds nearly the best.
    /// </remarks>
    internal double LogChernoff(double share, long atLeast, int leftOut)
    {
        if (!(share is > 0 and < 1))
            return 0;
        // At twice a hundred over the largest plant, every plant that could help is inside for certain.
        double low = 0, high = 200 / Math.Max(1, sizes[^1]), theta = 1 / Math.Max(1, sizes[^1]), least = 0;
        for (var step = 0; step < Steps; step++)
        {
            var (log, mean, variance) = (0.0, 0.0, 0.0);
            for (var k = 0; k < sizes.Length; k++)
            {
                var (e, count) = (sizes[k], plants[k] - (sizes[k] == leftOut ? 1 : 0));
                var outside = (1 - share) * Math.Exp(-theta * e);
                var inside = share / (share + outside);
                log += count * ((theta * e) + Math.Log(share + outside));
                mean += count * e * inside;
                variance += count * e * e * inside * (1 - inside);
            }
            least = Math.Min(least, log - (theta * atLeast));
            if (Math.Abs(mean - atLeast) < 1e-3 * atLeast)
                break;
            (low, high) = mean < atLeast ? (theta, high) : (low, theta);
            var next = theta + ((atLeast - mean) / variance);
            theta = next > low && next < high ? next : (low + high) / 2;
        }
        return least;
    }
}
