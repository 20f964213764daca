using System.Collections.Immutable;

namespace Klynge.Clusters.Initiatives;

/// <summary>Says what an initiative is about and where it works.</summary>
public sealed class DescribeInitiative(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="theme">In a line.</param>
    /// <param name="counties">Codes of counties.</param>
    /// <param name="known">Codes of all counties.</param>
    /// <param name="seen">The version that the person saw.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, string theme, ImmutableArray<string> counties, IReadOnlySet<string> known, int seen, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "describe-initiative", by, null, at,
            initiative => initiative.WhyNotDescribe(theme, counties, known, seen),
            _ => [new Fact.Described(theme, [.. counties.Distinct().Order(StringComparer.Ordinal)])],
            cancel);
}
