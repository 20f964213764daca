using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Klynge.Web.Tests.Pages;

public sealed partial class Turning_the_pages_of_the_api(Prepared prepared)
{
    [Theory]
    [InlineData("/api/v1/findings?size=7", "findings")]
    [InlineData("/api/v1/clusters?size=7", "clusters")]
    [InlineData("/api/v1/organisations?q=skien&size=7", "organisations")]
    public async Task Following_next_gives_every_row_once(string first, string rows)
    {
        var (all, total, next) = (new List<string>(), 0, (string?)first);
        while (next is not null)
        {
            using var answer = await prepared.Get(next);
            total = int.Parse(answer.Headers.GetValues("X-Total-Count").Single(), System.Globalization.CultureInfo.InvariantCulture);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            all.AddRange(json.RootElement.GetProperty(rows).EnumerateArray().Select(row => row.GetProperty(rows == "organisations" ? "orgnr" : "id").GetString()!));
            next = Links(answer).GetValueOrDefault("next");
        }
        Assert.True(total > 7);
        Assert.Equal(total, all.Count);
        Assert.Equal(total, all.Distinct().Count());
    }

    [Fact]
    public async Task The_first_page_has_no_page_before_it_and_the_last_none_after()
    {
        using var first = await prepared.Get("/api/v1/clusters?size=20&format=csv");
        Assert.Equal(["first", "next", "last"], Links(first).Keys);
        using var last = await prepared.Get(Links(first)["last"]);
        Assert.Equal(["first", "prev", "last"], Links(last).Keys);
        Assert.Equal("text/csv", last.Content.Headers.ContentType?.MediaType);
        using var beyond = await prepared.Get("/api/v1/clusters?size=20&page=999");
        Assert.Equal(Links(first)["last"].Replace("&format=csv", "", StringComparison.Ordinal), Links(beyond)["prev"]);
    }

    [Theory]
    [InlineData("size=1001"), InlineData("size=0"), InlineData("page=0"), InlineData("page=x")]
    public async Task A_page_that_cannot_be_is_refused(string query) =>
        Assert.All(
            await Task.WhenAll(prepared.Get("/api/v1/clusters?" + query), prepared.Get("/api/v1/findings?" + query), prepared.Get("/api/v1/organisations?q=x&" + query)),
            answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));

    static Dictionary<string, string> Links(HttpResponseMessage answer) =>
        Link().Matches(string.Join(", ", answer.Headers.GetValues("Link"))).ToDictionary(link => link.Groups[2].Value, link => link.Groups[1].Value);

    [GeneratedRegex("<([^>]*)>; rel=\"(\\w+)\"")]
    private static partial Regex Link();
}
