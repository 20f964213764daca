namespace Klynge.Detection;

/// <summary>How many of the marked sites come along when sites are drawn without replacement: the exact null of every count in this engine.</summary>
/// <param name="Population">N: sites in all. 0 or more.</param>
/// <param name="Marked">n: sites of the industry. 0 to N.</param>
/// <param name="Drawn">m: sites in the disc or window. 0 to N. (n and m may change places; the distribution is the same.)</param>
/// <remarks>
/// Probabilities by C. Loader (2000), Fast and accurate computation of binomial probabilities: three saddle-point binomials, so that no
/// large logarithms cancel. A table of log-factorials cannot do it: ln 700000! is 8.7·10⁶, whose last bit alone is 2·10⁻⁹.
/// Relative error of a tail is below 10⁻¹¹ down to 10⁻³⁰⁰ (tests: <c>The_hypergeometric_distribution</c>).
/// </remarks>
public readonly record struct Hypergeometric(int Population, int Marked, int Drawn)
{
    /// <summary>The smallest count that can occur.</summary>
    public int Least => Math.Max(0, Marked + Drawn - Population);

    /// <summary>The largest count that can occur.</summary>
    public int Most => Math.Min(Marked, Drawn);

    /// <summary>n·m/N; 0 in an empty population.</summary>
    public double Mean => Population == 0 ? 0 : (double)Marked * Drawn / Population;

    /// <summary>ln P(X = x); negative infinity when x cannot occur.</summary>
    public double LogProbability(int x)
    {
        if (x < Least || x > Most)
            return double.NegativeInfinity;
        if (Least == Most)
            return 0;
        var p = (double)Drawn / Population;
        var q = (double)(Population - Drawn) / Population;
        return SaddlePoint.LogBinomial(x, Marked, p, q)
            + SaddlePoint.LogBinomial(Drawn - x, Population - Marked, p, q)
            - SaddlePoint.LogBinomial(Drawn, Population, p, q);
    }

    /// <summary>P(X = x).</summary>
    public double Probability(int x) => Math.Exp(LogProbability(x));

    /// <summary>ln P(X ≥ x); 0 when it is certain, negative infinity when it cannot be.</summary>
    /// <remarks>Cost: one probability and one multiplication a term, until a term no longer counts.</remarks>
    public double LogUpperTail(int x)
    {
        if (x <= Least)
            return 0;
        if (x > Most)
            return double.NegativeInfinity;
        return x > Mean ? LogProbability(x) + Math.Log(SumUpwards(x)) : Math.Log(1 - (Math.Exp(LogProbability(x - 1)) * SumDownwards(x - 1)));
    }

    /// <summary>P(X ≥ x).</summary>
    public double UpperTail(int x) => Math.Exp(LogUpperTail(x));

    /// <summary>P(X ≥ x) when the odds inside are so many times those outside: Fisher's noncentral hypergeometric distribution, P(x) ∝ C(n,x)·C(N−n,m−x)·ωˣ.</summary>
    /// <param name="x">Any count.</param>
    /// <param name="odds">ω, above 0; 1 gives the ordinary tail.</param>
    /// <remarks>R. A. Fisher (1935), The logic of inductive inference, J. R. Statist. Soc. 98, 39–54.</remarks>
    public double UpperTailAtOdds(int x, double odds)
    {
        if (x <= Least)
            return 1;
        if (x > Most)
            return 0;
        var (above, below) = RatioInterval.Sums(this, x, Math.Log(odds));
        return (1 + above) / (1 + above + below);
    }

    /// <summary>P(X ≤ x).</summary>
    public double LowerTail(int x) =>
        x < Least ? 0 : x >= Most ? 1
        : x < Mean ? Math.Exp(LogProbability(x)) * SumDownwards(x)
        : 1 - (Math.Exp(LogProbability(x + 1)) * SumUpwards(x + 1));

    /// <summary>(P(x) + P(x+1) + …) / P(x). Beyond the mean the terms fall, so it ends when they no longer count.</summary>
    double SumUpwards(int x)
    {
        double term = 1, sum = 1;
        for (var k = x; k < Most && term > sum * 1e-17; k++)
        {
            term *= (double)(Marked - k) * (Drawn - k) / ((double)(k + 1) * (Population - Marked - Drawn + k + 1));
            sum += term;
        }
        return sum;
    }

    /// <summary>(P(x) + P(x−1) + …) / P(x), for x below the mean.</summary>
    double SumDownwards(int x)
    {
        double term = 1, sum = 1;
        for (var k = x; k > Least && term > sum * 1e-17; k--)
        {
            term *= (double)k * (Population - Marked - Drawn + k) / ((double)(Marked - k + 1) * (Drawn - k + 1));
            sum += term;
        }
        return sum;
    }
}
