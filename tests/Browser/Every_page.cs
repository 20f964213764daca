using System.Net;
using System.Text.RegularExpressions;
using Klynge.Storage;
using Klynge.Web.Routes;
using Microsoft.Playwright;
using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>Every page for every visitor, in every language: it answers, nothing is against WCAG 2.2 AA, nothing scrolls sideways, nothing leaves the site.</summary>
public sealed class Every_page(Site site)
{
    /// <summary>Paths after the language in bokmål, the role that the visitor is in before an @; {F} is the strongest finding, {T} that of Telemark, which jobs have led to, {O} a member.</summary>
    public static TheoryData<string> Paths() =>
    [
        "", "?population=telemark", "funn", "funn?municipality=0301", "funn?industry=99", "funn?population=telemark", "funn/{F}", "funn/{F}/tall/observed",
        "funn/{F}/tall/p", "funn/{F}/tall/q", "funn/{F}/tall/stratified", "funn/{T}", "funn/{T}/tall/q", "funn/{T}/tall/jobs", "funn/{T}/tall/without-largest",
        "funn/sammenlign", "funn/sammenlign?a={F}&b={G}", "virksomheter/{O}", "naringer", "naringer/nace2/03", "regioner", "regioner/46",
        "regioner/4625", "kunnskapsmiljo", "kunnskapsmiljo/M002", "klynger", "klynger/K001", "sok", "sok?q=austevol", "data", "data/import/1/avvik", "metode",
        "hjelp", "personvern", "tilgjengelighet",
        "prov-som", "initiativ", "initiativ/{I}", "arrangement", "arrangement/{A}", "arrangement/{A}/pamelding", "arrangement/{A}/pamelding/takk", "arrangement/{A}/min/{K}",
        "Adviser@", "Administrator@prov-som",
        "Adviser@arrangement/styr", "Adviser@arrangement/nytt?finding={F}", "Adviser@arrangement/{A}/styr", "Adviser@arrangement/{A}/pameldte", "Adviser@arrangement/{A}/pameldte?needs=yes", "Adviser@arrangement/{A}/endre",
        "Adviser@arrangement/{A}/inviter", "Adviser@arrangement/{A}/inviter?by=knowledge", "Adviser@arrangement/{A}/invitasjon?in=nn", "Adviser@arrangement/{A}/inviterte", "Adviser@arrangement/{A}/arbeidsliste", "Adviser@arrangement/{A}/brev",
        "Adviser@kontakter", "Adviser@kontakter/les-inn", "invitasjon/{V}",
    ];

    // What a first visit may weigh, compressed.
    const int HeaviestVisit = 150_000;

    // Only a site that lets people in from elsewhere has it, and this one does not.
    static readonly SiteRoute.Page[] NotHere = [Table.NotFound, SignInRoutes.ElsewhereUnknown];

