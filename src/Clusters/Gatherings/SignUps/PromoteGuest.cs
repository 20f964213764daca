using Klynge.Clusters.Gatherings.Letters;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>Gives somebody who waits a seat before their turn: an adviser's decision, noted as one. Only when a seat is free.</summary>
/// <remarks>A seat that becomes free is passed on at once, so there is one to give only in the same breath as the room is made larger, or from somebody who is taken out.</remarks>
public sealed class PromoteGuest(ClustersDb db, GuestLinks links)
{
    /// <param name="id">To what.</param>
    /// <param name="guest">The sign-up that waits.</param>
    /// <param name="instead">The sign-up whose seat it gets, which is cancelled; null to take a free one.</param>
    /// <param name="by">Pseudonym of who decided.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such sign-up that waits.</returns>
    public Task<SignUpOutcome?> Run(GatheringId id, Guid guest, Guid? instead, string by, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<SignUpOutcome?>(async inside =>
    {
        var row = await db.Set<SignUpRow>().SingleOrDefaultAsync(each => each.Id == guest && each.Gathering == id.ToString(), inside);
        if (row is not { State: SignUpTable.Waiting }) return null;
        var gathering = await db.Set<GatheringRow>().SingleAsync(each => each.Id == row.Gathering, inside);
        var seats = new SeatKeeping(db, links, gathering, now, inside);
        var queue = GatheringTable.QueueOf(gathering);
        if (instead is { } other && await db.Set<SignUpRow>().SingleOrDefaultAsync(each => each.Id == other && each.Gathering == row.Gathering, inside) is { } leaving
            && SignUpTable.Read(leaving) is { TakesSeat: true } seated)
        {
            var off = seated with { State = new SignUpState.Cancelled(now) };
            SignUpTable.Write(off, leaving);
            db.Post(seats.Letters.Cancelled(off), row.Gathering, $"cancelled/{row.Gathering}/{leaving.Id:N}", now);
            await seats.Note(by, "cancel-sign-up", SignUpTable.WordOf(seated.State), leaving.State, off);
            queue = queue.Without(seated);
        }
        if (queue.Free <= 0) return new SignUpOutcome.Refused([SignUpMessages.NoFreeSeat()]);

        (queue, var promoted) = queue.Promote([SignUpTable.Read(row)]);
        SignUpTable.Write(promoted[0], row);
        if (promoted[0].IsConfirmed) db.Post(seats.Letters.Coming(promoted[0], seats.Link(promoted[0]), row.DoorCode), row.Gathering, $"seat/{row.Gathering}/{row.Id:N}", now);
        await seats.Note(by, "promote-guest", SignUpTable.Waiting, row.State, promoted[0]);
        await seats.PassOn(queue, by);
        await db.SaveChangesAsync(inside);
        return new SignUpOutcome.Done(promoted[0], null);
    }, cancel);
}
