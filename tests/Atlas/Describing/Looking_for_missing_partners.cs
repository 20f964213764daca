using Klynge.Atlas.Describing;
using Klynge.Atlas.Findings;
using Xunit;

namespace Klynge.Atlas.Tests.Describing;

public sealed class Looking_for_missing_partners
{
    static readonly Reach Here = new(0, 0, 20_000, []);

    static Site Unit(string id, string leaf, double x, string area = "Here", bool mayBeNamed = true, int employees = 0) =>
        new(id, mayBeNamed, leaf, area, x, 0, 1, employees);

    static IEnumerable<Site> Units(int count, string leaf, double x, string area = "Here") =>
        Enumerable.Range(0, count).Select(i => Unit($"{leaf}{x}{i}", leaf, x, area));

    static Role Suppliers(IEnumerable<Site> sites) =>
        Roles.Of("Seafood", "supplier", new HashSet<string> { "boat" }, new HashSet<string> { "fish" }, Here, sites.ToArray());

    /// <summary>3 core units here of 10, and 10 suppliers, all far away: 3 would be usual.</summary>
    static IEnumerable<Site> ThreeUsual => [.. Units(3, "fish", 0), .. Units(7, "fish", 90_000, "There"), .. Units(10, "boat", 50_000, "There")];

    [Fact]
    public void A_role_is_missing_when_none_is_in_reach_and_three_would_be_usual()
    {
        var role = Suppliers(ThreeUsual);
        Assert.True(role.Missing);
        Assert.Equal((0, 3.0), (role.Present, role.Usual));
    }

    [Fact]
    public void With_fewer_than_three_usual_nothing_is_said() =>
        Assert.False(Suppliers([.. Units(3, "fish", 0), .. Units(7, "fish", 90_000, "There"), .. Units(9, "boat", 50_000, "There")]).Missing);

    [Fact]
    public void One_on_the_very_rim_of_the_reach_is_present()
    {
        var role = Suppliers([.. ThreeUsual, Unit("rim", "boat", 20_000)]);
        Assert.False(role.Missing);
        Assert.Equal(1, role.Present);
    }

    [Fact]
    public void As_many_sites_as_here_would_hold_the_expected_number()
    {
        // 5 of 20 sites are here; 8 of the 20 are suppliers.
        var role = Suppliers([.. Units(5, "shop", 0), .. Units(7, "shop", 90_000, "There"), .. Units(8, "boat", 50_000, "There")]);
        Assert.Equal(2, role.Expected);
    }

    [Fact]
    public void The_nearest_places_are_given_with_the_largest_that_may_be_named()
    {
        var role = Suppliers(
        [
            .. ThreeUsual,
            Unit("small", "boat", 30_000, "Near", employees: 1), Unit("large", "boat", 31_000, "Near", employees: 50), Unit("person", "boat", 30_000, "Near", mayBeNamed: false),
        ]);
        Assert.Equal(["Near", "There"], role.Nearest.Select(place => place.Area));
        Assert.Equal((3, 30_000.0), (role.Nearest[0].Units, role.Nearest[0].DistanceMetres));
        Assert.Equal(["large", "small"], role.Nearest[0].Examples);
    }

    [Fact]
    public void The_areas_of_a_window_are_within_reach_however_wide_they_are() =>
        Assert.True(new Reach(0, 0, 20_000, ["Wide"]).Holds(Unit("a", "boat", 70_000, "Wide")));
}
