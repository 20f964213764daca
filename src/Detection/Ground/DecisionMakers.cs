using System.Collections.Immutable;

namespace Klynge.Detection;

/// <summary>The decision-makers that a run tests, for those who want to count them themselves.</summary>
public static class DecisionMakers
{
    /// <summary>Units folded by owner, as a run folds them: the same as <see cref="Detected.Folded"/>.</summary>
    /// <param name="units">The risk set; by areas, those that have an area.</param>
    /// <param name="groups">The groups that are tested: their divisions decide what is folded.</param>
    public static ImmutableArray<Unit> Of(ReadOnlySpan<Unit> units, IReadOnlyList<IndustryGroup> groups) => Folding.Fold(units, groups).Units;
}
