using System.Collections.Immutable;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>Gives a guest whose address is known to be right a seat, a place on the net or a number in the queue that need not be confirmed.</summary>
sealed class SeatGuest(ClustersDb db, GuestLinks links)
{
    /// <summary>Within the caller's transaction, which holds the gathering's row.</summary>
    /// <param name="row">To what.</param>
    /// <param name="typed">Who.</param>
    /// <param name="home">Where they are from.</param>
    /// <param name="by">Pseudonym of whoever caused it.</param>
    /// <param name="throughDeadline">Whether it is let through after the deadline, and when sign-up is closed: an organiser's decision.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SignUpOutcome> Run(GatheringRow row, TypedSignUp typed, Home home, string by, bool throughDeadline, DateTimeOffset now, CancellationToken cancel)
    {
        var seats = new SeatKeeping(db, links, row, now, cancel);
        var plan = seats.Gathering.Plan;
        var why = throughDeadline && seats.Gathering.IsComing(now) ? [] : seats.Gathering.WhyNotSignUp(now);
        if (why.Concat(typed.WhyNot(plan.Venue)).ToImmutableArray() is { IsEmpty: false } reasons) return new SignUpOutcome.Refused(reasons);

        var guest = typed.Guest(home);
        var key = guest.Email.Key;
        var had = await db.Set<SignUpRow>().Where(SignUpTable.IsLive).SingleOrDefaultAsync(each => each.Gathering == row.Id && each.EmailKey == key, cancel);
        var before = had is null ? null : SignUpTable.Read(had);
        if (before is { IsConfirmed: true }) return new SignUpOutcome.HadOne();

        var (queue, way) = (GatheringTable.QueueOf(row), typed.WayIn(plan.Venue)!.Value);
        SignUp signUp;
        if (before is null)
        {
            (queue, var state) = queue.Admit(way, now, plan.Start);
            signUp = new SignUp(Guid.CreateVersion7(now), seats.Gathering.Id, guest, way, Confirmed(state, now), now);
            db.Add(had = SignUpTable.New(signUp, LinkToken.DoorCode()));
            if (typed.Needs != Needs.None) db.Add(new NeedsRow { SignUp = signUp.Id, Access = typed.Needs.Access, Diet = typed.Needs.Diet });
            GatheringTable.Write(queue, row);
        }
        else
        {
            // What was signed up for on the open page and never confirmed is confirmed by this, as it is written now.
            var state = before.State;
            if (way != before.Way) (queue, state) = queue.Without(before).Admit(way, now, plan.Start);
            signUp = before with { Guest = before.Guest with { Name = guest.Name }, Way = way, State = Confirmed(state, now) };
            SignUpTable.Write(signUp, had!);
            await Keep(typed.Needs, signUp.Id, cancel);
            await seats.PassOn(queue, by);
        }
        await db.SaveChangesAsync(cancel);
        var place = await seats.PlaceOf(signUp);
        db.Post(place is { } waits ? seats.Letters.Waiting(signUp, seats.Link(signUp), waits) : seats.Letters.Coming(signUp, seats.Link(signUp), had!.DoorCode),
            row.Id, $"confirmed/{row.Id}/{signUp.Id:N}", now);
        await seats.Note(by, "seat-guest", before is null ? null : SignUpTable.WordOf(before.State), SignUpTable.WordOf(signUp.State), signUp);
        await db.SaveChangesAsync(cancel);
        return new SignUpOutcome.Done(signUp, place);
    }

    // Needs that are left blank here are those that were written before.
    async Task Keep(Needs needs, Guid signUp, CancellationToken cancel)
    {
        if (needs == Needs.None) return;
        if (await db.Set<NeedsRow>().SingleOrDefaultAsync(each => each.SignUp == signUp, cancel) is { } row) (row.Access, row.Diet) = (needs.Access, needs.Diet);
        else db.Add(new NeedsRow { SignUp = signUp, Access = needs.Access, Diet = needs.Diet });
    }

    static SignUpState Confirmed(SignUpState state, DateTimeOffset now) => state is SignUpState.Waiting(var place, _, _) ? new SignUpState.Waiting(place, now, null) : new SignUpState.Coming(now);
}
