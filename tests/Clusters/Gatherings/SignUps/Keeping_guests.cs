using Klynge.Clusters.Gatherings.SignUps;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.SignUps;

public sealed class Keeping_guests
{
    static async Task<T> With<T>(Seminar seminar, Func<KeepGuests, ClustersDb, Task<T>> deed)
    {
        await using var db = seminar.Db();
        return await deed(new KeepGuests(db, Seminar.Links), db);
    }

    static Task<SignUpOutcome?> Add(Seminar seminar, DateTimeOffset at, string email = "ringte@example.no") => With(seminar, (keep, _) =>
        keep.Add(seminar.Id, A.TypedSignUp with { Email = email }, new Home.Typed("Eksempel AS"), Seminar.By, at, A.Cancel));

    [Fact]
    public async Task Who_called_has_a_seat_at_once_also_after_the_deadline_but_not_after_the_day()
    {
        using var seminar = await Seminar.Open();
        Assert.Equal(new SignUpState.Coming(A.Deadline.AddHours(1)), Assert.IsType<SignUpOutcome.Done>(await Add(seminar, A.Deadline.AddHours(1))).SignUp.State);
        Assert.IsType<SignUpOutcome.HadOne>(await Add(seminar, A.Deadline.AddHours(2)));
        Assert.IsType<SignUpOutcome.Refused>(await Add(seminar, A.Plan.End, "sen@example.no"));
        Assert.Equal((1, 1, ""), await seminar.Seats());
    }

    [Fact]
    public async Task Cancelling_for_somebody_passes_the_seat_on_and_tells_both()
    {
        using var seminar = await Seminar.Open(seats: 1);
        foreach (var guest in new[] { 1, 2 })
        {
            await seminar.SignUp(guest);
            await seminar.Confirm(guest);
        }
        var first = await With(seminar, (_, db) => db.Set<SignUpRow>().Where(row => row.Name == "Gjest 1").Select(row => row.Id).SingleAsync(A.Cancel));
        Assert.IsType<SignUpOutcome.Done>(await With(seminar, (keep, _) => keep.Cancel(seminar.Id, first, Seminar.By, A.Now, A.Cancel)));
        Assert.IsType<SignUpOutcome.Refused>(await With(seminar, (keep, _) => keep.Cancel(seminar.Id, first, Seminar.By, A.Now, A.Cancel)));
        Assert.Equal((1, 1, ""), await seminar.Seats());
        Assert.Single(await seminar.Keys("cancelled/"));
        Assert.Single(await seminar.Keys("seat/"));
    }

    [Fact]
    public async Task The_list_finds_by_any_part_of_name_organisation_or_address_and_tells_needs_only_when_asked()
    {
        using var seminar = await Seminar.Open(seats: 1);
        await seminar.SignUp(1, typed: one => one with { Name = "Åse Bjørnøy", Access = "Teleslynge" });
        await seminar.SignUp(2);
        var (guests, total) = await With(seminar, (_, db) => new GuestQueries(db).List(seminar.Id, "bjørnøy åse", needs: true, 1, 25, A.Cancel));
        Assert.Equal((1, 0), (guests.Length, total - 1));
        Assert.Equal("Teleslynge", guests[0].Needs!.Access);
        (guests, total) = await With(seminar, (_, db) => new GuestQueries(db).List(seminar.Id, null, needs: false, 1, 25, A.Cancel));
        Assert.Equal([null, 1], guests.Select(guest => guest.PlaceInQueue));
        Assert.All(guests, guest => Assert.Null(guest.Needs));
    }

    [Fact]
    public async Task A_note_is_kept_beside_the_sign_up_and_nowhere_in_a_letter()
    {
        using var seminar = await Seminar.Open();
        await seminar.SignUp(1);
        var guest = await With(seminar, (_, db) => db.Set<SignUpRow>().Select(row => row.Id).SingleAsync(A.Cancel));
        Assert.True(await With(seminar, (keep, _) => keep.Note(seminar.Id, guest, "Ring tilbake", Seminar.By, A.Now, A.Cancel)));
        Assert.False(await With(seminar, (keep, _) => keep.Note(seminar.Id, guest, new string('a', 501), Seminar.By, A.Now, A.Cancel)));
        Assert.Equal("Ring tilbake", (await With(seminar, (_, db) => new GuestQueries(db).List(seminar.Id, null, false, 1, 25, A.Cancel))).Guests[0].Note);
    }
}
