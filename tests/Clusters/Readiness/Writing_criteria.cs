using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Readiness;
using Klynge.Storage;
using Xunit;

namespace Klynge.Clusters.Tests.Readiness;

public sealed class Writing_criteria
{
    static readonly Criterion Sound = StandingCriteria.Current.Criteria[0];

    static IEnumerable<string> Why(params Criterion[] criteria) => new CriteriaVersion("arena-2027-1", Sound.Title, [.. criteria]).WhyNotValid().Select(message => message.Code);

    [Fact]
    public void The_standing_criteria_are_in_order() => Assert.Empty(StandingCriteria.Current.WhyNotValid());

    [Fact]
    public void Every_measure_and_topic_has_words_and_a_key_that_leads_back()
    {
        Assert.All(Measures.All, measure => Assert.Equal(measure, Measures.Of(measure.Key())));
        Assert.All(Measures.All, measure => Assert.All(Languages.All, language => Assert.NotEmpty(measure.Text().ToDo.In(language))));
        Assert.All(Enum.GetValues<Topic>(), topic => Assert.Equal(topic, Topics.Of(topic.Key())));
    }

    [Fact]
    public void Every_topic_is_counted_by_one_measure() =>
        Assert.Equal(Enum.GetValues<Topic>(), Measures.All.Select(measure => measure.Text().Topic).OfType<Topic>().Order());

    [Fact]
    public void A_call_has_a_criterion() => Assert.Equal(["no-criteria"], Why());

    [Fact]
    public void A_key_stands_once() => Assert.Equal(["key-twice"], Why(Sound, Sound));

    [Fact]
    public void A_key_can_stand_in_an_address() => Assert.Equal(["bad-key"], Why(Sound with { Key = "Mål og mening" }));

    [Fact]
    public void Each_level_asks_something()
    {
        Assert.Equal(["four-levels"], Why(Sound with { Levels = Sound.Levels[..3] }));
        Assert.Equal(["four-levels"], Why(Sound with { Levels = Sound.Levels.SetItem(2, []) }));
    }

    [Theory]
    [InlineData(Measure.ShareSigned, 1, true)]
    [InlineData(Measure.ShareSigned, 1.01, false)]
    [InlineData(Measure.CompaniesSigned, 69, true)]
    [InlineData(Measure.CompaniesSigned, 0, false)]
    [InlineData(Measure.CompaniesSigned, double.NaN, false)]
    public void A_demand_can_be_met_and_is_not_met_by_nothing(Measure measure, double at_least, bool sound) =>
        Assert.Equal(sound ? [] : ["demand-out-of-range"], Why(Sound with { Levels = Sound.Levels.SetItem(3, [new(measure, at_least)]) }));

    [Fact]
    public void A_requirement_is_a_level() => Assert.Equal(["required-out-of-range"], Why(Sound with { Required = Sound.Required.SetItem(ProgrammeLevel.Arena, 5) }));
}
