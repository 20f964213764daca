using System.Net;
using Xunit;

namespace Klynge.Web.Tests.Shell;

public sealed class Languages_in_the_address : IAsyncLifetime
{
    Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.Start();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("nn-NO, nb;q=0.5", null, "/nn/")]
    [InlineData("de, en-GB;q=0.8, nb;q=0.3", null, "/en/")]
    [InlineData("de", null, "/nb/")]
    [InlineData("no", null, "/nb/")]
    [InlineData("en", "language=nn", "/nn/")]
    public async Task The_root_leads_to_the_chosen_language_then_to_the_browsers(string asked, string? cookie, string expected)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", asked);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        var answer = await _site.Browser.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, expected), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("/nb/", "nb")]
    [InlineData("/nn/", "nn")]
    [InlineData("/en/", "en")]
    public async Task A_page_says_its_language_and_links_to_the_others(string address, string language)
    {
        var page = await _site.Browser.GetStringAsync(address, TestContext.Current.CancellationToken);
        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        Assert.All(["nb", "nn", "en"], other => Assert.Contains($"hreflang=\"{other}\" href=\"/{other}/\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Changing_language_keeps_page_and_filters()
    {
        var page = await _site.Browser.GetStringAsync("/nb/sok?q=r%C3%B8r", TestContext.Current.CancellationToken);
        Assert.Contains("href=\"/en/search?q=r%C3%B8r\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/nn/sok?q=r%C3%B8r\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_languages_word_leads_to_the_right_one()
    {
        var answer = await _site.Browser.GetAsync("/nb/search?q=a", TestContext.Current.CancellationToken);
        Assert.Equal("/nb/sok?q=a", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Only_a_step_from_one_language_to_another_is_remembered()
    {
        var shared = await _site.Browser.GetAsync("/nn/", TestContext.Current.CancellationToken);
        Assert.False(shared.Headers.Contains("Set-Cookie"));

        var step = new HttpRequestMessage(HttpMethod.Get, "/nn/");
        step.Headers.Referrer = new Uri(_site.Browser.BaseAddress!, "/nb/sok");
        var stepped = await _site.Browser.SendAsync(step, TestContext.Current.CancellationToken);
        Assert.StartsWith("language=nn; ", Assert.Single(stepped.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }
}
