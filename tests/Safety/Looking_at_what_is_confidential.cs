using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Access.Log;
using Klynge.Access.Tests;
using Klynge.Storage;
using Klynge.Web.Routes;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>Each route that says it shows something confidential: a look by whoever may is noted, a look by whoever may not is none.</summary>
public sealed partial class Looking_at_what_is_confidential(SeededSite site) : IClassFixture<SeededSite>
{
    static IEnumerable<SiteRoute> Routes => Table.All.Where(route => route.Confidential is not null);

    [Fact]
    public async Task Is_noted_with_who_and_what()
    {
        var missing = new List<string?>();
        await Forget();
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
    public void Is_said_of_every_page_for_those_who_may_read_a_case() =>
        Assert.Empty(Table.All.OfType<SiteRoute.Page>().Where(page => page.Asks is Act.ReadCase && page.Confidential is null).Select(page => page.Name));

    [Fact]
    public void Is_said_of_every_page_of_guests_and_contacts() =>
        Assert.All([HostingRoutes.Guests, HostingRoutes.Invited, HostingRoutes.Contacts, DoorRoutes.Door], page => Assert.NotNull(page.Confidential));

    [Fact]
    public async Task Is_noted_when_a_form_comes_back_with_its_faults()
    {
        foreach (var deed in Forms)
        {
            var (who, about) = DrawnForm.WhoMay(site, deed);
            await Forget();
            var answer = await site.Ask(who, "POST", new Samples(site.Seeds, who, about).Address(deed, Language.Nb), [("token", who.Token.Field)]);
            Assert.Equal((deed.Name, 422), (deed.Name, answer.Status));
            Assert.Contains(await Noted(), look => look.By == who.Id && look.What == deed.From.Confidential!.What);
        }
    }

    [Fact]
    public async Task Is_noted_when_a_form_comes_back_after_signing_in()
    {
        foreach (var deed in Forms)
        {
            var (who, about) = DrawnForm.WhoMay(site, deed);
            await Forget();
            var signedOut = await site.Ask(site.Visitors["anyone"], "POST", new Samples(site.Seeds, who, about).Address(deed, Language.Nb), deed.Fields.Select(field => (field, "Skrevet")));
            var kept = Kept().Match(signedOut.Body).Groups[1].Value;
            var answer = await site.Ask(who, "POST", SignInRoutes.ShowKept.Address(Language.Nb), [("token", who.Token.Field), ("kept", kept)]);
            Assert.Equal((deed.Name, 200), (deed.Name, answer.Status));
            Assert.Contains(await Noted(), look => look.By == who.Id && look.What == deed.From.Confidential!.What);
        }
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

    /// <summary>Some whose page is confidential, and that are nothing when they are empty.</summary>
    static SiteRoute.Deed[] Forms => [InitiativeRoutes.Advise, InitiativeRoutes.State, RightsRoutes.Offer];

    // A second look within the hour is not noted, and the tests that ran before have looked.
    async Task Forget()
    {
        using var scope = site.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<AccessDb>().Looks.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"kept\" value=\"([^\"]+)\"")]
    private static partial Regex Kept();

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