    /// <summary>The pages that no path above leads to: most of them ask for a sign-in. Each by its name in the route table, so that a new page is visited before anybody thinks of it.</summary>
    public static TheoryData<string> Others()
    {
        var visited = Paths().Select(path => Found(Site.Address(path.Data.Split('@')[^1], "F1", "F2", "F3", "923609016")).Page).ToHashSet();
        return [.. Table.All.OfType<SiteRoute.Page>().Where(page => !NotHere.Contains(page) && !visited.Contains(page)).Select(page => page.Name)];
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task Is_open_to_everyone(string path)
    {
        var (page, values, query) = Found(site.Filled(path.Split('@')[^1]));
        Assert.Empty(await Faults(language => page.Address(language, values) + query, path.Split('@') is [var role, _] ? await site.Being(role) : null));
    }

    [Theory, MemberData(nameof(Others))]
    public async Task Is_open_to_those_whom_it_is_for(string name)
    {
        var page = Table.All.OfType<SiteRoute.Page>().Single(page => page.Name == name);
        Assert.Empty(await Faults(language => Address(page, language), await Invited(page)));
    }

    /// <summary>
    /// What is wrong with a page. One visit with JavaScript and one without, in which the window is made wider and narrower, for no script or style of ours asks how wide the window was when it came.
    /// </summary>
    /// <remarks>
    /// Axe is asked as often as its answer can differ. Both widths show other parts of a page (menus, tables that become lists), so both are looked at by all rules. Colours are
    /// all that the scheme changes, so in the dark the rules about colours are enough. The language changes words, which have no colour: by it all the other rules are asked again.
    /// </remarks>
    async Task<List<string>> Faults(Func<Language, string> address, string? session)
    {
        var faults = new List<string>();
        await using var visit = await Visit.Begin(site, Visitor.Desktop, session);
        await using var plain = await Visit.Begin(site, Visitor.Desktop with { JavaScript = false }, session);
        foreach (var language in Languages.All)
        {
            await visit.Resize(1280, ColorScheme.Light);
            await visit.Open(address(language));
            // The first is the one that finds nothing kept from before.
            if (language is Language.Nb && await visit.Weight() is > HeaviestVisit and var bytes) faults.Add($"{bytes:N0} bytes");
            Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
            // 320 is the narrowest that WCAG asks for, which is also 1280 at four times the size.
            foreach (var width in new[] { 1280, 390, 320 })
            {
                await visit.Resize(width, ColorScheme.Light);
                if (await visit.SidewaysScroll() is > 0 and var pixels) faults.Add($"{language}, {width} px: {pixels} px too wide");
                faults.AddRange((await visit.CrampedFields()).Select(field => $"{language}, {width} px: the field {field} is cramped"));
                if (width == 320) continue;
                faults.AddRange((await visit.AxeViolations(language is Language.Nb ? Rules.All : Rules.AllButColours)).Select(violation => $"{language}, {width} px: {violation}"));
                if (language is not Language.Nb) continue;
                await visit.Resize(width, ColorScheme.Dark);
                faults.AddRange((await visit.AxeViolations(Rules.Colours)).Select(violation => $"{language}, {width} px, dark: {violation}"));
            }

            await plain.Open(address(language));
            Assert.Equal(1, await plain.Page.Locator("h1").CountAsync());
            foreach (var width in new[] { 320, 1280 })
            {
                await plain.Resize(width, ColorScheme.Dark);
                Assert.True(await plain.Page.Locator("main").IsVisibleAsync());
                if (await plain.SidewaysScroll() is > 0 and var pixels) faults.Add($"{language}, {width} px, without JavaScript: {pixels} px too wide");
            }
        }
        faults.AddRange(visit.Complaints);
        faults.AddRange(plain.Complaints.Select(complaint => $"without JavaScript: {complaint}"));
        return faults;
    }

    // The page that an address in bokmål leads to: where two would do, the one that leaves less to chance.
    static (SiteRoute.Page Page, string[] Values, string Query) Found(string address)
    {
        var (path, query) = address.Split('?') is [var before, var after] ? (before, "?" + after) : (address, "");
        return Table.All.OfType<SiteRoute.Page>()
            .Select(page => (page, Match: Regex.Match(path, $"^/nb/{Regex.Replace(page.Path.Nb, @"\{[^}]+\}", "([^/]+)")}$")))
            .Where(found => found.Match.Success).OrderBy(found => found.Match.Groups.Count)
            .Select(found => (found.page, found.Match.Groups.Values.Skip(1).Select(group => group.Value).ToArray(), query)).First();
    }

    // The first of those we have, from nobody upwards, whom the page lets in; a page in the middle of a way leads to its beginning.
    async Task<string?> Invited(SiteRoute.Page page)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(site.Root) };
        var leadsOn = false;
        foreach (var session in new[] { null, site.Adviser, site.Administrator })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address(page, Language.Nb));
            if (session is not null) request.Headers.Add("Cookie", "session=" + session);
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.OK) return session;
            leadsOn |= (int)answer.StatusCode is 302 or 303;
        }
        if (leadsOn) return null;
        throw new InvalidOperationException($"{page.Name} ({Address(page, Language.Nb)}) lets in none of those who are signed in here.");
    }

    string Address(SiteRoute.Page page, Language language) => page.Address(language, [.. page.Values.Select(site.Example.Value)]);
}
