using System.Text.Json;
using Xunit;

namespace Klynge.Web.Tests.Pages;

/// <summary>DCAT-AP-NO 2.2, https://data.norge.no/specification/dcat-ap-no: what is mandatory of each class, and what a harvester needs to be of use.</summary>
public sealed class The_catalogue(Prepared prepared)
{
    [Fact]
    public async Task Has_every_mandatory_property()
    {
        var catalogue = await Get();
        Assert.All(new[] { "dct:description", "dct:identifier", "dcat:contactPoint", "dct:title", "dct:publisher", "dcat:dataset" }, name => Given(catalogue, name));
        var sets = catalogue.GetProperty("dcat:dataset").EnumerateArray().ToArray();
        Assert.Equal(2, sets.Length);
        Assert.All(sets, set =>
        {
            Assert.All(new[] { "dct:description", "dct:identifier", "dcat:contactPoint", "dcat:theme", "dct:title", "dct:publisher" }, name => Given(set, name));
            Assert.All(set.GetProperty("dcat:distribution").EnumerateArray(), distribution =>
                Assert.All(new[] { "dcat:accessURL", "dct:license", "dct:format", "dct:description" }, name => Given(distribution, name)));
            Given(set.GetProperty("dct:publisher"), "foaf:name");
            Given(set.GetProperty("dcat:contactPoint"), "vcard:fn");
            Given(set.GetProperty("dcat:contactPoint"), "vcard:hasURL");
        });
        Assert.Distinct(sets.Select(set => set.GetProperty("dct:identifier").GetString()));
    }

    [Fact]
    public async Task Every_distribution_is_there_and_is_of_its_media_type()
    {
        var distributions = (await Get()).GetProperty("dcat:dataset").EnumerateArray().SelectMany(set => set.GetProperty("dcat:distribution").EnumerateArray()).ToArray();
        Assert.Equal(8, distributions.Length);
        foreach (var distribution in distributions)
        {
            using var answer = await prepared.Get(new Uri(distribution.GetProperty("dcat:accessURL").GetProperty("@id").GetString()!).PathAndQuery);
            Assert.True(answer.IsSuccessStatusCode);
            Assert.EndsWith("/" + answer.Content.Headers.ContentType!.MediaType, distribution.GetProperty("dcat:mediaType").GetProperty("@id").GetString(), StringComparison.Ordinal);
        }
    }

    async Task<JsonElement> Get() => JsonDocument.Parse(await (await prepared.Get("/api/v1/catalogue")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

    static void Given(JsonElement of, string name) => Assert.True(of.TryGetProperty(name, out var value) && value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.String => value.GetString()!.Length > 0,
        _ => value.ValueKind == JsonValueKind.Object,
    }, $"{name} is missing.");
}
