using System.Collections.Immutable;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>Signs somebody up: gives a seat that is held, a place on the net, or a number in the queue, and posts the link that confirms it.</summary>
public sealed class SignUpGuest(ClustersDb db, GuestLinks links)
{
    /// <param name="id">To what.</param>
    /// <param name="typed">What the guest wrote.</param>
    /// <param name="home">What the organisation was found to be.</param>
    /// <param name="receivedAt">When it reached us.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when there is no such gathering.</returns>
    public Task<SignUpOutcome?> Run(GatheringId id, TypedSignUp typed, Home home, DateTimeOffset receivedAt, CancellationToken cancel) => db.InOneTransaction<SignUpOutcome?>(async inside =>
    {
        if (await db.Set<GatheringRow>().SingleOrDefaultAsync(row => row.Id == id.ToString(), inside) is not { } gathering) return null;
        var seats = new SeatKeeping(db, links, gathering, receivedAt, inside);
        var plan = seats.Gathering.Plan;
        if (seats.Gathering.WhyNotSignUp(receivedAt).Concat(typed.WhyNot(plan.Venue)).ToImmutableArray() is { IsEmpty: false } reasons) return new SignUpOutcome.Refused(reasons);

        var guest = typed.Guest(home);
        var key = guest.Email.Key;
        if (await db.Set<SignUpRow>().Where(SignUpTable.IsLive).SingleOrDefaultAsync(row => row.Gathering == gathering.Id && row.EmailKey == key, inside) is { } had)
        {
            var one = SignUpTable.Read(had);
            // One more letter a day at most, whoever types the address however often.
            db.Post(seats.Letters.Again(one, seats.Link(one)), gathering.Id, $"again/{gathering.Id}/{one.Id:N}/{receivedAt:yyyyMMdd}", receivedAt);
            await db.SaveChangesAsync(inside);
            return new SignUpOutcome.HadOne();
        }

        var way = typed.WayIn(plan.Venue)!.Value;
        var (queue, state) = GatheringTable.QueueOf(gathering).Admit(way, receivedAt, plan.Start);
        var signUp = new SignUp(Guid.CreateVersion7(receivedAt), id, guest, way, state, receivedAt);
        GatheringTable.Write(queue, gathering);
        db.Add(SignUpTable.New(signUp, LinkToken.DoorCode()));
        if (typed.Needs != Needs.None) db.Add(new NeedsRow { SignUp = signUp.Id, Access = typed.Needs.Access, Diet = typed.Needs.Diet });
        var until = state switch { SignUpState.Held(var at) => at, SignUpState.Waiting(_, _, { } at) => at, _ => plan.Start };
        db.Post(seats.Letters.Confirm(signUp, seats.Link(signUp), until), gathering.Id, $"confirm/{gathering.Id}/{signUp.Id:N}", receivedAt);
        await seats.Note(signUp.Pseudonym, "sign-up", null, SignUpTable.WordOf(state), signUp);
        await db.SaveChangesAsync(inside);
        return new SignUpOutcome.Done(signUp, await seats.PlaceOf(signUp));
    }, cancel);
}
