using Klynge.Register.Populations;
using Klynge.Register.Tests.Import;
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
        // Withheld cells are part of an area's total: a thirtieth of all, a third where areas are small.
        Assert.Equal(7_495_671, usa.Areas.Sum(a => a.Establishments));
        Assert.All(usa.Counts.GroupBy(c => c.Area), area => Assert.True(usa.Areas.Single(a => a.Code == area.Key).Establishments >= area.Sum(c => c.Establishments)));
        var dalton = usa.Areas.Single(a => a.Name.StartsWith("Dalton", StringComparison.Ordinal));
        Assert.Contains(usa.Counts, c => c.Area == dalton.Code && c.Leaf == "314110");
    }

    [Fact]
    public void The_totals_of_its_areas_come_back_from_the_database()
    {
        using var given = new GivenRegister();
        using var db = RegisterDb.Open(given.Database);
        var usa = AmericanFiles.Build(Shipped.Data, "hash");
        PopulationRows.Replace(db, usa with { Counts = [] });
        Assert.Equal(usa.Areas.Select(a => (a.Code, a.Establishments)), PopulationRows.Load(db, usa.Info).Areas.Select(a => (a.Code, a.Establishments)));
    }
}
