using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Access.Log;
using Klynge.Access.Tests;
using Klynge.Clusters;
using Klynge.Clusters.Contacts;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Feedback;
using Klynge.Clusters.Gatherings.Invitations;
using Klynge.Clusters.Gatherings.Questions;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Storage.Outbox;
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
    public void Is_said_of_every_page_for_those_who_look_after_guests_and_contacts() =>
        Assert.Empty(Table.All.OfType<SiteRoute.Page>().Where(page => page.Asks is Act.SeeGuests or Act.FollowUp or Act.CheckIn or Act.KeepContacts && page.Confidential is null).Select(page => page.Name));

    /// <summary>Whoever a gathering, an invitation or a list knows by an address of their own: a page that shows it, or the name beside it, has said that it does.</summary>
    [Fact]
    public async Task Is_said_of_every_page_that_shows_somebody()
    {
        await SowPersons();
        var (missing, shown) = (new List<string?>(), new HashSet<string>());
        foreach (var page in Table.All.OfType<SiteRoute.Page>())
            foreach (var column in new[] { "Adviser", "Administrator", "ProgrammeOfficer" })
            {
                var who = site.Visitors[column];
                var answer = await site.Ask(who, "GET", new Samples(site.Seeds, who, "own").Address(page, Language.Nb) + (page == HostingRoutes.Invite ? "?by=organisations" : ""));
                if (!answer.Body.Contains("Synlig", StringComparison.Ordinal) && !answer.Body.Contains("synlig@", StringComparison.Ordinal)) continue;
                shown.Add(page.Name);
                missing.Add(page.Confidential is null ? $"{page.Name} shows {column} somebody, and says nothing of it." : null);
            }
        Wrong.None(missing);
        Assert.Superset(new HashSet<string> { "gathering-guests", "invitation-letter", "invited-guests", "work-list", "printed-letters" }, shown);
    }

    async Task SowPersons()
    {
        using var scope = site.Services.CreateScope();
        T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        var (db, now, cancel, gathering) = (Get<ClustersDb>(), Get<TimeProvider>().GetUtcNow(), TestContext.Current.CancellationToken, GatheringId.Read(site.Seeds.Own.Gathering)!.Value);
        db.Add(ContactTable.New(new Contact(Guid.NewGuid(), "986399445", "Eksempel AS", "Kari Synlig", EmailAddress.Read("synlig@example.no")!.Value, null, null, "en liste", LegalBasis.PublicTask, OsloTime.Day(now), null), "person:1"));
        db.Add(new QuestionRow { Gathering = gathering.ToString(), Number = 1, Text = "Er det parkering?", By = "anyone", AskedAt = now, ReplyTo = "synlig@example.no" });
        db.Add(new FeedbackRow { Id = 1, Gathering = gathering.ToString(), Best = "Praten", Better = "", Contact = "Kari Synlig, synlig@example.no" });
        await db.SaveChangesAsync(cancel);
        await Get<ChooseGuests>().Run(gathering,
            [
                new(new Home.Typed("Eksempel AS"), new("Kari Synlig", EmailAddress.Read("synlig@example.no")!.Value), Language.Nb, new Why.Listed()),
                new(new Home.Registered("923609016", "Synlig AS"), null, Language.Nb, new Why.Listed()),
            ], "person:1", now, cancel);
        db.Add(new SignUpRow { Id = Guid.NewGuid(), Gathering = gathering.ToString(), Name = "Kari Synlig", Email = "synlig@example.no", EmailKey = "synlig@example.no", OrganisationName = "Eksempel AS", Way = "room", State = "cancelled", At = now, EndedAt = now, DoorCode = Guid.NewGuid().ToString("N") });
        db.Post(new("synlig@example.no", null, Language.Nb, "Et brev", "Hei"), "A-26-001", "synlig", now);
        await db.SaveChangesAsync(cancel);
    }

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
