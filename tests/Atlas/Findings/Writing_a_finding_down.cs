using Klynge.Atlas.Exports;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Verdicts;
using Klynge.Detection;
using Klynge.Storage;
using Xunit;

namespace Klynge.Atlas.Tests.Findings;

public sealed class Writing_a_finding_down
{
    static T Round<T>(T value) => AtlasJson.Read<T>(AtlasJson.Write(value));

    [Fact]
    public void A_finding_comes_back_word_for_word() =>
        Assert.Equal(AtlasJson.Write(A.Finding), AtlasJson.Write(Round(A.Finding)));

    [Fact]
    public void What_is_not_a_number_stays_so() =>
        Assert.True(double.IsNaN(Round(A.Finding).Evidence.Figures.LargestPlantShare));

    [Fact]
    public void Each_kind_of_core_comes_back()
    {
        var window = new Core.Window([3, 5]);
        var read = Assert.IsType<Core.Window>(Round(With(A.Concentration with { Core = window })).Evidence.Figures.Core);
        Assert.Equal(window.Areas, read.Areas);
        Assert.Equal(A.Concentration.Core, Round(A.Finding).Evidence.Figures.Core);
    }

    [Fact]
    public void Each_kind_of_evidence_by_jobs_comes_back()
    {
        JobsEvidence tested = new JobsEvidence.Tested(120, 40, 1e-5, 1e-4, 0.003);
        Assert.Equal(tested, Round(With(A.Concentration with { Jobs = tested })).Evidence.Figures.Jobs);
        Assert.Equal(new JobsEvidence.NotTestable(0.4), Round(A.Finding).Evidence.Figures.Jobs);
    }

    [Fact]
    public void Each_verdict_comes_back()
    {
        var figures = new KnownClusterFigures(1_000, 30, 50, 4, 1.5, 0.07, 1e-9, 6, 0.4, double.NaN);
        foreach (var outcome in new KnownClusterOutcome[]
        {
            new KnownClusterOutcome.Found(["F1"], 0.01), new KnownClusterOutcome.DensityEffect(0.01), new KnownClusterOutcome.NotFound(0.4), new KnownClusterOutcome.NotTestable(new("a", "b", "c")),
        })
        {
            var verdict = new KnownClusterVerdict("K001", figures, outcome, new(new("71.12", 0.6), null));
            Assert.Equal(AtlasJson.Write(verdict), AtlasJson.Write(Round(verdict)));
            Assert.Equal(outcome.GetType(), Round(verdict).Outcome.GetType());
        }
    }

    [Theory]
    [InlineData(1e-6, Certainty.VeryCertain)]
    [InlineData(1.1e-6, Certainty.Certain)]
    [InlineData(0.01, Certainty.Certain)]
    [InlineData(0.0101, Certainty.Likely)]
    [InlineData(0.05, Certainty.Likely)]
    public void The_word_for_certainty_changes_exactly_at_its_limit(double q, Certainty word) => Assert.Equal(word, Certainties.Of(q));

    [Fact]
    public void The_jobs_may_be_what_makes_a_finding()
    {
        var figures = A.Concentration with { Q = 0.11, Jobs = new JobsEvidence.Tested(900, 100, 1e-9, 1e-8, 1e-7) };
        Assert.Equal(1e-7, Certainties.Q(figures));
        Assert.Equal(0.11, FindingSummary.Of(With(figures)).QCount);
    }

    [Fact]
    public void What_leaves_the_house_says_which_ratio_is_of_what()
    {
        var figures = A.Concentration with { Jobs = new JobsEvidence.Tested(900, 100, 1e-9, 1e-8, 1e-7), LedByJobs = true };
        var exported = ExportedFinding.Of(Round(With(figures)), Language.En);
        Assert.Equal(("jobs", 13.6, 900, 100, 9), (exported.LedBy, exported.Ratio!.Value, exported.ObservedJobs, exported.ExpectedJobs, exported.RatioJobs));
        Assert.Equal(9, FindingSummary.Of(With(figures)).LeadingRatio());

        var byCount = ExportedFinding.Of(Round(A.Finding), Language.En);
        Assert.Equal(("count", null, null), (byCount.LedBy, byCount.ObservedJobs, byCount.RatioJobs));
        Assert.Equal(13.6, FindingSummary.Of(A.Finding).LeadingRatio());
    }

    [Theory]
    [InlineData(ConcentrationKind.Localisation, "localisation"), InlineData(ConcentrationKind.Urbanisation, "urbanisation"), InlineData(ConcentrationKind.NotCompared, "not-compared")]
    public void Each_kind_has_its_stable_word(ConcentrationKind kind, string word) =>
        Assert.Equal(word, ExportedFinding.Of(Round(With(A.Concentration with { Kind = kind })), Language.En).Kind);

    [Fact]
    public void Without_the_largest_q_is_worth_what_the_test_that_led_to_the_place_is_worth()
    {
        // By jobs q is ten times p, by count a hundred times: the p without the largest is of the test that led.
        var figures = A.Concentration with { P = 1e-3, Q = 0.1, Jobs = new JobsEvidence.Tested(900, 100, 1e-9, 1e-8, 1e-7), WithoutLargestP = 1e-6 };
        Assert.Equal(1e-5, ExportedFinding.Of(Round(With(figures with { LedByJobs = true })), Language.En).WithoutLargestQ!.Value, 1e-12);
        Assert.Equal(1e-4, ExportedFinding.Of(Round(With(figures)), Language.En).WithoutLargestQ!.Value, 1e-12);
    }

    static Finding With(Concentration figures) => A.Finding with { Evidence = A.Finding.Evidence with { Figures = figures } };
}
