namespace Klynge.Detection;

/// <summary>Ellison and Glaeser's index of one industry.</summary>
/// <param name="Gamma">γ: 0 on average when plants throw darts; NaN when one plant is the whole industry or one area the whole economy.</param>
/// <param name="G">Σ (s − x)²: raw geographic concentration.</param>
/// <param name="H">Σ z²: Herfindahl index of the plants.</param>
public readonly record struct GlaeserIndex(double Gamma, double G, double H);

/// <summary>Agglomeration and coagglomeration of industries over areas, with the lumpiness of plants taken out.</summary>
/// <remarks>
/// G. Ellison and E. L. Glaeser (1997), Geographic concentration in U.S. manufacturing industries: a dartboard approach, Journal of Political
/// Economy 105(5), 889–927, equation 5; pairwise coagglomeration: G. Ellison, E. L. Glaeser and W. R. Kerr (2010), What causes industry agglomeration?
/// Evidence from coagglomeration patterns, American Economic Review 100(3), 1195–1213, equation 1.
/// </remarks>
public static class EllisonGlaeser
{
    /// <summary>γ = [G/(1 − Σx²) − H] / (1 − H).</summary>
    /// <param name="industry">The industry's jobs by area, 0 or more.</param>
    /// <param name="all">All jobs by area, as many, 0 or more.</param>
    /// <param name="plants">Jobs of the industry's plants, 0 or more.</param>
    /// <exception cref="ArgumentException">The lists of areas differ in length, or one of the sums is 0.</exception>
    public static GlaeserIndex Of(ReadOnlySpan<long> industry, ReadOnlySpan<long> all, ReadOnlySpan<int> plants)
    {
        var (s, x) = (Shares(industry), Shares(all));
        if (s.Length != x.Length)
            throw new ArgumentException($"{s.Length} and {x.Length} areas; they must be as many.", nameof(all));
        var (g, h, sum, room) = (0.0, 0.0, 0.0, 1.0);
        for (var a = 0; a < s.Length; a++)
            (g, room) = (g + ((s[a] - x[a]) * (s[a] - x[a])), room - (x[a] * x[a]));
        foreach (var plant in plants)
            sum += plant;
        foreach (var plant in plants)
            h += plant / sum * (plant / sum);
        // One plant alone has H = 1: nothing is left to be explained.
        return new(h > 1 - 1e-12 || room < 1e-12 ? double.NaN : ((g / room) - h) / (1 - h), g, h);
    }

    /// <summary>γᶜ = Σ (s₁ − x)(s₂ − x) / (1 − Σx²).</summary>
    /// <param name="first">One industry's jobs by area.</param>
    /// <param name="second">The other's.</param>
    /// <param name="all">All jobs by area.</param>
    /// <returns>Positive when they go to the same areas; NaN when one area is the whole economy.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or one of the sums is 0.</exception>
    public static double Coagglomeration(ReadOnlySpan<long> first, ReadOnlySpan<long> second, ReadOnlySpan<long> all)
    {
        var (s, t, x) = (Shares(first), Shares(second), Shares(all));
        if (s.Length != x.Length || t.Length != x.Length)
            throw new ArgumentException($"{s.Length}, {t.Length} and {x.Length} areas; they must be as many.", nameof(all));
        var (sum, room) = (0.0, 1.0);
        for (var a = 0; a < s.Length; a++)
            (sum, room) = (sum + ((s[a] - x[a]) * (t[a] - x[a])), room - (x[a] * x[a]));
        return room < 1e-12 ? double.NaN : sum / room;
    }

    static double[] Shares(ReadOnlySpan<long> jobs)
    {
        var sum = 0.0;
        foreach (var job in jobs)
            sum += job;
        if (!(sum > 0))
            throw new ArgumentException("The jobs by area sum to 0; shares need at least one.", nameof(jobs));
        var shares = new double[jobs.Length];
        for (var a = 0; a < jobs.Length; a++)
            shares[a] = jobs[a] / sum;
        return shares;
    }
}
