using Klynge.Clusters.Gatherings.Letters;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>What an organiser does with sign-ups: adds somebody who called, cancels for somebody, notes something.</summary>
public sealed class KeepGuests(ClustersDb db, GuestLinks links)
{
    /// <summary>Longest note. Characters.</summary>
    public const int LongestNote = 500;

    /// <summary>Signs somebody up who has said so by other means; also after the deadline, until the gathering is over. They get the letter that says so.</summary>
    /// <returns>What came of it; null when there is no such gathering.</returns>
    public Task<SignUpOutcome?> Add(GatheringId id, TypedSignUp typed, Home home, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<SignUpOutcome?>(async inside =>
        await db.Set<GatheringRow>().SingleOrDefaultAsync(each => each.Id == id.ToString(), inside) is { } row
            ? await new SeatGuest(db, links).Run(row, typed, home, by, throughDeadline: true, now, inside)
            : null, cancel);

    /// <summary>Cancels a sign-up for somebody, tells them, and passes the seat on.</summary>
    /// <returns>What came of it; null when there is no such sign-up.</returns>
    public Task<SignUpOutcome?> Cancel(GatheringId id, Guid guest, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<SignUpOutcome?>(async inside =>
    {
        if (await db.Set<SignUpRow>().SingleOrDefaultAsync(each => each.Id == guest && each.Gathering == id.ToString(), inside) is not { } row) return null;
        var gathering = await db.Set<GatheringRow>().SingleAsync(each => each.Id == row.Gathering, inside);
        var seats = new SeatKeeping(db, links, gathering, now, inside);
        var signUp = SignUpTable.Read(row);
        if (!signUp.IsLive) return new SignUpOutcome.Refused([SignUpMessages.IsLetGo()]);
        if (now >= seats.Gathering.Plan.Start) return new SignUpOutcome.Refused([SignUpMessages.HasBegun()]);

        var off = signUp with { State = new SignUpState.Cancelled(now) };
        SignUpTable.Write(off, row);
        if (signUp.IsConfirmed) db.Post(seats.Letters.Cancelled(off), row.Gathering, $"cancelled/{row.Gathering}/{row.Id:N}", now);
        await seats.Note(by, "cancel-sign-up", SignUpTable.WordOf(signUp.State), row.State, off);
        await db.SaveChangesAsync(inside);
        await seats.PassOn(GatheringTable.QueueOf(gathering).Without(signUp), by);
        await db.SaveChangesAsync(inside);
        return new SignUpOutcome.Done(off, null);
    }, cancel);

    /// <summary>Notes something beside a sign-up, for the organisers alone.</summary>
    /// <returns>Whether there is such a sign-up and the note is short enough.</returns>
    public Task<bool> Note(GatheringId id, Guid guest, string note, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction(async inside =>
    {
        if (note.Length > LongestNote || await db.Set<SignUpRow>().SingleOrDefaultAsync(each => each.Id == guest && each.Gathering == id.ToString(), inside) is not { } row) return false;
        var gathering = await db.Set<GatheringRow>().SingleAsync(each => each.Id == row.Gathering, inside);
        row.Note = note.Trim() is { Length: > 0 } text ? text : null;
        await new SeatKeeping(db, links, gathering, now, inside).Note(by, "note-guest", null, null, SignUpTable.Read(row));
        await db.SaveChangesAsync(inside);
        return true;
    }, cancel);
}
