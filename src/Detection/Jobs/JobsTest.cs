using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Klynge.Detection;

/// <summary>
/// The employment-weighted exact test: under random labels the industry's plants take their job counts with them, the number inside a window is
/// hypergeometric, and every subset of that size is equally likely. Made once for an industry; answers for any window.
/// </summary>
/// <remarks>
/// P(J ≥ j) = Σ_k P(K = k) · F_k(j), F_k(j) the share of k-subsets with at least j jobs. F follows plant by plant: of the k-subsets of the first t
/// plants, k/t hold plant t. All terms are positive, so a tail of 10⁻³⁰⁰ keeps its digits.
/// <para>The table is exact while it is small enough (always up to 30 plants with 130 000 jobs in all). Beyond that jobs are counted in a unit of
/// several, and a plant between two units is split between them so that its mean is kept: the spread is never made smaller
/// (docs/methods.md, "Jobs"; docs/adr/0020).</para>
/// <para>Cost: n²·B/2 additions once, B units; n + 1 multiplications a window.</para>
/// </remarks>
public sealed class JobsTest
{
    /// <summary>Share of units that must carry a job count.</summary>
    public const double ShareNeeded = 0.9;

    /// <summary>A table holds at most so many plants.</summary>
    public const int MostPlants = 600;

    const long MostCells = 4_000_000, MostWork = 300_000_000;

    readonly int population, plants, unit;
    readonly double[][] atLeast;

    JobsTest(int population, int plants, int unit, double[][] atLeast) =>
        (this.population, this.plants, this.unit, this.atLeast) = (population, plants, unit, atLeast);

    /// <summary>True when no job count was rounded.</summary>
    public bool Exact => unit == 1;

    /// <summary>Makes the table of an industry.</summary>
    /// <param name="population">N: sites of all industries. At least as many as plants.</param>
    /// <param name="jobs">Job counts of the industry's plants, 0 or more each, in any order. At most 600.</param>
    /// <exception cref="ArgumentException">There are more plants than sites, or than 600, or a job count is negative.</exception>
    public static JobsTest Of(int population, ReadOnlySpan<int> jobs)
    {
        if (jobs.Length > population || jobs.Length > MostPlants)
            throw new ArgumentException($"{jobs.Length} plants; there may be at most {Math.Min(population, MostPlants)}.", nameof(jobs));
        var total = Sum(jobs);
        var unit = Unit(jobs.Length, total, MostCells, MostWork);
        var table = Subsets(jobs, unit, (int)(total / unit) + jobs.Length + 1);
        foreach (var row in table)
        {
            for (var s = row.Length - 2; s >= 0; s--)
                row[s] += row[s + 1];
        }
        return new(population, jobs.Length, unit, table);
    }

    /// <summary>P(jobs inside ≥ j).</summary>
    /// <param name="sites">m: sites in the window. 0 to N.</param>
    /// <param name="jobs">j.</param>
    public double UpperTail(int sites, long jobs) => Math.Min(1, Tail(Chances(sites), Math.Max(0, jobs / unit)));

    /// <summary>The fewest jobs whose upper tail is at most a level: what a window must reach to be as surprising.</summary>
    /// <param name="sites">m.</param>
    /// <param name="level">0 to 1.</param>
    /// <param name="from">A number that is known not to be too many: that of a window with fewer sites. 0 when none is known.</param>
    /// <returns><see cref="long.MaxValue"/> when no number of jobs is so surprising.</returns>
    public long Critical(int sites, double level, long from = 0)
    {
        if (from == long.MaxValue)
            return from;
        var chances = Chances(sites);
        // The number rises with the window: step on ever wider until it is passed, then halve.
        long low = from / unit, step = 1;
        while (low < atLeast[0].Length && Tail(chances, low + step - 1) > level)
            (low, step) = (low + step, step * 2);
        var high = Math.Min(low + step - 1, atLeast[0].Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tail(chances, middle) <= level ? (low, middle) : (middle + 1, high);
        }
        return low >= atLeast[0].Length ? long.MaxValue : low * unit;
    }

