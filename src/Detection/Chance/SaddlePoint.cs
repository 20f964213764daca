namespace Klynge.Detection;

/// <summary>Binomial probabilities to full precision, by C. Loader (2000), Fast and accurate computation of binomial probabilities.</summary>
static class SaddlePoint
{
    /// <summary>ln n! less Stirling's formula, for n = 0 to 15 (0 stands for no correction: it is not used).</summary>
    static readonly double[] Exact =
    [
        0, 0.08106146679532725821967, 0.04134069595540929409382, 0.02767792568499833914878, 0.02079067210376509311152,
        0.01664469118982119216319, 0.01387612882307074799874, 0.01189670994589177009505, 0.01041126526197209649747,
        0.009255462182712732917728, 0.008330563433362871256469, 0.007573675487951840794972, 0.006942840107209529865664,
        0.006408994188004207068439, 0.005951370112758847735624, 0.005554733551962801371038,
    ];

    /// <summary>ln P(X = x) for a binomial of n trials with chance p; q = 1 − p is given so that it keeps its digits.</summary>
    internal static double LogBinomial(int x, int n, double p, double q)
    {
        if (n == 0)
            return 0;
        if (x == 0)
            return p < 0.1 ? -Deviance(n, n * q) - (n * p) : n * Math.Log(q);
        if (x == n)
            return q < 0.1 ? -Deviance(n, n * p) - (n * q) : n * Math.Log(p);
        var correction = StirlingError(n) - StirlingError(x) - StirlingError(n - x) - Deviance(x, n * p) - Deviance(n - x, n * q);
        return correction - (0.5 * (Math.Log(2 * Math.PI) + Math.Log(x) + Math.Log((double)(n - x) / n)));
    }

    /// <summary>ln n! − ½ ln(2πn) − n ln n + n, n ≥ 1. Absolute error below 10⁻¹⁵.</summary>
    internal static double StirlingError(int n)
    {
        if (n < Exact.Length)
            return Exact[n];
        double x = n, square = x * x;
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - (((1.0 / 1680) - (1.0 / 1188 / square)) / square)) / square)) / square)) / x;
    }

    /// <summary>x ln(x/mean) + mean − x, without cancelling where x is near its mean.</summary>
    static double Deviance(double x, double mean)
    {
        if (Math.Abs(x - mean) >= 0.1 * (x + mean))
            return (x * Math.Log(x / mean)) + mean - x;
        var v = (x - mean) / (x + mean);
        var sum = (x - mean) * v;
        var term = 2 * x * v;
        for (var j = 1; j < 1000; j++)
        {
            term *= v * v;
            var next = sum + (term / ((2 * j) + 1));
            if (next == sum)
                return next;
            sum = next;
        }
        return sum;
    }
}

/// <summary>ln k! for k up to a limit: 10⁻⁸ right, which is enough to throw out discs that cannot be the best.</summary>
sealed class LogFactorials
{
    readonly double[] values;

    /// <param name="most">The largest k. 0 or more.</param>
    internal LogFactorials(int most)
    {
        values = new double[most + 1];
        for (var k = 2; k <= most; k++)
            values[k] = (0.5 * Math.Log(2 * Math.PI * k)) + (k * Math.Log(k)) - k + SaddlePoint.StirlingError(k);
    }

    /// <summary>ln k!</summary>
    internal double this[int k] => values[k];

    /// <summary>ln of the binomial coefficient n over k, 0 ≤ k ≤ n.</summary>
    internal double Choose(int n, int k) => values[n] - values[k] - values[n - k];
}
