using System.Collections.Immutable;
using Klynge.Detection;

namespace Klynge.Web.Pages.Findings;

/// <summary>What random placement gives for one figure: the exact distribution of a count, or of jobs in steps of several.</summary>
/// <param name="First">The first value drawn. Beyond both ends the chance is too small to be seen.</param>
/// <param name="Step">Each chance is that of so many values on end; 1 for counts.</param>
/// <param name="Chances">Chance of each step from there.</param>
/// <param name="Low">2.5 % of the chance lies below.</param>
/// <param name="High">2.5 % of the chance lies above.</param>
sealed record NullDistribution(long First, long Step, ImmutableArray<double> Chances, long Low, long High)
{
    // So many columns can be told apart in the widest drawing.
    const int Columns = 60;

    /// <summary>Where the drawing ends. Not a value that can be seen.</summary>
    public long End => First + (Chances.Length * Step);

    /// <summary>The distribution of a disc's count, its centre given, or of a window's.</summary>
    public static NullDistribution Of(Concentration figures) => figures.Core switch
    {
        Core.Disc => Hypergeometric(figures.Population - 1, figures.GroupSize - 1, figures.Sites - 1, shift: 1),
        Core.Window => Hypergeometric(figures.Population, figures.GroupSize, figures.Sites, shift: 0),
    };

    /// <summary>The same in a world without the largest member and its site.</summary>
    public static NullDistribution WithoutLargest(Concentration figures) => figures.Core switch
    {
        Core.Disc => Hypergeometric(figures.Population - 2, figures.GroupSize - 2, figures.Sites - 2, shift: 1),
        Core.Window => Hypergeometric(figures.Population - 1, figures.GroupSize - 1, figures.Sites - 1, shift: 0),
    };

    /// <summary>The count of a disc, its centre given, when the group is dealt out within each class of urban density only: the classes' counts added.</summary>
    public static NullDistribution Within(DensityTable density)
    {
        var (first, sum) = (1, ImmutableArray.Create(1.0));
        foreach (var stratum in density.Null)
        {
            var (from, chances) = Trimmed(stratum.Population, stratum.Marked, stratum.Drawn);
            var next = new double[sum.Length + chances.Length - 1];
            for (var i = 0; i < sum.Length; i++)
                for (var j = 0; j < chances.Length; j++)
                    next[i + j] += sum[i] * chances[j];
            (first, sum) = (first + from, [.. next]);
        }
        return Counted(first, sum);
    }

    /// <summary>The jobs inside, when plants are dealt out with their jobs.</summary>
    /// <param name="test">The industry's.</param>
    /// <param name="sites">m.</param>
    /// <param name="given">Jobs of the plant at the centre, which is inside whatever happens; 0 for windows.</param>
    public static NullDistribution Of(JobsTest test, int sites, long given)
    {
        long AtMost(double level) => Math.Min(test.Critical(sites, level), int.MaxValue);
        var (least, most) = (Math.Max(0, AtMost(1 - 1e-4) - 1), AtMost(1e-5));
        var step = Math.Max(1, (most - least + Columns - 1) / Columns);
        least -= least % step;
        var tails = Enumerable.Range(0, (int)((most - least) / step) + 2).Select(i => test.UpperTail(sites, least + (i * step))).ToList();
        return new(given + least, step, [.. tails.Zip(tails.Skip(1), (above, next) => above - next)], given + Math.Max(0, AtMost(0.975) - 1), given + AtMost(0.025) - 1);
    }

    /// <summary>Hypergeometric chances.</summary>
    /// <param name="population">N.</param>
    /// <param name="group">n.</param>
    /// <param name="sites">m.</param>
    /// <param name="shift">Added to each count.</param>
    public static NullDistribution Hypergeometric(int population, int group, int sites, int shift)
    {
        var (first, chances) = Trimmed(population, group, sites);
        return Counted(first + shift, chances);
    }

    /// <summary>From the mode outwards by the ratio of neighbours, which needs no factorial, as far as 10⁻⁶ of the most likely.</summary>
    static (int First, ImmutableArray<double> Chances) Trimmed(int population, int group, int sites)
    {
        var (least, most) = (Math.Max(0, group + sites - population), Math.Min(group, sites));
        var mode = Math.Clamp((int)((group + 1.0) * (sites + 1.0) / (population + 2.0)), least, most);
        double Ratio(int k) => (double)(group - k) * (sites - k) / ((k + 1.0) * (population - group - sites + k + 1.0));

        var below = new List<double>();
        for (var (k, p) = (mode - 1, 1.0); k >= least && (p /= Ratio(k)) > 1e-6; k--) below.Add(p);
        var above = new List<double>();
        for (var (k, p) = (mode, 1.0); k < most && (p *= Ratio(k)) > 1e-6; k++) above.Add(p);

        below.Reverse();
        double[] weights = [.. below, 1, .. above];
        var sum = weights.Sum();
        return (mode - below.Count, [.. weights.Select(weight => weight / sum)]);
    }

    static NullDistribution Counted(int first, ImmutableArray<double> chances) =>
        new(first, 1, chances, first + Reach(chances), first + chances.Length - 1 - Reach([.. chances.Reverse()]));

    static int Reach(ImmutableArray<double> chances)
    {
        var (sum, i) = (chances[0], 0);
        while (sum < 0.025 && i < chances.Length - 1) sum += chances[++i];
        return i;
    }
}