    double Tail(double[] chances, long at)
    {
        var tail = 0.0;
        if (at >= atLeast[0].Length)
            return tail;
        for (var k = 0; k < chances.Length; k++)
            tail += chances[k] == 0 ? 0 : chances[k] * atLeast[k][at];
        return tail;
    }

    /// <summary>P(K = k) for k = 0 to n: the likeliest to full precision, the others by ratios from it.</summary>
    double[] Chances(int sites)
    {
        var inside = new Hypergeometric(population, plants, sites);
        var chances = new double[plants + 1];
        var middle = Math.Clamp((int)inside.Mean, inside.Least, inside.Most);
        chances[middle] = inside.Probability(middle);
        for (var k = middle; k < inside.Most; k++)
            chances[k + 1] = chances[k] * ((double)(plants - k) * (sites - k) / ((double)(k + 1) * (population - plants - sites + k + 1)));
        for (var k = middle; k > inside.Least; k--)
            chances[k - 1] = chances[k] * ((double)k * (population - plants - sites + k) / ((double)(plants - k + 1) * (sites - k + 1)));
        return chances;
    }

    /// <summary>P(jobs inside ≥ j) for one window alone: no table is kept.</summary>
    /// <param name="population">N.</param>
    /// <param name="jobs">Job counts of the industry's plants.</param>
    /// <param name="sites">m.</param>
    /// <param name="atLeast">j.</param>
    /// <remarks>
    /// Many plants (n²·j beyond 4·10⁷ a window): each plant is inside by itself with chance m/N, so that the number inside need not be carried along.
    /// That spreads J more than drawing without replacement does (it is larger in the convex order: W. Hoeffding 1963, section 6), so tails far out,
    /// the only ones that matter here, come out larger: the safe side.
    /// </remarks>
    public static double UpperTail(int population, ReadOnlySpan<int> jobs, int sites, long atLeast)
    {
        if (atLeast <= 0)
            return 1;
        if (Sum(jobs) < atLeast || sites == 0)
            return 0;
        if ((double)jobs.Length * jobs.Length * Math.Min(atLeast, 4L * jobs.Length) <= 4e7)
        {
            var unit = Unit(jobs.Length, atLeast, MostCells, 40_000_000);
            var table = Subsets(jobs, unit, (int)(atLeast / unit));
            var inside = new Hypergeometric(population, jobs.Length, sites);
            var tail = 0.0;
            for (var k = inside.Least; k <= inside.Most; k++)
                tail += inside.Probability(k) * table[k][^1];
            return Math.Min(1, tail);
        }
        return IndependentTail(jobs, (double)sites / population, atLeast);
    }

