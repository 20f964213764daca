using System.Globalization;
using System.Text.RegularExpressions;
using Klynge.Clusters.Gatherings;
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
        const int Seats = 80, Guests = 400, New = 100, Lapsing = 20, Cancelling = 60;
        using var seminar = await Seminar.Open(Seats);
        foreach (var guest in Enumerable.Range(1, Guests)) await seminar.SignUp(guest);
        var tokens = await Tokens(seminar);
        // Guests 1 to 20 never confirm; those who confirmed have a link that outlasts the day.
        foreach (var guest in Enumerable.Range(Lapsing + 1, Guests - Lapsing)) await seminar.ConfirmBy(tokens[guest]);
        tokens = await Tokens(seminar);
        Guid[] ids;
        await using (var db = seminar.Db()) ids = await db.Set<SignUpRow>().OrderBy(row => row.Id).Select(row => row.Id).ToArrayAsync(A.Cancel);

        // They lapse, all others that have a seat cancel, an adviser lets others in before their turn, and new ones sign up.
        var at = A.Now.AddHours(24);
        var moves = Enumerable.Range(Lapsing + 1, Cancelling).Select(guest => (Func<Task>)(() => seminar.CancelBy(tokens[guest], at)))
            .Concat(Enumerable.Range(200, 40).Select(guest => (Func<Task>)(async () =>
            {
                await using var db = seminar.Db();
                await new PromoteGuest(db, Seminar.Links).Run(seminar.Id, ids[guest], null, Seminar.By, at, A.Cancel);
            })))
            .Concat(Enumerable.Range(0, 3).Select(_ => (Func<Task>)(async () =>
            {
                await using var db = seminar.Db();
                await new LapseHolds(db, Seminar.Links).Run(at, A.Cancel);
            })))
            .Concat(Enumerable.Range(Guests + 1, New).Select(guest => (Func<Task>)(() => seminar.SignUp(guest, at)))).ToArray();
        new Random(17).Shuffle(moves);

        // Whoever looks meanwhile never sees a seat too many, nor one that is free while somebody waits.
        var race = Parallel.ForEachAsync(moves, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (move, _) => await move());
        var looks = 0;
        try
        {
            for (; !race.IsCompleted; looks++) Assert.Equal((Seats, Seats), await Seated(seminar));
        }
        finally
        {
            await race;
        }
        Assert.NotEqual(0, looks);

        var (counted, seated, queue) = await seminar.Seats();
        Assert.Equal((Seats, Seats), (counted, seated));
        var places = queue.Split(' ');
        Assert.Equal(Guests - Lapsing - Cancelling + New - Seats, places.Length);
        Assert.Distinct(places);
    }

    /// <summary>The counter and the sign-ups that it counts, as at one moment.</summary>
    static async Task<(int Counted, int Seated)> Seated(Seminar seminar)
    {
        await using var db = seminar.Db();
        var both = await db.Set<GatheringRow>().Select(row => new { row.SeatsTaken, Seated = db.Set<SignUpRow>().Count(each => each.Gathering == row.Id && each.Way == SignUpTable.InRoom && (each.State == SignUpTable.Held || each.State == SignUpTable.Coming)) }).SingleAsync(A.Cancel);
        return (both.SeatsTaken, both.Seated);
    }

    // By guest, the link that lasts longest: the letter of a seat, of a confirmed place, or else the first.
    static async Task<Dictionary<int, string>> Tokens(Seminar seminar)
    {
        var tokens = new Dictionary<int, string>();
        foreach (var letter in (await seminar.Letters("1 = 1")).Reverse())
            if (Regex.Match(letter, @"gjest(\d+)@example\.no") is { Success: true } to && Regex.Match(letter, @"/min/([\w-]{43})") is { Success: true } link) tokens[int.Parse(to.Groups[1].Value, CultureInfo.InvariantCulture)] = link.Groups[1].Value;
        return tokens;
    }
}
