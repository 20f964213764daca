using Klynge.Register.Industries;
using Klynge.Register.Places;
using Klynge.Register.Populations;
using Xunit;

namespace Klynge.Register.Tests.Populations;

public sealed class Cleaning_a_population
{
    static readonly Candidate Sound = new(
        811545112, 933735842, "Gausdal Landhandleri AS avd Jessheim", WhyUnnamed: null, IsEntity: false, "BEDR", "46.830", Standard.Sn2025, "46.73",
        "2052", "Jessheim", "3209", "Storgata 1", 21, "5+", new(2026, 8, 5), Gone: false, Abroad: false, DoubleByName: false);

    static Reason? Why(Candidate unit, int fewest = 0, bool establishmentsOnly = false, bool placed = true) =>
        new Cleaning(Shipped.Classifications, Shipped.Geography, new(Standard.Nace2, establishmentsOnly, fewest, placed)).WhyLeftOut(
            placed ? unit.At(Placing.Of(new(unit.Address, unit.PostalCode, unit.Place, unit.Registered))) : unit);

    static readonly Placing Placing = new(Shipped.Geography, Streets.Load(Shipped.Data));

    [Fact]
    public void A_sound_unit_stays() => Assert.Null(Why(Sound));

    [Fact]
    public void A_closed_unit_goes() => Assert.Equal(Reason.Gone, Why(Sound with { Gone = true }));

    [Fact]
    public void A_legal_entity_goes_where_establishments_are_counted()
    {
        Assert.Equal(Reason.LegalEntity, Why(Sound with { IsEntity = true }, establishmentsOnly: true));
        Assert.Null(Why(Sound with { IsEntity = true }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00.00")]
    [InlineData("46.999")]
    public void An_unknown_industry_goes(string leaf) => Assert.Equal(Reason.IndustryUnknown, Why(Sound with { Leaf = leaf }));

    [Fact]
    public void A_household_goes() => Assert.Equal(Reason.Household, Why(Sound with { Leaf = "97.00" }));

    [Fact]
    public void A_unit_that_serves_its_own_group_goes() => Assert.Equal(Reason.Auxiliary, Why(Sound with { Auxiliary = true }));

    [Theory]
    [InlineData("SOLBAKKEN BORETTSLAG", "BEDR")]
    [InlineData("BAKKELY GARASJELAG SA", "BEDR")]
    [InlineData("Solbakken", "BRL")]
    [InlineData("Storgata 5", "ESEK")]
    public void A_housing_body_goes(string name, string form) => Assert.Equal(Reason.HousingBody, Why(Sound with { Name = name, LegalForm = form, Band = "0", Employees = null }));

    [Fact]
    public void A_company_that_serves_housing_bodies_stays() =>
        Assert.Null(Why(Sound with { Name = "SKADEFORSIKRINGSSELSKAPET BORETTSLAGENES SIKRINGSORDNING AS" }));

    [Theory]
    [InlineData("NORDEIDEVEGEN VEILAG SA")]
    [InlineData("GEITÅNA VEGLAG")]
    [InlineData("STORASUNDET VANN- OG AVLØPSLAG SA")]
    [InlineData("VINJE-SAUPSTAD VANNVERK SA")]
    [InlineData("NORDRE URDLAND HYTTEFELT VELFORENING")]
    [InlineData("SKAU GRUNNEIERLAG SA")]
    [InlineData("AJERTUNET VEL")]
    public void An_association_for_roads_water_or_cabins_goes(string name) =>
        Assert.Equal(Reason.Association, Why(Sound with { Name = name, Band = "0", Employees = null }));

    [Theory]
    [InlineData("SLETTÅS VANN- OG AVLØPSTEKNIKK AS", "0")]
    [InlineData("ASKØY KOMMUNE VANNVERKET", "0")]
    [InlineData("GLÅMDAL VASSVERK SA", "5+")]
    [InlineData("VELUTSTYR NORGE", "0")]
    public void A_company_a_municipality_and_an_employer_stay(string name, string band) => Assert.Null(Why(Sound with { Name = name, Band = band }));

    [Theory]
    [InlineData("AGP HOLDING AS", "70.22", "0", true)]
    [InlineData("ADS INVEST AS", "68.20", "0", true)]
    [InlineData("Noe helt annet AS", "64.30", "0", true)]
    [InlineData("AGP HOLDING AS", "70.22", "1-4", false)]
    [InlineData("AGP HOLDING AS", "70.22", "unknown", false)]
    [InlineData("Holdingen Kafé", "56.10", "0", false)]
    public void A_holding_shell_without_employees_goes(string name, string leaf, string band, bool goes) =>
        Assert.Equal(goes ? Reason.HoldingShell : null, Why(Sound with { Name = name, Leaf = leaf, Band = band }));

    [Theory]
    [InlineData(5, null)]
    [InlineData(4, Reason.TooSmall)]
    public void Below_the_smallest_size_goes(int employees, object? why) =>
        Assert.Equal((Reason?)why, Why(Sound with { Employees = employees }, fewest: 5));

    [Fact]
    public void An_address_abroad_goes() => Assert.Equal(Reason.Abroad, Why(Sound with { Abroad = true }));

    [Theory]
    [InlineData("0001", "")]
    [InlineData("2052", "Postboks 12")]
    public void A_post_office_box_goes(string postalCode, string address) =>
        Assert.Equal(Reason.PostOfficeBox, Why(Sound with { PostalCode = postalCode, Address = address }));

    [Theory]
    [InlineData("9523")]   // Kautokeino, quality 6
    [InlineData("")]
    [InlineData("0000")]
    public void What_cannot_be_placed_goes(string postalCode) =>
        Assert.Equal(Reason.Unplaced, Why(Sound with { PostalCode = postalCode, Address = "", Registered = ["3209"] }));

    [Fact]
    public void What_its_street_places_stays() =>
        Assert.Null(Why(Sound with { PostalCode = "", Address = "Kjelsåsveien 75", Municipality = "0301", Registered = ["0301"] }));

    [Fact]
    public void What_lies_in_two_places_goes() =>
        Assert.Equal(Reason.Contradictory, Why(Sound with { Address = "Ingensteds 1", Registered = ["4601"] }));

    [Fact]
    public void A_persons_box_goes_though_its_line_is_not_kept() =>
        Assert.Equal(Reason.PostOfficeBox, Why(Sound with { Address = "", Box = true }));

    [Fact]
    public void Svalbard_is_not_among_the_municipalities() => Assert.Equal(Reason.NoMunicipality, Why(Sound with { Municipality = "2100" }, placed: false));

    [Fact]
    public void Every_reason_has_a_word_and_three_languages()
    {
        var reasons = Enum.GetValues<Reason>();
        Assert.Equal(reasons.Length, reasons.Select(r => r.Word()).Distinct().Count());
        Assert.All(reasons, r => Assert.All(new[] { r.Text().Nb, r.Text().Nn, r.Text().En }, Assert.NotEmpty));
    }
}
