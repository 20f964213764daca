using Klynge.Register.Privacy;
using Xunit;

namespace Klynge.Register.Tests.Privacy;

public sealed class Naming_units
{
    [Theory]
    [InlineData("Yara Norge as avd hydrovegen")]
    [InlineData("AS NESTLÉ NORGE")]
    [InlineData("LASH LOOK A/S")]
    [InlineData("Bø skule")]
    [InlineData("Skien kommune barneverntjenesten")]
    [InlineData("Stiftelsen Telemark museum")]
    [InlineData("TONSTAD IDRETTSLAG")]
    [InlineData("KINEXON SPORTS & MEDIA GMBH")]
    public void A_name_with_a_company_word_may_be_shown(string name) => Assert.True(Naming.EstablishmentMayBeNamed(name, "46.730"));

    [Theory]
    [InlineData("ROGER BRATSETH")]
    [InlineData("WINDSVOLL SKOGSMASKIN Steinar Andreas Windsvoll")]
    [InlineData("Brua bilverksted")]
    [InlineData("ASBJØRN HANSEN")]
    [InlineData("SVANHILD DASK")]
    [InlineData("")]
    public void Anything_else_may_not(string name) => Assert.False(Naming.EstablishmentMayBeNamed(name, "46.730"));

    [Theory]
    [InlineData("84.110", true)]
    [InlineData("94.990", true)]
    [InlineData("96.020", false)]
    public void Public_administration_and_membership_organisations_have_no_sole_proprietors(string industry, bool named) =>
        Assert.Equal(named, Naming.EstablishmentMayBeNamed("Fellestjenesten", industry));
}
