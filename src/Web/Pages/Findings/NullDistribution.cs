using System.Collections.Immutable;
using Klynge.Detection;

namespace Klynge.Web.Pages.Findings;

/// <summary>What random placement gives for one row of the ledger: the exact distribution of the count.</summary>
/// <param name="First">The smallest count with a chance above 10⁻⁶ of the most likely one.</param>
/// <param name="Chances">Chance of each count from there.</param>
/// <param name="Low">2.5 % of the chance lies below.</param>
/// <param name="High">2.5 % of the chance lies above.</param>
sealed record NullDistribution(int First, ImmutableArray<double> Chances, int Low, int High)
{
    /// <summary>The distribution of a disc's count, its centre given, or of a window's.</summary>
    public static NullDistribution Of(Concentration figures) => figures.Core switch
    {
        Core.Disc => Hypergeometric(figures.Population - 1, figures.GroupSize - 1, figures.Sites - 1, shift: 1),
        Core.Window => Hypergeometric(figures.Population, figures.GroupSize, figures.Sites, shift: 0),
    };

    /// <summary>Hypergeometric chances, from the mode outwards by the ratio of neighbours, which needs no factorial.</summary>
    /// <param name="population">N.</param>
    /// <param name="group">n.</param>
    /// <param name="sites">m.</param>
    /// <param name="shift">Added to each count.</param>
    public static NullDistribution Hypergeometric(int population, int group, int sites, int shift)
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
        var chances = weights.Select(weight => weight / sum).ToImmutableArray();
        var first = mode - below.Count + shift;
        return new NullDistribution(first, chances, first + Reach(chances), first + chances.Length - 1 - Reach([.. chances.Reverse()]));
    }

    static int Reach(ImmutableArray<double> chances)
    {
        var (sum, i) = (chances[0], 0);
        while (sum < 0.025 && i < chances.Length - 1) sum += chances[++i];
        return i;
    }
}
