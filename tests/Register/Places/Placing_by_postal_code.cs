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
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Quality_six_and_what_no_one_has_described_place_nobody(int quality, bool places) =>
        Assert.Equal(places, (Shipped.Geography.PostalCode("0152")! with { Quality = quality }).Places);

    /// <summary>Why quality 5 places (docs/adr/0036): where a postal place is a town of GeoNames, its point is that town's.</summary>
    [Fact]
    public void A_point_of_quality_five_is_the_middle_of_its_place()
    {
        var towns = Shipped.Data.Read("geo/places_geonames_1000plus.csv", r => (Name: r.Text("name"), At: At(r.Number("lat"), r.Number("lon")))).ToLookup(t => t.Name);
        double[] apart =
        [
            .. PostalFiles.ReadCodes(Shipped.Data).Where(c => c.Quality == 5 && c.Places && towns[c.Place].Any())
                .Select(c => towns[c.Place].Min(t => Distance(t.At, At(c.Lat, c.Lon)))).Where(d => d < 20_000).Order(),
        ];
        Assert.InRange(apart.Length, 40, 200);
        Assert.True(apart[(int)(apart.Length * 0.95)] < 2_000);

        static (double X, double Y) At(double lat, double lon) => Projections.Forward(Projection.Utm33, lat, lon);
        static double Distance((double X, double Y) a, (double X, double Y) b) => double.Hypot(a.X - b.X, a.Y - b.Y);
    }

    [Theory]
    [InlineData("6065", "Ulsteinvik", 2_000, 6_000)]
    [InlineData("2830", "Raufoss", 2_000, 6_000)]
    [InlineData("1461", "Lørenskog", 2_000, 4_000)]   // a newer code, without a quality
    public void A_town_with_one_point_is_placed_with_its_measured_spread(string code, string place, double from, double to)
    {
        var found = Shipped.Geography.PostalCode(code)!;
        Assert.Equal((place, true), (found.Place, found.Places));
        Assert.InRange(found.PrecisionMetres, from, to);
    }

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
