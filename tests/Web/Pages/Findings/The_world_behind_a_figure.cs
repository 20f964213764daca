using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Web.Pages.Findings;
using Klynge.Web.Tests.Pages.Register;
using Xunit;

namespace Klynge.Web.Tests.Pages.Findings;

/// <summary>What a figure's page draws is counted anew from the population, and is the world that the run tested: the tails are the run's own.</summary>
[Collection(nameof(OverTheShippedData))]
public sealed class The_world_behind_a_figure(Shipped shipped, HalfAYearLater later) : IClassFixture<HalfAYearLater>
{
    [Fact]
    public async Task What_is_drawn_stands_in_a_table_whose_chances_add_up_to_one()
    {
        var finding = shipped.Findings.First(each => each.Evidence.Figures.Core is Core.Disc && each.Evidence.Figures.Expected < 10);
        var page = await shipped.Site.Browser.GetStringAsync($"/en/findings/{finding.Address}/figures/observed", TestContext.Current.CancellationToken);
        var table = Regex.Match(page, "The chance of each count.*?</table>", RegexOptions.Singleline).Value;
        var chances = Regex.Matches(table, "<td class=\"number\">(0\\.\\d+)</td>")
            .Select(cell => double.Parse(cell.Groups[1].Value, CultureInfo.InvariantCulture));
        // Each is rounded to two or three figures.
        Assert.InRange(chances.Sum(), 0.97, 1.03);
    }

    [Fact]
    public async Task The_ratio_comes_out_of_the_values_that_stand_before_it()
    {
        foreach (var finding in shipped.Findings)
        {
            var figures = finding.Evidence.Figures;
            var page = WebUtility.HtmlDecode(await shipped.Site.Browser.GetStringAsync($"/en/findings/{finding.Address}/figures/ratio", TestContext.Current.CancellationToken));
            // "(5 − 1) / 0.03647 = 109.70" around an organisation, "24 / 5.812 = 4.13" in a window.
            var written = Regex.Match(page, @"class=""values"">\(?([\d,]+)( − 1\))? / ([\d.,]+) =");
            Assert.Equal(figures.Core is Core.Disc, written.Groups[2].Success);
            var seen = Read(written.Groups[1].Value) - (written.Groups[2].Success ? 1 : 0);
            Assert.InRange(seen / Read(written.Groups[3].Value), figures.Ratio * 0.999, figures.Ratio * 1.001);
        }

        static double Read(string number) => double.Parse(number.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task By_jobs_in_windows_of_areas()
    {
        var tested = 0;
        foreach (var finding in shipped.Findings.Where(finding => finding.Evidence.Figures.Jobs is JobsEvidence.Tested))
        {
            await IsTheRuns(shipped.Site, finding);
            tested++;
        }
        Assert.True(tested > 4);
    }

    [Fact]
    public async Task By_jobs_in_a_disc_whose_centre_is_given()
    {
        using var scope = later.Site.Services.CreateScope();
        var finding = (await scope.ServiceProvider.GetRequiredService<FindingQueries>().All("norway", TestContext.Current.CancellationToken))
            .Single(finding => finding.Address == later.Successor);
        Assert.IsType<Core.Disc>(finding.Evidence.Figures.Core);
        await IsTheRuns(later.Site, finding);
    }

    [Fact]
    public async Task Within_classes_of_density()
    {
        var tested = 0;
        foreach (var finding in shipped.Findings.Where(finding => finding.Evidence.Figures.Core is Core.Disc))
        {
            var density = (await RecountOf(shipped.Site, finding)).Density()!;
            Assert.Equal(finding.Evidence.Figures.StratifiedP, density.P, finding.Evidence.Figures.StratifiedP * 1e-9);
            var drawn = NullDistribution.Within(density);
            Assert.Equal(density.Classes.Sum(each => each.Expected), drawn.Chances.Select((p, i) => p * (drawn.First + i)).Sum(), 2);
            tested++;
        }
        Assert.True(tested > 20);
    }

    [Fact]
    public async Task Without_the_largest_plant_where_jobs_led_to_the_place()
    {
        var looks = new List<double>();
        foreach (var finding in shipped.Findings.Where(finding => finding.Evidence.Figures is { LedByJobs: true, Place: 1, WithoutLargestP: < 1 }))
        {
            var world = (await RecountOf(shipped.Site, finding)).ByJobs(withoutLargest: true)!.Value;
            looks.Add(finding.Evidence.Figures.WithoutLargestP / world.Test.UpperTail(world.Sites, world.Inside));
        }
        // The run raises each tail for the number of windows that it looked at; of industries with many plants it takes a bound above the tail.
        Assert.True(looks.Count > 1);
        Assert.Equal(Math.Round(looks.Min()), looks.Min(), 1e-6);
        Assert.All(looks, each => Assert.InRange(each, looks.Min(), 10 * looks.Min()));
    }

    static async Task IsTheRuns(Shell.Site site, Finding finding)
    {
        var jobs = Assert.IsType<JobsEvidence.Tested>(finding.Evidence.Figures.Jobs);
        var world = (await RecountOf(site, finding)).ByJobs(withoutLargest: false)!.Value;
        Assert.Equal(jobs.Observed, world.Given + world.Inside);
        Assert.Equal(jobs.LocalP, world.Test.UpperTail(world.Sites, world.Inside), jobs.LocalP * 1e-6);
    }

    static async Task<Recount> RecountOf(Shell.Site site, Finding finding)
    {
        using var scope = site.Services.CreateScope();
        var content = await scope.ServiceProvider.GetRequiredService<ShowFinding>().Run(finding.Address, TestContext.Current.CancellationToken);
        return (await FigureFile.Of(content!, finding.Evidence, scope.ServiceProvider, TestContext.Current.CancellationToken))!;
    }
}
