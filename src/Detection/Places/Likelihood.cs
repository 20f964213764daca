namespace Klynge.Detection;

/// <summary>How much better a place explains the labels than chance does, and what findings are ranked by.</summary>
public static class Likelihood
{
    /// <summary>Kulldorff's Bernoulli log-likelihood ratio of one share inside and another outside, against one share everywhere.</summary>
    /// <param name="observed">x: of the group, inside. 0 to min(n, m).</param>
    /// <param name="sites">m: all, inside.</param>
    /// <param name="groupSize">n: of the group, everywhere.</param>
    /// <param name="population">N: all, everywhere.</param>
    /// <returns>0 or more, natural logarithm; 0 where the share inside is not above the share outside.</returns>
    /// <remarks>M. Kulldorff (1997), A spatial scan statistic, Communications in Statistics: Theory and Methods 26(6), 1481–1496.</remarks>
    public static double Ratio(int observed, int sites, int groupSize, int population)
    {
        if ((double)observed * population <= (double)groupSize * sites)
            return 0;
        return Part(observed, sites) + Part(groupSize - observed, population - sites) - Part(groupSize, population);

        static double Part(int x, int m) => Times(x, m) + Times(m - x, m);
        static double Times(int k, int m) => k == 0 ? 0 : k * Math.Log((double)k / m);
    }

    /// <summary>The log-likelihood ratio, times the share of the concentration that is surely more than chance: LLR · (1 − 1/low).</summary>
    /// <param name="logLikelihoodRatio">From <see cref="Ratio"/>.</param>
    /// <param name="ratioLow">Lower end of the interval for observed over expected.</param>
    /// <returns>0 or more; 0 where the interval reaches down to 1.</returns>
    /// <remarks>
    /// With x inside and E expected, 1 − E/x is the share of the members that chance does not explain; at the lower end of the interval it
    /// is the share that surely is not chance. A large slight excess and a small strong one thus both rank below a large strong one.
    /// </remarks>
    public static double Strength(double logLikelihoodRatio, double ratioLow) => logLikelihoodRatio * (1 - (1 / Math.Max(1, ratioLow)));

    /// <summary>The strength of a place that jobs led to: −ln p by jobs times the share of its jobs that chance does not explain, when that is more.</summary>
    /// <param name="byCount">From <see cref="Strength"/>.</param>
    /// <param name="jobs">The place by jobs.</param>
    /// <remarks>−ln of an exact tail stands to jobs as the log-likelihood ratio to counts: it is the larger of the two by Chernoff's inequality, by a few at most.</remarks>
    internal static double StrengthByJobs(double byCount, JobsEvidence.Tested jobs) =>
        Math.Max(byCount, -Math.Log(jobs.LocalP) * Math.Max(0, 1 - (jobs.Expected / jobs.Observed)));
}
