using Klynge.Atlas.Findings;
using Klynge.Clusters.Initiatives;
using Xunit;

namespace Klynge.Clusters.Tests.Initiatives;

public sealed class What_a_later_run_changed
{
    [Fact]
    public void The_same_look_changes_nothing() => Assert.True(FindingDifference.Between(An.Finding, An.Finding with { Run = "R13", Members = [.. An.Finding.Members.Reverse()] }).Unchanged);

    [Fact]
    public void Members_that_came_and_went_are_named()
    {
        var later = FindingDifference.Between(An.Finding, An.Finding with { Run = "R13", Members = ["910000002", "910000003", "910000009"] });
        Assert.Equal(["910000009"], later.Came);
        Assert.Equal(["910000001"], later.Gone);
        Assert.False(later.Figures);
    }

    [Fact]
    public void Other_figures_are_told()
    {
        Assert.True(FindingDifference.Between(An.Finding, An.Finding with { Observed = 46 }).Figures);
        Assert.True(FindingDifference.Between(An.Finding, An.Finding with { Certainty = Certainty.Likely }).Figures);
    }

    [Fact]
    public void An_address_that_nobody_knows_any_more_is_no_longer_there() =>
        Assert.Null(Assert.IsType<FindingDifference.NoLonger>(FindingDifference.Between(An.Finding, (FindingPage?)null)).By);
}
