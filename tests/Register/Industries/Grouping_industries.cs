using Klynge.Register.Industries;
using Xunit;

namespace Klynge.Register.Tests.Industries;

public sealed class Grouping_industries
{
    static string[] Leaves(Standard standard, params string[] starts) =>
    [
        .. Shipped.Classifications.All(standard).Where(i => i.Level == (standard == Standard.Naics2017 ? 6 : 4)).Select(i => i.Code)
            .Where(code => starts.Length == 0 || starts.Any(code.StartsWith)),
    ];

    [Fact]
    public void A_division_its_groups_and_its_classes_are_one_family()
    {
        var groups = Shipped.Classifications.Groups(Standard.Nace2, Leaves(Standard.Nace2, "03")).Where(g => g.Kind == GroupKindName.Industry).ToArray();
        Assert.Equal(
            ["industry:03", "industry:03.1", "industry:03.11", "industry:03.12", "industry:03.2", "industry:03.21", "industry:03.22"],
            groups.Select(g => g.Id));
        Assert.All(groups, g => Assert.Equal("industry:03", g.Family));
        Assert.Equal([2, 3, 4, 4, 3, 4, 4], groups.Select(g => g.Level));
        Assert.Equal(["03.21", "03.22"], groups.Single(g => g.Id == "industry:03.2").Leaves);
    }

    [Theory]
    [InlineData(Standard.Nace2)]
    [InlineData(Standard.Nace21)]
    [InlineData(Standard.Naics2017)]
    public void No_set_of_leaves_is_tested_twice(Standard standard)
    {
        var groups = Shipped.Classifications.Groups(standard, Leaves(standard));
        Assert.Equal(groups.Length, groups.Select(g => string.Join(' ', g.Leaves)).Distinct().Count());
        Assert.Equal(groups.Length, groups.Select(g => g.Id).Distinct().Count());
    }

    [Fact]
    public void An_only_child_gives_way_to_its_parent() =>
        Assert.Equal(["industry:37"], Shipped.Classifications.Groups(Standard.Nace2, ["37.00"]).Where(g => g.Kind == GroupKindName.Industry).Select(g => g.Id));

    [Fact]
    public void Where_the_population_lacks_the_rest_the_finest_name_is_kept() =>
        Assert.Equal(["industry:03.22"], Shipped.Classifications.Groups(Standard.Nace2, ["03.22"]).Where(g => g.Kind == GroupKindName.Industry).Select(g => g.Id));

    [Fact]
    public void A_category_holds_traded_industries_only()
    {
        var groups = Shipped.Classifications.Groups(Standard.Nace2, Leaves(Standard.Nace2));
        var inCategories = groups.Where(g => g.Kind == GroupKindName.Category).SelectMany(g => g.Leaves).ToArray();
        Assert.DoesNotContain("47.11", inCategories);   // supermarkets
        Assert.DoesNotContain("10.71", inCategories);   // bakeries
        Assert.Contains("10.20", inCategories);         // fish processing
        Assert.Equal(inCategories.Length, inCategories.Distinct().Count());
    }

    [Fact]
    public void A_chain_is_its_core_role()
    {
        var seafood = Shipped.Classifications.Groups(Standard.Nace2, Leaves(Standard.Nace2)).Single(g => g.Id == "chain:Seafood");
        Assert.Equal(["03.11", "03.12", "03.21", "03.22", "10.20"], seafood.Leaves);
        Assert.Equal("Sjømat", seafood.Title.Nb);
    }

    [Fact]
    public void American_industries_have_three_levels_and_no_chains()
    {
        var groups = Shipped.Classifications.Groups(Standard.Naics2017, Leaves(Standard.Naics2017, "314"));
        Assert.All(groups, g => Assert.Equal("industry:314", g.Family));
        Assert.Equal([3, 4, 6], groups.Select(g => g.Level).Distinct().Order());
        Assert.Contains(groups, g => g.Leaves is ["314110"]);   // carpets: its 4-digit group holds nothing else
    }
}
