using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Klynge.Storage;
using Klynge.Web.Routes;
using Xunit;

namespace Klynge.Web.Tests.Pages.Register;

/// <summary>Walks everything that the site shows, and everything that it lets go, over a register with persons in it.</summary>
[Collection(nameof(OverAnImport))]
public sealed partial class No_person_is_shown(Imported imported)
{
    static readonly string[] Words = [.. Imported.Persons.SelectMany(name => name.Split(' '))];

    [Fact]
    public async Task On_any_page_or_in_any_file_that_a_link_leads_to()
    {
        var (seen, waiting) = (new HashSet<string>(), new Queue<string>(Languages.All.Select(language => $"/{language.Path()}/")));
        foreach (var start in Starts()) waiting.Enqueue(start);
        var (sawCompany, files) = (false, 0);
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address)) continue;
            Assert.True(seen.Count < 6000, "The walk has no end.");
            var (text, html) = await Read(address);
            sawCompany |= text.Contains("HAVSTRAND 3 AS", StringComparison.OrdinalIgnoreCase);
            if (!html) files++;
            Assert.All(Words, word => Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{address} shows {word}."));
            Assert.All(imported.Secret, number => Assert.False(Digits(text).Contains(number, StringComparison.Ordinal), $"{address} shows {number}."));
            if (!html) continue;

            foreach (Match link in Links().Matches(text))
                if (Worth(link.Groups[1].Value)) waiting.Enqueue(link.Groups[1].Value);
        }
        Assert.True(sawCompany, "The walk saw no company: it went nowhere.");
        Assert.True(files > 20, $"The walk saw {files} files.");
    }

    [Fact]
    public async Task By_a_search_for_the_name_or_the_number()
    {
        foreach (var language in Languages.All)
        {
            foreach (var person in Imported.Persons)
            {
                // Half the name is asked for, so that the answer would have to tell the other half.
                var (first, last) = (person.Split(' ')[0], person.Split(' ')[1]);
                var (page, _) = await Read($"{Table.Search.Address(language)}?q={Uri.EscapeDataString(first)}");
                Assert.DoesNotContain(last, page, StringComparison.OrdinalIgnoreCase);
                Assert.Equal("[]", Hits((await Read($"/api/v1/organisations?q={Uri.EscapeDataString(first)}")).Text));
            }
            foreach (var number in imported.Secret)
            {
                var (page, _) = await Read($"{Table.Search.Address(language)}?q={number}");
                Assert.DoesNotContain(Table.Organisation.Address(language, number), page, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task By_the_address_that_the_number_would_have()
    {
        foreach (var number in imported.Secret)
        {
            foreach (var address in (string[])[Table.Organisation.Address(Language.Nb, number), $"/id/{number}", $"/api/v1/organisations/{number}"])
            {
                using var answer = await imported.Site.Browser.GetAsync(address, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.All(Words, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Fact]
    public async Task But_they_count_where_they_are()
    {
        using var scope = imported.Site.Services.CreateScope();
        var findings = await scope.ServiceProvider.GetRequiredService<Klynge.Atlas.Findings.FindingQueries>().All("norway", TestContext.Current.CancellationToken);
        var fishing = findings.First(finding => finding.Where.Areas.Contains("4625"));
        Assert.Contains(fishing.Members, member => member.Name is null);
        Assert.DoesNotContain(fishing.Members.Select(member => member.Id), imported.Secret.Contains);
    }

    static IEnumerable<string> Starts() =>
        [
            "/api/v1/findings", "/api/v1/findings?format=csv", "/api/v1/findings?format=geojson", "/api/v1/clusters", "/api/v1/catalogue", "/openapi/v1.json",
            "/map/findings/norway.json", "/map/borders/norway.json", "/api/v1/organisations?q=havstrand",
            .. Languages.All.SelectMany(language => Table.All.OfType<SiteRoute.Page>().Where(page => page.Values.Count == 0).Select(page => page.Address(language))),
            .. Languages.All.Select(language => Table.Search.Address(language) + "?q=havstrand"),
        ];

    // Three languages show the same; the known clusters and knowledge environments and the classification are thousands of pages of no register.
    static bool Worth(string link) =>
        link.StartsWith('/') && !link.StartsWith("/assets/", StringComparison.Ordinal)
        && (!OfNoRegister().IsMatch(link) || link.Sum(c => c) % 40 == 0);

    async Task<(string Text, bool Html)> Read(string address)
    {
        using var answer = await imported.Site.Browser.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode < 500, $"{address} answered {(int)answer.StatusCode}.");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        return (type.Contains("spreadsheet", StringComparison.Ordinal) ? Unzipped(bytes) : WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes)), type == "text/html");
    }

    static string Unzipped(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    // 200 000 072 and 200000072 are the same number.
    static string Digits(string text) => Gaps().Replace(text, "");

    static string Hits(string json) =>
        System.Text.Json.JsonDocument.Parse(json).RootElement.EnumerateObject().First(property => property.Value.ValueKind == System.Text.Json.JsonValueKind.Array).Value.GetRawText();

    [GeneratedRegex("href=\"([^\"#]+)")]
    private static partial Regex Links();

    [GeneratedRegex("/(naringer|naeringar|industries)/[a-z0-9]+/|/(kunnskapsmiljo|knowledge)/K|/(klynger|clusters)/C|/(regioner|regionar|regions)/|^/(nn|en)/[^?]*[?]|^/(nn|en)/(virksomheter|verksemder|organisations)/")]
    private static partial Regex OfNoRegister();

    [GeneratedRegex(@"(?<=\d)[\u00A0 ](?=\d)")]
    private static partial Regex Gaps();
}
