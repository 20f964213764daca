using Klynge.Register.Places;
using Xunit;

namespace Klynge.Register.Tests.Places;

public sealed class Placing_by_postal_code
{
    [Fact]
    public void A_code_in_town_is_precise_to_a_kilometre_and_one_in_the_country_is_not()
    {
        Assert.Equal(1_000, Shipped.Geography.PostalCode("0152")!.PrecisionMetres);            // Oslo
        Assert.InRange(Shipped.Geography.PostalCode("6260")!.PrecisionMetres, 3_000, 10_000);  // Skodje
    }

    [Fact]
    public void A_code_for_boxes_places_nobody()
    {
        var boxes = Shipped.Geography.PostalCode("0001")!;
        Assert.Equal(PostalUse.Boxes, boxes.Use);
        Assert.False(boxes.Places);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Quality_worse_than_three_places_nobody(int quality, bool places) =>
        Assert.Equal(places, (Shipped.Geography.PostalCode("0152")! with { Quality = quality }).Places);

    [Fact]
    public void The_shipped_precision_is_what_the_grid_measures()
    {
        var shipped = Shipped.Data.Read("geo/postnummer_precision.csv", r => (Code: r.Text("postnummer"), Metres: r.Number("metres")))
            .ToDictionary(r => r.Code, r => r.Metres);
        var measured = PostalPrecision.Measure(Shipped.Data);
        Assert.Equal(shipped.Count, measured.Count);
        Assert.All(measured, m => Assert.Equal(m.Value, shipped[m.Key]));
    }

    [Theory]
    [InlineData("Postboks 123 Sentrum", true)]
    [InlineData("P.b. 4", true)]
    [InlineData("PB 12", true)]
    [InlineData("Postveien 12", false)]
    [InlineData("Boksveien 3", false)]
    public void Boxes_are_recognised(string address, bool box) => Assert.Equal(box, Addresses.IsBox(address));

    [Theory]
    [InlineData("c/o Regnskap AS", true)]
    [InlineData("v/ Styret", true)]
    [InlineData("Vestre vei 2", false)]
    public void Somebody_elses_address_is_recognised(string address, bool careOf) => Assert.Equal(careOf, Addresses.IsCareOf(address));

    [Theory]
    [InlineData(Addresses.OfficeHotelUnits - 1, 0)]
    [InlineData(Addresses.OfficeHotelUnits, 1)]
    public void An_office_hotel_has_a_hundred_units(int units, int hotels) =>
        Assert.Equal(hotels, Addresses.OfficeHotels(Enumerable.Range(0, units).Select(owner => (Addresses.Key("Storgata 1", "0155"), owner))).Count);

    [Fact]
    public void A_hundred_units_of_one_owner_are_no_office_hotel() =>
        Assert.Empty(Addresses.OfficeHotels(Enumerable.Repeat((Addresses.Key("Storgata 1", "0155"), 911111111), 200)));

    [Theory]
    [InlineData(1, 100)]
    [InlineData(1.0 / 55, 7)]
    [InlineData(0.5, 68)]
    public void A_sample_shows_fewer_of_them(double share, int fewest) => Assert.Equal(fewest, Addresses.FewestSeen(share));

    [Theory]
    [InlineData("Sentrum")]
    [InlineData("Postboks 12")]
    [InlineData("c/o Regnskap AS, Storgata 1")]
    public void A_place_without_a_house_number_is_no_address(string address) => Assert.Equal("", Addresses.Key(address, "0155"));

    [Theory]
    [InlineData("MO I RANA", "Mo i Rana")]
    [InlineData("ÅL", "Ål")]
    [InlineData("Kristiansand S", "Kristiansand S")]
    public void Place_names_are_written_as_a_person_writes(string registered, string written) => Assert.Equal(written, PlaceNames.AsWritten(registered));
}
