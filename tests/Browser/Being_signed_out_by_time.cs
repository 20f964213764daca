using Klynge.Access;
using Microsoft.Playwright;
using Xunit;

namespace Klynge.Browser.Tests;

public sealed class Being_signed_out_by_time(Site site)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_warned_of_five_minutes_before_and_can_be_put_off()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop, await Somebody.In(site.Database, Role.Adviser, "Kari Eksempel", Cancel));
        await visit.Page.Clock.InstallAsync();
        await visit.Open("/nb/min-side/enheter");
        var warning = visit.Page.Locator("[data-session]");
        await visit.Page.Clock.FastForwardAsync("01:54:00");
        await Assertions.Expect(warning).ToBeHiddenAsync();
        await visit.Page.Clock.FastForwardAsync("01:30");
        await Assertions.Expect(warning).ToContainTextAsync("Du blir logget ut om 5 min");
        Assert.Empty(await visit.AxeViolations());
        await warning.Locator("button").ClickAsync();
        await Assertions.Expect(warning).ToBeHiddenAsync();
        await visit.Page.Clock.FastForwardAsync("01:58:00");
        await Assertions.Expect(warning).ToBeVisibleAsync();
        await visit.Page.Clock.FastForwardAsync("03:00");
        await Assertions.Expect(warning).ToContainTextAsync("Du er logget ut");
        await Assertions.Expect(warning.Locator("a")).ToHaveAttributeAsync("href", "/nb/logg-inn?next=%2Fnb%2Fmin-side%2Fenheter");
    }
}
