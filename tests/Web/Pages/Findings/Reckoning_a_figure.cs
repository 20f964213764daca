using System.Globalization;
using System.Text.RegularExpressions;
using Klynge.Detection;
using Xunit;

namespace Klynge.Web.Tests.Pages.Findings;

/// <summary>A reader with a calculator gets the figure from the values that its page shows.</summary>
public sealed partial class Reckoning_a_figure(Prepared prepared)
{
    [Fact]
    public async Task The_q_of_every_row_comes_out_of_the_familys_p_values()
    {
        var rows = (await prepared.Findings()).SelectMany(finding => finding.Also.Prepend(finding.Evidence).Select((row, number) => (finding.Address, number, row))).ToArray();
        Assert.Contains(rows, one => one.row.Figures.Place > 1);
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

    [GeneratedRegex("<ol class=\"steps\">(.*?)</ol>", RegexOptions.Singleline)]
    private static partial Regex StepList();

    [GeneratedRegex("<li>(.*?)</li>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex(@"(\d[\d,]*(?:\.\d+)?)(?: · 10⁻([⁰¹²³⁴⁵⁶⁷⁸⁹]+))?")]
    private static partial Regex Written();
}
