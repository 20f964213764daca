using Klynge.Register.Populations;
using Xunit;

namespace Klynge.Register.Tests.Populations;

public sealed class Building_the_american_population
{
    [Fact]
    public void It_is_counts_by_area_and_industry()
    {
        var usa = AmericanFiles.Build(Shipped.Data, "hash");
        Assert.Equal((Basis.AreaCounts, 914, 7_262_141), (usa.Info.Basis, usa.Areas.Length, usa.Info.Units));
        Assert.All(usa.Counts, c => Assert.True(c.Establishments >= 3));
        // 19 areas of a newer delineation have no position.
        Assert.Equal(("unplaced", 2_185), (usa.Info.Left.Single().Reason, usa.Info.Left.Single().Rows));
        Assert.Equal(
            "Census County Business Patterns 2019: 7,262,141 establishments in 914 areas and 961 industries; cells under three establishments are withheld.",
            usa.Info.Statement.En);
        var dalton = usa.Areas.Single(a => a.Name.StartsWith("Dalton", StringComparison.Ordinal));
        Assert.Contains(usa.Counts, c => c.Area == dalton.Code && c.Leaf == "314110");
    }
}
