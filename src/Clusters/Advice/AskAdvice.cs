using Klynge.Clusters.Initiatives;
using Klynge.Storage;

namespace Klynge.Clusters.Advice;

/// <summary>An initiative asks its adviser. The question stands in its log, and waits with the adviser until it is answered.</summary>
public sealed class AskAdvice(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, string question, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "ask-advice", by, OsloTime.Day(at), at,
            _ => EditMessages.WhyNotText("ask", question, Editing.LongestText, new("spørsmålet", "spørsmålet", "the question")),
            _ => [new Fact.AdviceAsked(question.Trim())],
            cancel);
}
