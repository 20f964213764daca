using Klynge.Clusters.Initiatives;

namespace Klynge.Clusters.Advice;

/// <summary>Gives advice to one initiative. It cannot be undone: it has been read. New advice corrects it.</summary>
public sealed class GiveAdvice(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="question">What was asked; null when nobody asked.</param>
    /// <param name="text">The advice.</param>
    /// <param name="on">The day it was given.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, string? question, string text, DateOnly on, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "give-advice", by, on, at,
            _ => Advising.WhyNot(question, text),
            _ => [new Fact.Advised(Advising.Asked(question), text.Trim())],
            cancel);
}
