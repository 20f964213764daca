using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Programme;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings;

public sealed class Planning_a_gathering
{
    static PlanReading Read(TypedPlan typed) => typed.Read(code => code is "11" or "46");

    static string[] Faults(TypedPlan typed) => [.. Assert.IsType<PlanReading.Faulty>(Read(typed)).Messages.Select(message => message.Code)];

    [Fact]
    public void What_is_typed_is_read_back_as_it_was()
    {
        var plan = Assert.IsType<PlanReading.Understood>(Read(A.TypedPlan)).Plan;
        Assert.Equal((A.Plan.Title, A.Plan.Venue, A.Plan.Start, A.Plan.End, A.Plan.Capacity, A.Plan.Deadline, A.Plan.Finding),
            (plan.Title, plan.Venue, plan.Start, plan.End, plan.Capacity, plan.Deadline, plan.Finding));
        Assert.Equal(A.Plan.Slots, plan.Slots);
        Assert.Equal(A.Plan.Counties, plan.Counties);
        Assert.Equal(A.Plan.Languages, plan.Languages);
    }

    [Fact]
    public void The_deadline_may_be_the_instant_it_begins() => Assert.Empty((A.Plan with { Deadline = A.Start }).WhyNot());

    [Fact]
    public void A_deadline_after_it_begins_is_refused() => Assert.Equal(["deadline-after-start"], (A.Plan with { Deadline = A.Start.AddTicks(1) }).WhyNot().Codes());

    [Fact]
    public void It_must_end_after_it_begins() => Assert.Equal(["end-before-start"], (A.Plan with { End = A.Start, Slots = [] }).WhyNot().Codes());

    [Theory]
    [InlineData("2027-02-30")]
    [InlineData("2027-13-01")]
    [InlineData("i morgen")]
    [InlineData("")]
    public void A_day_that_does_not_exist_is_refused(string day) => Assert.Contains("day-impossible", Faults(A.TypedPlan with { Day = day }));

    [Theory]
    [InlineData("24:00")]
    [InlineData("10:60")]
    [InlineData("ti")]
    public void A_time_that_does_not_exist_is_refused(string clock) => Assert.Equal(["clock-impossible"], Faults(A.TypedPlan with { Start = clock }));

    [Fact]
    public void The_hour_that_is_missing_in_March_is_refused() =>
        Assert.Equal(["clock-missing"], Faults(A.TypedPlan with { Day = "2027-03-28", Start = "02:30", End = "14:00", Programme = "" }));

    [Fact]
    public void The_hour_that_comes_twice_in_October_is_refused() =>
        Assert.Equal(["clock-twice"], Faults(A.TypedPlan with { Day = "2027-10-31", Start = "02:30", End = "14:00", Programme = "" }));

    [Theory]
    [InlineData(2027, 3, 27, 14)]
    [InlineData(2027, 3, 28, 13)]
    [InlineData(2027, 10, 30, 13)]
    [InlineData(2027, 10, 31, 14)]
    public void Three_o_clock_is_an_instant_by_the_season(int year, int month, int day, int utc) =>
        Assert.Equal(new DateTimeOffset(year, month, day, utc, 0, 0, TimeSpan.Zero), A.Oslo(year, month, day, 15));

    [Fact]
    public void Every_fault_is_told_at_once() => Assert.Equal(
        ["title-missing", "link-not-https", "day-impossible", "clock-impossible", "seats-missing", "county-unknown", "finding-unknown"],
        Faults(A.TypedPlan with { TitleNb = " ", Link = "http://usikker.no", Day = "32.1.2027", End = "x", Capacity = "0", Counties = ["99"], Finding = "117" }));

    [Fact]
    public void Seats_are_for_a_room() => Assert.Equal(["seats-without-room"], Faults(A.TypedPlan with { Place = "" }));

    [Fact]
    public void A_room_has_seats() => Assert.Equal(["seats-missing"], Faults(A.TypedPlan with { Capacity = "" }));

    [Fact]
    public void It_is_somewhere() => Assert.Contains("venue-missing", Faults(A.TypedPlan with { Place = "", Link = "", Capacity = "" }));

    [Fact]
    public void A_part_of_the_programme_lies_within_it() =>
        Assert.Equal(["programme-outside"], (A.Plan with { Slots = [new Slot(A.Start.AddHours(3), A.Start.AddHours(5), "For sent", null, null)] }).WhyNot().Codes());

    [Fact]
    public void Two_parts_at_once_are_refused_unless_each_has_its_track()
    {
        Slot Part(string title, string? track) => new(A.Start, A.Start.AddHours(1), title, null, track);
        Assert.Equal(["programme-overlap"], (A.Plan with { Slots = [Part("En", null), Part("To", null)] }).WhyNot().Codes());
        Assert.Equal(["programme-overlap"], (A.Plan with { Slots = [Part("En", "Sal A"), Part("To", "sal a")] }).WhyNot().Codes());
        Assert.Equal(["programme-overlap"], (A.Plan with { Slots = [Part("En", "Sal A"), Part("To", null)] }).WhyNot().Codes());
        Assert.Empty((A.Plan with { Slots = [Part("En", "Sal A"), Part("To", "Sal B")] }).WhyNot());
    }

    [Fact]
    public void One_part_may_begin_when_another_ends() => Assert.Empty((A.Plan with
    {
        Slots = [new(A.Start, A.Start.AddHours(1), "En", null, null), new(A.Start.AddHours(1), A.Start.AddHours(2), "To", null, null)],
    }).WhyNot());

    [Theory]
    [InlineData("A-26-001", 2026, 1)]
    [InlineData("a-27-1234", 2027, 1234)]
    public void A_name_is_read(string text, int year, int number) => Assert.Equal(new GatheringId(year, number), GatheringId.Read(text));

    [Theory]
    [InlineData("A-26-1")]
    [InlineData("A-26-000")]
    [InlineData("A-26-0001")]
    [InlineData("I-26-001")]
    [InlineData("A-2026-001")]
    [InlineData("A-26-+01")]
    [InlineData(null)]
    public void What_is_no_name_is_none(string? text) => Assert.Null(GatheringId.Read(text));

    [Fact]
    public void A_name_is_written_with_three_figures() => Assert.Equal("A-26-001", new GatheringId(2026, 1).ToString());
}
