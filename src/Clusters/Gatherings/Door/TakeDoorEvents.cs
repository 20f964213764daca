using System.Collections.Immutable;
using System.Text.Json;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Door;

/// <summary>What came of telling what happened at a door.</summary>
/// <param name="Kept">Ids that are kept now, whether they came now or before: the phone can forget them.</param>
/// <param name="Refused">Ids that can never be kept, with why: the phone shows them.</param>
/// <param name="Attendance">Who came, by all phones together.</param>
public sealed record DoorOutcome(ImmutableArray<Guid> Kept, ImmutableArray<(Guid Id, Message Why)> Refused, Attendance Attendance);

/// <summary>Takes in what phones at a door have noted, as often as they send it.</summary>
public sealed class TakeDoorEvents(ClustersDb db)
{
    /// <summary>The most events that are sent at once.</summary>
    public const int Most = 1000;

    /// <param name="id">Which gathering.</param>
    /// <param name="events">At most <see cref="Most"/>.</param>
    /// <param name="by">Pseudonym of who stands at the door.</param>
    /// <param name="now">When they reached us.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such gathering.</returns>
    public async Task<DoorOutcome?> Run(GatheringId id, IReadOnlyList<DoorEvent> events, string by, DateTimeOffset now, CancellationToken cancel)
    {
        if (events.Count > 0) return await Take(id, events, by, now, cancel);
        // A phone that has nothing to tell asks every few seconds: it waits for no writer, and keeps none waiting.
        var key = id.ToString();
        return await db.Set<GatheringRow>().AnyAsync(row => row.Id == key, cancel) ? new DoorOutcome([], [], await new DoorQueries(db).Attendance(id, cancel)) : null;
    }

    Task<DoorOutcome?> Take(GatheringId id, IReadOnlyList<DoorEvent> events, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<DoorOutcome?>(async inside =>
    {
        var gathering = id.ToString();
        if (!await db.Set<GatheringRow>().AnyAsync(row => row.Id == gathering, inside)) return null;
        var ids = events.Select(each => each.Id).ToArray();
        var known = await db.Set<DoorEventRow>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Gathering, inside);
        var signUps = await db.Set<SignUpRow>().Where(row => row.Gathering == gathering).Select(row => row.Id).ToHashSetAsync(inside);

        var (kept, refused, added) = (ImmutableArray.CreateBuilder<Guid>(), ImmutableArray.CreateBuilder<(Guid, Message)>(), new List<DoorEvent>());
        foreach (var one in events)
        {
            if (known.TryGetValue(one.Id, out var where) && where == gathering) kept.Add(one.Id);
            else if (where is not null || WhyNot(one, signUps) is not null) refused.Add((one.Id, WhyNot(one, signUps) ?? DoorMessages.Elsewhere()));
            else
            {
                db.Add(DoorTable.New(one, id, by, now));
                known.Add(one.Id, gathering);
                added.Add(one);
                kept.Add(one.Id);
            }
        }
        if (added.Count > 0)
        {
            var counts = new { came = added.Count(each => each is DoorEvent.Came), walkedIn = added.Count(each => each is DoorEvent.WalkedIn), takenBack = added.Count(each => each is DoorEvent.TakenBack) };
            await db.Write(new JournalEntry(gathering, now, by, null, "take-door-events", null, null, JsonSerializer.Serialize(counts)), inside);
        }
        await db.SaveChangesAsync(inside);
        var all = await db.Set<DoorEventRow>().AsNoTracking().Where(row => row.Gathering == gathering).ToListAsync(inside);
        return new DoorOutcome(kept.ToImmutable(), refused.ToImmutable(), Attendance.Of(all.Select(DoorTable.Read)));
    }, cancel);

    static Message? WhyNot(DoorEvent one, HashSet<Guid> signUps) => one switch
    {
        DoorEvent.Came(_, _, var signUp) => signUps.Contains(signUp) ? null : DoorMessages.NoSuchSignUp(),
        DoorEvent.WalkedIn(_, _, var name, var organisation) =>
            name.Trim().Length is > 0 and <= TypedSignUp.LongestName && organisation.Length <= TypedSignUp.LongestName && !name.Any(char.IsControl) && !organisation.Any(char.IsControl) ? null : DoorMessages.NoName(),
        // What it takes back may still be on its way from another phone.
        DoorEvent.TakenBack(var id, _, var taken) => id == taken ? DoorMessages.Elsewhere() : null,
    };
}
