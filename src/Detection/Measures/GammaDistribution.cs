namespace Klynge.Detection;

/// <summary>The gamma distribution with a given mean and variance: Pearson's type III that begins at zero.</summary>
static class GammaDistribution
{
    /// <summary>The value below which a share of the distribution lies.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <param name="mean">0 or more.</param>
    /// <param name="variance">0 or more. At 0 all of it lies at the mean.</param>
    /// <remarks>
    /// Bisection on the incomplete gamma function (series of Abramowitz and Stegun 6.5.29); above shape 400 the cube-root transform of E. B. Wilson
    /// and M. M. Hilferty (1931), whose error is then below 10⁻⁵ of the value. Test: quantiles of chi-square tables.
    /// </remarks>
    internal static double Quantile(double share, double mean, double variance)
    {
        if (mean <= 0 || variance <= 0)
            return mean;
        var shape = mean * mean / variance;
        if (shape > 400)
        {
            var t = 1 - (1 / (9 * shape)) + (NormalQuantile(share) / Math.Sqrt(9 * shape));
            return mean * t * t * t;
        }
        var (low, high) = (0.0, 1.0);
        while (Below(high, shape) < share)
            high *= 2;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle, shape) < share ? (middle, high) : (low, middle);
        }
        return (low + high) / 2 * mean / shape;
    }

    /// <summary>The lower regularised incomplete gamma function P(a, x).</summary>
    internal static double Below(double x, double shape)
    {
        if (x <= 0)
            return 0;
        // Terms are all positive; far above the mean they are many, but then the answer is one.
        if (x > shape + (40 * Math.Sqrt(shape)) + 60)
            return 1;
        double term = 1 / shape, sum = term;
        for (var k = 1; k < 100_000 && term > sum * 1e-16; k++)
        {
            term *= x / (shape + k);
            sum += term;
        }
        return Math.Min(1, sum * Math.Exp((shape * Math.Log(x)) - x - LogGamma(shape)));
    }

    /// <summary>ln Γ(z) for z above 0, by C. Lanczos (1964) with g = 7 and nine terms: relative error below 10⁻¹³.</summary>
    internal static double LogGamma(double z)
    {
        if (z < 0.5)
            return Math.Log(Math.PI / Math.Sin(Math.PI * z)) - LogGamma(1 - z);
        ReadOnlySpan<double> c =
        [
            676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
            9.9843695780195716e-6, 1.5056327351493116e-7,
        ];
        var sum = 0.99999999999980993;
        for (var i = 0; i < c.Length; i++)
            sum += c[i] / (z + i);
        var t = z + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((z - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    /// <summary>The standard normal quantile, by P. J. Acklam's rational approximation: relative error below 1.2·10⁻⁹.</summary>
    internal static double NormalQuantile(double share)
    {
        if (share > 0.5)
            return -NormalQuantile(1 - share);
        if (share < 0.02425)
        {
            var q = Math.Sqrt(-2 * Math.Log(share));
            return ((((((((((-7.784894002430293e-03 * q) - 3.223964580411365e-01) * q) - 2.400758277161838) * q) - 2.549732539343734) * q) + 4.374664141464968) * q) + 2.938163982698783)
                / ((((((((7.784695709041462e-03 * q) + 3.224671290700398e-01) * q) + 2.445134137142996) * q) + 3.754408661907416) * q) + 1);
        }
        var u = share - 0.5;
        var r = u * u;
        return ((((((((((-3.969683028665376e+01 * r) + 2.209460984245205e+02) * r) - 2.759285104469687e+02) * r) + 1.383577518672690e+02) * r) - 3.066479806614716e+01) * r) + 2.506628277459239) * u
            / ((((((((((-5.447609879822406e+01 * r) + 1.615858368580409e+02) * r) - 1.556989798598866e+02) * r) + 6.680131188771972e+01) * r) - 1.328068155288572e+01) * r) + 1);
    }
}
