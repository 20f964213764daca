using Klynge.Clusters.Gatherings.Letters;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>Cancels a sign-up by its link, and passes the seat on.</summary>
public sealed class CancelSignUp(ClustersDb db, GuestLinks links)
{
    /// <returns>What came of it; null when the link opens nothing.</returns>
    public Task<SignUpOutcome?> Run(GatheringId id, string token, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<SignUpOutcome?>(async inside =>
    {
        if (await SignUpByLink.Row(db, id, token, now, inside) is not { } row) return null;
        var gathering = await db.Set<GatheringRow>().SingleAsync(each => each.Id == row.Gathering, inside);
        var seats = new SeatKeeping(db, links, gathering, now, inside);
        var signUp = SignUpTable.Read(row);
        if (signUp.State is SignUpState.Cancelled) return new SignUpOutcome.Done(signUp, null);
        if (!signUp.IsLive) return new SignUpOutcome.Refused([SignUpMessages.IsLetGo()]);
        if (now >= seats.Gathering.Plan.Start) return new SignUpOutcome.Refused([SignUpMessages.HasBegun()]);

        var off = signUp with { State = new SignUpState.Cancelled(now) };
        SignUpTable.Write(off, row);
        if (signUp.IsConfirmed) db.Post(seats.Letters.Cancelled(off), row.Gathering, $"cancelled/{row.Gathering}/{row.Id:N}", now);
        await seats.Note(signUp.Pseudonym, "cancel-sign-up", SignUpTable.WordOf(signUp.State), row.State, off);
        await seats.PassOn(GatheringTable.QueueOf(gathering).Without(signUp), signUp.Pseudonym);
        await db.SaveChangesAsync(inside);
        return new SignUpOutcome.Done(off, null);
    }, cancel);
}
