using CsCheck;
using Klynge.Clusters.Gatherings.Door;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.Door;

public sealed class Merging_two_phones
{
    static Guid G(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    // Ids that meet each other: few sign-ups, and events that take back events that may or may not be there.
    static readonly Gen<DoorEvent> Event = Gen.Select(Gen.Int[1, 30], Gen.Int[0, 2], Gen.Int[1, 30]).Select(DoorEvent (id, kind, of) => kind switch
    {
        0 => new DoorEvent.Came(G(id), A.Start, G(100 + of % 5)),
        1 => new DoorEvent.WalkedIn(G(id), A.Start.AddMinutes(of), $"Gjest {of}", "Eksempel AS"),
        _ => new DoorEvent.TakenBack(G(id), A.Start, G(of)),
    });

    [Fact]
    public void In_any_order_and_told_any_number_of_times_it_comes_to_the_same() =>
        Event.Array[0, 40].Select(events => events.DistinctBy(each => each.Id).ToArray()).SelectMany(events => Gen.Shuffle(events), (events, shuffled) => (events, shuffled)).Sample(t =>
        {
            var (one, other) = (Attendance.Of(t.events), Attendance.Of([.. t.shuffled, .. t.shuffled.Take(5)]));
            return one.SignUps.SetEquals(other.SignUps) && one.WalkIns.SequenceEqual(other.WalkIns);
        });

    [Fact]
    public void Somebody_ticked_on_both_phones_came_once() =>
        Assert.Equal(1, Attendance.Of([new DoorEvent.Came(G(1), A.Start, G(9)), new DoorEvent.Came(G(2), A.Start.AddSeconds(4), G(9))]).Count);

    [Fact]
    public void A_tick_that_is_taken_back_did_not_happen() =>
        Assert.Equal(0, Attendance.Of([new DoorEvent.Came(G(1), A.Start, G(9)), new DoorEvent.TakenBack(G(2), A.Start, G(1))]).Count);

    [Fact]
    public void Taking_back_on_one_phone_leaves_the_tick_of_the_other() =>
        Assert.Equal(1, Attendance.Of([new DoorEvent.Came(G(1), A.Start, G(9)), new DoorEvent.TakenBack(G(2), A.Start, G(1)), new DoorEvent.Came(G(3), A.Start, G(9))]).Count);

    [Fact]
    public void Who_walked_in_is_counted() => Assert.Equal(1, Attendance.Of([new DoorEvent.WalkedIn(G(1), A.Start, "Ola", "Eksempel AS")]).Count);
}
