using System.Collections.Immutable;

namespace Klynge.Web.Parts;

/// <summary>The heights of the contour lines: the false-discovery rates at which one more ring is drawn.</summary>
static class Heights
{
    /// <summary>0.05, 0.01, 10⁻³, 10⁻⁶ and 10⁻⁹: a finding has at least one ring, the surest have five.</summary>
    public static ImmutableArray<double> Rates { get; } = [0.05, 0.01, 1e-3, 1e-6, 1e-9];

    /// <summary>How many rings a finding has, 0 to 5. The limits themselves are inside.</summary>
    public static int Rings(double q) => Rates.Count(rate => q <= rate);
}
