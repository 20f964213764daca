using System.Net;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Access.People;
using Klynge.Clusters;
using Klynge.Storage.Mail;
using Klynge.Storage.Outbox;
using Klynge.Web.Chores;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Pages.Initiatives;
using Klynge.Web.Tests.Shell;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Klynge.Web.Tests.Pages.Mine;

public sealed class Choosing_alerts
{
    const string Page = "/nb/min-side/varsler", Address = "kari@example.no";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Monday 11 January 2027 at 10.00.</summary>
    static FakeTimeProvider Clock() => new(new DateTimeOffset(2027, 1, 11, 9, 0, 0, TimeSpan.Zero));

    static (string, string)[] Fields(string initiatives = "never", string questions = "daily", string tasks = "daily", string signUps = "never") =>
        [("initiatives", initiatives), ("questions", questions), ("tasks", tasks), ("sign-ups", signUps)];

    static async Task Confirm(Site site, Somebody who)
    {
        using var scope = site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
        db.Mails.Add(new MailRow { Id = Guid.NewGuid(), PersonId = who.Id.Value, Address = Address, Folded = Address, ConfirmedAt = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync(Cancel);
    }

    static async Task Choose(Somebody who, params (string, string)[] fields)
    {
        using var answer = await who.Send(HomeRoutes.ChooseAlerts, [], fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    // As the site does it by itself, when it is due.
    static async Task<Letter[]> AfterTheChore(Site site)
    {
        using var scope = site.Services.CreateScope();
        await site.Services.GetServices<Chore>().Single(chore => chore.Name == "tell-alerts").Do(scope.ServiceProvider, Cancel);
        var db = scope.ServiceProvider.GetRequiredService<ClustersDb>();
        var letters = new List<Letter>();
        foreach (var queued in (await OutboxQueries.List(db, null, null, 1, 500, Cancel)).Where(queued => queued.To == Address))
            letters.Add((await OutboxQueries.Content(db, queued.Id, Cancel))!.Value.Letter!);
        return [.. letters];
    }

    static string[] Ticked(string page) => [.. Regex.Matches(page, "name=\"([a-z-]+)\" value=\"([a-z-]+)\" checked").Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}")];

    [Fact]
    public async Task What_holds_is_ticked_and_what_is_chosen_stands_in_three_languages()
    {
        await using var site = await Site.Start();
        using var kari = await Somebody.In(site, Role.Adviser);
        Assert.Contains("href=\"/nb/min-side/varsler\"", await kari.Page("/nb/min-side"), StringComparison.Ordinal);
        var page = await kari.Page(Page);
        Assert.Equal(["initiatives never", "questions daily", "tasks daily", "sign-ups never"], Ticked(page));
        Assert.Contains("ingen bekreftet e-postadresse", page, StringComparison.Ordinal);
        await Confirm(site, kari);
        await Choose(kari, Fields("at-once", "never", "daily", "at-once"));
        foreach (var (path, title, address) in new[] { (Page, "Varsler", "Vi skriver til kari@example.no"), ("/nn/mi-side/varsel", "Varsel", "Vi skriv til kari@example.no"), ("/en/home/alerts", "Alerts", "We write to kari@example.no") })
        {
            page = await kari.Page(path);
            Assert.Contains($"<h1>{title}</h1>", Regex.Replace(page, "<h1[^>]*>", "<h1>"), StringComparison.Ordinal);
            Assert.Contains(address, page, StringComparison.Ordinal);
            Assert.Equal(["initiatives at-once", "questions never", "tasks daily", "sign-ups at-once"], Ticked(page));
        }
    }

    [Fact]
    public async Task A_kind_without_a_choice_is_said_at_the_field_and_nobody_else_has_the_page()
    {
        await using var site = await Site.Start();
        using var kari = await Somebody.In(site, Role.Adviser);
        using (var answer = await kari.Send(HomeRoutes.ChooseAlerts, [], Fields(tasks: "hourly")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("#tasks\">Velg hvor ofte.", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
        Assert.Equal(["initiatives never", "questions daily", "tasks daily", "sign-ups never"], Ticked(await kari.Page(Page)));
        using var nobody = new Somebody(site);
        using var refused = await nobody.Browser.GetAsync(Page, Cancel);
        Assert.False(refused.IsSuccessStatusCode);
    }

    [Fact]
    public async Task At_once_is_a_letter_with_links_that_open_and_it_comes_once()
    {
        var clock = Clock();
        await using var site = await Site.Start(services => services.AddSingleton<TimeProvider>(clock));
        var id = await AnInitiative.Hidden(site);
        using var kari = await Somebody.In(site, Role.ProjectTeam, id);
        await Confirm(site, kari);
        await Choose(kari, Fields("at-once"));
        using var adviser = await Somebody.In(site, Role.Adviser);
        await Advise(adviser, id);

        clock.Advance(TimeSpan.FromMinutes(3));
        var letter = Assert.Single(await AfterTheChore(site));
        Assert.Contains($"\n{id}: 1 endring", letter.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { "fortrolig råd", "Grønn havn" }) Assert.DoesNotContain(secret, letter.Text, StringComparison.Ordinal);
        var links = Regex.Matches(letter.Text, @"https?://\S+").Select(link => new Uri(link.Value).AbsolutePath).ToArray();
        Assert.Equal([$"/nb/initiativ/{id}/journal", Page], links);
        foreach (var link in links) await kari.Page(link);
        clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Single(await AfterTheChore(site));
    }

    [Fact]
    public async Task What_is_gathered_comes_in_one_letter_at_seven_and_what_is_never_does_not_come()
    {
        var clock = Clock();
        await using var site = await Site.Start(services => services.AddSingleton<TimeProvider>(clock));
        var ids = new[] { await AnInitiative.Hidden(site), await AnInitiative.Hidden(site) };
        using var kari = await Somebody.In(site, Role.Adviser, ids);
        await Confirm(site, kari);
        Assert.Empty(await AfterTheChore(site));
        using var team = await Somebody.In(site, Role.ProjectTeam, ids);
        foreach (var id in ids)
            using (var asked = await team.Send(InitiativeRoutes.AskAdvice, [id], ("ask", "Teller timer?"))) Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);

        clock.Advance(TimeSpan.FromHours(20) + TimeSpan.FromMinutes(59));
        Assert.Empty(await AfterTheChore(site));
        clock.Advance(TimeSpan.FromMinutes(1));
        var letter = Assert.Single(await AfterTheChore(site));
        foreach (var id in ids) Assert.Contains($"\n{id}: 1 spørsmål om råd venter på svar", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("endring", letter.Text, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Single(await AfterTheChore(site));
    }

    static async Task Advise(Somebody adviser, string id)
    {
        using var given = await adviser.Send(InitiativeRoutes.Advise, [id], ("question", ""), ("text", "Et fortrolig råd."), ("to", "one"));
        Assert.Equal(HttpStatusCode.SeeOther, given.StatusCode);
    }
}
