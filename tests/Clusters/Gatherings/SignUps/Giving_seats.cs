using System.Collections.Immutable;
using CsCheck;
using Klynge.Clusters.Gatherings.SignUps;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.SignUps;

public sealed class Giving_seats
{
    static readonly Queue OneLeft = new(80, 79, 0);

    [Fact]
    public void The_last_seat_is_given_and_the_next_guest_is_first_in_the_queue()
    {
        var (full, first) = OneLeft.Admit(Way.InRoom, A.Now, A.Start);
        Assert.Equal(new SignUpState.Held(A.Now.AddHours(24)), first);
        Assert.Equal(0, full.Free);
        var (queue, second) = full.Admit(Way.InRoom, A.Now, A.Start);
        Assert.Equal(new SignUpState.Waiting(1, null, A.Now.AddHours(24)), second);
        Assert.Equal(80, queue.Taken);
    }

    [Fact]
    public void The_net_has_room_for_all()
    {
        var full = new Queue(80, 80, 3);
        var (after, state) = full.Admit(Way.Online, A.Now, A.Start);
        Assert.Equal(full, after);
        Assert.IsType<SignUpState.Held>(state);
    }

    [Fact]
    public void Nothing_is_held_longer_than_until_it_begins() =>
        Assert.Equal(new SignUpState.Held(A.Start), OneLeft.Admit(Way.InRoom, A.Start.AddHours(-2), A.Start).State);

    [Fact]
    public void A_free_seat_goes_to_the_lowest_number()
    {
        var (late, early) = (A.SignUp(1, new SignUpState.Waiting(7, A.Now, null)), A.SignUp(2, new SignUpState.Waiting(3, A.Now, null)));
        var (after, promoted) = new Queue(80, 79, 7).Promote([late, early]);
        Assert.Equal([early.Id], promoted.Select(each => each.Id));
        Assert.Equal(new SignUpState.Coming(A.Now), promoted[0].State);
        Assert.Equal(80, after.Taken);
    }

    [Fact]
    public void Who_has_not_confirmed_gets_a_held_seat_in_their_turn() =>
        Assert.Equal(new SignUpState.Held(A.Deadline), new Queue(80, 79, 1).Promote([A.SignUp(1, new SignUpState.Waiting(1, null, A.Deadline))]).Promoted[0].State);

    [Fact]
    public void The_place_told_is_how_many_are_before_and_one()
    {
        var all = new[] { 3, 5, 9 }.Select(place => A.SignUp(place, new SignUpState.Waiting(place, A.Now, null))).ToArray();
        Assert.Equal([1, 2, 3], all.Select(each => Queue.PlaceOf((SignUpState.Waiting)each.State, all)));
    }

    /// <summary>E6 without a database: whatever guests do, in any order, no seat is given twice and none stands empty while somebody waits.</summary>
    [Fact]
    public void Never_one_too_many_and_never_a_free_seat_with_a_queue() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[0, 20].Array[0, 60]).Sample((capacity, moves) =>
        {
            var (queue, all) = (new Queue(capacity, 0, 0), ImmutableArray<SignUp>.Empty);
            for (var i = 0; i < moves.Length; i++)
            {
                if (moves[i] < 12 || all.IsEmpty)
                {
                    (queue, var state) = queue.Admit(moves[i] % 4 == 0 ? Way.Online : Way.InRoom, A.Now, A.Start);
                    all = all.Add(A.SignUp(i, state, moves[i] % 4 == 0 ? Way.Online : Way.InRoom));
                }
                else if (all[moves[i] % all.Length] is { IsLive: true } leaving)
                {
                    queue = queue.Without(leaving);
                    all = all.Replace(leaving, leaving with { State = new SignUpState.Cancelled(A.Now) });
                    (queue, var promoted) = queue.Promote(all);
                    foreach (var one in promoted) all = all.Replace(all.Single(each => each.Id == one.Id), one);
                }
                var seated = all.Count(each => each.TakesSeat);
                if (seated != queue.Taken || seated > capacity) return false;
                if (seated < capacity && all.Any(each => each.State is SignUpState.Waiting)) return false;
            }
            return true;
        });
}
