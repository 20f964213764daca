using System.Net;
using System.Text.Json;
using Klynge.Web.Exports;
using Klynge.Web.Tests.Pages;
using Xunit;

namespace Klynge.Web.Tests.Exports;

/// <summary>Lists of the site and of the API over the real register of Telemark.</summary>
public sealed class Every_list_in_every_format(Prepared prepared)
{
    const string All = "csv xlsx geojson json parquet", WithoutPositions = "csv xlsx json parquet", Api = "json csv geojson parquet", ApiWithoutPositions = "json csv parquet";

    public static TheoryData<string, string> Lists => new()
    {
        { "/nb/funn?", All },
        { "/nb/funn/{strongest}?", All },
        { "/nb/funn/{strongest}/tall/observed?", All },
        { "/nn/regionar?", All },
        { "/en/regions/4001?population=telemark&", All },
        { "/nb/naringer?", WithoutPositions },
        { "/nb/naringer?q=fiske&", WithoutPositions },
        { "/nb/sok?q=skien&", WithoutPositions },
        { "/en/knowledge?", All },
        { "/en/clusters?", All },
        { "/api/v1/findings?", Api },
        { "/api/v1/clusters?", Api },
        { "/api/v1/organisations?q=skien&", ApiWithoutPositions },
    };

    [Theory, MemberData(nameof(Lists))]
    public async Task A_list_comes_in_each_format_that_fits_it(string list, string formats)
    {
        foreach (var word in formats.Split(' '))
        {
            using var answer = await prepared.Get(await Address(list) + "format=" + word);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(Format.OfPages.Single(format => format.Word == word).ContentType.Split(';')[0], answer.Content.Headers.ContentType?.MediaType);
            Assert.NotNull(answer.Headers.ETag);
        }
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task Another_format_is_refused_with_those_that_there_are(string list, string formats)
    {
        using var answer = await prepared.Get(await Address(list) + "format=pdf", ("Accept-Language", "nn"));
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.All(formats.Split(' '), word => Assert.Contains(word, text, StringComparison.Ordinal));
        if (list.StartsWith("/api", StringComparison.Ordinal)) Assert.Contains("Lista kan lastast ned som", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task Csv_and_Parquet_have_the_same_rows(string list, string formats)
    {
        Assert.Contains("csv", formats, StringComparison.Ordinal);
        var address = await Address(list);
        using var csv = await prepared.Get(address + "format=csv");
        using var parquet = await prepared.Get(address + "format=parquet");
        var lines = (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        using var file = new MemoryStream(await parquet.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        await using var reader = await Parquet.ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        using var rows = reader.OpenRowGroupReader(0);
        Assert.NotEqual(0, rows.RowCount);
        Assert.Equal(lines.Length - 1, rows.RowCount);
        var heads = lines[0].TrimStart('\uFEFF').Split(lines[0].Contains(';', StringComparison.Ordinal) ? ';' : ',');
        Assert.Equal([.. reader.Schema.GetDataFields().Select(field => field.Name), "attribution", "statement"], heads);
    }

    [Theory]
    [InlineData("/nb/funn"), InlineData("/nb/funn/{strongest}"), InlineData("/nb/funn/{strongest}/tall/observed"), InlineData("/nb/regioner"), InlineData("/nb/naringer")]
    [InlineData("/nb/sok?q=skien"), InlineData("/nb/kunnskapsmiljo"), InlineData("/nb/klynger"), InlineData("/nb/regioner/4001?population=telemark")]
    public async Task The_page_links_to_what_there_is(string address)
    {
        var page = await prepared.Page(await Address(address));
        Assert.Contains("format=parquet", page, StringComparison.Ordinal);
        Assert.Contains("format=csv", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_licences_line_is_in_the_language_of_the_file()
    {
        using var norwegian = await prepared.Get("/nn/funn?format=csv");
        using var english = await prepared.Get("/en/findings?format=csv");
        Assert.Contains("tilgjengeleggjorde av Brønnøysundregistra", await norwegian.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("distributed by the Brønnøysund Register Centre", await english.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_have_the_same_ids_in_every_file_and_the_unnamed_no_number()
    {
        var finding = await prepared.Strongest();
        using var json = JsonDocument.Parse(await (await prepared.Get($"/api/v1/findings/{finding.Address}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var ids = json.RootElement.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("id").GetString()!).ToArray();
        var csv = await (await prepared.Get($"/en/findings/{finding.Address}?format=csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ids, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]));
        Assert.Contains("u000001", ids);
        Assert.Empty(ids.Intersect(finding.Members.Where(member => member.Name is null).Select(member => member.Id)));
    }

    async Task<string> Address(string list) => list.Replace("{strongest}", (await prepared.Strongest()).Address, StringComparison.Ordinal);
}
