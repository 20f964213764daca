using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.Hosting;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Tests.Gatherings.Invitations;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.Hosting;

public sealed class Seeing_how_it_narrows
{
    [Fact]
    public async Task Invited_signed_up_met_and_going_on_are_counted_as_the_door_and_the_guests_have_told()
    {
        using var seminar = await Seminar.Open(seats: 3);
        await seminar.Choose([.. Enumerable.Range(10, 5).Select(number => Guests.Guest(number))]);
        await seminar.Send();
        foreach (var guest in new[] { 1, 2, 3, 4 }) await seminar.SignUp(guest);
        await seminar.SignUp(5, way: "online");
        await seminar.Confirm(1);
        await seminar.Cancel(2);

        await using var db = seminar.Db();
        var ids = await db.Set<SignUpRow>().OrderBy(row => row.Name).Select(row => row.Id).ToListAsync(A.Cancel);
        var mistake = Guid.NewGuid();
        await new TakeDoorEvents(db).Run(seminar.Id, [
            new DoorEvent.Came(Guid.NewGuid(), A.Start, ids[0]), new DoorEvent.Came(Guid.NewGuid(), A.Start, ids[0]), new DoorEvent.Came(mistake, A.Start, ids[2]),
            new DoorEvent.TakenBack(Guid.NewGuid(), A.Start, mistake), new DoorEvent.WalkedIn(Guid.NewGuid(), A.Start, "Ola", "Eksempel AS")], Seminar.By, A.Start, A.Cancel);
        // What is taken back at another door is nothing to this one.
        using var other = await Seminar.In(seminar);
        var tick = await db.Set<DoorEventRow>().Where(row => row.SignUp == ids[0]).Select(row => row.Id).ToListAsync(A.Cancel);
        await new TakeDoorEvents(db).Run(other.Id, [.. tick.Select(each => new DoorEvent.TakenBack(Guid.NewGuid(), A.Start, each))], Seminar.By, A.Start, A.Cancel);
        await db.Set<SignUpRow>().Where(row => row.Id == ids[0]).ExecuteUpdateAsync(set => set.SetProperty(row => row.GoesOn, "yes"), A.Cancel);

        Assert.Equal(new Narrowing(Invited: 5, SignedUp: 4, Waiting: 0, Unconfirmed: 3, Online: 1, Met: 2, GoOn: 1), await new HostingQueries(db).Narrowing(seminar.Id, A.Cancel));
    }

    [Fact]
    public async Task The_list_holds_drafts_and_only_the_counties_that_are_asked_for()
    {
        using var seminar = await Seminar.Draft();
        await using var db = seminar.Db();
        var queries = new HostingQueries(db);
        Assert.Equal(seminar.Id, Assert.Single((await queries.List(["46"], [], madeUp: false, 1, 25, A.Cancel)).Gatherings).One.Gathering.Id);
        Assert.Empty((await queries.List(["50", "1"], [], madeUp: false, 1, 25, A.Cancel)).Gatherings);
        Assert.Equal(1, (await queries.List(null, [], madeUp: false, 1, 25, A.Cancel)).Total);
        // Who is made up is anyone to what real people hold.
        Assert.Equal(0, (await queries.List(null, [], madeUp: true, 1, 25, A.Cancel)).Total);
    }
}
