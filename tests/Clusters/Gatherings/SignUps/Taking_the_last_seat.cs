using Klynge.Clusters.Gatherings.SignUps;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.SignUps;

/// <summary>Many at the same instant. Never one seat too many, and never a free seat with a queue.</summary>
public sealed class Taking_the_last_seat
{
    [Fact]
    public async Task Of_two_who_take_the_last_seat_exactly_one_gets_it()
    {
        using var seminar = await Seminar.Open(seats: 1);
        var outcomes = await Task.WhenAll(Task.Run(() => seminar.SignUp(1)), Task.Run(() => seminar.SignUp(2)));
        Assert.Equal([null, 1], outcomes.Select(outcome => Assert.IsType<SignUpOutcome.Done>(outcome).PlaceInQueue).Order());
        Assert.Equal((1, 1, "1"), await seminar.Seats());
    }

    [Fact]
    public async Task Five_hundred_sign_ups_for_eighty_seats_give_eighty_and_a_queue_in_order()
    {
        using var seminar = await Seminar.Open(seats: 80);
        await Parallel.ForEachAsync(Enumerable.Range(1, 500), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (guest, _) => await seminar.SignUp(guest));
        var (counted, seated, queue) = await seminar.Seats();
        Assert.Equal((80, 80), (counted, seated));
        Assert.Equal(string.Join(' ', Enumerable.Range(1, 420)), queue);
    }

    [Fact]
    public async Task The_same_sign_up_sent_fifty_times_at_once_is_one()
    {
        using var seminar = await Seminar.Open(seats: 80);
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 50).Select(_ => Task.Run(() => seminar.SignUp(7))));
        Assert.Single(outcomes.OfType<SignUpOutcome.Done>());
        Assert.Equal((1, 1, ""), await seminar.Seats());
    }

    [Fact]
    public async Task Cancelling_promoting_by_hand_and_lapsing_at_once_leave_every_seat_taken_once()
    {
        using var seminar = await Seminar.Open(seats: 20);
        foreach (var guest in Enumerable.Range(1, 60)) await seminar.SignUp(guest);
        var tokens = new Dictionary<int, string>();
        foreach (var guest in Enumerable.Range(1, 60)) tokens[guest] = await seminar.Token(guest);
        foreach (var guest in Enumerable.Range(11, 50)) await seminar.ConfirmBy(tokens[guest]);
        foreach (var guest in Enumerable.Range(11, 20)) tokens[guest] = await seminar.Token(guest);   // those outlast the day
        Guid[] ids;
        await using (var db = seminar.Db()) ids = await db.Set<SignUpRow>().OrderBy(row => row.Id).Select(row => row.Id).ToArrayAsync(A.Cancel);

        // Guests 1 to 10 never confirmed and lapse; 11 to 20 and some of the queue cancel; an adviser lets others in; new ones sign up.
        var at = A.Now.AddHours(24);
        var moves = Enumerable.Range(11, 20).Select(guest => (Func<Task>)(() => seminar.CancelBy(tokens[guest], at)))
            .Concat(Enumerable.Range(40, 20).Select(guest => (Func<Task>)(async () =>
            {
                await using var db = seminar.Db();
                await new PromoteGuest(db, Seminar.Links).Run(seminar.Id, ids[guest], null, Seminar.By, at, A.Cancel);
            })))
            .Concat(Enumerable.Range(0, 3).Select(_ => (Func<Task>)(async () =>
            {
                await using var db = seminar.Db();
                await new LapseHolds(db, Seminar.Links).Run(at, A.Cancel);
            })))
            .Concat(Enumerable.Range(61, 20).Select(guest => (Func<Task>)(() => seminar.SignUp(guest, at)))).ToArray();
        Random.Shared.Shuffle(moves);
        await Parallel.ForEachAsync(moves, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (move, _) => await move());

        var (counted, seated, queue) = await seminar.Seats();
        Assert.Equal((20, 20), (counted, seated));
        var places = queue.Split(' ');
        Assert.Equal(60 - 10 - 20 + 20 - 20, places.Length);
        Assert.Distinct(places);
    }
}
