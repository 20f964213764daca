using Microsoft.Playwright;
using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>Scripts off: from a finding to an initiative that is ready, by forms alone. Going back and reloading makes nothing twice.</summary>
[Trait("Stores", "yes")]
public sealed class A_walk_by_forms_alone(Site site)
{
    [Fact]
    public async Task From_a_finding_to_an_initiative_and_back_and_reload_on_every_step()
    {
        var session = await Somebody.In(site.Database, Access.Role.Adviser, "Kari Eksempel", TestContext.Current.CancellationToken);
        await using var visit = await Visit.Begin(site, new(390, ColorScheme.Light, JavaScript: false), session);
        var page = visit.Page;

        await visit.Open($"/nb/funn/{site.Finding}");
        await page.Locator("a[href*='initiativ/start']").First.ClickAsync();
        await page.FillAsync("#name", "Til fots");
        await page.FillAsync("#theme", "Uten skript");
        await page.Locator("input[name=counties][value='11']").CheckAsync();
        await Send(page, "#name");
        await page.WaitForURLAsync("**/nb/initiativ/I-*");
        var home = new Uri(page.Url).AbsolutePath;
        await BackAndReload(page);
        await visit.Open("/nb/initiativ?q=Til+fots");
        Assert.Equal(1, await page.GetByRole(AriaRole.Link, new() { Name = "Til fots", Exact = true }).CountAsync());

        await Fill(visit, home + "/endre", "#challenge", ("#challenge", "Ingen har råd til å prøve ut alene."));
        await Fill(visit, home + "/partnere", "#name", ("#name", "Verft 1 AS"));
        await Fill(visit, home + "/partnere/1", "#said-by", ("#said-by", "daglig leder"));
        await Fill(visit, home + "/partnere/1", "#letter", ("#letter", "Perm 3"));
        await Fill(visit, home + "/partnere", "#host", ("#host", "Sunnhordland kunnskapspark"));
        await Fill(visit, home + "/plan", "#text-new", ("#text-new", "Tre piloter"), ("#indicator-new", "antall piloter"));
        await Fill(visit, home + "/plan", "#what-new", ("#what-new", "Pilot på ferge"));
        await Fill(visit, home + "/steg", "#text", ("#text", "Møte med topplederne"), ("#owner", "Kari"));
        await Fill(visit, home + "/rad", "#text", ("#text", "Snakk med kommunen."));
        await Fill(visit, home + "/modenhet/position", "#text", ("#text", "70 % går ut"), ("#source", "Årsregnskap 2026"));

        await visit.Open(home + "/journal");
        // The start, the finding, and each of the ten once, though Kari went back and reloaded after every one of them.
        Assert.Equal(12, await page.Locator("ol.log > li").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    static async Task Fill(Visit visit, string path, string form, params (string Field, string Text)[] fields)
    {
        await visit.Open(path);
        if (await visit.Page.Locator("input[name=answer][value=yes]").CountAsync() > 0 && form == "#said-by") await visit.Page.Locator("input[name=answer][value=yes]").CheckAsync();
        if (form == "#text" && path.EndsWith("/rad", StringComparison.Ordinal) && await visit.Page.Locator("input[name=to][value=one]").CountAsync() > 0) await visit.Page.Locator("input[name=to][value=one]").CheckAsync();
        foreach (var (field, text) in fields) await visit.Page.FillAsync(field, text);
        await Send(visit.Page, form);
        Assert.Equal(0, await visit.Page.Locator(".error-summary").CountAsync());
        await BackAndReload(visit.Page);
    }

    static Task Send(IPage page, string field) => page.Locator($"form:has({field}) button[type=submit]").First.ClickAsync();

    // To the form, and on to what came of it; then both once more from the server.
    static async Task BackAndReload(IPage page)
    {
        await page.ReloadAsync();
        await page.GoBackAsync();
        await page.ReloadAsync();
        await page.GoForwardAsync();
    }
}
