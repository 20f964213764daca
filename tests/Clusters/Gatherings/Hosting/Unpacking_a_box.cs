using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Hosting;
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
}
