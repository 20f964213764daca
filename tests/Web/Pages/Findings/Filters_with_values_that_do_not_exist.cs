using System.Net;
using Xunit;

namespace Klynge.Web.Tests.Pages.Findings;

/// <summary>A filter that matches nothing because its value is none is told, not answered with an empty list.</summary>
public sealed class Filters_with_values_that_do_not_exist(Prepared prepared)
{
    [Theory]
    [InlineData("municipality", "';drop"), InlineData("county", "99"), InlineData("region", "999"), InlineData("industry", "zzzz"), InlineData("chain", "Unicorns")]
    public async Task The_value_is_named_on_the_page_in_the_file_and_in_the_api(string field, string value)
    {
        foreach (var address in new[] { "/nb/funn?", "/nb/funn?format=csv&", "/api/v1/findings?" })
        {
            using var answer = await prepared.Get($"{address}{field}={Uri.EscapeDataString(value)}");
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Contains(value.TrimStart('\''), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_value_without_findings_is_no_fault_and_has_its_name()
    {
        var page = await prepared.Page("/nb/funn?chain=Finance%20and%20fintech&population=telemark");
        Assert.DoesNotContain("Finance and fintech <span", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"Finance and fintech\" selected", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nb/funn?population=telemark&population=usa"), InlineData("/api/v1/findings?population=telemark&population=usa")]
    public async Task A_field_given_twice_is_refused(string address)
    {
        using var answer = await prepared.Get(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("population", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_compared_with_itself_is_said_so() =>
        Assert.Contains("F1 er oppgitt to ganger", await prepared.Page("/nb/funn/sammenlign?a=F1&b=F1"), StringComparison.Ordinal);
}
