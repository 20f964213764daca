using System.Text.RegularExpressions;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
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

    [Fact]
    public void A_session_over_https_is_bound_to_the_host_and_read_by_no_script()
    {
        Assert.Equal("__Host-session=secret; path=/; secure; samesite=lax; httponly", Cookie("https"));
        Assert.Equal("session=secret; path=/; samesite=lax; httponly", Cookie("http"));

        static string Cookie(string scheme)
        {
            var http = new DefaultHttpContext { Request = { Scheme = scheme } };
            SessionCookie.Write(http, "secret");
            return http.Response.Headers.SetCookie.ToString();
        }
    }

    [Fact]
    public async Task Behind_a_proxy_that_ends_TLS_every_cookie_is_secure()
    {
        foreach (var page in Table.All.OfType<SiteRoute.Page>().Where(page => page.Values.Count == 0))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page.Address(Language.Nb));
            request.Headers.Add("X-Forwarded-For", "203.0.113.9");
            request.Headers.Add("X-Forwarded-Proto", "https");
            using var answer = await _site.Browser.SendAsync(request, TestContext.Current.CancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies)) Assert.All(cookies, cookie => Assert.Matches("(?i); secure.*; httponly", cookie));
            if (page == SignInRoutes.SignIn) Assert.Contains(cookies!, cookie => cookie.StartsWith("form=", StringComparison.Ordinal));
        }
    }

    static Regex Link(string name, string extension) => new($@"/assets/{name}\.[0-9a-f]{{10}}\.{extension}");
}
