namespace Klynge.Detection;

/// <summary>Benjamini and Hochberg's step-up procedure.</summary>
public static class BenjaminiHochberg
{
    /// <summary>The smallest false-discovery rate at which each hypothesis would be rejected: q = min over k ≥ rank of p₍ₖ₎·m/k.</summary>
    /// <param name="p">One p-value a hypothesis, 0 to 1, in any order.</param>
    /// <returns>The q-values in the same order; each at least its p and at most 1.</returns>
    /// <exception cref="ArgumentException">A p-value is outside 0 to 1, or not a number.</exception>
    /// <remarks>Y. Benjamini and Y. Hochberg (1995), Controlling the false discovery rate, J. R. Statist. Soc. B 57(1), 289–300, section 3.</remarks>
    public static double[] Q(ReadOnlySpan<double> p)
    {
        var sorted = p.ToArray();
        foreach (var value in sorted)
        {
            if (!(value is >= 0 and <= 1))
                throw new ArgumentException($"A p-value is {value}; it must be between 0 and 1.", nameof(p));
        }
        var order = new int[p.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(sorted, order);

        var q = new double[p.Length];
        var least = 1.0;
        for (var k = sorted.Length; k >= 1; k--)
        {
            least = Math.Min(least, sorted[k - 1] * ((double)sorted.Length / k));
            q[order[k - 1]] = least;
        }
        return q;
    }
}

/// <summary>Simes' test of several hypotheses at once.</summary>
public static class Simes
{
    /// <summary>min over k of p₍ₖ₎·m/k: a p-value for "none of these is anything", right for independent and for positively dependent tests.</summary>
    /// <param name="p">At least one p-value, 0 to 1, in any order.</param>
    /// <returns>At least the smallest p, at most 1.</returns>
    /// <exception cref="ArgumentException">There is none, or one is outside 0 to 1.</exception>
    /// <remarks>R. J. Simes (1986), An improved Bonferroni procedure for multiple tests of significance, Biometrika 73(3), 751–754.</remarks>
    public static double P(ReadOnlySpan<double> p)
    {
        if (p.IsEmpty)
            throw new ArgumentException("There is no p-value; Simes' test needs at least one.", nameof(p));
        var least = 1.0;
        foreach (var q in BenjaminiHochberg.Q(p))
            least = Math.Min(least, q);
        return least;
    }
}
