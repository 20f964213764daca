using Klynge.Clusters.Initiatives;

namespace Klynge.Clusters.Partners;

/// <summary>Lets another organisation apply and answer for the money.</summary>
public sealed class ReHostInitiative(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="host">The organisation.</param>
    /// <param name="on">The day it is so from.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, Party host, DateOnly on, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "re-host-initiative", by, on, at,
            _ => Partnering.WhyNotParty(host, "host"),
            initiative => initiative.Host == host ? [] : [new Fact.HostChosen(host)],
            cancel);
}
