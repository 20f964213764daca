using Klynge.Clusters.Gatherings;
using Klynge.Storage;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings;

public sealed class Moving_a_gathering_on
{
    static readonly Gathering Draft = A.Gathering with { State = new GatheringState.Draft() };

    static Gathering Made(Move move) => Assert.IsType<Move.Made>(move).Gathering;

    static string Refused(Move move) => Assert.Single(Assert.IsType<Move.Refused>(move).Reasons).Code;

    [Fact]
    public void A_draft_is_announced_and_then_anyone_sees_it()
    {
        Assert.False(Draft.IsPublic);
        var open = Made(Draft.Open(A.Now));
        Assert.Equal(new GatheringState.Open(A.Now), open.State);
        Assert.True(open.IsPublic);
        Assert.Equal(Draft.Version + 1, open.Version);
    }

    [Fact]
    public void It_is_not_announced_when_the_deadline_has_passed()
    {
        Assert.IsType<Move.Made>(Draft.Open(A.Deadline));
        Assert.Equal("deadline-passed", Refused(Draft.Open(A.Deadline.AddTicks(1))));
    }

    [Fact]
    public void Sign_up_is_open_to_the_last_instant_of_the_deadline()
    {
        Assert.Empty(A.Gathering.WhyNotSignUp(A.Deadline));
        Assert.Equal(["deadline-passed"], A.Gathering.WhyNotSignUp(A.Deadline.AddTicks(1)).Codes());
    }

    [Fact]
    public void Nobody_signs_up_to_what_is_closed_called_off_or_not_announced()
    {
        Assert.Equal(["not-announced"], Draft.WhyNotSignUp(A.Now).Codes());
        Assert.Equal(["sign-up-closed"], Made(A.Gathering.Close(A.Now)).WhyNotSignUp(A.Now).Codes());
        Assert.Equal(["called-off"], Made(A.Gathering.Cancel("Sykdom", A.Now)).WhyNotSignUp(A.Now).Codes());
        Assert.Equal(["has-been"], Made(A.Gathering.Hold(A.Start)).WhyNotSignUp(A.Start).Codes());
    }

    [Fact]
    public void What_was_closed_opens_again_with_the_day_it_was_announced() =>
        Assert.Equal(A.Gathering.State, Made(Made(A.Gathering.Close(A.Now)).Open(A.Now.AddDays(1))).State);

    [Fact]
    public void It_has_not_been_before_it_begins()
    {
        Assert.Equal("not-begun", Refused(A.Gathering.Hold(A.Start.AddTicks(-1))));
        Assert.IsType<GatheringState.Held>(Made(A.Gathering.Hold(A.Start)).State);
    }

    [Fact]
    public void It_is_called_off_with_a_reason_and_calendars_are_told()
    {
        Assert.Equal("reason-missing", Refused(A.Gathering.Cancel("  ", A.Now)));
        var off = Made(A.Gathering.Cancel("Storm", A.Now));
        Assert.Equal(A.Gathering.CalendarVersion + 1, off.CalendarVersion);
        Assert.True(off.IsPublic);
        Assert.Equal("is-cancelled", Refused(off.Cancel("Storm", A.Now)));
    }

    [Fact]
    public void A_draft_that_is_called_off_was_never_public() => Assert.False(Made(Draft.Cancel("Ikke nå", A.Now)).IsPublic);

    [Fact]
    public void A_room_cannot_have_fewer_seats_than_are_taken()
    {
        Assert.IsType<Move.Made>(A.Gathering.Replan(A.Plan with { Capacity = 41 }, taken: 41));
        Assert.Equal("seats-below-taken", Refused(A.Gathering.Replan(A.Plan with { Capacity = 40 }, taken: 41)));
    }

    [Fact]
    public void Calendars_are_told_of_another_time_but_not_of_more_seats()
    {
        Assert.Equal(0, Made(A.Gathering.Replan(A.Plan with { Capacity = 90 }, 0)).CalendarVersion);
        Assert.Equal(1, Made(A.Gathering.Replan(A.Plan with { End = A.Plan.End.AddHours(1) }, 0)).CalendarVersion);
    }

    [Fact]
    public void What_has_been_is_not_changed() =>
        Assert.Equal("is-over", Refused(Made(A.Gathering.Hold(A.Start)).Replan(A.Plan, 0)));

    [Fact]
    public void Times_are_written_by_the_clock_in_Norway()
    {
        Assert.Equal(new Words("onsdag 24. februar 2027 kl. 10.00–14.00", "onsdag 24. februar 2027 kl. 10.00–14.00", "Wednesday 24 February 2027, 10:00–14:00"),
            When.Span(A.Plan.Start.ToUniversalTime(), A.Plan.End.ToUniversalTime()));
        Assert.Equal("laurdag 27. februar 2027", When.Day(A.Oslo(2027, 2, 27, 12)).Nn);
    }
}
