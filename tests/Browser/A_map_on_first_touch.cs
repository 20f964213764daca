using Microsoft.Playwright;
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
        await visit.Page.Locator(".maplibregl-canvas").First.WaitForAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Is_not_shown_before_its_styles_are_there()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        var page = visit.Page;
        var (asked, there) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync("**/map*.css", async route =>
        {
            asked.SetResult();
            await there.Task;
            await route.ContinueAsync();
        });
        await Press(visit, "/nb/");
        await asked.Task;
        // All else that is drawn has come when the page has asked for it once more.
        await page.Locator("[data-map-open]").First.EvaluateAsync("""
            async button => {
              for (const address of [button.dataset.findings, button.dataset.borders]) await (await fetch(address)).json();
              await document.fonts.load("14px Inter", "ÆØÅ");
            }
            """);
        Assert.Equal(0, await page.Locator(".map-live").CountAsync());
        there.SetResult();
        await Woken(visit);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Is_walked_by_Tab_in_the_order_of_the_list_and_left_by_Escape()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        var page = visit.Page;
        await Wake(visit, "/nb/");
        var listed = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.strongest [data-list] a')].map(link => link.getAttribute('href'))");
        Assert.True(listed.Length > 3);
        foreach (var (number, address) in listed.Index())
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal(address, await Focused(page, "element => element.getAttribute('href')"));
            Assert.StartsWith($"{number + 1}. ", await Focused(page, "element => element.ariaLabel"), StringComparison.Ordinal);
            Assert.Equal("solid 3px", await Focused(page, "element => `${getComputedStyle(element).outlineStyle} ${getComputedStyle(element).outlineWidth}`"));
            Assert.Equal("True", await Focused(page, """
                element => {
                  const [point, map] = [element.getBoundingClientRect(), element.closest('.map-live').getBoundingClientRect()];
                  return point.left >= map.left && point.right <= map.right && point.top >= map.top && point.bottom <= map.bottom ? 'True' : 'False';
                }
                """));
        }
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(listed[0], await Focused(page, "element => element.closest('[data-list]') && element.getAttribute('href')"));
        Assert.Empty(await visit.AxeViolations());
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("/nb/", "/nb/funn/F")]
    [InlineData("/nb/funn/{F}", "/nb/virksomheter/")]
    public async Task Opens_by_Enter_what_Tab_has_come_to(string path, string opened)
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        await Wake(visit, path.Replace("{F}", site.Finding, StringComparison.Ordinal));
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync($"**{opened}*");
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

    // By keyboard alone: the button is reached, pressed, and the map has the focus.
    static async Task Wake(Visit visit, string path)
    {
        await Press(visit, path);
        await Woken(visit);
    }

    static async Task Press(Visit visit, string path)
    {
        await visit.Open(path);
        await visit.Page.Locator("[data-map-open]").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    static Task Woken(Visit visit) => visit.Page.Locator(".maplibregl-canvas:focus").WaitForAsync();

    static Task<string> Focused(IPage page, string ask) => page.EvaluateAsync<string>($"() => ({ask})(document.activeElement)");
}
