using Klynge.Clusters.Initiatives;

namespace Klynge.Clusters.Partners;

/// <summary>Notes what a partner answered.</summary>
public sealed class AnswerPartner(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="partner">Its number.</param>
    /// <param name="answer">What it said.</param>
    /// <param name="saidBy">Who said it; null when not noted.</param>
    /// <param name="on">The day it is so from.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, int partner, Answer answer, string? saidBy, DateOnly on, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "answer-partner", by, on, at,
            initiative => initiative.WhyNotAnswer(partner, saidBy),
            _ => [new Fact.PartnerAnswered(partner, answer, string.IsNullOrWhiteSpace(saidBy) ? null : saidBy)],
            cancel);
}
