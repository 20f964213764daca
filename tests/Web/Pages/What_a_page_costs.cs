using System.Text;
using System.Text.RegularExpressions;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Texts;
using Xunit;

namespace Klynge.Web.Tests.Pages;

/// <summary>Bytes and statements of the pages as they are with all their findings, for somebody who has never been here.</summary>
[Collection(nameof(OverTheShippedData))]
public sealed partial class What_a_page_costs(Shipped shipped)
{
    const int Kilobyte = 1000;

    [Fact]
    public async Task A_first_visit_is_at_most_150_kB_compressed_and_30_statements()
    {
        var (faults, seen) = (new List<string>(), 0);
        foreach (var address in Addresses())
        {
            var html = Encoding.UTF8.GetString((await shipped.Visit(address, "identity")).Body);
            var (body, statements) = await shipped.Visit(address, "br");
            var css = Encoding.UTF8.GetString((await shipped.Visit(Styles().Match(html).Value, "identity")).Body);
            var files = Linked().Matches(html).Concat(Linked().Matches(css)).Select(match => match.Value).Distinct().ToList();
            Assert.Equal(6, files.Count);   // two styles, script, mark, two fonts
            var bytes = body.Length;
            foreach (var file in files) bytes += (await shipped.Visit(file, "br")).Body.Length;
            if (bytes > 150 * Kilobyte) faults.Add($"{address}: {bytes:N0} bytes");
            if (statements > 30) faults.Add($"{address}: {statements} statements");
            seen++;
        }
        Assert.Empty(faults);
        Assert.True(seen > 100, $"Only {seen} pages were visited.");
    }

    [Theory]
    [InlineData("/nb/"), InlineData("/nb/funn")]
    public async Task The_still_map_of_the_country_is_at_most_60_kB_compressed(string address) =>
        Assert.InRange((await shipped.Visit(address, "br")).Body.Length, 20 * Kilobyte, 60 * Kilobyte);

    // Every page of the route table that shows something, of each finding its page and every figure.
    IEnumerable<string> Addresses()
    {
        static string To(SiteRoute route, params string[] values) => route.Address(Language.Nb, values);
        var preview = shipped.Findings.First(finding => finding.Evidence.Figures.Core is Core.Disc);
        var telemark = shipped.Findings.First(finding => finding.Evidence.Figures.Core is Core.Window);
        string Member(Finding finding) => finding.Members.First(member => member.Name is not null).Id;
        return
        [
            To(Table.Front), To(Table.Front) + "?population=telemark", To(Table.Findings), To(Table.Findings) + "?population=telemark", To(Table.Findings) + "?urban=with&size=200",
            .. shipped.Findings.Select(finding => To(Table.Finding, finding.Address)),
            .. new[] { preview, telemark }.SelectMany(finding => FigureTexts.Names.Where(figure => FigureTexts.Of(figure, finding.Evidence.Figures) is not null).Select(figure => To(Table.Figure, finding.Address, figure))),
            .. shipped.Findings.Select(finding => To(Table.Compare) + $"?a={finding.Address}&b={preview.Address}").Where(address => !address.Contains($"a={preview.Address}&", StringComparison.Ordinal)),
            To(Table.Organisation, Member(preview)), To(Table.Organisation, Member(telemark)),
            To(Table.Industries), To(Table.Industry, "nace2", "03"), To(Table.Industry, "nace2", "62"), To(Table.Industry, "nace21", "47"),
            To(Table.Regions), To(Table.Region, "03"), To(Table.Region, "46"), To(Table.Region, "4001"),
            To(Table.Knowledge), To(Table.KnowledgeEnvironment, "M001"), To(Table.Clusters), To(Table.Clusters) + "?population=telemark", To(Table.Cluster, "K002"),
            To(Table.Search) + "?q=as", To(Table.Search) + "?q=austevol", To(Table.Sources), To(Table.Methods), To(Table.Help),
        ];
    }

    [GeneratedRegex(@"/assets/site\.[0-9a-f]{10}\.css")]
    private static partial Regex Styles();

    // What a first visit loads; the movable map's files are named in attributes of its button and come when asked for.
    [GeneratedRegex(@"(?<=[\s](?:href|src)=""|url\("")/assets/[\w.-]+")]
    private static partial Regex Linked();
}
