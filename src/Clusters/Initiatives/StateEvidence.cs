using Klynge.Clusters.Readiness;

namespace Klynge.Clusters.Initiatives;

/// <summary>Notes what is shown, or only claimed, of a topic of the criteria.</summary>
public sealed class StateEvidence(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="text">What is said.</param>
    /// <param name="source">Where it can be checked; null for a claim.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, Topic topic, string text, string? source, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "state-evidence", by, null, at,
            _ => Editing.WhyNotState(text, source),
            _ => [new Fact.Stated(topic, text, string.IsNullOrWhiteSpace(source) ? null : source)],
            cancel);
}
