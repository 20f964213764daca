using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Pipeline;
using Klynge.Clusters.Readiness;
using Xunit;

namespace Klynge.Clusters.Tests.Pipeline;

public sealed class Filtering_the_pipeline
{
    static readonly ImmutableArray<(int, int?)> Nothing = [.. StandingCriteria.Current.Criteria.Select(_ => (0, (int?)null))];

    static PipelineItem Item(int number, string name = "Kraft på kjøl", Stage stage = Stage.Mobilising, string county = "11", DateOnly? contact = null, ImmutableArray<(int, int?)>? levels = null) =>
        new(new(2027, number), name, "Nullutslipp for skip", [county], stage, new(2027, 1, 1), new(2026, 6, 1), null, null, contact, 0, 0, levels ?? Nothing, []);

    static IEnumerable<int> Of(PipelineFilter filter, params PipelineItem[] items) => filter.Of(items, An.Today).Select(item => item.Id.Number);

    [Fact]
    public void Everything_when_nothing_is_asked_those_longest_without_contact_first() =>
        Assert.Equal([2, 3, 1], Of(new(), Item(1, contact: An.Today), Item(2), Item(3, contact: An.Today.AddDays(-30))));

    [Theory]
    [InlineData(89, false)]
    [InlineData(90, true)]
    public void Left_alone_is_ninety_days_without_contact(int days, bool alone) =>
        Assert.Equal(alone, Of(new(LeftAlone: true), Item(1, contact: An.Today.AddDays(-days))).Any());

    [Fact]
    public void Who_was_never_contacted_is_counted_from_the_day_it_began() => Assert.Equal([1], Of(new(LeftAlone: true), Item(1, contact: null)));

    [Theory]
    [InlineData(Stage.Closed)]
    [InlineData(Stage.Left)]
    public void Nobody_calls_those_that_have_ended(Stage stage) => Assert.Empty(Of(new(LeftAlone: true), Item(1, stage: stage)));

    [Fact]
    public void By_stage_and_county() =>
        Assert.Equal([3], Of(new(Stage: Stage.Ready, County: "46"), Item(1, stage: Stage.Ready), Item(2, county: "46"), Item(3, stage: Stage.Ready, county: "46")));

    [Fact]
    public void By_words_in_any_order_whatever_the_case() =>
        Assert.Equal([1], Of(new(Text: "KJØL kraft"), Item(1), Item(2, name: "Grønn havn")));

    [Fact]
    public void Ready_for_a_level_is_to_meet_every_one_of_its_requirements()
    {
        ImmutableArray<(int, int?)> arena = [.. StandingCriteria.Current.Criteria.Select(criterion => (criterion.Required[ProgrammeLevel.Arena], (int?)null))];
        Assert.Equal([1], Of(new(Ready: ProgrammeLevel.Arena), Item(1, levels: arena), Item(2, levels: arena.SetItem(3, (arena[3].Item1 - 1, null)))));
    }

    [Fact]
    public void A_level_set_by_hand_counts_and_the_weakest_is_the_one_furthest_below()
    {
        ImmutableArray<(int, int?)> levels = [.. StandingCriteria.Current.Criteria.Select(criterion => (criterion.Required[ProgrammeLevel.Arena], (int?)null))];
        Assert.Null(Item(1, levels: levels).Weakest);
        Assert.Equal("anchoring", Item(1, levels: levels.SetItem(1, (2, 0)).SetItem(3, (1, null))).Weakest!.Key);
        Assert.Equal([1], Of(new(Weak: "anchoring"), Item(1, levels: levels.SetItem(1, (2, 0))), Item(2, levels: levels)));
    }
}
