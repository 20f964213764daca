using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Access.Demonstrating;
using Klynge.Clusters.Gatherings.SignUps;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings;

/// <summary>A gathering with how full it is.</summary>
/// <param name="Gathering">The gathering.</param>
/// <param name="Taken">Seats that are taken in the room, held ones among them.</param>
/// <param name="Waiting">How many wait for a seat.</param>
public sealed record FilledGathering(Gathering Gathering, int Taken, int Waiting)
{
    /// <summary>Seats that are free; null when there is no room.</summary>
    public int? Free => Gathering.Plan.Capacity is { } seats ? seats - Taken : null;

    /// <summary>Whether whoever signs up for the room now waits.</summary>
    public bool IsFull => Free is 0;
}

/// <summary>What pages ask about gatherings.</summary>
public sealed class GatheringQueries(ClustersDb db)
{
    /// <summary>One gathering; null when there is none.</summary>
    public async Task<FilledGathering?> Get(GatheringId id, CancellationToken cancel) =>
        await db.Set<GatheringRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.ToString(), cancel) is { } row
            ? new(GatheringTable.Read(row), row.SeatsTaken, row.Capacity is { } seats && row.SeatsTaken >= seats ? await Waiting(row.Id, cancel) : 0)
            : null;

    /// <summary>What a right to a gathering is asked about; null when there is none.</summary>
    public async Task<Subject?> Subject(GatheringId id, CancellationToken cancel) =>
        await db.Set<GatheringRow>().AsNoTracking().Where(row => row.Id == id.ToString()).Select(row => new { row.Counties, row.OpenedAt, row.Initiative, row.MadeBy }).SingleOrDefaultAsync(cancel) is { } row
            ? new Subject.Case(id.ToString(), [.. row.Counties.Split(' ', StringSplitOptions.RemoveEmptyEntries)], row.OpenedAt is not null, row.Initiative, MadeUpPeople.Has(row.MadeBy))
            : null;

    /// <summary>Gatherings that are announced and have not ended, those called off too, the next first.</summary>
    public async Task<ImmutableArray<FilledGathering>> Coming(DateTimeOffset now, CancellationToken cancel) =>
        await Filled(Announced.Where(row => row.EndAt > now).OrderBy(row => row.StartAt).ThenBy(row => row.Id), cancel);

    /// <summary>The next gathering that anyone can come to; null when none is planned.</summary>
    public async Task<FilledGathering?> Next(DateTimeOffset now, CancellationToken cancel) =>
        (await Filled(Announced.Where(row => row.StartAt > now && row.State != "cancelled").OrderBy(row => row.StartAt).ThenBy(row => row.Id).Take(1), cancel)).FirstOrDefault();

    /// <summary>Gatherings that have been, the last first.</summary>
    /// <param name="now">The time.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">Of a page.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<(ImmutableArray<FilledGathering> Gatherings, int Total)> Past(DateTimeOffset now, int page, int size, CancellationToken cancel)
    {
        var past = Announced.Where(row => row.EndAt <= now);
        return (await Filled(past.OrderByDescending(row => row.StartAt).ThenBy(row => row.Id).Skip((page - 1) * size).Take(size), cancel), await past.CountAsync(cancel));
    }

    IQueryable<GatheringRow> Announced => db.Set<GatheringRow>().AsNoTracking().Where(row => row.OpenedAt != null);

    // Two questions, however many rows.
    async Task<ImmutableArray<FilledGathering>> Filled(IQueryable<GatheringRow> wanted, CancellationToken cancel)
    {
        var rows = await wanted.ToListAsync(cancel);
        var ids = rows.Where(row => row.Capacity is { } seats && row.SeatsTaken >= seats).Select(row => row.Id).ToArray();
        var waiting = ids.Length == 0 ? [] : await db.Set<SignUpRow>().Where(row => ids.Contains(row.Gathering) && row.State == SignUpTable.Waiting)
            .GroupBy(row => row.Gathering).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        return [.. rows.Select(row => new FilledGathering(GatheringTable.Read(row), row.SeatsTaken, waiting.GetValueOrDefault(row.Id)))];
    }

    Task<int> Waiting(string id, CancellationToken cancel) => db.Set<SignUpRow>().CountAsync(row => row.Gathering == id && row.State == SignUpTable.Waiting, cancel);
}
