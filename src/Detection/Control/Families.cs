namespace Klynge.Detection;

/// <summary>
/// False-discovery control over families of groups: Simes within a family, Benjamini–Hochberg over families, and inside a rejected family
/// Benjamini–Hochberg at level α·R/G. Shared by the search over points and the search over areas.
/// </summary>
/// <remarks>
/// Y. Benjamini and M. Bogomolov (2014), Selective inference on multiple families of hypotheses, J. R. Statist. Soc. B 76(1), 297–318.
/// A division and its classes say the same thing in coarser and finer words; counted one by one and then merged, their false-discovery rate was 24 %.
/// </remarks>
public sealed class Families
{
    readonly double level;
    readonly double[] familyQ;

    Families(double level, double[] familyQ, double[] q, double[] qJobs)
    {
        (this.level, this.familyQ, Q, QJobs) = (level, familyQ, q, qJobs);
        Array.Sort(familyQ);
    }

    /// <summary>For each group, the false-discovery rate at which its count would be reported; NaN where it was not tested.</summary>
    public double[] Q { get; }

    /// <summary>The same by jobs.</summary>
    public double[] QJobs { get; }

    /// <summary>G: families with at least one test.</summary>
    public int Tested => familyQ.Length;

    /// <summary>R: families rejected at the level.</summary>
    public int Rejected => RejectedAt(level);

    /// <summary>α·R/G: the level at which tests inside a rejected family are judged; 0 when no family is rejected.</summary>
    public double LevelWithin => Tested == 0 ? 0 : level * Rejected / Tested;

    /// <summary>Judges the groups' tests.</summary>
    /// <param name="families">The family of each group.</param>
    /// <param name="p">Calibrated p of each group by count, 0 to 1; NaN when it was not tested (a group too small to be a place).</param>
    /// <param name="pJobs">The same by jobs; NaN where jobs cannot be tested.</param>
    /// <param name="level">α, above 0 and at most 1.</param>
    /// <exception cref="ArgumentException">The lists differ in length, a p is outside 0 to 1, or the level is.</exception>
    public static Families Judge(IReadOnlyList<string> families, double[] p, double[] pJobs, double level)
    {
        if (families.Count != p.Length || p.Length != pJobs.Length)
            throw new ArgumentException($"{families.Count} families, {p.Length} and {pJobs.Length} p-values: they must be as many.");
        if (!(level is > 0 and <= 1))
            throw new ArgumentException($"The level is {level}; it must be above 0 and at most 1.", nameof(level));

        var tests = Enumerable.Range(0, p.Length).SelectMany(g => new[] { (Group: g, Jobs: false, P: p[g]), (Group: g, Jobs: true, P: pJobs[g]) })
            .Where(test => !double.IsNaN(test.P)).GroupBy(test => families[test.Group], StringComparer.Ordinal).Select(f => f.ToArray()).ToArray();
        var familyQ = BenjaminiHochberg.Q([.. tests.Select(family => Simes.P([.. family.Select(test => test.P)]))]);

        var judged = new Families(level, [.. familyQ], Untested(p.Length), Untested(p.Length));
        for (var f = 0; f < tests.Length; f++)
        {
            var within = BenjaminiHochberg.Q([.. tests[f].Select(test => test.P)]);
            for (var t = 0; t < within.Length; t++)
                (tests[f][t].Jobs ? judged.QJobs : judged.Q)[tests[f][t].Group] = judged.QOf(within[t], familyQ[f]);
        }
        return judged;
    }

    /// <summary>The smallest α at which p ≤ α·R(α)/G, where R(α) families are rejected; that is the q of a test inside a rejected family.</summary>
    /// <param name="p">Its p, adjusted for what it competes with inside its family. 0 to 1.</param>
    /// <param name="atLeast">The q of what must be rejected before it: its family's, or that of the place before it.</param>
    /// <returns>At least <paramref name="atLeast"/>, at most 1.</returns>
    public double QOf(double p, double atLeast)
    {
        var (rejected, from) = StepOf(p, atLeast);
        return Math.Min(1, Math.Max(Math.Max(p * Tested / rejected, from), atLeast));
    }

    /// <summary>The step of R(α) on which <see cref="QOf"/> ends, with what it is the largest of.</summary>
    /// <param name="p">As there.</param>
    /// <param name="atLeast">As there.</param>
    /// <returns>R, and the q at which R families are rejected; q = max(p·G/R, that, <paramref name="atLeast"/>), at most 1.</returns>
    public (int Rejected, double From) StepOf(double p, double atLeast)
    {
        // R(α) rises in steps at the families' own q. On the step with R families, α must reach p·G/R and the step's beginning.
        for (var rejected = Math.Max(1, RejectedAt(atLeast)); rejected < Tested; rejected++)
        {
            if (familyQ[rejected] != familyQ[rejected - 1] && Math.Max(Math.Max(p * Tested / rejected, familyQ[rejected - 1]), atLeast) < familyQ[rejected])
                return (rejected, familyQ[rejected - 1]);
        }
        return (Tested, familyQ[^1]);
    }

    int RejectedAt(double alpha) => familyQ.Count(q => q <= alpha);

    static double[] Untested(int groups)
    {
        var q = new double[groups];
        Array.Fill(q, double.NaN);
        return q;
    }
}
