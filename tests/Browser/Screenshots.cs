using Microsoft.Playwright;
using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>
/// Pictures of the main pages, at phone and desktop width, light and dark. With KLYNGE_SCREENSHOTS set to a folder they are kept there
/// (scripts/screenshots sets docs/screenshots); otherwise they are taken, looked at for being a page at all, and thrown away.
/// </summary>
public sealed class Screenshots(Site site)
{
    [Theory]
    [InlineData("front", "")]
    [InlineData("findings", "funn")]
    [InlineData("finding", "funn/{F}")]
    [InlineData("organisation", "virksomheter/{O}")]
    [InlineData("region", "regioner/46")]
    [InlineData("clusters", "klynger")]
    public Task Are_made_of(string name, string path) => Taken(name, site.Filled(path), null);

    [Theory]
    [InlineData("pipeline", "")]
    [InlineData("initiative", "/{I}")]
    [InlineData("readiness", "/{I}/modenhet")]
    [InlineData("lineage", "/{I}/slekt")]
    public Task Are_made_of_what_an_adviser_sees(string name, string path) => Taken(name, "/nb/initiativ" + path.Replace("{I}", site.Example.Initiative, StringComparison.Ordinal), site.Adviser);

    [Theory]
    [InlineData("seminar", "arrangement/{A}/styr")]
    [InlineData("guests", "arrangement/{A}/pameldte")]
    [InlineData("door", "arrangement/{A}/dor")]
    [InlineData("home", "min-side")]
    public async Task Are_made_of_what_the_made_up_adviser_sees(string name, string path) => await Taken(name, site.Filled(path), await site.Being("Adviser"));

    async Task Taken(string name, string address, string? session)
    {
        var folder = Environment.GetEnvironmentVariable("KLYNGE_SCREENSHOTS");
        foreach (var visitor in Visitor.All)
        {
            await using var visit = await Visit.Begin(site, visitor, session);
            await visit.Open(address);
            var height = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
            var picture = await Picture(visit.Page, new()
            {
                FullPage = true,
                // Without a graphics card Chromium begins again from the top after 8 192 pixels.
                Clip = new() { X = 0, Y = 0, Width = visitor.Width, Height = Math.Min(height, 8_000) },
                Path = folder is null ? null : Path.Combine(folder, $"{name}-{visitor.Width}-{visitor.Scheme.ToString().ToLowerInvariant()}.png"),
            });
            // An empty page compresses to a few kilobytes.
            Assert.True(picture.Length > 15_000, $"{name} for {visitor} is {picture.Length} bytes.");
        }
    }

    // Drawing without a graphics card on a machine that is busy with other tests, Chromium may give a picture up: it is asked once more.
    static async Task<byte[]> Picture(IPage page, PageScreenshotOptions options)
    {
        try
        {
            return await page.ScreenshotAsync(options);
        }
        catch (PlaywrightException given) when (given.Message.Contains("Unable to capture screenshot", StringComparison.Ordinal))
        {
            return await page.ScreenshotAsync(options);
        }
    }

    [Fact]
    public async Task A_finding_prints_on_white()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop with { Scheme = ColorScheme.Dark });
        await visit.Open($"/nb/funn/{site.Finding}");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.True((await visit.Page.PdfAsync(new() { Format = "A4" })).Length > 20_000);
    }
}
