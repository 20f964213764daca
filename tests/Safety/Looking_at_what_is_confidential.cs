using Klynge.Access;
using Klynge.Access.Log;
using Klynge.Access.Tests;
using Klynge.Storage;
using Klynge.Web.Routes;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>Each route that says it shows something confidential: a look by whoever may is noted, a look by whoever may not is none.</summary>
public sealed class Looking_at_what_is_confidential(SeededSite site) : IClassFixture<SeededSite>
{
    static IEnumerable<SiteRoute> Routes => Table.All.Where(route => route.Confidential is not null);

    [Fact]
    public async Task Is_noted_with_who_and_what()
    {
        var missing = new List<string?>();
        foreach (var route in Routes)
        {
            var (column, about) = WhoMay(route);
            var (who, before) = (site.Visitors[column], await Noted());
            // Somebody else's, where it is about a person: a look at oneself is none.
            var answer = await site.Ask(who, "GET", new Samples(site.Seeds, who, about == "nothing" ? "another" : about).Address(route, Language.Nb));
            var now = await Noted();
            missing.Add(answer.Status == 200 && now.Length == before.Length + 1 && now.Any(look => look.By == who.Id && look.What == route.Confidential!.What) ? null
                : $"{route.Name} by {column} answered {answer.Status} and left {now.Length - before.Length} entries.");
        }
        Wrong.None(missing);
        Assert.Contains("advice", Routes.Select(route => route.Confidential!.What));
    }

    [Fact]
    public async Task Is_not_noted_of_those_who_do_not_get_to_see_it()
    {
        var before = await Noted();
        foreach (var route in Routes)
            foreach (var about in new[] { "other", "public" })
                await site.Ask(site.Visitors["Assessor"], "GET", new Samples(site.Seeds, site.Visitors["Assessor"], about).Address(route, Language.Nb));
        Assert.Equal(before.Length, (await Noted()).Length);
    }

    static (string Column, string About) WhoMay(SiteRoute route)
    {
        var act = route.Confidential!.Only ?? route.Asks;
        var line = RightsFile.Lines.First(line => line.Act == act && line.Cells.Any(cell => cell.Value && Enum.TryParse<Role>(cell.Key, out _)));
        return (line.Cells.First(cell => cell.Value && Enum.TryParse<Role>(cell.Key, out _)).Key, line.About);
    }

    async Task<Look[]> Noted()
    {
        using var scope = site.Services.CreateScope();
        var log = scope.ServiceProvider.GetRequiredService<AccessLog>();
        var looks = new List<Look>();
        for (var page = 1; looks.Count < await log.Count(TestContext.Current.CancellationToken); page++) looks.AddRange(await log.Newest(page, TestContext.Current.CancellationToken));
        return [.. looks];
    }
}
