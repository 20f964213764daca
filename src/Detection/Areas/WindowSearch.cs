namespace Klynge.Detection;

/// <summary>The most surprising window of a group, and what its surprise is worth when so many were looked at.</summary>
/// <param name="Window">Index of the window; −1 when none holds two plants and more than its share.</param>
/// <param name="LocalP">Its own exact tail, at least 10⁻³⁰⁰.</param>
/// <param name="Bound">Boole's bound for the search; may be above 1.</param>
readonly record struct BestWindow(int Window, double LocalP, double Bound)
{
    /// <summary>Calibrated for the search.</summary>
    internal double P => Math.Min(1, Bound);

    internal static BestWindow None => new(-1, 1, 1);
}

/// <summary>Searches the windows of one group by count and by jobs.</summary>
static class WindowSearch
{
    /// <summary>Below this, windows × tail is reported as it is: larger than the sum of attained levels, and small enough not to matter.</summary>
    const double BoundEnough = 1e-9;

    const int Evaluated = 12;

    /// <summary>The window with the smallest hypergeometric tail; of equals the one with the fewest sites.</summary>
    /// <param name="windows">The family.</param>
    /// <param name="free">The windows that may be looked at, ascending.</param>
    /// <param name="counts">Plants of the group by area.</param>
    /// <param name="groupSize">n.</param>
    /// <param name="population">N.</param>
    /// <remarks>
    /// Only a window that can beat the best so far is computed: P(X ≥ x) ≥ P(X = x) ≥ e^(−D)/(e·√(8x)), D the log-likelihood ratio; and before that
    /// D itself only where x·ln(x/E) + δ·(1 + δ/R) could be large enough, with δ = x − E and R the expected number of other plants outside, since the
    /// two terms left out are negative and the last is at most that.
    /// </remarks>
    internal static BestWindow ByCount(AreaWindows windows, int[] free, int[] counts, int groupSize, int population)
    {
        var (inside, atMost) = (new int[free.Length], new double[free.Length]);
        var (first, nearest) = (-1, 0.0);
        for (var i = 0; i < free.Length; i++)
        {
            var x = inside[i] = windows.Sum(free[i], counts);
            var expected = (double)groupSize * windows.Sites[free[i]] / population;
            if (x < 2 || x <= expected)
                continue;
            var (gain, over) = (x * Math.Log(x / expected), x - expected);
            atMost[i] = gain + (over * (1 + (over / ((double)(population - groupSize) * (population - windows.Sites[free[i]]) / population))));
            if (gain - over > nearest)
                (first, nearest) = (i, gain - over);
        }
        if (first < 0)
            return BestWindow.None;

        var (best, least) = (first, LogTail(first));
        for (var i = 0; i < free.Length; i++)
        {
            if (atMost[i] == 0 || !CanBeat(atMost[i], i) || !CanBeat(Likelihood.Ratio(inside[i], windows.Sites[free[i]], groupSize, population), i))
                continue;
            var tail = LogTail(i);
            if (tail < least || (tail == least && i < best))
                (best, least) = (i, tail);
        }
        var p = Math.Max(Tail.Floor, Math.Exp(least));
        return new(free[best], p, CountBound(windows, free, groupSize, population, p));

        double LogTail(int i) => new Hypergeometric(population, groupSize, windows.Sites[free[i]]).LogUpperTail(inside[i]);
        bool CanBeat(double ratio, int i) => -ratio - 1 - (0.5 * Math.Log(8.0 * inside[i])) <= least;
    }

    /// <summary>Boole's bound: the sum over windows of P(tail ≤ t), each as it can be attained.</summary>
    internal static double CountBound(AreaWindows windows, int[] free, int groupSize, int population, double t) =>
        free.Length * t <= BoundEnough ? free.Length * t : AttainedLevels.Sum(windows.Sites, free, groupSize, population, t);

    /// <summary>The smallest count whose tail is at most t, and that tail.</summary>
    internal static (int Count, double Tail) Critical(Hypergeometric count, double t, int from)
    {
        var x = Math.Max(from, count.Least);
        var tail = count.UpperTail(x);
        while (tail > t * Tail.SameLevel)
            tail = count.UpperTail(++x);
        return (x, tail);
    }

    /// <summary>The window with two plants or more and the smallest tail by jobs; calibrated by the number of windows.</summary>
    /// <param name="windows">The family.</param>
    /// <param name="free">The windows that may be looked at.</param>
    /// <param name="counts">Plants by area.</param>
    /// <param name="jobsByArea">The group's jobs by area.</param>
    /// <param name="plantJobs">The group's plants' jobs.</param>
    /// <param name="table">Their table; null when they are too many, and then the twelve windows farthest above their mean are computed one by one.</param>
    /// <param name="population">N.</param>
    internal static BestWindow ByJobs(
        AreaWindows windows, int[] free, int[] counts, long[] jobsByArea, int[] plantJobs, JobsTest? table, int population)
    {
        var candidates = new List<(double Above, int Window, long Jobs)>();
        foreach (var w in free)
        {
            if (windows.Sum(w, counts) < 2)
                continue;
            var jobs = windows.Sum(w, jobsByArea);
            var (mean, variance) = JobsTest.Moments(population, plantJobs, windows.Sites[w]);
            if (jobs > mean)
                candidates.Add((variance > 0 ? (jobs - mean) / Math.Sqrt(variance) : double.PositiveInfinity, w, jobs));
        }
        var best = BestWindow.None;
        foreach (var (_, w, jobs) in table is null ? candidates.OrderByDescending(c => c.Above).ThenBy(c => c.Window).Take(Evaluated) : candidates)
        {
            var p = Math.Max(Tail.Floor, table?.UpperTail(windows.Sites[w], jobs) ?? JobsTest.UpperTail(population, plantJobs, windows.Sites[w], jobs));
            if (best.Window < 0 || p < best.LocalP)
                best = new(w, p, p * free.Length);
        }
        return best;
    }
}
