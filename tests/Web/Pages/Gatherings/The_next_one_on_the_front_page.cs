using System.Text.RegularExpressions;
using Klynge.Clusters.Gatherings;
using Klynge.Storage;
using Klynge.Web.Pages.Gatherings;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Gatherings;

public sealed partial class The_next_one_on_the_front_page
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_the_nearest_that_anyone_can_come_to_and_none_that_has_been_is_called_off_or_is_not_announced()
    {
        await using var site = await Site.Start();
        Assert.Null(await Next(site, Language.Nb));

        var later = await Planned(site, "senere", days: 60);
        Assert.Equal((later, "Om senere"), await Next(site, Language.Nb));
        var past = await Planned(site, "forbi", days: -10);
        await Moved(site, past, new GatheringDeed.Hold());
        await Planned(site, "kladd", days: 5, announced: false);
        await Moved(site, await Planned(site, "avlyst", days: 6), new GatheringDeed.Cancel("Taleren er syk"));
        Assert.Equal((later, "Om senere"), await Next(site, Language.Nb));

        var nearest = await Planned(site, "først", days: 20);
        await Planned(site, "etter", days: 21);
        Assert.Equal([(nearest, "Om først"), (nearest, "Um først"), (nearest, "About først")], [await Next(site, Language.Nb), await Next(site, Language.Nn), await Next(site, Language.En)]);

        // Nobody more can sign up, but it is still the next; called off, the one after it is.
        await Moved(site, nearest, new GatheringDeed.Close());
        Assert.Equal((nearest, "Om først"), await Next(site, Language.Nb));
        await Moved(site, nearest, new GatheringDeed.Cancel("Salen brant"));
        Assert.Equal("Om etter", (await Next(site, Language.Nb))?.Title);
    }

    static async Task<GatheringId> Planned(Site site, string word, int days, bool announced = true)
    {
        using var scope = site.Services.CreateScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        // One that has been was begun before it.
        var begun = days < 0 ? now.AddDays(days - 30) : now;
        var start = new DateTimeOffset(now.AddDays(days).Date.AddHours(9), TimeSpan.Zero);
        var plan = new Plan(GatheringKind.Seminar, new($"Om {word}", $"Um {word}", $"About {word}"), new Venue.Room("Haugesund"), start, start.AddHours(4), 80, start.AddDays(-3), [], "Trinnfritt", [Language.Nb], ["11"], null, null);
        var id = (await scope.ServiceProvider.GetRequiredService<BeginGathering>().Run(plan, "person:1", null, begun, Cancel)).Id;
        if (announced) Assert.IsType<Move.Made>(await scope.ServiceProvider.GetRequiredService<MoveGathering>().Run(id, new GatheringDeed.Open(), null, "person:1", null, begun, Cancel));
        return id;
    }

    static async Task Moved(Site site, GatheringId id, GatheringDeed deed)
    {
        using var scope = site.Services.CreateScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        Assert.IsType<Move.Made>(await scope.ServiceProvider.GetRequiredService<MoveGathering>().Run(id, deed, null, "person:1", null, now, Cancel));
    }

    /// <summary>Which one the front page shows as the next, and by which title; null for none.</summary>
    static async Task<(GatheringId Id, string Title)?> Next(Site site, Language language)
    {
        using var anyone = new Somebody(site);
        var page = await anyone.Page(Table.Front.Address(language));
        if (Section().Match(page) is not { Success: true } section)
        {
            Assert.DoesNotContain("class=\"gatherings\"", page, StringComparison.Ordinal);
            return null;
        }
        Assert.Contains(GatheringsTexts.NextEvent.In(language), section.Value, StringComparison.Ordinal);
        var item = Assert.Single(Item().Matches(section.Value));
        return (GatheringId.Read(item.Groups[1].Value)!.Value, item.Groups[2].Value.Trim());
    }

    [GeneratedRegex("<section[^>]*aria-labelledby=\"next-event\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex("<li>.*?/(A-\\d\\d-\\d{3})\".*?<strong>([^<]*).*?</li>", RegexOptions.Singleline)]
    private static partial Regex Item();
}
