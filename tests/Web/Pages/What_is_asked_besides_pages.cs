using System.Net;
using Klynge.Atlas.Findings;
using Xunit;

namespace Klynge.Web.Tests.Pages;

/// <summary>What browsers, crawlers and mistaken programs ask for by themselves.</summary>
public sealed class What_is_asked_besides_pages(Prepared prepared)
{
    [Fact]
    public async Task A_page_cannot_be_posted_to()
    {
        using var answer = await prepared.Site.Browser.PostAsync("/nb/funn", new StringContent(""), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task The_icon_and_the_rules_for_crawlers_answer()
    {
        using var icon = await prepared.Get("/favicon.ico");
        Assert.EndsWith(".svg", icon.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("User-agent: *", await prepared.Page("/robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_finds_findings_and_value_chains_without_the_dots_and_rings()
    {
        var page = await prepared.Page("/nb/sok?q=sjomat");
        Assert.True(new FindingFilter(Text: "sjomat").Fits(Findings.A.Finding("F1", 1)));
        Assert.False(new FindingFilter(Text: "sjokmat").Fits(Findings.A.Finding("F1", 1)));
        Assert.Contains("hits-value-chains", page, StringComparison.Ordinal);
    }
}
