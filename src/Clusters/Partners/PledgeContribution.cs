using Klynge.Clusters.Initiatives;

namespace Klynge.Clusters.Partners;

/// <summary>Notes what a partner puts in each year.</summary>
public sealed class PledgeContribution(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="partner">Its number.</param>
    /// <param name="kroner">Cash a year. Whole kroner.</param>
    /// <param name="hours">Own work a year. Hours.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, int partner, long kroner, int hours, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "pledge-contribution", by, null, at,
            initiative => initiative.WhyNotPledge(partner, kroner, hours),
            _ => [new Fact.PledgeMade(partner, kroner, hours)],
            cancel);
}