    /// <summary>Mean and variance of the jobs inside, drawing m of N sites without replacement.</summary>
    public static (double Mean, double Variance) Moments(int population, ReadOnlySpan<int> jobs, int sites)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var e in jobs)
            (sum, squares) = (sum + e, squares + ((double)e * e));
        var share = (double)sites / population;
        var spread = population < 2 ? 0 : share * (1 - share) * population / (population - 1.0);
        return (share * sum, spread * Math.Max(0, squares - (sum * sum / population)));
    }

    /// <summary>For each k, the share of k-subsets whose jobs come to s units, for s below the last; the last holds all that reach it.</summary>
    static double[][] Subsets(ReadOnlySpan<int> jobs, int unit, int last)
    {
        var table = new double[jobs.Length + 1][];
        for (var k = 0; k <= jobs.Length; k++)
            table[k] = new double[last + 1];
        table[0][0] = 1;
        // Smallest first: the rows stay short for as long as possible.
        var ascending = jobs.ToArray();
        Array.Sort(ascending);
        long reached = 0;
        for (var t = 1; t <= ascending.Length; t++)
        {
            var (whole, over) = (ascending[t - 1] / unit, ascending[t - 1] % unit);
            var from = (int)Math.Min(last, reached);
            reached += whole + (over > 0 ? 1 : 0);
            for (var k = t; k >= 1; k--)
            {
                var (row, below) = (table[k], table[k - 1]);
                Scale(row, (double)(t - k) / t, from);
                Shift(row, below, (double)k / t * (unit - over) / unit, whole, from);
                if (over > 0)
                    Shift(row, below, (double)k / t * over / unit, whole + 1, from);
            }
        }
        return table;
    }

    static void Scale(double[] row, double by, int upTo)
    {
        ref var values = ref MemoryMarshal.GetReference(row.AsSpan());
        var (factor, whole) = (Vector512.Create(by), (upTo + 1) - ((upTo + 1) % Vector512<double>.Count));
        for (nuint s = 0; s < (nuint)whole; s += (nuint)Vector512<double>.Count)
            (factor * Vector512.LoadUnsafe(ref values, s)).StoreUnsafe(ref values, s);
        for (var s = whole; s <= upTo; s++)
            row[s] *= by;
    }

    /// <summary>Adds a multiple of one row to another, moved up; what would pass the end is gathered in its last place.</summary>
    static void Shift(double[] to, double[] from, double by, int move, int upTo)
    {
        var last = to.Length - 1;
        var whole = Math.Max(0, Math.Min(upTo + 1, last - move));
        if (whole > 0)
            AddScaled(from.AsSpan(0, whole), by, to.AsSpan(move, whole));
        for (var s = whole; s <= upTo; s++)
            to[last] += by * from[s];
    }

    /// <summary>Eight at a time, each by itself and without fused operations: the same bits as one by one, on every machine.</summary>
    static void AddScaled(ReadOnlySpan<double> from, double by, Span<double> to)
    {
        ref var source = ref MemoryMarshal.GetReference(from);
        ref var target = ref MemoryMarshal.GetReference(to);
        var (factor, whole) = (Vector512.Create(by), from.Length - (from.Length % Vector512<double>.Count));
        for (nuint s = 0; s < (nuint)whole; s += (nuint)Vector512<double>.Count)
            (Vector512.LoadUnsafe(ref target, s) + (factor * Vector512.LoadUnsafe(ref source, s))).StoreUnsafe(ref target, s);
        for (var s = whole; s < from.Length; s++)
            to[s] += by * from[s];
    }

    /// <summary>P(Σ jobs ≥ j) when each plant is inside by itself.</summary>
    static double IndependentTail(ReadOnlySpan<int> jobs, double chance, long atLeast)
    {
        var unit = Math.Max(1, (int)Math.Ceiling(atLeast / (4.0 * jobs.Length)));
        var last = (int)(atLeast / unit);
        var row = new double[last + 1];
        row[0] = 1;
        var moved = new double[last + 1];
        foreach (var e in jobs)
        {
            var (whole, over) = (e / unit, e % unit);
            Array.Copy(row, moved, row.Length);
            Scale(row, 1 - chance, last);
            row[last] = moved[last];
            moved[last] = 0;
            Shift(row, moved, chance * (unit - over) / unit, whole, last);
            if (over > 0)
                Shift(row, moved, chance * over / unit, whole + 1, last);
        }
        return Math.Min(1, row[last]);
    }

    /// <summary>The smallest unit of jobs whose table keeps within the limits.</summary>
    static int Unit(int plants, long total, long cells, long work)
    {
        var bins = Math.Min((double)cells / (plants + 1), 2.0 * work / ((double)plants * Math.Max(1, plants)));
        return Math.Max(1, (int)Math.Ceiling(total / Math.Max(1, bins)));
    }

    static long Sum(ReadOnlySpan<int> jobs)
    {
        var sum = 0L;
        foreach (var e in jobs)
            sum += e >= 0 ? e : throw new ArgumentException($"A plant has {e} jobs; it must be 0 or more.", nameof(jobs));
        return sum;
    }
}
