using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>The map is a picture until somebody wants to move it; then it becomes a map, and still nothing leaves the site.</summary>
public sealed class A_map_on_first_touch(Site site)
{
    [Fact]
    public async Task Becomes_zoomable_when_asked()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        await visit.Open("/nb/");
        Assert.Equal(0, await visit.Page.Locator(".maplibregl-canvas").CountAsync());
        await visit.Page.Locator("[data-map-open]").First.ClickAsync();
        await visit.Page.Locator(".maplibregl-canvas").First.WaitForAsync(new() { Timeout = 20_000 });
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Is_a_picture_with_a_list_without_JavaScript()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop with { JavaScript = false });
        await visit.Open("/nb/");
        Assert.True(await visit.Page.Locator("main svg").CountAsync() > 0);
        Assert.True(await visit.Page.Locator("main a[href*='/funn/F']").CountAsync() > 0);
        Assert.Equal(0, await visit.Page.Locator("[data-map-open]:visible").CountAsync());
    }
}
