using Microsoft.Playwright;
using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>A page that is printed says where it came from and where its links lead.</summary>
public sealed class On_paper(Site site)
{
    [Fact]
    public async Task A_finding_has_its_permanent_address_as_text_and_as_a_code()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        await visit.Open($"/nb/funn/{site.Finding}");
        var address = visit.Page.Locator(".permanent");
        Assert.False(await address.IsVisibleAsync());
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await address.Locator("svg path").IsVisibleAsync());
        Assert.Contains($"{site.Root}/id/{site.Finding}", await address.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_in_the_text_become_numbered_notes_and_go_away_afterwards()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        await visit.Open($"/nb/funn/{site.Finding}");
        await visit.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        var notes = await visit.Page.Locator(".link-notes li").AllInnerTextsAsync();
        Assert.Contains($"{site.Root}/id/{site.Finding}", notes);
        Assert.Equal(notes.Count, await visit.Page.Locator("sup.link-note").CountAsync());
        await visit.Page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        Assert.Equal(0, await visit.Page.Locator(".link-note, .link-notes").CountAsync());
    }

    [Fact]
    public async Task Letters_have_a_page_each_and_nothing_of_the_site()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop, await site.Being("Adviser"));
        await visit.Open(site.Filled("arrangement/{A}/brev"));
        var letters = visit.Page.Locator(".paper");
        Assert.InRange(await letters.CountAsync(), 2, 200);
        string[] parts = [".site-header", ".site-footer", ".page-head", ".example-bar"];
        foreach (var part in parts) Assert.True(await visit.Page.Locator(part).First.IsVisibleAsync(), part);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var part in parts) Assert.False(await visit.Page.Locator(part).First.IsVisibleAsync(), part);
        Assert.Equal("page", await letters.First.EvaluateAsync<string>("letter => getComputedStyle(letter).breakAfter"));
        Assert.Equal("auto", await letters.Last.EvaluateAsync<string>("letter => getComputedStyle(letter).breakAfter"));
    }

    [Theory]
    [InlineData("initiativ"), InlineData("initiativ/{I}"), InlineData("arrangement/{A}/styr"), InlineData("arrangement/{A}/pameldte")]
    public async Task What_advisers_take_to_a_meeting_has_no_menus_buttons_or_fields_on_it(string path)
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop, await site.Being("Adviser"));
        await visit.Open(site.Filled(path));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await visit.Page.Locator("h1").IsVisibleAsync());
        var left = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('nav:not(.breadcrumbs), button:not(.tick-box), .button, input:not([type=hidden]), select, textarea')].filter(each => each.checkVisibility()).map(each => each.outerHTML.slice(0, 120))");
        Assert.Empty(left);
    }
}
