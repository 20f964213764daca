using System.Net;
using Xunit;

namespace Klynge.Web.Tests.Pages;

/// <summary>Whatever stands in the address bar, a page answers that says what to do, and nothing of what was typed becomes part of it unread.</summary>
public sealed class Odd_addresses(Prepared prepared)
{
    static readonly string Long = new('x', 5000);

    public static TheoryData<string, HttpStatusCode, string> Addresses => new()
    {
        { $"/nb/sok?q={Long}", HttpStatusCode.BadRequest, "Skriv høyst 200 vanlige tegn" },
        { "/nn/sok?q=%00%01", HttpStatusCode.BadRequest, "Skriv høgst 200 vanlege teikn" },
        { $"/en/findings/compare?a={Long}", HttpStatusCode.BadRequest, "at most 200 ordinary characters" },
        { $"/nb/funn?industry={Long}", HttpStatusCode.BadRequest, "Vis siden uten industry" },
        { "/nb/sok?q=%3Cscript%3Ealert(1)%3C/script%3E", HttpStatusCode.OK, "&lt;script&gt;" },
        { "/nb/funn?members=-3", HttpStatusCode.BadRequest, "Vis listen uten avgrensninger" },
        { "/nb/funn?page=99999999999999", HttpStatusCode.BadRequest, "Vis listen uten avgrensninger" },
        { "/nb/funn?urban=maybe&sort=foo", HttpStatusCode.BadRequest, "Vis listen uten avgrensninger" },
        { "/nb/funn?foo=1", HttpStatusCode.BadRequest, "Vis siden uten foo" },
        { "/nb/funn/F1?members=some", HttpStatusCode.BadRequest, "Vis siden uten members" },
        { "/nb/funn/sammenlign?members=some", HttpStatusCode.BadRequest, "Vis siden uten members" },
        { "/nb/?population=foo", HttpStatusCode.BadRequest, "Det kan være telemark" },
        { "/nb/klynger?population=foo", HttpStatusCode.BadRequest, "telemark" },
        { $"/nb/{Long}", HttpStatusCode.NotFound, "Vi finner ikke siden" },
        { $"/nb/virksomheter/{Long}", HttpStatusCode.NotFound, "ni sifre" },
        { "/nb/regioner/%F0%9F%98%80", HttpStatusCode.NotFound, "ikke" },
        { "/nb/funn/F99999999999999", HttpStatusCode.NotFound, "Vi finner ikke siden" },
        { "/nb/funn/F1/tall/p?row=-1", HttpStatusCode.NotFound, "Vi finner ikke siden" },
        { "/nb/data/import/99/avvik", HttpStatusCode.NotFound, "Vi finner ikke siden" },
    };

    [Theory, MemberData(nameof(Addresses))]
    public async Task Are_answered_with_what_to_do(string address, HttpStatusCode status, string says)
    {
        using var answer = await prepared.Get(address);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(says, page.Replace("&#xF8;", "ø", StringComparison.Ordinal).Replace("&#xE6;", "æ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Long[..100], System.Text.RegularExpressions.Regex.Replace(page, "<[^>]*>", ""), StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, "<h1"));
    }

    [Fact]
    public async Task Are_answered_to_programs_too()
    {
        using var answer = await prepared.Get($"/api/v1/organisations?q={Long}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }
}
