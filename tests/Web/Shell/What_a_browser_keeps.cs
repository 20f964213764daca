using System.Text.RegularExpressions;
using Xunit;

namespace Klynge.Web.Tests.Shell;

public sealed class What_a_browser_keeps : IAsyncLifetime
{
    Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.Start();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

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
}
