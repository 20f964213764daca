using Klynge.Register.Industries;
using Klynge.Register.Organisations;
using Xunit;

namespace Klynge.Register.Tests.Organisations;

public sealed class Looking_up_an_organisation(PreparedRegister register) : IClassFixture<PreparedRegister>
{
    readonly OrganisationQueries queries = new(register.Db);

    [Theory]
    [InlineData("974100169")]
    [InlineData("974 100 169")]
    public void A_shipped_unit_is_found_without_an_import(string orgnr)
    {
        var yara = queries.Get(orgnr)!;
        Assert.Equal(("974100169", OrganisationKind.Establishment, 556), (yara.Orgnr, yara.Kind, yara.Employees));
        Assert.Equal(Standard.Sn2025, yara.Industries[0].Standard);
        Assert.Equal("4001", yara.Address!.Municipality);
        Assert.Equal(["telemark"], yara.Populations);
        Assert.Equal(new DateOnly(2025, 12, 31), yara.AsOf);
        Assert.False(yara.Imported);
        Assert.NotNull(yara.Parent);
    }

    [Fact]
    public void Sisters_are_its_kin()
    {
        var school = register.Search.Organisations("herre skole", 1).Single();
        var kin = queries.Get(school.Orgnr)!.Kin;
        Assert.Contains(kin, k => k.Name == "Stathelle barneskole");
        Assert.DoesNotContain(kin, k => k.Orgnr == school.Orgnr);
    }

    [Theory]
    [InlineData("974100168")]   // wrong check digit
    [InlineData("923609016")]   // right, not held
    [InlineData("12345")]
    [InlineData("")]
    [InlineData("abcdefghi")]
    public void What_is_no_number_or_not_held_is_not_found(string orgnr) => Assert.Null(queries.Get(orgnr));

    [Fact]
    public void Several_are_called_by_name_at_once_and_by_the_number_as_it_was_given()
    {
        var names = queries.Names(["974 100 169", "974 100 169", "000000001", "923609016", "abc"]);
        Assert.Equal([("974 100 169", queries.Get("974100169")!.Name)], names.Select(each => (each.Key, each.Value)));
        Assert.Empty(queries.Names(["000000001"]));
    }

    [Fact]
    public void The_counts_add_up()
    {
        var counts = queries.Counts();
        Assert.Equal((0, 0), (counts.NotNamed, counts.Imported));
        Assert.InRange(counts.Entities + counts.Establishments, 16_500, 17_655);
        Assert.Equal((new DateOnly(2022, 8, 31), new DateOnly(2026, 8, 5)), (counts.From!.Value, counts.To!.Value));
    }
}
