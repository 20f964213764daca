using System.Globalization;
using System.Text.RegularExpressions;
using Klynge.Storage;
using Klynge.Web.Routes;
using Xunit;

namespace Klynge.Web.Tests.Pages;

public sealed partial class Every_page_answers(Prepared prepared)
{
    /// <summary>A page, its values, its query, and a word that it must say in each language.</summary>
    public static TheoryData<string, string, string, string, string, string> Pages => new()
    {
        { "findings", "", "", "Vis funn", "Vis funn", "Show findings" },
        { "findings", "", "?industry=99&members=500", "Ingen funn passer", "Ingen funn passar", "No finding fits" },
        { "industries", "", "", "Jordbruk, skogbruk og fiske", "Jordbruk, skogbruk og fiske", "Agriculture, forestry and fishing" },
        { "industries", "", "?q=20&standard=nace21", "treff", "treff", "matches" },
        { "industry", "nace21 20", "", "Hva hvert datagrunnlag viser", "Kva kvart datagrunnlag viser", "What each population shows" },
        { "industry", "sn2007 03.211", "", "I de andre standardene", "I dei andre standardane", "In the other standards" },
        { "regions", "", "", "Velg et fylke", "Vel eit fylke", "Choose a county" },
        { "region", "40", "", "Sterkeste funn", "Sterkaste funn", "Strongest findings" },
        { "region", "4001", "", "Porsgrunn", "Porsgrunn", "Porsgrunn" },
        { "knowledge", "", "", "NTNU", "NTNU", "NTNU" },
        { "knowledge-environment", "M001", "", "Universitetet i Oslo", "Universitetet i Oslo", "Universitetet i Oslo" },
        { "clusters", "", "", "kan ikke prøves her", "kan ikkje prøvast her", "not testable here" },
        { "cluster", "K002", "", "GCE NODE", "GCE NODE", "GCE NODE" },
        { "search", "", "", "En skrivefeil gjør ikke noe", "Ein skrivefeil gjer ikkje noko", "A typing error does no harm" },
        { "search", "", "?q=porsgrun", "Porsgrunn", "Porsgrunn", "Porsgrunn" },
        { "data", "", "", "Utelatt", "Utelate", "Left out" },
        { "methods", "", "", "Én eier teller én gang", "Éin eigar tel éin gong", "One owner counts once" },
        { "help", "", "", "Gå til søkefeltet", "Gå til søkjefeltet", "Go to the search field" },
        { "accessibility", "", "", "uutilsynet.no", "uutilsynet.no", "uutilsynet.no" },
        { "privacy", "", "", "Du kan lese alt uten at vi vet hvem du er", "Du kan lese alt utan at vi veit kven du er", "You can read everything without our knowing who you are" },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task In_three_languages_with_few_statements(string name, string values, string query, string nb, string nn, string en)
    {
        var route = Table.All.OfType<SiteRoute.Page>().Single(page => page.Name == name);
        var words = new Words(nb, nn, en);
        foreach (var language in Languages.All)
        {
            var address = route.Address(language, values.Split(' ', StringSplitOptions.RemoveEmptyEntries)) + query;
            var (answer, statements) = await prepared.Counted(address);
            Assert.True(answer.IsSuccessStatusCode, address);
            var page = System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Contains(words.In(language), page, StringComparison.OrdinalIgnoreCase);
            Assert.Single(Heading().Matches(page));
            Assert.True(statements <= 30, $"{address} took {statements} statements.");
            Assert.DoesNotContain("style=\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_finding_is_compared_with_another()
    {
        var page = await prepared.Page("/nb/funn/sammenlign?a=F1&b=F2");
        Assert.Contains("Ganger ventet", page, StringComparison.Ordinal);
        Assert.Contains("Medlemmene", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_no_finding_is_said_so() =>
        Assert.Contains("F999999", await prepared.Page("/nb/funn/sammenlign?a=F999999&b=F1"), StringComparison.Ordinal);

    [Fact]
    public async Task A_member_shows_the_finding_it_is_in()
    {
        var finding = await prepared.Strongest();
        var member = finding.Members.First(m => m.Name is not null);
        var page = await prepared.Page($"/nb/virksomheter/{member.Id}");
        Assert.Contains(finding.Name.Nb, page, StringComparison.Ordinal);
        Assert.Contains("NACE", await prepared.Page("/nb/naringer/nace21/20"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nb/virksomheter/123", "ni sifre")]
    [InlineData("/nn/verksemder/923609017", "ni siffer")]
    [InlineData("/en/organisations/923609016", "sole proprietorship")]
    [InlineData("/nb/regioner/9999", "fire siffer")]
    [InlineData("/nb/naringer/nace2/99.99", "har ikke koden")]
    [InlineData("/nb/klynger/C9999", "finner ikke siden")]
    public async Task What_is_not_there_is_404_and_says_what_to_do(string address, string says)
    {
        using var answer = await prepared.Get(address);
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Contains(says, System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/nb/funn?sikkerhet=hoy")]
    [InlineData("/nb/funn?certainty=sure")]
    [InlineData("/nb/funn?size=7")]
    [InlineData("/nb/funn?population=atlantis")]
    [InlineData("/nb/funn?format=pdf")]
    [InlineData("/nb/klynger?population=atlantis")]
    [InlineData("/nb/naringer?standard=sic")]
    [InlineData("/api/v1/findings?foo=1")]
    [InlineData("/api/v1/findings?size=0")]
    [InlineData("/api/v1/organisations")]
    [InlineData("/api/v1/clusters?population=atlantis")]
    public async Task What_cannot_be_understood_is_refused(string address)
    {
        using var answer = await prepared.Get(address);
        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Fact]
    public async Task An_old_municipality_leads_to_the_one_of_today_with_a_note()
    {
        // 0805 Porsgrunn until 2019.
        using var answer = await prepared.Get("/nb/regioner/0805");
        Assert.Equal("/nb/regioner/4001?was=0805", answer.Headers.Location!.ToString());
        Assert.Contains("ble brukt til og med 2019", await prepared.Page("/nb/regioner/4001?was=0805"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filter_of_a_place_leaves_the_findings_of_the_place()
    {
        var page = await prepared.Page("/nb/funn?municipality=4001");
        var (shown, all) = (int.Parse(Shown().Match(page).Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(Shown().Match(page).Groups[2].Value, CultureInfo.InvariantCulture));
        Assert.InRange(shown, 1, all - 1);
    }

    [Fact]
    public async Task A_labour_market_region_is_the_same_with_its_prefix_and_without()
    {
        var regions = await prepared.Page("/nb/regioner");
        var code = LabourMarket().Match(regions).Groups[1].Value;
        Assert.Contains(Heading().Match(await prepared.Page($"/nb/regioner/BA{code}")).Value, await prepared.Page($"/nb/regioner/{code}"), StringComparison.Ordinal);
        Assert.Equal(Shown().Match(await prepared.Page($"/nb/funn?region=BA{code}")).Value, Shown().Match(await prepared.Page($"/nb/funn?region={code}")).Value);
    }

    [Fact]
    public async Task A_region_leads_to_a_list_of_just_the_findings_that_it_counts()
    {
        var page = await prepared.Page("/nb/regioner/40?population=telemark");
        var link = ToList().Match(page);
        Assert.Equal(link.Groups[2].Value, Count().Match(await prepared.Page(link.Groups[1].Value)).Groups[1].Value);
    }

    [Fact]
    public async Task A_region_leads_to_its_neighbours_about_the_same_population()
    {
        var page = await prepared.Page("/nb/regioner/4001?population=telemark");
        Assert.Contains("/nb/regioner/4003?population=telemark", page, StringComparison.Ordinal);   // Skien
        Assert.Contains("/nb/regioner/40?population=telemark", page, StringComparison.Ordinal);
        Assert.Contains("population=telemark&municipality=4001", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_official_title_says_which_language_it_is_in()
    {
        Assert.Contains("<h1 lang=\"nb\">", await prepared.Page("/nn/naeringar/nace21/20"), StringComparison.Ordinal);
        Assert.Contains("<h1>", await prepared.Page("/nb/naringer/nace21/20"), StringComparison.Ordinal);
    }

    [GeneratedRegex("href=\"/nb/regioner/BA(\\d{3})")]
    private static partial Regex LabourMarket();

    [GeneratedRegex(@"href=""(/nb/funn\?[^""]*county=40[^""]*)""[^>]*>[^<]*</a> \((\d+)\)")]
    private static partial Regex ToList();

    [GeneratedRegex(@"id=""list"">(\d+) ")]
    private static partial Regex Count();

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(\d+) av (\d+) funn")]
    private static partial Regex Shown();
}
