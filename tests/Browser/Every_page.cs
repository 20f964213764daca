using System.Net;
using System.Text.RegularExpressions;
using Klynge.Storage;
using Klynge.Web.Routes;
using Microsoft.Playwright;
using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>Every page for every visitor: it answers, nothing is against WCAG 2.2 AA, nothing scrolls sideways, nothing leaves the site.</summary>
public sealed class Every_page(Site site)
{
    /// <summary>Paths after the language, the role that the visitor is in before an @; {F} is the strongest finding, {T} that of Telemark, which jobs have led to, {O} a member.</summary>
    public static TheoryData<string> Paths() =>
    [
        "", "?population=telemark", "funn", "funn?municipality=0301", "funn?industry=99", "funn?population=telemark", "funn/{F}", "funn/{F}/tall/observed",
        "funn/{F}/tall/p", "funn/{F}/tall/q", "funn/{F}/tall/stratified", "funn/{T}", "funn/{T}/tall/q", "funn/{T}/tall/jobs", "funn/{T}/tall/without-largest",
        "funn/sammenlign", "funn/sammenlign?a={F}&b={G}", "virksomheter/{O}", "naringer", "naringer/nace2/03", "regioner", "regioner/46",
        "regioner/4625", "kunnskapsmiljo", "kunnskapsmiljo/M002", "klynger", "klynger/K001", "sok", "sok?q=austevol", "data", "data/import/1/avvik", "metode", "en:findings/{F}",
        "en:findings/{F}/figures/q", "nn:funn/{F}", "nn:metode", "hjelp", "personvern",
        "tilgjengelighet",
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
        var visited = Paths().Select(path => Site.Address(path.Data.Split('@')[^1], "F1", "F2", "F3", "923609016").Split('?')[0]).ToList();
        return
        [
            .. Table.All.OfType<SiteRoute.Page>().Where(page => !NotHere.Contains(page) && !visited.Exists(path => Languages.All.Any(language =>
                Regex.IsMatch(path, $"^/{language.Path()}/{Regex.Replace(page.Path.In(language), @"\{\w+\}", "[^/]+")}$")))).Select(page => page.Name),
        ];
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task Is_open_to_everyone(string path)
    {
        var faults = new List<string>();
        foreach (var visitor in Visitor.All)
        {
            await using var visit = await Visit.Begin(site, visitor);
            await Open(visit, path);
            Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
            if (visitor == Visitor.Desktop && !path.Contains('@', StringComparison.Ordinal) && await visit.Weight() is > HeaviestVisit and var bytes) faults.Add($"{bytes:N0} bytes");
            faults.AddRange((await visit.AxeViolations()).Select(violation => $"{visitor}: {violation}"));
            if (await visit.SidewaysScroll() is > 0 and var pixels) faults.Add($"{visitor}: {pixels} px too wide");
            // The narrowest that WCAG asks for, which is also 1280 px at four times the size.
            if (visitor.Width < 600)
            {
                await visit.Page.SetViewportSizeAsync(320, 844);
                if (await visit.SidewaysScroll() is > 0 and var more) faults.Add($"320 px: {more} px too wide");
            }
            faults.AddRange(visit.Complaints.Select(complaint => $"{visitor}: {complaint}"));
        }
        Assert.Empty(faults);
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task Is_whole_without_JavaScript(string path)
    {
        foreach (var visitor in Visitor.WithoutScript)
        {
            await using var visit = await Visit.Begin(site, visitor);
            await Open(visit, path);
            Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
            Assert.True(await visit.Page.Locator("main").IsVisibleAsync());
            Assert.Empty(visit.Complaints);
        }
    }

    async Task Open(Visit visit, string path)
    {
        if (path.Split('@') is [var role, _]) await visit.Be(role);
        await visit.Open(site.Filled(path.Split('@')[^1]));
    }

    [Theory, MemberData(nameof(Others))]
    public async Task Is_open_to_those_whom_it_is_for(string name)
    {
        var page = Table.All.OfType<SiteRoute.Page>().Single(page => page.Name == name);
        var session = await Invited(page);
        var faults = new List<string>();
        foreach (var language in Languages.All)
        {
            await using var visit = await Visit.Begin(site, Visitor.Desktop, session);
            await visit.Open(Address(page, language));
            if (language is Language.Nb && await visit.Weight() is > HeaviestVisit and var bytes) faults.Add($"{bytes:N0} bytes");
            Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
            foreach (var width in new[] { 320, 390, 1280 })
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await visit.Page.SetViewportSizeAsync(width, 900);
                    await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    if (await visit.SidewaysScroll() is > 0 and var pixels) faults.Add($"{language}, {width} px: {pixels} px too wide");
                    // Words differ by language, colours by scheme: axe sees each once in both widths.
                    if (width > 320 && (language is Language.Nb || (width == 390) == (scheme is ColorScheme.Dark)))
                        faults.AddRange((await visit.AxeViolations()).Select(violation => $"{language}, {width} px, {scheme}: {violation}"));
                }
            faults.AddRange(visit.Complaints.Select(complaint => $"{language}: {complaint}"));

            await using var plain = await Visit.Begin(site, new(320, ColorScheme.Light, JavaScript: false), session);
            await plain.Open(Address(page, language));
            Assert.Equal(1, await plain.Page.Locator("h1").CountAsync());
            Assert.True(await plain.Page.Locator("main").IsVisibleAsync());
            faults.AddRange(plain.Complaints.Select(complaint => $"{language}, without JavaScript: {complaint}"));
        }
        Assert.Empty(faults);
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
