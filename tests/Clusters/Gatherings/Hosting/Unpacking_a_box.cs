using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Hosting;
using Klynge.Clusters.Gatherings.Programme;
using Klynge.Storage;
using Xunit;

namespace Klynge.Clusters.Tests.Gatherings.Hosting;

public sealed class Unpacking_a_box
{
    static readonly BoxedPlan Typed = new("seminar", "Haugesund", "Rica Maritim, Haugesund", "", "2027-02-24", "10:00", "", ["11"], "F117", "");

    public static TheoryData<GatheringKind, Language> EachInEachLanguage()
    {
        var data = new TheoryData<GatheringKind, Language>();
        foreach (var template in Template.All)
            foreach (var language in Languages.All) data.Add(template.Kind, language);
        return data;
    }

    [Theory, MemberData(nameof(EachInEachLanguage))]
    public void Place_and_date_are_enough_for_a_plan_and_a_letter_that_hold(GatheringKind kind, Language language)
    {
        var plan = Assert.IsType<PlanReading.Understood>((Typed with { Kind = TypedPlan.KeyOf(kind) }).Unpacked(language).Read(_ => true)).Plan;
        Assert.Equal(Template.Of(kind).Slots.Length, plan.Slots.Length);
        Assert.Equal(Template.Of(kind).Slots[0].Title.In(language), plan.Slots[0].Title);
        Assert.EndsWith("Haugesund", plan.Title.In(language), StringComparison.Ordinal);
        Assert.True(plan.Deadline < plan.Start);
        Assert.Empty(Template.Of(kind).Invitation(plan.Title).WhyNot());
    }

    [Fact]
    public void What_cannot_be_a_day_is_told_of_at_its_field() =>
        Assert.Contains("day-impossible", Assert.IsType<PlanReading.Faulty>((Typed with { Day = "30.2.2027" }).Unpacked(Language.Nb).Read(_ => true)).Messages.Codes());

    [Fact]
    public void One_that_begins_late_ends_the_same_day_with_the_parts_that_there_is_time_for()
    {
        var plan = Assert.IsType<PlanReading.Understood>((Typed with { Start = "22.00" }).Unpacked(Language.Nb).Read(_ => true)).Plan;
        Assert.Equal(3, plan.Slots.Length);
        Assert.Equal(A.Oslo(2027, 2, 24, 23, 59), plan.End);
    }

    [Fact]
    public void On_the_net_alone_it_has_no_seats() =>
        Assert.Null(Assert.IsType<PlanReading.Understood>((Typed with { Place = "", Link = "https://example.org/mote" }).Unpacked(Language.Nb).Read(_ => true)).Plan.Capacity);

    static Plan Copy(Plan of, BoxedPlan typed) => Assert.IsType<PlanReading.Understood>(new CopiedPlan(of, typed).Unpacked().Read(_ => true)).Plan;

    [Fact]
    public void A_copy_has_programme_speakers_texts_and_deadline_moved_to_its_own_day()
    {
        var copy = Copy(A.Plan, Typed with { Town = "Stord", Place = "Kulturhuset, Stord", Day = "2027-04-07", Start = "12.30" });
        Assert.Equal(("Klyngeseminar i Stord", "Cluster seminar in Stord"), (copy.Title.Nb, copy.Title.En));
        Assert.Equal((A.Oslo(2027, 4, 7, 12, 30), A.Oslo(2027, 4, 7, 16, 30), A.Oslo(2027, 4, 4, 23, 59)), (copy.Start, copy.End, copy.Deadline));
        Assert.Equal(new Slot(A.Oslo(2027, 4, 7, 12, 30), A.Oslo(2027, 4, 7, 13, 0), "Velkommen", "Kari Nordmann", null), Assert.Single(copy.Slots));
        Assert.Equal(("Teleslynge og heis", 80), (copy.UniversalDesign, copy.Capacity));
        Assert.Equal([Language.Nb], copy.Languages);
    }

    [Fact]
    public void A_copy_that_is_made_another_kind_has_that_kinds_name()
    {
        var copy = Copy(A.Plan, Typed with { Kind = TypedPlan.KeyOf(GatheringKind.Workshop), Town = "Stord" });
        Assert.Equal((GatheringKind.Workshop, Template.Of(GatheringKind.Workshop).Title("Stord")), (copy.Kind, copy.Title));
    }

    [Fact]
    public void A_copy_that_would_pass_midnight_ends_before_it_without_the_parts_of_the_night()
    {
        var late = A.Plan with { Slots = [new Slot(A.Start, A.Start.AddMinutes(30), "Velkommen", null, null), new Slot(A.Start.AddHours(2), A.Start.AddHours(4), "Arbeid i grupper", null, null)] };
        var copy = Copy(late, Typed with { Day = "2027-04-07", Start = "21.00" });
        Assert.Equal(A.Oslo(2027, 4, 7, 23, 59), copy.End);
        Assert.Equal(["Velkommen"], copy.Slots.Select(slot => slot.Title));
    }

    [Fact]
    public void A_copy_of_one_with_a_name_of_its_own_keeps_the_name()
    {
        var named = A.Plan with { Title = new("Landstrøm som passer", "Landstraum som passar", "Shore power that fits") };
        Assert.Null(CopiedPlan.TownOf(named));
        Assert.Equal(named.Title, Copy(named, Typed with { Town = "" }).Title);
        Assert.Equal("Haugesund", CopiedPlan.TownOf(A.Plan));
    }
}
