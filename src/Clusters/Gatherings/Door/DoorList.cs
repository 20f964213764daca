using System.Collections.Immutable;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.Door;

/// <summary>Somebody who signed up, as the door sees them.</summary>
/// <param name="SignUp">The sign-up.</param>
/// <param name="Name">Their name.</param>
/// <param name="Organisation">Where they are from.</param>
/// <param name="Number">Organisation number; null when they are not from a known one.</param>
/// <param name="Way">How they come.</param>
/// <param name="State">Where the sign-up stands.</param>
/// <param name="Access">What they need to take part; empty when nothing, or when it has been deleted.</param>
/// <param name="Code">What the code that they show holds.</param>
/// <param name="Ticks">The events that say that they came; none when they have not.</param>
public sealed record DoorGuest(
    Guid SignUp, string Name, string Organisation, string? Number, Way Way, SignUpState State, string Access, string Code, ImmutableArray<Guid> Ticks)
{
    /// <summary>Whether they have come.</summary>
    public bool HasCome => !Ticks.IsEmpty;

    /// <summary>Whether they are awaited: they have a place, or wait for one.</summary>
    public bool IsAwaited => State is SignUpState.Coming or SignUpState.Held or SignUpState.Waiting;
}

/// <summary>The list at a door.</summary>
/// <param name="Gathering">Of what.</param>
/// <param name="Guests">By name; those who said that they would not come after the others.</param>
/// <param name="WalkIns">Those who had not signed up, in the order of their coming.</param>
public sealed record DoorList(Gathering Gathering, ImmutableArray<DoorGuest> Guests, ImmutableArray<DoorEvent.WalkedIn> WalkIns)
{
    /// <summary>How many came.</summary>
    public int Came => Guests.Count(guest => guest.HasCome) + WalkIns.Length;

    /// <summary>How many are awaited.</summary>
    public int Awaited => Guests.Count(guest => guest.IsAwaited);
}

/// <summary>Reads the list at a door, in five questions however long it is.</summary>
public sealed class DoorQueries(ClustersDb db)
{
    static readonly StringComparer ByName = StringComparer.Create(Language.Nb.Culture(), ignoreCase: true);

    /// <summary>The list; null when there is no such gathering.</summary>
    public async Task<DoorList?> Get(GatheringId id, CancellationToken cancel)
    {
        var key = id.ToString();
        if (await db.Set<GatheringRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, cancel) is not { } gathering) return null;
        var attendance = await Attendance(id, cancel);
        var rows = await db.Set<SignUpRow>().AsNoTracking().Where(row => row.Gathering == key).ToListAsync(cancel);
        var needs = await db.Set<NeedsRow>().AsNoTracking().Where(row => row.Access != "" && db.Set<SignUpRow>().Any(signUp => signUp.Id == row.SignUp && signUp.Gathering == key))
            .ToDictionaryAsync(row => row.SignUp, row => row.Access, cancel);

        // Who cancelled and signed up again is one guest.
        var awaited = rows.Where(row => row.HeldUntil is not null || row.State is SignUpTable.Coming or SignUpTable.Waiting).Select(row => row.EmailKey).ToHashSet(StringComparer.Ordinal);
        var guests = rows.Select(row => (Row: row, SignUp: SignUpTable.Read(row)))
            .Where(each => each.SignUp.IsLive || attendance.Ticks.ContainsKey(each.Row.Id) || !awaited.Contains(each.Row.EmailKey))
            .Select(each => new DoorGuest(
                each.Row.Id, each.SignUp.Guest.Name, each.SignUp.Guest.Home.Name, each.SignUp.Guest.Home.NumberOrNone, each.SignUp.Way, each.SignUp.State,
                needs.GetValueOrDefault(each.Row.Id, ""), each.Row.DoorCode, attendance.Ticks.GetValueOrDefault(each.Row.Id, [])));
        return new(GatheringTable.Read(gathering), [.. guests.OrderBy(guest => !guest.IsAwaited).ThenBy(guest => guest.Name, ByName).ThenBy(guest => guest.SignUp)], attendance.WalkIns);
    }

    /// <summary>Who came to a gathering.</summary>
    public async Task<Attendance> Attendance(GatheringId id, CancellationToken cancel)
    {
        var key = id.ToString();
        return Door.Attendance.Of((await db.Set<DoorEventRow>().AsNoTracking().Where(row => row.Gathering == key).ToListAsync(cancel)).Select(DoorTable.Read));
    }
}
