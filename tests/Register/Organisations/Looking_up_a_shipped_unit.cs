using Klynge.Register.Organisations;
using Xunit;

namespace Klynge.Register.Tests.Organisations;

public sealed class Looking_up_a_shipped_unit(PreparedRegister register) : IClassFixture<PreparedRegister>
{
    [Fact]
    public void Its_address_and_dates_are_those_of_its_sample()
    {
        var unit = new OrganisationQueries(register.Db).Get("811545112")!;
        Assert.Equal("Henrik Bulls veg 104", Assert.Single(unit.Address!.Lines));
        Assert.Equal(("2052", "3209", new DateOnly(2013, 2, 11), new DateOnly(2013, 5, 1)),
            (unit.Address.PostalCode, unit.Address.Municipality, unit.Registered, unit.Started));
        Assert.False(unit.Imported);
    }

    [Fact]
    public void An_entity_tells_its_sector_and_its_activity_in_its_own_words()
    {
        var units = register.Store.Load("norway-preview")!.Units.Where(u => u.Name is not null).Take(2_000)
            .Select(u => new OrganisationQueries(register.Db).Get(u.Id)!).Where(u => u.Kind == OrganisationKind.Entity && u.AsOf.Year == 2024).ToArray();
        // The bulk file of 2022 had no such texts yet.
        Assert.NotEmpty(units);
        Assert.True(units.Count(u => u.Description is not null) > units.Length * 0.8);
        Assert.True(units.Count(u => u.Sector is not null) > units.Length * 0.8);
        Assert.All(units, u => Assert.NotEqual("?", u.LegalForm));
    }

    [Fact]
    public void No_line_of_an_address_names_a_person() => Assert.All(
        register.Store.Load("norway-preview")!.Units.Where(u => u.Notes.HasFlag(Register.Places.PlaceNotes.CareOf) && u.Name is not null)
            .Select(u => new OrganisationQueries(register.Db).Get(u.Id)!),
        unit => Assert.DoesNotContain(unit.Address!.Lines, line => line.Contains("c/o", StringComparison.OrdinalIgnoreCase) || line.StartsWith("v/", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void A_parent_that_cannot_be_true_is_not_shown() =>
        // In the sample of 2024 this salon stands under a fish farmer.
        Assert.DoesNotContain(register.Store.Load("norway-preview")!.Units, u => u.Name == "SALONG ODDA SUNNIVA BERG MOEN");
}
