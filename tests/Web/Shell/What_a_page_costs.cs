using System.Text.RegularExpressions;
using Xunit;

namespace Klynge.Web.Tests.Shell;

public sealed partial class What_a_page_costs : IAsyncLifetime
{
    Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.Start();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_first_visit_with_the_whole_country_drawn_is_under_150_kB_compressed()
    {
        _site.Browser.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var page = await _site.Browser.GetAsync("/nb/", TestContext.Current.CancellationToken);
        var bytes = (await page.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        Assert.Equal("br", Assert.Single(page.Content.Headers.ContentEncoding));

        // The page again, readable, to find what it links to.
        using var plain = new HttpClient { BaseAddress = _site.Browser.BaseAddress };
        var html = await plain.GetStringAsync("/nb/", TestContext.Current.CancellationToken);
        var css = await plain.GetStringAsync(Link("site", "css").Match(html).Value, TestContext.Current.CancellationToken);
        var files = Linked().Matches(html).Concat(Linked().Matches(css)).Select(match => match.Value).Distinct().ToList();
        Assert.Equal(6, files.Count);   // two styles, script, mark, two fonts
        foreach (var file in files)
            bytes += (await _site.Browser.GetByteArrayAsync(file, TestContext.Current.CancellationToken)).Length;
        Assert.InRange(bytes, 50_000, 150_000);
    }

    [Fact]
    public async Task The_still_map_is_under_60_kB_compressed()
    {
        _site.Browser.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        Assert.InRange((await _site.Browser.GetByteArrayAsync("/nb/", TestContext.Current.CancellationToken)).Length, 10_000, 60_000);
    }

    [Theory]
    [InlineData("/nb/")]
    [InlineData("/nb/sok?q=laks")]
    [InlineData("/nb/funn/F1")]
    public async Task A_page_asks_the_database_at_most_thirty_times(string address)
    {
        await _site.Browser.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.InRange(await _site.Statements(TestContext.Current.CancellationToken), 0, 30);
    }

    [Fact]
    public async Task A_file_may_be_kept_for_ever_since_its_address_changes_with_its_content()
    {
        var html = await _site.Browser.GetStringAsync("/nb/", TestContext.Current.CancellationToken);
        var answer = await _site.Browser.GetAsync(Link("site", "css").Match(html).Value, TestContext.Current.CancellationToken);
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl!.MaxAge);
        Assert.Contains("immutable", answer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=1, gzip;q=0.5", "gzip")]
    [InlineData("gzip;q=0", null)]
    [InlineData("br, gzip;q=0.000", null)]
    public async Task An_encoding_that_is_refused_is_not_sent(string accepted, string? sent)
    {
        _site.Browser.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", accepted);
        var borders = await _site.Browser.GetAsync("/map/borders/norway.json", TestContext.Current.CancellationToken);
        Assert.Equal(sent is null ? [] : [sent], borders.Content.Headers.ContentEncoding.Where(coding => coding == "gzip"));
    }

    static Regex Link(string name, string extension) => new($@"/assets/{name}\.[0-9a-f]{{10}}\.{extension}");

    // What a first visit loads; the movable map's files are named in attributes of its button and come when asked for.
    [GeneratedRegex(@"(?<=[\s](?:href|src)=""|url\("")/assets/[\w.-]+")]
    private static partial Regex Linked();
}
