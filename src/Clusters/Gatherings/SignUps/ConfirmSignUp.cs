using Klynge.Clusters.Gatherings.Letters;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>Confirms a sign-up by its link. Doing it twice does nothing more.</summary>
public sealed class ConfirmSignUp(ClustersDb db, GuestLinks links)
{
    /// <returns>What came of it; null when the link opens nothing.</returns>
    public Task<SignUpOutcome?> Run(GatheringId id, string token, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<SignUpOutcome?>(async inside =>
    {
        if (await SignUpByLink.Row(db, id, token, now, inside) is not { } row) return null;
        var seats = new SeatKeeping(db, links, await db.Set<GatheringRow>().SingleAsync(each => each.Id == row.Gathering, inside), now, inside);
        var signUp = SignUpTable.Read(row);
        if (signUp.IsConfirmed) return new SignUpOutcome.Done(signUp, await seats.PlaceOf(signUp));
        if (!signUp.IsLive || seats.Gathering.State is GatheringState.Cancelled) return new SignUpOutcome.Refused([SignUpMessages.IsLetGo()]);

        var confirmed = signUp with
        {
            State = signUp.State is SignUpState.Waiting(var place, _, _) ? new SignUpState.Waiting(place, now, null) : new SignUpState.Coming(now),
        };
        SignUpTable.Write(confirmed, row);
        var number = await seats.PlaceOf(confirmed);
        db.Post(number is { } waits ? seats.Letters.Waiting(confirmed, seats.Link(confirmed), waits) : seats.Letters.Coming(confirmed, seats.Link(confirmed), row.DoorCode),
            row.Gathering, $"confirmed/{row.Gathering}/{row.Id:N}", now);
        await seats.Note(signUp.Pseudonym, "confirm-sign-up", SignUpTable.WordOf(signUp.State), row.State, confirmed);
        await db.SaveChangesAsync(inside);
        return new SignUpOutcome.Done(confirmed, number);
    }, cancel);
}
