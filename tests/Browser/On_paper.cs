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
}
