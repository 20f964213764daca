using System.Text.RegularExpressions;
using Klynge.Storage;
using Klynge.Web.Routes;
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
        "Adviser@", "Adviser@initiativ", "Adviser@initiativ/start?finding={F}", "Adviser@initiativ/rad-til-alle", "Adviser@initiativ/{I}", "Adviser@initiativ/{I}/modenhet", "Adviser@initiativ/{I}/modenhet/resources",
        "Adviser@initiativ/{I}/rad", "Adviser@initiativ/{I}/partnere", "Adviser@initiativ/{I}/partnere/1", "Adviser@initiativ/{I}/endre", "Adviser@initiativ/{I}/plan", "Adviser@initiativ/{I}/steg",
        "Adviser@initiativ/{I}/flytt", "Adviser@initiativ/{I}/offentlig", "Adviser@initiativ/{I}/slekt", "Adviser@initiativ/{I}/funn", "Adviser@initiativ/{I}/journal", "Administrator@prov-som",
    ];

    [Fact]
    public void Is_visited_here()
    {
        var visited = Paths().Select(path => Site.Address(path.Data.Split('@')[^1], "F1", "F2", "F3", "923609016").Split('?')[0]).ToList();
        Assert.Empty(Table.All.OfType<SiteRoute.Page>().Where(page => page != Table.NotFound)
            .Where(page => !visited.Exists(path => Languages.All.Any(language =>
                Regex.IsMatch(path, $"^/{language.Path()}/{Regex.Replace(page.Path.In(language), @"\{\w+\}", "[^/]+")}$"))))
            .Select(page => page.Name));
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
            faults.AddRange((await visit.AxeViolations()).Select(violation => $"{visitor}: {violation}"));
            if (await visit.SidewaysScroll() is > 0 and var pixels) faults.Add($"{visitor}: {pixels} px too wide");
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
}
