using System.Globalization;
using System.Text.RegularExpressions;
using Klynge.Detection;
using Klynge.Web.Pages.Findings;
using Klynge.Web.Texts;
using Xunit;

namespace Klynge.Web.Tests.Pages.Findings;

/// <summary>A reader with a calculator gets the figure from the values that its page shows.</summary>
public sealed partial class Reckoning_a_figure(Prepared prepared)
{
    [Fact]
    public async Task The_q_of_every_row_comes_out_of_the_familys_p_values()
    {
        var rows = (await prepared.Findings()).SelectMany(finding => finding.Also.Prepend(finding.Evidence).Select((row, number) => (finding.Address, number, row))).ToArray();
        Assert.Contains(rows, one => one.row.Figures.LedByJobs);
        foreach (var (address, number, row) in rows)
        {
            var steps = await Steps($"/en/findings/{address}/figures/q?row={number}");
            var q = row.Figures is { LedByJobs: true, Jobs: JobsEvidence.Tested jobs } ? jobs.Q : row.Figures.Q;
            if (row.Figures.Place == 1)
            {
                var family = steps[0][(steps[0].IndexOf(':', StringComparison.Ordinal) + 1)..].TrimEnd('.').Split("; ").Select(test => Numbers(test[(test.LastIndexOf(')') + 1)..])[0]).ToArray();
                var simes = Simes.P(family);
                Near(simes, Numbers(steps[1])[^1]);
                var over = Numbers(steps[2][(steps[2].LastIndexOf("/ j =", StringComparison.Ordinal) + 5)..]);
                Near(over[0] * over[1] / over[2], over[3]);
                var within = Numbers(steps[3][steps[3].IndexOf('=', StringComparison.Ordinal)..]);
                Near(within[0] * within[1] / within[2], within[3]);
                Assert.Contains(BenjaminiHochberg.Q(family), w => Math.Abs(w - within[3]) <= 1e-4 * w);
            }
            var last = Numbers(steps[^1][steps[^1].IndexOf("max(", StringComparison.Ordinal)..]);
            Near(Math.Min(1, Math.Max(Math.Max(last[0] * last[1] / last[2], last[3]), last[4])), q);
            Near(q, last[5]);
        }
    }

    [Fact]
    public async Task The_p_of_windows_and_of_jobs_comes_out_of_the_search()
    {
        foreach (var finding in await prepared.Findings())
        {
            var figures = finding.Evidence.Figures;
            var windows = Numbers((await Steps($"/en/findings/{finding.Address}/figures/p"))[^1]);
            Near(figures.P, windows.Length >= 5 && windows[^2] >= 999 ? (windows[^5] + windows[^4]) / (windows[^3] + windows[^2]) : Math.Min(1, windows[^1]));

            var jobs = (JobsEvidence.Tested)figures.Jobs;
            var steps = await Steps($"/en/findings/{finding.Address}/figures/jobs");
            var world = Numbers(steps[0]);
            var (all, sites, sum, squares) = (world[0], world[2], world[3], world[^1]);
            Assert.Equal(((double)figures.Population, (double)figures.GroupSize, (double)figures.Sites), (all, world[1], sites));
            Near(jobs.Expected, sum * sites / all);
            Near(Math.Sqrt(sites / all * (1 - (sites / all)) * (squares - (sum * sum / all)) * all / (all - 1)), Numbers(steps[2])[^1]);
        }
    }

    [Fact]
    public async Task The_q_of_a_later_place_comes_out_of_its_own_search()
    {
        var finding = await prepared.Strongest();
        var results = await prepared.Results();
        var families = Families.Judge([.. results.Select(r => r.Family)], [.. results.Select(r => r.Size < 2 ? double.NaN : r.P)], [.. results.Select(r => r.PJobs ?? double.NaN)], 0.05);
        var later = finding.Evidence with { Figures = finding.Evidence.Figures with { Place = 2, Judged = new(1e-3, 0.01, 0.005, 1e-5, 30_000, 1e-3, 750) } };
        var last = Numbers(QSteps.Of(later, results, 0.05)[^1].En.Split("max(")[1]);
        Near(families.QOf(1e-3, 0.01), Math.Max(Math.Max(last[0] * last[1] / last[2], last[3]), last[4]));
        Near(families.QOf(1e-3, 0.01), last[5]);
    }

    [Fact]
    public async Task What_follows_density_says_the_factor_and_the_bound()
    {
        var figures = (await prepared.Strongest()).Evidence.Figures with
        {
            Kind = ConcentrationKind.Urbanisation,
            StratifiedP = 5.3e-5,
            Judged = new(1e-3, 0, 0.01, 5.3e-5, 30_000, 1e-3, 750),
        };
        Assert.Contains("counts 30,000 times: 1.59, above the bound 0.01", FindingTexts.Stratified(figures).En.Replace('\u00A0', ' '), StringComparison.Ordinal);
        var steps = FigureSteps.Of("stratified", (await prepared.Strongest()).Evidence with { Figures = figures }, [], null, new(0.05, [], 1, 0));
        Assert.Contains("1.5900 > 0.0100", steps[1].En.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_share_of_the_industry_and_who_is_placed_imprecisely_stand_on_the_page()
    {
        var finding = await prepared.Strongest();
        var (x, share) = (finding.Evidence.Figures.Observed, finding.Evidence.Figures.NationalShare);
        Assert.Contains(FormattableString.Invariant($"of the industry in the population lies here: {x} of {Math.Round(x / share)}."), await prepared.Page($"/en/findings/{finding.Address}"), StringComparison.Ordinal);
        Assert.Contains("± : 3 of 12 members", FindingTexts.ImpreciseAre(3, 12).En, StringComparison.Ordinal);
        var warned = finding with { Evidence = finding.Evidence with { Figures = finding.Evidence.Figures with { Imprecise = 7 } } };
        Assert.Contains($"7 of {finding.Members.Length}", FindingTexts.Of(Warning.ImprecisePositions, warned).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_industrys_q_opens_on_its_page()
    {
        var result = (await prepared.Results()).First(r => r is { Size: >= 10 } && r.Group == "industry:25");
        var q = Numbers((await Steps("/en/industries/nace21/25"))[^1])[^1];
        Near(result.Q, q);
    }

    static void Near(double expected, double actual) => Assert.InRange(actual, expected * (1 - 2e-4), expected * (1 + 2e-4));

    async Task<string[]> Steps(string address)
    {
        var page = await prepared.Page(address);
        var list = StepList().Match(page).Groups[1].Value;
        return [.. Item().Matches(list).Select(item => item.Groups[1].Value)];
    }

    /// <summary>Numbers as the pages write them: 3.4210 · 10⁻⁵, 12,345.</summary>
    static double[] Numbers(string text) =>
    [
        .. Written().Matches(text).Select(match =>
            double.Parse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            * (match.Groups[2].Success ? Math.Pow(10, -double.Parse(string.Concat(match.Groups[2].Value.Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal))), CultureInfo.InvariantCulture)) : 1)),
    ];

    [GeneratedRegex("<ol class=\"steps[^>]*>(.*?)</ol>", RegexOptions.Singleline)]
    private static partial Regex StepList();

    [GeneratedRegex("<li>(.*?)</li>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex(@"(\d[\d,]*(?:\.\d+)?)(?:\s·\s10⁻([⁰¹²³⁴⁵⁶⁷⁸⁹]+))?")]
    private static partial Regex Written();
}
