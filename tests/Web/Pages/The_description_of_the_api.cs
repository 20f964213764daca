using System.Net;
using System.Text.Json;
using Klynge.Web.Api;
using Klynge.Web.Tests.Pages.Initiatives;
using Xunit;

namespace Klynge.Web.Tests.Pages;

/// <summary>What /openapi/v1.json says is what the site answers.</summary>
public sealed class The_description_of_the_api(Prepared prepared)
{
    static readonly JsonElement Document = JsonDocument.Parse(OpenApi.Document).RootElement;

    public static TheoryData<string> Paths => [.. Document.GetProperty("paths").EnumerateObject().Select(path => path.Name)];

    [Theory, MemberData(nameof(Paths))]
    public async Task Every_path_answers_as_it_says(string path)
    {
        var operation = Document.GetProperty("paths").GetProperty(path).GetProperty("get");
        var answers = operation.GetProperty("responses").EnumerateObject().Select(answer => int.Parse(answer.Name, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        using var answer = await prepared.Get(await Address(path, operation));
        Assert.Equal(answers.Min(), (int)answer.StatusCode);
        if (operation.GetProperty("responses").GetProperty(answers.Min().ToString(System.Globalization.CultureInfo.InvariantCulture)).TryGetProperty("content", out var content))
            Assert.Contains(answer.Content.Headers.ContentType!.MediaType, content.EnumerateObject().Select(type => type.Name));
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task Every_format_that_it_names_is_written_and_has_its_type(string path)
    {
        var operation = Document.GetProperty("paths").GetProperty(path).GetProperty("get");
        var formats = Fields(operation).Where(field => field.GetProperty("name").GetString() == "format")
            .SelectMany(field => field.GetProperty("schema").GetProperty("enum").EnumerateArray().Select(word => word.GetString()!)).ToArray();
        foreach (var format in formats)
        {
            var address = await Address(path, operation);
            using var answer = await prepared.Get($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format={format}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(answer.Content.Headers.ContentType!.MediaType, operation.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Select(type => type.Name));
        }
        Assert.Equal(Fields(operation).Any(field => field.GetProperty("name").GetString() == "size"), formats.Length > 0);
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task A_field_that_it_does_not_name_is_refused(string path)
    {
        var operation = Document.GetProperty("paths").GetProperty(path).GetProperty("get");
        using var answer = await prepared.Get(await Address(path, operation) is var address && address.Contains('?', StringComparison.Ordinal) ? address + "&weather=rain" : address + "?weather=rain");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    static IEnumerable<JsonElement> Fields(JsonElement operation) => operation.GetProperty("parameters").EnumerateArray().Where(field => field.GetProperty("in").GetString() == "query");

    async Task<string> Address(string path, JsonElement operation)
    {
        var finding = await prepared.Strongest();
        var named = finding.Members.First(member => member.Name is not null).Id;
        var address = path.Replace("{orgnr}", named, StringComparison.Ordinal).Replace("{id}", finding.Address, StringComparison.Ordinal);
        return operation.GetProperty("operationId").GetString() switch
        {
            "api-organisations" => address + "?q=skien",
            "api-initiative" => path.Replace("{id}", await AnInitiative.Public(prepared.Site), StringComparison.Ordinal),
            _ => address,
        };
    }
}
