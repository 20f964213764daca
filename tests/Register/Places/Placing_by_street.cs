using Klynge.Register.Places;
using Xunit;

namespace Klynge.Register.Tests.Places;

public sealed class Placing_by_street
{
    static readonly Streets Streets = Streets.Load(Shipped.Data);
    static readonly Placing Placing = new(Shipped.Geography, Streets);

    static Whereabouts Of(string lines, string postalCode, string place = "", params string[] municipalities) =>
        Placing.Of(new(lines, postalCode, place, [.. municipalities]));

    [Fact]
    public void A_sound_postal_code_is_enough()
    {
        var at = Assert.IsType<Whereabouts.ByPostalCode>(Of("Kirkegata 15", "0153", "OSLO", "0301"));
        Assert.Equal(("0153", "0301", at.Code.PrecisionMetres), (at.Code.Code, at.Municipality, at.PrecisionMetres));
    }

    [Theory]
    [InlineData("")]        // missing
    [InlineData("0009")]    // not certain where
    [InlineData("0001")]    // boxes
    [InlineData("9999")]    // no such code
    public void Without_one_the_street_tells(string postalCode)
    {
        var at = Assert.IsType<Whereabouts.ByStreet>(Of("Kjelsåsveien 75 B", postalCode, "OSLO", "0301"));
        Assert.Equal("0301", at.Municipality);
        // All of the street is 5 km long; odd numbers from 71 to 151 lie in one code.
        Assert.InRange(at.PrecisionMetres, 500, 2_500);
    }

    [Fact]
    public void A_street_in_several_codes_is_their_centre_and_less_precise()
    {
        var whole = Assert.IsType<Whereabouts.ByStreet>(Of("Kjelsåsveien", "", "OSLO", "0301"));
        var part = Assert.IsType<Whereabouts.ByStreet>(Of("Kjelsåsveien 75", "", "OSLO", "0301"));
        Assert.True(whole.PrecisionMetres > part.PrecisionMetres);
    }

    [Theory]
    [InlineData("Strandveien 1")]
    [InlineData("STRANDVEGEN 1")]
    public void Veien_and_vegen_are_the_same(string line) => Assert.NotEmpty(Streets.Codes(line));

    [Theory]
    [InlineData("Storgata 1", "OSLO")]          // there are Storgata in hundreds of places
    [InlineData("Storgata 1", "Atlantis")]
    public void A_street_alone_is_not_enough(string line, string place) =>
        Assert.Equal(place == "OSLO", Of(line, "", place) is Whereabouts.ByStreet);

    [Theory]
    [InlineData("Postboks 12", "0153")]
    [InlineData("", "0001")]
    [InlineData("Postboks 1, 0001 Oslo", "0001")]
    public void A_box_is_not_a_place(string lines, string postalCode) => Assert.IsType<Whereabouts.InABox>(Of(lines, postalCode, "OSLO", "0301"));

    [Fact]
    public void A_box_beside_a_street_is_passed_over() =>
        Assert.IsType<Whereabouts.ByPostalCode>(Of("Postboks 12\nKirkegata 15", "0153", "OSLO", "0301"));

    [Fact]
    public void A_code_of_another_municipality_is_right_when_it_holds_the_street() =>
        Assert.Equal("0301", Assert.IsType<Whereabouts.ByPostalCode>(Of("Kjelsåsveien 75", "0491", "OSLO", "4601")).Municipality);

    [Fact]
    public void And_wrong_when_the_municipality_does()
    {
        var at = Assert.IsType<Whereabouts.ByStreet>(Of("Torgny Segerstedts vei 1", "0491", "", "4601"));
        Assert.Equal("4601", at.Municipality);
        Assert.InRange(at.Lat, 60.2, 60.6);
    }

    [Fact]
    public void A_code_that_reaches_into_the_next_municipality_stays_and_is_less_precise()
    {
        // Oslo and Bærum are neighbours; no list has this street.
        var at = Assert.IsType<Whereabouts.ByPostalCode>(Of("Ingensteds 1", "0491", "OSLO", "3201"));
        Assert.Equal(("3201", 10_000), (at.Municipality, at.PrecisionMetres));
    }

    [Fact]
    public void Where_nothing_tells_which_is_right_the_unit_is_not_placed() =>
        Assert.IsType<Whereabouts.Contradictory>(Of("Ingensteds 1", "0491", "OSLO", "4601"));

    [Fact]
    public void Nothing_known_is_nowhere() => Assert.IsType<Whereabouts.Nowhere>(Of("", "", "", "0301"));
}
