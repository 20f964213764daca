using System.Net;
using Klynge.Detection;
using Xunit;

namespace Klynge.Web.Tests.Pages.Findings;

/// <summary>What a figure's page gives away to be counted again gives the figure.</summary>
public sealed class Counting_a_figure_again(Prepared prepared)
{
    [Fact]
    public async Task The_counts_of_a_window_have_the_figures_own_numbers()
    {
        var finding = await prepared.Strongest();
        var figures = finding.Evidence.Figures;
        var rows = await Rows($"/nb/funn/{finding.Address}/tall/observed?format=counts");
        bool Of(string[] row) => row[2] == finding.Evidence.Group;
        bool Inside(string[] row) => finding.Evidence.Areas.Contains(row[1]);
        Assert.Equal(
            (figures.Population, figures.GroupSize, figures.Sites, figures.Observed),
            (rows.Length, rows.Count(Of), rows.Count(Inside), rows.Count(row => Of(row) && Inside(row))));
        Assert.Equal(figures.LocalP, new Hypergeometric(rows.Length, rows.Count(Of), rows.Count(Inside)).UpperTail(figures.Observed), figures.LocalP * 1e-9);
    }

    [Fact]
    public async Task Who_may_not_be_named_has_no_number_in_it()
    {
        var finding = await prepared.Strongest();
        var unnamed = finding.Members.Where(member => member.Name is null).Select(member => member.Id).ToHashSet();
        Assert.NotEmpty(unnamed);
        Assert.Empty((await Rows($"/nb/funn/{finding.Address}/tall/observed?format=counts")).Select(row => row[0]).Intersect(unnamed));
        Assert.Empty((await Rows($"/en/findings/{finding.Address}?format=csv")).Select(row => row[0]).Intersect(unnamed));
    }

    [Fact]
    public async Task The_page_gives_the_command_with_the_addresses_of_the_files()
    {
        var finding = await prepared.Strongest();
        var page = WebUtility.HtmlDecode(await prepared.Page($"/nb/funn/{finding.Address}/tall/expected"));
        Assert.Contains($"./klynge measure window --areas areas.csv --counts counts.csv --type '{finding.Evidence.Group}' --in {string.Join(',', finding.Evidence.Areas)}", page, StringComparison.Ordinal);
        Assert.Contains($"/nb/funn/{finding.Address}/tall/expected?format=counts'", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("observed"), InlineData("expected"), InlineData("ratio"), InlineData("p"), InlineData("q"), InlineData("jobs"), InlineData("without-largest")]
    public async Task Every_figure_of_the_finding_opens(string figure)
    {
        var finding = await prepared.Strongest();
        Assert.Contains($"/tall/{figure}", await prepared.Page($"/nb/funn/{finding.Address}"), StringComparison.Ordinal);
        Assert.Contains("class=\"values\"", await prepared.Page($"/nb/funn/{finding.Address}/tall/{figure}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_is_none_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await prepared.Get("/nb/funn/F1/tall/luck")).StatusCode);

    async Task<string[][]> Rows(string address) =>
        [.. (await prepared.Page(address)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
}
