using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Readiness;
using Xunit;

namespace Klynge.Clusters.Tests.Readiness;

/// <summary>A call's own criteria belong to the call's version: kept once, never changed, and judged by like the standing ones.</summary>
public sealed class Keeping_a_calls_criteria : Room
{
    // Other dimensions than ours, other demands, and a requirement for two levels alone.
    static CriteriaVersion Call(string id, int meetings = 2) => new(id, new("Arena 2027, versjon 2", "Arena 2027, versjon 2", "Arena 2027, version 2"),
    [
        new("driv", new("Driv", "Driv", "Drive"), new("Møtes de?", "Møtest dei?", "Do they meet?"),
            [[new(Measure.Meetings, 1)], [new(Measure.Meetings, meetings)], [new(Measure.ShareSigned, 0.5)], [new(Measure.CompanyChairs, 1), new(Measure.Export, 1)]],
            ImmutableSortedDictionary<ProgrammeLevel, int>.Empty.Add(ProgrammeLevel.Arena, 2).Add(ProgrammeLevel.Nce, 4)),
        new("marked", new("Marked", "Marknad", "Market"), new("Hvem kjøper?", "Kven kjøper?", "Who buys?"),
            [[new(Measure.Market, 1)], [new(Measure.Market, 2)], [new(Measure.Market, 3)], [new(Measure.Market, 4)]], ImmutableSortedDictionary<ProgrammeLevel, int>.Empty),
    ]);

    async Task<IEnumerable<string>> Save(CriteriaVersion criteria) => (await new SaveCriteria(Db).Run(criteria, An.Adviser, An.Now, Cancel)).Select(reason => reason.Code);

    async Task<CriteriaVersion> Kept(string id)
    {
        await using var db = Another();
        return (await new CriteriaQueries(db).Get(id, Cancel))!;
    }

    [Fact]
    public async Task They_come_back_as_they_were_written()
    {
        Assert.Empty(await Save(Call("arena-2027-2")));
        var kept = await Kept("arena-2027-2");
        Assert.Equal(ClustersJson.Write(Call("arena-2027-2")), ClustersJson.Write(kept));
        Assert.Empty(kept.WhyNotValid());
        Assert.Equal([Topic.Export], kept.Criteria[0].Topics);
        Assert.Null(await new CriteriaQueries(Db).Get("arena-2027-3", Cancel));
    }

    [Fact]
    public async Task A_version_that_is_kept_is_never_changed_and_the_standing_one_is_nobodys()
    {
        await Save(Call("arena-2027-2"));
        Assert.Equal(["criteria-taken"], await Save(Call("arena-2027-2", meetings: 3)));
        Assert.Equal(["criteria-taken"], await Save(Call(StandingCriteria.Current.Id)));
        Assert.Equal(["no-criteria"], await Save(Call("arena-2027-3") with { Criteria = [] }));
        Assert.Equal(2, (await Kept("arena-2027-2")).Criteria[0].Levels[1][0].AtLeast);
    }

    [Fact]
    public async Task An_initiative_is_judged_by_the_version_and_each_version_by_its_own_rules()
    {
        await Save(Call("arena-2027-1", meetings: 3));
        await Save(Call("arena-2027-2", meetings: 2));
        var id = (await Start()).Id;
        var met = await Note(id, new Fact.Attended("A-27-001", "Seminar", ["910000001"]), new Fact.Attended("A-27-002", "Verksted", ["910000001"]), new Fact.Stated(Topic.Market, "Alle vil ha det", null));

        async Task<Profile> By(string version, ProgrammeLevel aim) => Profile.Of(ReadinessFacts.Of(met), await Kept(version), aim);
        Assert.Equal((1, false), (await By("arena-2027-1", ProgrammeLevel.Arena)).Standings[0] is var old ? (old.Level, old.Meets!.Value) : default);
        var now = await By("arena-2027-2", ProgrammeLevel.Arena);
        Assert.Equal((2, true), (now.Standings[0].Level, now.Standings[0].Meets!.Value));
        // What is said of the market without a source is shown there, and counts for nothing.
        Assert.Equal((0, "Alle vil ha det", (bool?)null), (now.Standings[1].Level, Assert.Single(now.Standings[1].Claims).Text, now.Standings[1].Meets));
        Assert.Equal("driv", (await By("arena-2027-2", ProgrammeLevel.Nce)).Weakest!.Criterion.Key);
    }

    [Fact]
    public async Task A_level_by_hand_is_set_in_the_calls_own_criterion()
    {
        await Save(Call("arena-2027-2"));
        var id = (await Start()).Id;
        var criteria = await Kept("arena-2027-2");
        Assert.Equal(["unknown-criterion"], Codes(await new SetLevelByHand(Db).Run(id, criteria, "resources", 3, "Sett på", An.Adviser, An.Now, Cancel)));
        var set = Done(await new SetLevelByHand(Db).Run(id, criteria, "marked", 3, "Har sett kontraktene", An.Adviser, An.Now, Cancel));
        var standing = Profile.Of(ReadinessFacts.Of(set), criteria, null).Standings[1];
        Assert.Equal((0, 3, "Har sett kontraktene", An.Adviser, An.Today), (standing.Level, standing.Counts, standing.ByHand!.Reason, standing.ByHand.By, standing.ByHand.On));
    }
}
