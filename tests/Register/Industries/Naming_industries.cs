using Klynge.Register.Industries;
using Klynge.Storage;
using Xunit;

namespace Klynge.Register.Tests.Industries;

public sealed class Naming_industries
{
    [Theory]
    [InlineData("03", "Fiske og oppdrett", "Fishing and aquaculture")]
    [InlineData("03.2", "Oppdrett", "Aquaculture")]
    [InlineData("10.2", "Fiskeforedling", "Fish processing")]
    [InlineData("62", "IT-tjenester", "IT services")]
    public void Short_names_are_what_a_person_says(string code, string nb, string en)
    {
        var title = Shipped.Classifications.ShortTitle(Standard.Nace21, code);
        Assert.Equal((nb, en), (title.Nb, title.En));
    }

    [Fact]
    public void Every_division_has_a_short_name_of_its_own() =>
        Assert.All([Standard.Nace2, Standard.Nace21], standard => Assert.All(
            Shipped.Classifications.All(standard).Where(i => i.Level == 2), i => Assert.True(i.Short.Nb.Length <= 40, i.Code + " " + i.Short.Nb)));

    /// <summary>Statistics Norway's short names have the register's abbreviations: "Engrosh. hush.- og varer pers. bruk".</summary>
    [Fact]
    public void No_name_is_abbreviated_or_longer_than_a_line() =>
        Assert.All([Standard.Nace2, Standard.Nace21], standard => Assert.All(Shipped.Classifications.All(standard), industry =>
        {
            Assert.All(new[] { industry.Short.Nb, industry.Short.Nn }, name => Assert.DoesNotMatch(@"\p{L}\.", name));
            Assert.True(industry.Short.Nb.Length <= 60, $"{industry.Code} {industry.Short.Nb}");
        }));

    [Theory]
    [InlineData("46.4", "Engroshandel med husholdningsvarer", "Engroshandel med hushaldsvarer", "Wholesale of household goods")]
    [InlineData("46.34", "Engroshandel med drikkevarer", "Engroshandel med drikkevarer", "Wholesale of beverages")]
    [InlineData("47.11", "Dagligvarebutikker", "Daglegvarebutikkar", "Grocery stores")]
    public void What_the_register_abbreviates_has_a_name_in_three_languages(string code, string nb, string nn, string en) =>
        Assert.Equal(new Words(nb, nn, en), Shipped.Classifications.ShortTitle(Standard.Nace2, code));

    [Fact]
    public void Official_titles_exist_in_bokmaal_only_and_say_so()
    {
        Assert.Equal(Language.Nb, Classifications.TitleLanguage(Standard.Nace2, Language.Nn));
        Assert.Equal(Language.En, Classifications.TitleLanguage(Standard.Naics2017, Language.Nb));
        Assert.Equal(Language.En, Classifications.TitleLanguage(Standard.Nace2, Language.En));
    }

    [Fact]
    public void There_are_17_chains_and_52_categories_in_three_languages()
    {
        Assert.Equal(17, Shipped.Classifications.Chains.Length);
        Assert.Equal(52, Shipped.Classifications.Categories.Length);
        Assert.All(
            Shipped.Classifications.Chains.Select(c => c.Title).Concat(Shipped.Classifications.Categories.Select(c => c.Title))
                .Concat(Shipped.Classifications.Chains.SelectMany(c => c.Roles).Select(r => r.Title)),
            words => Assert.All(new[] { words.Nb, words.Nn, words.En }, Assert.NotEmpty));
    }

    [Fact]
    public void Every_chain_has_a_core_and_names_the_roles_that_it_has() => Assert.All(Shipped.Classifications.Chains, chain =>
    {
        Assert.Equal("core", chain.Roles[0].Key);
        Assert.All(chain.Roles, role => Assert.NotEmpty(Shipped.Classifications.RoleLeaves(Standard.Nace2, chain.Key, role.Key)));
        Assert.NotEmpty(Shipped.Classifications.RoleLeaves(Standard.Nace21, chain.Key, "core"));
    });

    [Fact]
    public void Codes_climb_and_descend()
    {
        Assert.Equal("03.2", Classifications.Parent(Standard.Nace2, "03.21"));
        Assert.Equal("03", Classifications.Parent(Standard.Nace2, "03.2"));
        Assert.Null(Classifications.Parent(Standard.Nace2, "03"));
        Assert.Equal("03.21", Classifications.Parent(Standard.Sn2007, "03.211"));
        Assert.Equal(["03.21", "03.22"], Shipped.Classifications.Children(Standard.Nace2, "03.2"));
        Assert.Equal("3141", Classifications.Parent(Standard.Naics2017, "31411"));
    }

    [Theory]
    [InlineData("ENK", "sole_prop")]
    [InlineData("BRL", "housing")]
    [InlineData("BEDR", "establishment")]
    public void Legal_forms_have_a_kind(string code, string kind) => Assert.Equal(kind, Shipped.Classifications.LegalForms.Find(code)?.Kind);

    [Fact]
    public void Sectors_have_titles() => Assert.Equal("Statens forretningsdrift", Shipped.Classifications.Sectors.Find("1110")?.Nb);
}
