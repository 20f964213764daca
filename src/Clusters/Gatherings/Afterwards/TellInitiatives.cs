using System.Collections.Immutable;
using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Afterwards;

/// <summary>Lets initiatives know that their partners came to a gathering: a fact of each, by which it counts as spoken with on that day.</summary>
public sealed class TellInitiatives(ClustersDb db)
{
    /// <summary>Phones may send what they noted so long after the end.</summary>
    static readonly TimeSpan Late = TimeSpan.FromDays(30);

    /// <summary>Tells of one gathering. Told again when the same came, nothing changes.</summary>
    /// <param name="id">The gathering.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The initiatives that have it noted now; null when there is no such gathering.</returns>
    public Task<ImmutableArray<InitiativeId>?> Run(GatheringId id, Hand by, DateTimeOffset now, CancellationToken cancel) => Tell(id, null, by, now, cancel);

    /// <summary>Tells one initiative, or all when it is null.</summary>
    internal async Task<ImmutableArray<InitiativeId>?> Tell(GatheringId id, InitiativeId? only, Hand by, DateTimeOffset now, CancellationToken cancel)
    {
        var key = id.ToString();
        if (await db.Set<GatheringRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, cancel) is not { } gathering) return null;
        var day = OsloTime.Day(gathering.StartAt);
        if (day > OsloTime.Day(now)) return [];

        var told = ImmutableArray.CreateBuilder<InitiativeId>();
        foreach (var (initiative, organisations) in (await Partners(key, cancel)).Where(each => only is null || each.Initiative == only))
            if (await new NoteAttendance(db).Run(initiative, key, gathering.Title, organisations, day, by, now, cancel) is Change.Done) told.Add(initiative);
        return told.ToImmutable();
    }

    /// <summary>Tells of every gathering that ended lately and that somebody came to.</summary>
    /// <returns>How many gatherings there were.</returns>
    public async Task<int> RunAll(DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - Late;
        var ended = await db.Set<GatheringRow>().Where(row => row.EndAt <= now && row.EndAt >= since && db.Set<DoorEventRow>().Any(note => note.Gathering == row.Id)).Select(row => row.Id).ToListAsync(cancel);
        foreach (var id in ended) await Run(GatheringId.Read(id)!.Value, new Hand("system", null, "system"), now, cancel);
        return ended.Count;
    }

    // Which of those who came are partners of what; and initiatives to which it was told before, though nobody of theirs came after all.
    async Task<ImmutableArray<(InitiativeId Initiative, ImmutableArray<string> Organisations)>> Partners(string key, CancellationToken cancel)
    {
        var came = (await new DoorQueries(db).Attendance(GatheringId.Read(key)!.Value, cancel)).SignUps.ToArray();
        var met = await db.Set<SignUpRow>().Where(row => row.Gathering == key && row.Organisation != null && came.Contains(row.Id)).Select(row => row.Organisation!).Distinct().ToArrayAsync(cancel);
        const string closed = "closed";
        var partners = await db.Partners.Where(partner => partner.Organisation != null && met.Contains(partner.Organisation))
            .Join(db.Initiatives.Where(row => row.State != closed), partner => partner.Initiative, row => row.Id, (partner, row) => new { row.Id, partner.Organisation }).ToListAsync(cancel);
        var before = await db.Set<AttendanceRow>().Where(row => row.Gathering == key).Select(row => row.Initiative).ToListAsync(cancel);
        return
        [
            .. partners.GroupBy(partner => partner.Id).Select(group => (InitiativeId.TryParse(group.Key)!.Value, group.Select(partner => partner.Organisation!).Distinct().Order(StringComparer.Ordinal).ToImmutableArray())),
            .. before.Except(partners.Select(partner => partner.Id)).Select(each => (InitiativeId.TryParse(each)!.Value, ImmutableArray<string>.Empty)),
        ];
    }
}
