using System.Text.Json;
using MiniExcelLibs;
using Xunit;

namespace Klynge.Web.Tests.Pages;

public sealed class Taking_findings_along(Prepared prepared)
{
    [Fact]
    public async Task The_file_has_the_whole_selection_and_its_source()
    {
        using var answer = await prepared.Get("/nb/funn?format=csv");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((await prepared.Summaries()).Length, lines.Length - 1);
        Assert.All(lines.Skip(1), line => Assert.Contains("Brønnøysundregistrene", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filters_hold_for_the_file_too()
    {
        using var answer = await prepared.Get("/en/findings?municipality=4001&format=geojson");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.All(json.RootElement.GetProperty("features").EnumerateArray(), feature =>
            Assert.Contains("4001", feature.GetProperty("properties").GetProperty("municipalities").EnumerateArray().Select(m => m.GetString())));
        Assert.NotEqual("", json.RootElement.GetProperty("statement").GetString());
    }

    [Fact]
    public async Task The_workbook_opens_with_one_row_a_finding()
    {
        using var answer = await prepared.Get("/nn/funn?format=xlsx");
        using var stream = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal((await prepared.Summaries()).Length, stream.Query(useHeaderRow: true, sheetName: "Funn").Count());
    }

    [Fact]
    public async Task The_page_and_the_api_write_the_same_shape()
    {
        using var page = JsonDocument.Parse(await (await prepared.Get("/en/findings?format=json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var api = JsonDocument.Parse(await (await prepared.Get("/api/v1/findings?size=1000", ("Accept-Language", "en"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(page.RootElement.GetRawText(), api.RootElement.GetRawText());
        Assert.Equal("telemark", api.RootElement.GetProperty("run").GetProperty("population").GetString());
    }

    [Theory]
    [InlineData("/nb/klynger?format=csv")]
    [InlineData("/nb/kunnskapsmiljo?format=xlsx")]
    [InlineData("/nb/klynger?format=json")]
    public async Task Other_lists_can_be_taken_along(string address) => Assert.True((await prepared.Get(address)).IsSuccessStatusCode);
}
