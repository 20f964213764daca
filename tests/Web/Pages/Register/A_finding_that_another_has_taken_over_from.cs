using System.Net;
using Xunit;

namespace Klynge.Web.Tests.Pages.Register;

/// <summary>Its address stays, says what took over, and who went and came.</summary>
public sealed class A_finding_that_another_has_taken_over_from(HalfAYearLater later) : IClassFixture<HalfAYearLater>
{
    [Fact]
    public async Task Keeps_its_address_and_says_what_took_over()
    {
        Assert.NotEqual(later.Old, later.Successor);
        var (status, page) = await Page($"/nb/funn/{later.Old}");
        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains($"href=\"/nb/funn/{later.Successor}\"", page, StringComparison.Ordinal);
        Assert.Contains("Austevoll", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Page($"/nb/funn/{later.Successor}")).Status);
    }

    [Fact]
    public async Task Names_those_who_went_and_those_who_came()
    {
        var page = (await Page($"/nb/funn/{later.Old}")).Html;
        var (went, came) = (page.IndexOf("Borte (16)", StringComparison.Ordinal), page.IndexOf("Nye (20)", StringComparison.Ordinal));
        Assert.True(went > 0 && came > went, page);
        Assert.InRange(page.IndexOf("Havsund AS", StringComparison.OrdinalIgnoreCase), went, came);
        Assert.InRange(page.IndexOf("Oddenes AS", StringComparison.OrdinalIgnoreCase), came, int.MaxValue);
    }

    [Fact]
    public async Task Says_so_in_all_languages()
    {
        foreach (var (language, words) in new[] { ("nb", "Dette funnet er avløst"), ("nn", "Dette funnet er avløyst"), ("en", "This finding has been superseded") })
            Assert.Contains(words, (await Page($"/{language}/{(language == "en" ? "findings" : "funn")}/{later.Old}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opens_its_figures_and_says_what_cannot_be_counted_again()
    {
        Assert.Contains("class=\"null-hill\"", (await Page($"/nb/funn/{later.Old}/tall/p")).Html, StringComparison.Ordinal);
        var strata = (await Page($"/nb/funn/{later.Old}/tall/stratified")).Html;
        Assert.Contains("byttet ut siden", strata, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"null-hill\"", strata, StringComparison.Ordinal);
    }

    async Task<(HttpStatusCode Status, string Html)> Page(string address)
    {
        var answer = await later.Site.Browser.GetAsync(address, TestContext.Current.CancellationToken);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
