using Klynge.Register.Privacy;
using Xunit;

namespace Klynge.Register.Tests.Privacy;

public sealed class Naming_units
{
    const string Company = "Yara Norge as avd hydrovegen", Person = "ROGER BRATSETH";

    /// <summary>Every case there is; the parent is asked of establishments only.</summary>
    [Theory]
    // whose name it bears, what is known of its parent, its name, from a cleaned sample -> why not named
    [InlineData(Bearer.Organisation, Parent.NotKnown, Person, false, null)]
    [InlineData(Bearer.Organisation, Parent.PerhapsAPerson, Person, false, null)]
    [InlineData(Bearer.Organisation, Parent.NotKnown, Company, true, null)]
    [InlineData(Bearer.Organisation, Parent.NotKnown, "", false, Unnamed.NoName)]
    [InlineData(Bearer.PerhapsAPerson, Parent.NotKnown, Company, false, Unnamed.PerhapsAPerson)]
    [InlineData(Bearer.PerhapsAPerson, Parent.Organisation, Company, true, Unnamed.PerhapsAPerson)]
    [InlineData(Bearer.PerhapsAPerson, Parent.NotKnown, "", false, Unnamed.PerhapsAPerson)]
    [InlineData(Bearer.ItsParent, Parent.Organisation, Person, false, null)]
    [InlineData(Bearer.ItsParent, Parent.Organisation, "", true, Unnamed.NoName)]
    [InlineData(Bearer.ItsParent, Parent.PerhapsAPerson, Company, false, Unnamed.ParentPerhapsAPerson)]
    [InlineData(Bearer.ItsParent, Parent.PerhapsAPerson, Company, true, Unnamed.ParentPerhapsAPerson)]
    [InlineData(Bearer.ItsParent, Parent.NotKnown, Company, false, Unnamed.ParentNotKnown)]
    [InlineData(Bearer.ItsParent, Parent.NotKnown, Company, true, null)]
    [InlineData(Bearer.ItsParent, Parent.NotKnown, Person, false, Unnamed.ParentNotKnown)]
    [InlineData(Bearer.ItsParent, Parent.NotKnown, Person, true, Unnamed.ParentNotKnown)]
    [InlineData(Bearer.ItsParent, Parent.NotKnown, "", true, Unnamed.ParentNotKnown)]
    public void One_rule_for_the_import_and_for_what_is_shipped(Bearer bearer, Parent parent, string name, bool cleaned, Unnamed? why) =>
        Assert.Equal(why, Naming.WhyNot(bearer, parent, name, cleaned));

    [Theory]
    [InlineData("AS", Bearer.Organisation)]
    [InlineData("NUF", Bearer.Organisation)]
    [InlineData("KOMM", Bearer.Organisation)]
    [InlineData("BEDR", Bearer.ItsParent)]
    [InlineData("AAFY", Bearer.ItsParent)]
    [InlineData("ENK", Bearer.PerhapsAPerson)]
    [InlineData("PERS", Bearer.PerhapsAPerson)]
    [InlineData("BO", Bearer.PerhapsAPerson)]
    [InlineData("KBO", Bearer.PerhapsAPerson)]
    [InlineData("SAM", Bearer.PerhapsAPerson)]
    [InlineData("KTRF", Bearer.PerhapsAPerson)]
    [InlineData("TVAM", Bearer.PerhapsAPerson)]
    [InlineData("REV", Bearer.PerhapsAPerson)]
    [InlineData("XYZ", null)]
    public void The_legal_form_says_whose_name_it_bears(string form, Bearer? bearer) => Assert.Equal(bearer, Shipped.Classifications.LegalForms.BearerOf(form));

    [Theory]
    [InlineData(Company)]
    [InlineData("AS NESTLÉ NORGE")]
    [InlineData("LASH LOOK A/S")]
    [InlineData("Bø skule")]
    [InlineData("Skien kommune barneverntjenesten")]
    [InlineData("Stiftelsen Telemark museum")]
    [InlineData("TONSTAD IDRETTSLAG")]
    [InlineData("KINEXON SPORTS & MEDIA GMBH")]
    [InlineData("IRT ( INDRE ROMSDAL TRANSPORT) DA")]
    [InlineData("SØRLANDET SYKEHUS HF DPS SOLVANG POLIKLINIKK")]
    [InlineData("TINE SA AVD. JÆREN")]
    [InlineData("Kjølnes ungdomsskole")]
    [InlineData("Seljord folkehøgskule sti")]
    [InlineData("Kyrkjebygda barnehage")]
    [InlineData("Kragerø politihus")]
    [InlineData("SØR-VEST POLITIDISTRIKT")]
    [InlineData("NAV Vestfold og Telemark")]
    [InlineData("ORKLAND MANNSKOR")]
    [InlineData("70GR KOR")]
    [InlineData("HAUGE MUSIKKORPS")]
    [InlineData("Skien svømmeklubb")]
    [InlineData("BOTNAN SKYTTERLAG")]
    [InlineData("IDRETTSLAGET EXPRESS")]
    [InlineData("Drangedal sparebank avd Porsgrunn")]
    [InlineData("RINGSAKER RØDE KORS")]
    public void A_name_with_a_company_word_says_organisation(string name) => Assert.True(Naming.SaysOrganisation(name));

    [Theory]
    [InlineData(Person)]
    [InlineData("WINDSVOLL SKOGSMASKIN Steinar Andreas Windsvoll")]
    [InlineData("Brua bilverksted")]
    [InlineData("ASBJØRN HANSEN")]
    [InlineData("SVANHILD DASK")]
    [InlineData("DAWOUD IBRAHIM AB BAKER IBRAHIM")]
    [InlineData("DA VINCI FRISØR")]
    [InlineData("PRE LOVED KLÆR")]
    [InlineData("NÅ OG DA INTERIØR")]
    [InlineData("LINES DEKOR")]
    [InlineData("FOSSUM GULVDEKOR")]
    [InlineData("ADAMSEPLEKOR")]
    [InlineData("KNUTS KJØRESKOLE")]
    [InlineData("TRAFIKKSKOLEN TUREN")]
    [InlineData("NORDLYS DANSESKOLE")]
    [InlineData("VALPESKOLEN TASSEN")]
    [InlineData("SOLSTUA FAMILIEBARNEHAGE")]
    [InlineData("HANSENS FORLAG")]
    [InlineData("FORLAGET FLAMME")]
    [InlineData("LØGNASLAGE")]
    [InlineData("NATTKLUBBEN BLÅ")]
    [InlineData("TRENINGSKLUBBEN STYRK")]
    [InlineData("POLITISK ANALYSE NILSEN")]
    [InlineData("HJUL OG NAV VERKSTED")]
    [InlineData("")]
    public void Anything_else_does_not(string name) => Assert.False(Naming.SaysOrganisation(name));
}
