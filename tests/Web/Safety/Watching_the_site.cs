using System.Net;
using Klynge.Access;
using Klynge.Web.Safety;
using Klynge.Web.Tests.Pages;
using Xunit;

namespace Klynge.Web.Tests.Safety;

public sealed class Watching_the_site(Prepared prepared)
{
    [Fact]
    public async Task The_metrics_tell_requests_statements_and_runs()
    {
        await prepared.Page("/nb/klynger");
        using var answer = await prepared.Get("/metrics");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Matches("""http_server_request_duration_seconds_count\{[^}]*http_route="/klynger[^}]*\} [1-9]""", text);
        Assert.Matches("""klynge_page_statements_count\{[^}]*route="clusters"[^}]*\} [1-9]""", text);
        Assert.Matches("""klynge_runs\{[^}]*population="telemark",state="finished"[^}]*\} 1""", text);
        Assert.Matches("""klynge_findings\{[^}]*population="telemark"[^}]*\} """ + (await prepared.Summaries()).Length, text);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9"), InlineData("Forwarded", "for=203.0.113.9"), InlineData("Via", "1.1 proxy")]
    public async Task What_came_through_a_proxy_is_told_that_nothing_is_here(string header, string value)
    {
        using var answer = await prepared.Get("/metrics", (header, value));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("klynge_", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Below_a_language_there_are_none() => Assert.Equal(HttpStatusCode.NotFound, (await prepared.Get("/nb/metrics")).StatusCode);

    [Theory]
    [InlineData("127.0.0.1", null, true), InlineData("::1", null, true), InlineData("::ffff:127.0.0.1", null, true), InlineData("10.1.2.3", null, false)]
    [InlineData("10.1.2.3", "10.1.0.0/16", true), InlineData("10.2.0.1", "10.1.0.0/16", false), InlineData("192.0.2.7", "10.1.0.0/16, 192.0.2.7", true), InlineData("192.0.2.8", "192.0.2.7", false)]
    public void The_operators_network_is_the_machine_and_what_is_configured(string address, string? configured, bool inside)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        Assert.Equal(inside, OperatorsNetwork.Of(configured).Asking(http) is Person.Operator);
    }

    [Fact]
    public void What_is_no_address_is_said() => Assert.Contains("everyone", Assert.Throws<FormatException>(() => OperatorsNetwork.Of("everyone")).Message, StringComparison.Ordinal);
}
