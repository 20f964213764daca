using System.Net;
using System.Text.RegularExpressions;
using Klynge.Register.Import;
using Klynge.Storage;
using Klynge.Web.Routes;
using Xunit;

namespace Klynge.Web.Tests.Pages.Register;

/// <summary>What an import could not use is shown, by reason, and can be taken along whole.</summary>
[Collection(nameof(OverAnImport))]
public sealed partial class Rows_with_faults(Imported imported)
{
    [Fact]
    public async Task Are_told_in_three_languages_with_the_reason_in_words()
    {
        foreach (var language in Languages.All)
        {
            var page = await Read(Address(language));
            Assert.All([BadRowReason.Broken, BadRowReason.CheckDigit], reason => Assert.Contains(reason.Words.In(language), page, StringComparison.Ordinal));
            Assert.Contains("FEIL SIFFER 0 AS", page, StringComparison.Ordinal);
            Assert.Contains(Table.BadRows.Address(language, Id), await Read(Table.Sources.Address(language)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Are_shown_a_page_at_a_time_and_by_reason()
    {
        var reason = $"{Address(Language.Nb)}?reason={BadRowReason.CheckDigit.Code}";
        var first = await Read(reason);
        Assert.Equal(25, Rows().Count(first));
        Assert.Contains("Side 1 av 3", first, StringComparison.Ordinal);
        Assert.Equal(11, Rows().Count(await Read(reason + "&page=3")));

        // What cannot be read may be about a person, so it is told where it stands and not what it says.
        var broken = await Read($"{Address(Language.Nb)}?reason={BadRowReason.Broken.Code}");
        Assert.Equal(1, Rows().Count(broken));
        Assert.Contains("ikke spart, kan gjelde en person", broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_taken_along_whole_in_every_format()
    {
        var csv = (await Read(Address(Language.Nb) + "?format=csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + imported.Import.Files.Sum(file => file.Reasons.Sum(reason => reason.Rows)), csv.Length);
        Assert.Contains(csv, line => line.Contains("UKJENT KODE", StringComparison.Ordinal) || line.Contains("98.765", StringComparison.Ordinal));
        Assert.All(await Task.WhenAll(((string[])["xlsx", "json"]).Select(format => Read($"{Address(Language.Nb)}?format={format}"))), file => Assert.True(file.Length > 1000));
    }

    [Fact]
    public async Task Are_refused_for_a_reason_that_is_not()
    {
        using var answer = await imported.Site.Browser.GetAsync(Address(Language.Nb) + "?reason=ugly", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    string Id => imported.Import.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    string Address(Language language) => Table.BadRows.Address(language, Id);

    async Task<string> Read(string address)
    {
        using var answer = await imported.Site.Browser.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("<th[^>]* scope=\"row\"")]
    private static partial Regex Rows();
}
