using Klynge.Register.Organisations;
using Xunit;

namespace Klynge.Register.Tests.Organisations;

public sealed class Writing_names
{
    static readonly CompanyNames Telemark = CompanyNames.In(Shipped.Geography, "40");

    [Theory]
    // legal forms, and the department after them
    [InlineData("Abb as mo Skien", "ABB AS, mo Skien")]
    [InlineData("Lød AS", "Lød AS")]
    [InlineData("Hydro aluminium as avd Porsgrunn", "Hydro aluminium AS, avd. Porsgrunn")]
    [InlineData("Dinbruktbil.no as avdeling Porsgrunn", "Dinbruktbil.no AS, avd. Porsgrunn")]
    [InlineData("Norsk landbruksrådgiving sa avd atrå", "Norsk landbruksrådgiving SA, avd. Atrå")]
    [InlineData("Sykehuset Telemark hf ambulansetjenesten Tokke", "Sykehuset Telemark HF, ambulansetjenesten Tokke")]
    [InlineData("Kilebygda montessoriskole sa", "Kilebygda montessoriskole SA")]
    [InlineData("Gea norvegica geopark iks", "Gea norvegica geopark IKS")]
    [InlineData("Skreosen l/l byggsenter", "Skreosen L/L, byggsenter")]
    [InlineData("Sentrumslegene i Notodden da", "Sentrumslegene i Notodden DA")]
    [InlineData("As nestlé Norge", "AS nestlé Norge")]
    [InlineData("Hansen bygg as konkursbo", "Hansen bygg AS konkursbo")]
    [InlineData("Norges taxiforbund avd Telemark", "Norges taxiforbund, avd. Telemark")]
    // known abbreviations, also within a word
    [InlineData("Iss facility services as avd renhold Notodden", "ISS facility services AS, avd. renhold Notodden")]
    [InlineData("Ng kiwi Vestfold Telemark as avd 967 tuven", "NG KIWI Vestfold Telemark AS, avd. 967 tuven")]
    [InlineData("Naf as naf senteret Skien 4306", "NAF AS, NAF senteret Skien 4306")]
    [InlineData("Rjukan vvs & elektro AS", "Rjukan VVS & elektro AS")]
    [InlineData("Seljord barneskule sfo", "Seljord barneskule SFO")]
    // places of the county
    [InlineData("Kroa i bø", "Kroa i Bø")]
    [InlineData("Mova langesund", "Mova Langesund")]
    [InlineData("Sport 1 rjukan AS", "Sport 1 Rjukan AS")]
    // nothing is invented
    [InlineData("Glassmester thoresen AS", "Glassmester thoresen AS")]
    [InlineData("Dame og herre frisør AS", "Dame og herre frisør AS")]
    [InlineData("Gaustablikk ski AS", "Gaustablikk ski AS")]
    [InlineData("Skien kommune byutvikling", "Skien kommune byutvikling")]
    [InlineData("Nå og da interiør AS", "Nå og da interiør AS")]
    [InlineData("Avd", "Avd")]
    [InlineData("", "")]
    public void A_name_without_its_capitals_gets_those_that_are_known(string source, string written) => Assert.Equal(written, Telemark.AsWritten(source));

    [Fact]
    public void Written_twice_it_is_the_same() => Assert.All(
        Shipped.Data.Read(Klynge.Register.Populations.ShippedFiles.Telemark, row => Telemark.AsWritten(row.Text("navn"))),
        name => Assert.Equal(name, Telemark.AsWritten(name)));
}
