using System.Net;
using Klynge.Storage;
using Klynge.Tests.Ground;
using Xunit;

namespace Klynge.Web.Tests.Shell;

/// <summary>127.0.0.1 where the site listens at localhost, as <c>./run</c> starts it.</summary>
public sealed class Asking_by_number : IAsyncLifetime
{
    readonly string _directory = Directory.CreateTempSubdirectory("klynge-web-").FullName;
    readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false });
    WebApplication _site = null!;
    int _port;

    public async ValueTask InitializeAsync()
    {
        // Kestrel takes no free port by itself at localhost, which is two addresses.
        _port = AProcess.FreePort();
        _site = KlyngeSite.Build(new SiteOptions(_directory, DataFolder.Find(), $"http://localhost:{_port}"));
        await _site.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _site.StopAsync();
        await _site.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nb/sok?q=r%C3%B8r")]
    [InlineData("/id/F1")]
    public async Task Leads_to_the_same_address_at_localhost(string address)
    {
        var answer = await _browser.GetAsync($"http://127.0.0.1:{_port}{address}", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, $"http://localhost:{_port}{address}"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("http://127.0.0.1", "/health/live")]
    [InlineData("http://localhost", "/nb/")]
    public async Task Probes_and_the_name_are_answered_where_they_ask(string host, string address) => Assert.Equal(
        HttpStatusCode.OK, (await _browser.GetAsync($"{host}:{_port}{address}", TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task A_site_told_to_listen_at_the_number_stays_there()
    {
        await using var site = await Site.Start();
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.GetAsync("/nb/", TestContext.Current.CancellationToken)).StatusCode);
    }
}
