using Klynge.Clusters.Gatherings.Letters;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Clusters.Gatherings.SignUps;

/// <summary>Changes a sign-up by its link: name, needs, and whether the guest comes to the room or takes part on the net.</summary>
public sealed class ChangeSignUp(ClustersDb db, GuestLinks links)
{
    /// <param name="id">To what.</param>
    /// <param name="token">Of the link.</param>
    /// <param name="typed">As the guest wants it; the address stays what it was.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What came of it; null when the link opens nothing.</returns>
    public Task<SignUpOutcome?> Run(GatheringId id, string token, TypedSignUp typed, DateTimeOffset now, CancellationToken cancel) => db.InOneTransaction<SignUpOutcome?>(async inside =>
    {
        if (await SignUpByLink.Row(db, id, token, now, inside) is not { } row) return null;
        var gathering = await db.Set<GatheringRow>().SingleAsync(each => each.Id == row.Gathering, inside);
        var seats = new SeatKeeping(db, links, gathering, now, inside);
        var (signUp, plan) = (SignUpTable.Read(row), seats.Gathering.Plan);
        typed = typed with { Email = row.Email, Organisation = row.OrganisationName };
        if (!signUp.IsLive) return new SignUpOutcome.Refused([SignUpMessages.IsLetGo()]);
        if (now >= plan.Start) return new SignUpOutcome.Refused([SignUpMessages.HasBegun()]);
        if (typed.WhyNot(plan.Venue).ToArray() is { Length: > 0 } reasons) return new SignUpOutcome.Refused([.. reasons]);

        var changed = signUp with { Guest = signUp.Guest with { Name = TypedSignUp.OneLine(typed.Name) } };
        var queue = GatheringTable.QueueOf(gathering);
        if (typed.WayIn(plan.Venue)!.Value is var way && way != signUp.Way)
        {
            queue = queue.Without(signUp);
            (queue, var state) = queue.Admit(way, now, plan.Start);
            changed = changed with { Way = way, State = signUp.IsConfirmed ? Confirmed(state, now) : state };
        }
        SignUpTable.Write(changed, row);
        var needs = await db.Set<NeedsRow>().SingleOrDefaultAsync(each => each.SignUp == row.Id, inside);
        if (needs is not null) db.Remove(needs);
        if (needs is not null) await db.SaveChangesAsync(inside);
        if (typed.Needs != Needs.None) db.Add(new NeedsRow { SignUp = row.Id, Access = typed.Needs.Access, Diet = typed.Needs.Diet });
        await seats.Note(signUp.Pseudonym, "change-sign-up", SignUpTable.WordOf(signUp.State), row.State, changed);
        await seats.PassOn(queue, signUp.Pseudonym);
        await db.SaveChangesAsync(inside);
        var after = SignUpTable.Read(row);
        return new SignUpOutcome.Done(after, await seats.PlaceOf(after));
    }, cancel);

    static SignUpState Confirmed(SignUpState state, DateTimeOffset now) => state is SignUpState.Waiting(var place, _, _) ? new SignUpState.Waiting(place, now, null) : new SignUpState.Coming(now);
}
