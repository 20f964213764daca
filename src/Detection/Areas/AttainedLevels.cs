namespace Klynge.Detection;

/// <summary>The sum over windows of A(t; m), the largest attainable tail of a window of m sites that is at most t: what Boole's bound adds up.</summary>
/// <remarks>
/// Windows of rising size share the count k that is surprising enough, until P(X ≥ k) passes t. The first dozen of such a run are computed one by one.
/// In a longer run ln P(X ≥ k) is a smooth function of m, so the rest is interpolated between Chebyshev nodes (J.-P. Berrut and L. N. Trefethen 2004,
/// Barycentric Lagrange interpolation, SIAM Review 46(3), equation 4.2): some 20 ns a window instead of a tail. Relative error of the sum below 10⁻⁹
/// (test: <c>Summing_attained_levels</c>).
/// </remarks>
static class AttainedLevels
{
    const int OneByOne = 12, FewSites = 60, MostNodes = 10, FewNodes = 6;

    /// <summary>A run is cut where its windows have grown so much; below the smaller growth fewer nodes do.</summary>
    const double Growth = 1.25, SmallGrowth = 1.06;

    /// <summary>The sum.</summary>
    /// <param name="sites">m of every window of the family, ascending.</param>
    /// <param name="free">Indexes of the windows that may be looked at, ascending.</param>
    /// <param name="marked">n.</param>
    /// <param name="population">N.</param>
    /// <param name="t">The tail reached.</param>
    /// <param name="enough">The sum need not be told further than this.</param>
    internal static double Sum(int[] sites, int[] free, int marked, int population, double t, double enough = double.PositiveInfinity)
    {
        var (sum, k, run, last, level) = (0.0, 0, 0, -1, 1.0);
        for (var i = 0; i < free.Length && sum < enough; i++)
        {
            var m = sites[free[i]];
            if (m != last)
            {
                (last, run) = (m, run + 1);
                var critical = Raised(new(population, marked, m), t, k, out level);
                (k, run) = (critical, critical == k ? run : 0);
            }
            if (k > marked)
                break;
            sum += level;
            // Close to k = m the tail is not smooth in m.
            if (run < OneByOne || m < 2 * k)
                continue;
            run = 0;
            var to = End(i);
            if (sites[free[to]] - m < FewSites)
                continue;
            sum += Between(i, to);
            (i, last) = (to, -1);
        }
        return sum;

        Hypergeometric Null(int m) => new(population, marked, m);

        // The last window for which k still is surprising enough: further and further until it is not, then halving.
        int End(int from)
        {
            int low = from, step = 1;
            while (low + step < free.Length && Holds(low + step))
                (low, step) = (low + step, step * 2);
            var high = Math.Min(low + step - 1, free.Length - 1);
            while (low < high)
            {
                var middle = low + ((high - low + 1) / 2);
                (low, high) = Holds(middle) ? (middle, high) : (low, middle - 1);
            }
            return low;

            bool Holds(int j) => sites[free[j]] <= Growth * sites[free[from]] && Null(sites[free[j]]).UpperTail(k) <= t * Tail.SameLevel;
        }

        // The sum over the windows after from, up to to.
        double Between(int from, int to)
        {
            double least = sites[free[from]], most = sites[free[to]];
            Span<double> at = stackalloc double[most <= SmallGrowth * least ? FewNodes : MostNodes];
            Span<double> logs = stackalloc double[at.Length], weights = stackalloc double[at.Length];
            for (var node = 0; node < at.Length; node++)
            {
                // The whole number nearest to the node: the tail is defined there only.
                at[node] = Math.Round(((least + most) / 2) - (Math.Cos(Math.PI * ((2 * node) + 1) / (2 * at.Length)) * (most - least) / 2));
                logs[node] = Null((int)at[node]).LogUpperTail(k);
            }
            for (var node = 0; node < at.Length; node++)
            {
                weights[node] = 1;
                for (var other = 0; other < at.Length; other++)
                    weights[node] *= other == node ? 1 : (most - least) / (at[node] - at[other]);
            }
            var between = 0.0;
            for (var i = from + 1; i <= to; i++)
            {
                double above = 0, below = 0, hit = double.NaN;
                for (var node = 0; node < at.Length; node++)
                {
                    var part = weights[node] / (sites[free[i]] - at[node]);
                    hit = sites[free[i]] == at[node] ? logs[node] : hit;
                    (above, below) = (above + (part * logs[node]), below + part);
                }
                between += Math.Exp(double.IsNaN(hit) ? above / below : hit);
            }
            return between;
        }
    }

    /// <summary>The smallest count from k on whose tail is at most t, and that tail.</summary>
    static int Raised(Hypergeometric count, double t, int k, out double tail)
    {
        // The median is not below the whole part of the mean: a smaller tail than a quarter begins above it.
        k = Math.Max(k, t < 0.25 ? (int)count.Mean : count.Least);
        while (true)
        {
            tail = count.UpperTail(k);
            if (tail <= t * Tail.SameLevel)
                return k;
            // Taking away term by term keeps its digits for so long; then the tail is computed afresh.
            var (rest, term, near) = (tail, count.Probability(k), Math.Max(t * 1.001, tail * 1e-6));
            do
            {
                rest -= term;
                term *= (double)(count.Marked - k) * (count.Drawn - k) / ((double)(k + 1) * (count.Population - count.Marked - count.Drawn + k + 1));
                k++;
            }
            while (k <= count.Most && term > 0 && rest - term > near);
        }
    }
}
