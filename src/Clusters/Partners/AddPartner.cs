using Klynge.Clusters.Initiatives;

namespace Klynge.Clusters.Partners;

/// <summary>Adds an organisation as a partner.</summary>
public sealed class AddPartner(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="who">The organisation, from the register or typed.</param>
    /// <param name="kind">What it is here.</param>
    /// <param name="on">The day it is so from.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, Party who, PartnerKind kind, DateOnly on, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "add-partner", by, on, at,
            initiative => initiative.WhyNotAdd(who),
            initiative => [new Fact.PartnerAdded(initiative.NextPartner, who, kind)],
            cancel);
}
