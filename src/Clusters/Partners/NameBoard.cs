using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;

namespace Klynge.Clusters.Partners;

/// <summary>Says which organisations hold the seats of the board or steering group.</summary>
public sealed class NameBoard(ClustersDb db)
{
    /// <summary>Does it.</summary>
    /// <param name="id">The initiative.</param>
    /// <param name="seats">All seats.</param>
    /// <param name="on">The day it is so from.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such initiative.</returns>
    public Task<Change?> Run(InitiativeId id, ImmutableArray<Seat> seats, DateOnly on, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        db.Change(id, "name-board", by, on, at,
            _ => Partnering.WhyNotBoard(seats),
            _ => [new Fact.BoardNamed(seats)],
            cancel);
}
