using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Klynge.Detection;
using Klynge.Register.KnownClusters;
using Klynge.Storage;
using Xunit;

namespace Klynge.Web.Tests.Pages.Clusters;

/// <summary>What a population says of a known cluster can be counted again from the values on its page.</summary>
[Collection(nameof(OverTheShippedData))]
public sealed partial class Reckoning_a_known_cluster(Shipped shipped)
{
    [Fact]
    public async Task Expected_and_p_come_out_of_the_counts()
    {
        var reckoned = 0;
        foreach (var id in KnownClusters.Load(DataFolder.Find()).All.Select(cluster => cluster.Id))
        {
            var page = WebUtility.HtmlDecode(await shipped.Site.Browser.GetStringAsync($"/en/clusters/{id}", TestContext.Current.CancellationToken));
            foreach (Match steps in Steps().Matches(page))
            {
                var (all, core, sites, seen) = (Whole(steps, 1), Whole(steps, 2), Whole(steps, 3), Whole(steps, 4));
                Assert.Equal((double)core * sites / all, Number(steps.Groups[5].Value), 2e-3 * core * sites / all);
                if (steps.Groups[6].Value is { Length: > 0 } p && !p.Contains('·', StringComparison.Ordinal))
                    Assert.InRange(new Hypergeometric(all, core, sites).UpperTail(seen), Number(p) - 0.006, Number(p) + 0.006);
                reckoned++;
            }
        }
        Assert.True(reckoned > 30);
    }

    static int Whole(Match steps, int group) => (int)Number(steps.Groups[group].Value);

    static double Number(string written) => double.Parse(written.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"N = ([\d,]+) decision.*?n = ([\d,]+) in.*?m = ([\d,]+) in.*?x = ([\d,]+) in both.*?E = n · m / N = [^<]*= ([\d.,]+)</li>.*?: p = ([^<]+)</li>", RegexOptions.Singleline)]
    private static partial Regex Steps();
}
