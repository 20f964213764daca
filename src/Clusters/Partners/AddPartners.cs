using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;

namespace Klynge.Clusters.Partners;

/// <summary>Adds several organisations at once, all of one kind; those that are there already are left as they are.</summary>
public sealed class AddPartners(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="parties">The organisations.</param>
    /// <param name="kind">What they are here.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, ImmutableArray<Party> parties, PartnerKind kind, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "add-partners", by, null, at,
            _ => parties.SelectMany(party => Partnering.WhyNotParty(party, "numbers")),
            initiative => parties.Where(party => initiative.Named(party) is null)
                .Select((party, i) => new Fact.PartnerAdded(initiative.NextPartner + i, party, kind)),
            cancel);
}
