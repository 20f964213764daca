using System.Collections.Immutable;
using Klynge.Clusters.Gatherings.Door;
using Klynge.Clusters.Gatherings.SignUps;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.Door;

public sealed class Taking_what_phones_noted : IAsyncLifetime
{
    Seminar seminar = null!;
    ImmutableArray<Guid> guests = [];

    public async ValueTask InitializeAsync()
    {
        seminar = await Seminar.Open();
        for (var number = 1; number <= 3; number++)
        {
            await seminar.SignUp(number, typed: typed => typed with { Access = number == 1 ? "Rullestol" : "" });
            if (number < 3) await seminar.Confirm(number);
        }
        await using var db = seminar.Db();
        guests = [.. (await db.Set<SignUpRow>().ToListAsync(A.Cancel)).OrderBy(row => row.Name).Select(row => row.Id)];
    }

    public ValueTask DisposeAsync()
    {
        seminar.Dispose();
        return ValueTask.CompletedTask;
    }

    static readonly Guid First = Guid.NewGuid(), Second = Guid.NewGuid();

    async Task<DoorOutcome> Take(params DoorEvent[] events)
    {
        await using var db = seminar.Db();
        return (await new TakeDoorEvents(db).Run(seminar.Id, events, Seminar.By, A.Start, A.Cancel))!;
    }

    async Task<DoorList> List()
    {
        await using var db = seminar.Db();
        return (await new DoorQueries(db).Get(seminar.Id, A.Cancel))!;
    }

    [Fact]
    public async Task The_same_notes_sent_again_are_kept_once_and_may_be_forgotten_by_the_phone()
    {
        DoorEvent[] notes = [new DoorEvent.Came(First, A.Start, guests[0]), new DoorEvent.WalkedIn(Second, A.Start, "Åse Øy", "")];
        Assert.Equal([First, Second], (await Take(notes)).Kept);
        var again = await Take(notes);
        Assert.Equal([First, Second], again.Kept);
        Assert.Equal(2, again.Attendance.Count);
    }

    [Fact]
    public async Task A_phone_that_has_nothing_to_tell_waits_for_no_writer()
    {
        await Take(new DoorEvent.WalkedIn(First, A.Start, "Åse Øy", ""));
        await using var writing = seminar.Db();
        await using var transaction = await writing.BeginWriting(A.Cancel);
        Assert.Equal(1, (await Take()).Attendance.Count);
    }

    [Fact]
    public async Task Notes_that_come_twice_at_the_same_instant_are_kept_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Take(new DoorEvent.Came(First, A.Start, guests[0]), new DoorEvent.WalkedIn(Second, A.Start, "Åse Øy", "Fjord AS"))));
        Assert.All(outcomes, outcome => Assert.Equal((2, 0, 2), (outcome.Kept.Length, outcome.Refused.Length, outcome.Attendance.Count)));
    }

    [Fact]
    public async Task Two_phones_come_to_one_list()
    {
        await Take(new DoorEvent.Came(First, A.Start, guests[0]));
        var outcome = await Take(new DoorEvent.Came(Second, A.Start, guests[0]), new DoorEvent.Came(Guid.NewGuid(), A.Start, guests[1]));
        Assert.Equal(2, outcome.Attendance.Count);
        Assert.Equal([.. new[] { First, Second }.Order()], (await List()).Guests.Single(guest => guest.SignUp == guests[0]).Ticks);
    }

    [Fact]
    public async Task A_tick_that_is_taken_back_before_it_arrives_did_not_happen()
    {
        await Take(new DoorEvent.TakenBack(Second, A.Start, First));
        Assert.Equal(0, (await Take(new DoorEvent.Came(First, A.Start, guests[0]))).Attendance.Count);
    }

    [Fact]
    public async Task What_can_never_be_kept_is_told_and_the_rest_is_kept()
    {
        var outcome = await Take(new DoorEvent.Came(First, A.Start, Guid.NewGuid()), new DoorEvent.WalkedIn(Guid.NewGuid(), A.Start, " ", ""), new DoorEvent.Came(Second, A.Start, guests[0]));
        Assert.Equal([Second], outcome.Kept);
        Assert.Equal(["sign-up-unknown", "name-missing"], outcome.Refused.Select(each => each.Why.Code));
    }

    [Fact]
    public async Task The_list_has_names_needs_and_codes()
    {
        await seminar.Cancel(2);
        var list = await List();
        Assert.Equal(["Gjest 1", "Gjest 3", "Gjest 2"], list.Guests.Select(guest => guest.Name));
        Assert.Equal(["Rullestol", "", ""], list.Guests.Select(guest => guest.Access));
        Assert.Equal((0, 2), (list.Came, list.Awaited));
        Assert.Distinct(list.Guests.Select(guest => guest.Code));
    }

    [Fact]
    public async Task Who_cancelled_and_came_all_the_same_counts()
    {
        await seminar.Cancel(2);
        await Take(new DoorEvent.Came(First, A.Start, guests[1]));
        Assert.Equal((1, 2), ((await List()).Came, (await List()).Awaited));
    }

    [Fact]
    public async Task Who_cancelled_and_signed_up_again_stands_once()
    {
        await seminar.Cancel(2);
        await seminar.SignUp(2, A.Now.AddHours(1));
        Assert.Equal(["Gjest 1", "Gjest 2", "Gjest 3"], (await List()).Guests.Select(guest => guest.Name));
    }
}
