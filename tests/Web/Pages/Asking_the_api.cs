using System.Text.Json;
using Klynge.Web.Api;
using Klynge.Web.Routes;
using Xunit;

namespace Klynge.Web.Tests.Pages;

public sealed class Asking_the_api(Prepared prepared)
{
    [Fact]
    public async Task A_page_of_findings_begins_with_the_strongest()
    {
        using var answer = await prepared.Get("/api/v1/findings?size=1");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal((await prepared.Strongest()).Address, finding.GetProperty("id").GetString());
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_twice()
    {
        var first = await prepared.Get("/api/v1/clusters");
        using var second = await prepared.Get("/api/v1/clusters", ("If-None-Match", first.Headers.ETag!.Tag));
        Assert.Equal(304, (int)second.StatusCode);
    }

    [Fact]
    public async Task A_fault_is_a_problem_that_says_what_can_be_written()
    {
        using var answer = await prepared.Get("/api/v1/findings?sort=p", ("Accept-Language", "en"));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("strength", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permanent_id_leads_to_the_page_in_the_best_language_or_to_the_data()
    {
        var address = (await prepared.Strongest()).Address;
        using var page = await prepared.Get($"/id/{address}", ("Accept", "text/html"), ("Accept-Language", "nn"));
        Assert.Equal((303, $"/nn/funn/{address}"), ((int)page.StatusCode, page.Headers.Location!.ToString()));
        using var data = await prepared.Get($"/id/{address}", ("Accept", "application/json"));
        Assert.Equal($"/api/v1/findings/{address}", data.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("K002", "/en/clusters/K002")]
    [InlineData("K101", "/en/clusters/K101")]
    [InlineData("M002", "/en/knowledge/M002")]
    public async Task The_letter_of_a_permanent_id_tells_what_it_is(string id, string page)
    {
        using var answer = await prepared.Get($"/id/{id}", ("Accept", "text/html"), ("Accept-Language", "en"));
        Assert.Equal((303, page), ((int)answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Theory]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "text/html")]
    [InlineData("application/json", "application/problem+json")]
    [InlineData("application/ld+json, text/html;q=0.1", "application/problem+json")]
    public async Task An_id_that_nothing_has_is_a_page_to_a_reader_and_a_problem_to_a_program(string accept, string type)
    {
        using var answer = await prepared.Get("/id/K999999", ("Accept", accept), ("Accept-Language", "nn"));
        Assert.Equal((404, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/id/F0")]
    [InlineData("/id/C002")]
    [InlineData("/api/v1/findings/F0")]
    [InlineData("/api/v1/organisations/923609016")]
    [InlineData("/api/v1/nothing")]
    public async Task What_is_not_there_is_a_problem_too(string address)
    {
        using var answer = await prepared.Get(address);
        Assert.Equal((404, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("/api/v1/findings")]
    [InlineData("/api/v1/findings?sort=p")]
    [InlineData("/api/v1/clusters")]
    public async Task What_hangs_on_the_readers_language_says_so_to_caches(string address)
    {
        using var answer = await prepared.Get(address);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
        Assert.Contains("Cookie", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/nb/api/v1/findings")]
    [InlineData("/en/openapi/v1.json")]
    [InlineData("/nn/health/live")]
    [InlineData("/nb/map/borders/norway.json")]
    public async Task Data_have_one_address_and_none_below_a_language(string address) =>
        Assert.Equal(404, (int)(await prepared.Get(address)).StatusCode);

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/api/v1/catalogue")]
    [InlineData("/api/v1/organisations?q=kommune")]
    public async Task Programs_are_answered(string address) => Assert.True((await prepared.Get(address)).IsSuccessStatusCode);

    [Fact]
    public void Every_route_for_programs_is_described()
    {
        using var document = JsonDocument.Parse(OpenApi.Document);
        var described = document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToHashSet();
        var routes = Table.All.OfType<SiteRoute.Data>().Select(route => "/" + route.Path.En)
            .Where(path => path.StartsWith("/api/v1", StringComparison.Ordinal) || path.StartsWith("/health", StringComparison.Ordinal));
        Assert.All(routes, path => Assert.Contains(path, described));
    }

    /// <summary>
    /// The document is a promise to other people's programs. When this fails because you added something, copy the new one over
    /// tests/Web/Pages/openapi.golden.json; when it fails because something is gone or renamed, write an ADR first.
    /// </summary>
    [Fact]
    public void The_description_is_as_promised() =>
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", "openapi.golden.json")).ReplaceLineEndings("\n").Trim(),
            System.Text.Encoding.UTF8.GetString(OpenApi.Document).ReplaceLineEndings("\n").Trim());
}
