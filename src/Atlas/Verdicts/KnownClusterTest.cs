using System.Collections.Immutable;
using Klynge.Detection;

namespace Klynge.Atlas.Verdicts;

/// <summary>The test of a known cluster: its municipalities and industries are fixed beforehand, so the exact tail needs no calibration.</summary>
/// <param name="Cluster">Its id.</param>
/// <param name="Null">N, n and m.</param>
/// <param name="Observed">x.</param>
/// <param name="ByDensity">The same within each class of urban density, where labels are shuffled within classes only; empty where classes are not known.</param>
public sealed record KnownClusterTest(string Cluster, Hypergeometric Null, int Observed, ImmutableArray<Hypergeometric> ByDensity)
{
    /// <summary>The odds that a test must be able to see: industries three times as common there as elsewhere, the weakest that the engine is built for.</summary>
    public const double Odds = 3;

    /// <summary>How often the test must then succeed. The usual demand on a study (J. Cohen 1988, Statistical Power Analysis, section 2.4).</summary>
    public const double Power = 0.8;

    /// <summary>The figures, with what this population could have shown.</summary>
    /// <param name="level">The level of this one test: α over the number of clusters.</param>
    public KnownClusterFigures Figures(double level)
    {
        var needed = Needed(level);
        return new(
            Null.Population, Null.Drawn, Null.Marked, Observed, Null.Mean, Null.UpperTail(Observed), Null.UpperTail(Null.Most),
            needed, needed is { } count ? Null.UpperTailAtOdds(count, Odds) : 0,
            ByDensity.IsEmpty ? double.NaN : Strata.UpperTail(ByDensity.AsSpan(), Observed));
    }

    /// <summary>The smallest count whose tail is within the level; null when not even all of them inside would do.</summary>
    int? Needed(double level)
    {
        for (var x = Math.Max(1, (int)Null.Mean); x <= Null.Most; x++)
            if (Null.UpperTail(x) <= level) return x;
        return null;
    }
}
