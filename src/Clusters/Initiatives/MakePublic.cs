using System.Collections.Immutable;

namespace Klynge.Clusters.Initiatives;

/// <summary>Chooses what of an initiative anyone may read.</summary>
public sealed class MakePublic(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="parts">The parts; none hides it all.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, ImmutableArray<PublicPart> parts, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "make-public", by, null, at,
            _ => [],
            initiative => initiative.Public.SequenceEqual(PublicParts.Whole(parts)) ? [] : [new Fact.MadePublic(PublicParts.Whole(parts))],
            cancel);
}
