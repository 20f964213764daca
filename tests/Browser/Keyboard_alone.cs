using Microsoft.Playwright;
using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>A person without a mouse goes from a search to a finding, to one of its companies, and takes the list along.</summary>
public sealed class Keyboard_alone(Site site)
{
    [Fact]
    public async Task From_search_to_finding_to_organisation_to_export()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        await visit.Open("/nb/");
        var page = visit.Page;

        await page.Keyboard.PressAsync("/");
        Assert.Equal("q", await Focused(page, "name"));
        await page.Keyboard.TypeAsync("austevoll");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/nb/sok?*");

        await TabTo(page, "/nb/funn/F");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/nb/funn/F*");
        var finding = page.Url;

        await TabTo(page, "/nb/virksomheter/");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/nb/virksomheter/*");
        Assert.Equal(1, await page.Locator("h1").CountAsync());

        await page.GotoAsync(finding);
        await TabTo(page, "format=csv");
        var download = page.WaitForDownloadAsync();
        await page.Keyboard.PressAsync("Enter");
        var path = await (await download).PathAsync();
        Assert.Contains(";", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_first_stop_leads_past_the_header()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        await visit.Open($"/nb/funn/{site.Finding}");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Contains("#", await Focused(visit.Page, "href"), StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null"));
    }

    [Fact]
    public async Task A_word_of_the_menu_opens_leads_on_and_closes()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        await visit.Open("/nb/klynger");
        var page = visit.Page;
        var words = page.Locator(".main-menu summary");

        await words.First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("/nb/funn", await Focused(page, "href"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await page.Locator(".main-menu [open]").CountAsync());
        Assert.True(await words.First.EvaluateAsync<bool>("word => word === document.activeElement"));

        await words.Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/nb/initiativ");
        Assert.Empty(visit.Complaints);
    }

    [Theory, InlineData(390, ".phone-menu"), InlineData(1280, ".main-menu details")]
    public async Task The_menu_opens_without_a_script_and_nothing_scrolls_sideways(int width, string menu)
    {
        await using var visit = await Visit.Begin(site, new(width, ColorScheme.Light, JavaScript: false));
        await visit.Open("/nb/klynger");
        await visit.Page.Locator($"{menu} summary").First.ClickAsync();
        var link = visit.Page.Locator($"{menu} a[href='/nb/klynger'][aria-current=page]");
        Assert.True(await link.IsVisibleAsync());
        var box = (await link.BoundingBoxAsync())!;
        Assert.InRange(box.X + box.Width, 0, width);
        await visit.Page.Locator($"{menu} a[href='/nb/regioner']").ClickAsync();
        await visit.Page.WaitForURLAsync("**/nb/regioner");
    }

    [Fact]
    public async Task Somebody_signs_up_without_a_mouse()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        await visit.Open(site.Filled("arrangement/{A}/pamelding"));
        var page = visit.Page;
        foreach (var (field, typed) in new[] { ("name", "Tasta Tastatur"), ("organisation", "Tastatur Eksempel AS"), ("email", "tasta@gjest.example") })
        {
            await TabToField(page, field);
            await page.Keyboard.TypeAsync(typed);
        }
        await TabToField(page, "way");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/pamelding/takk*");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_adviser_goes_from_card_to_card_and_to_where_it_is_moved()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop, await site.Being("Adviser"));
        await visit.Open("/nb/initiativ");
        var page = visit.Page;
        await page.Keyboard.PressAsync("j");
        var first = await Focused(page, "href");
        Assert.StartsWith("/nb/initiativ/I-", first, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("j");
        var card = (await Focused(page, "href"))!;
        Assert.NotEqual(first, card);
        await page.Keyboard.PressAsync("m");
        await page.WaitForURLAsync($"**{card}/flytt");
        Assert.Empty(visit.Complaints);
    }

    // A field that is reached by Tab.
    static async Task TabToField(IPage page, string name)
    {
        for (var stop = 0; stop < 60; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await Focused(page, "name") == name) return;
        }
        Assert.Fail($"The field {name} was not reached by Tab on {page.Url}.");
    }

    // A link that is reached by Tab within two hundred stops is a link that a person can reach.
    static async Task TabTo(IPage page, string href)
    {
        for (var stop = 0; stop < 200; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if ((await Focused(page, "href"))?.Contains(href, StringComparison.Ordinal) == true
                && await page.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null")) return;
        }
        Assert.Fail($"No link to {href} was reached by Tab on {page.Url}.");
    }

    static Task<string?> Focused(IPage page, string attribute) =>
        page.EvaluateAsync<string?>("name => document.activeElement?.getAttribute(name) ?? null", attribute);
}
