using System.Net;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Clusters.Gatherings.FollowUps;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Klynge.Web.Tests.Pages.Gatherings.After;

public sealed class Looking_back : IAsyncLifetime
{
    readonly FakeTimeProvider clock = new(new DateTimeOffset(2027, 1, 11, 9, 0, 0, TimeSpan.Zero));
    A_seminar seminar = null!;
    Somebody adviser = null!;
    string[] own = [];

    /// <summary>Four who signed up, of whom three came.</summary>
    public async ValueTask InitializeAsync()
    {
        seminar = await A_seminar.Open(services: services => services.AddSingleton<TimeProvider>(clock));
        own = [.. await Task.WhenAll(Enumerable.Range(1, 4).Select(number => seminar.Guest($"gjest{number}@example.no", $"Gjest {number}")))];
        clock.SetUtcNow(clock.GetUtcNow().AddDays(91));
        adviser = await Somebody.In(seminar.Site, Role.Adviser);
        foreach (var number in Enumerable.Range(1, 3))
        {
            var page = await adviser.Page(Page + "/dor");
            await adviser.Send(DoorRoutes.Tick, Id, ("tick", Regex.Match(page, $"<strong data-name>Gjest {number}</strong>.*?name=\"tick\" value=\"([^\"]+)\"", RegexOptions.Singleline).Groups[1].Value));
        }
    }

    public ValueTask DisposeAsync()
    {
        adviser.Dispose();
        return seminar.DisposeAsync();
    }

    string Page => $"/nb/arrangement/{seminar.Id}";

    string[] Id => [seminar.Id.ToString()];

    Task<HttpResponseMessage> Give(Somebody guest, int number, string useful, string best) => guest.Send(DoorRoutes.GiveFeedback, [seminar.Id.ToString(), own[number - 1].Split('/')[^1]],
        ("useful", useful), ("met", "yes"), ("best", best), ("better", ""), ("goes-on", number == 1 ? "yes" : "no"), ("contact", ""));

    [Fact]
    public async Task Feedback_is_asked_for_given_without_a_name_shown_from_three_and_taken_home()
    {
        await adviser.Send(DoorRoutes.AskForFeedback, Id);
        Assert.Contains(await seminar.Letters("gjest1@example.no"), letter => letter.Text.Contains("/tilbakemelding", StringComparison.Ordinal));
        Assert.DoesNotContain(await seminar.Letters("gjest4@example.no"), letter => letter.Text.Contains("/tilbakemelding", StringComparison.Ordinal));

        using var guest = new Somebody(seminar.Site);
        await Give(guest, 1, "5", "=HYPERLINK(\"http://evil\")");
        await Give(guest, 2, "4", "Nye folk");
        Assert.DoesNotContain("Nye folk", await adviser.Page(Page + "/tilbakemeldinger"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nye folk", await adviser.Page(Page + "/tilbakemeldinger?format=csv"), StringComparison.Ordinal);
        await Give(guest, 3, "4", "God mat");
        Assert.Contains("Takk!", await guest.Page(own[2] + "/tilbakemelding"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guest.Post(own[2] + "/tilbakemelding/send", ("token", await guest.Token(Page + "/sporsmal")), ("useful", "1"), ("met", ""), ("best", ""), ("better", ""), ("goes-on", ""), ("contact", ""))).StatusCode);

        var results = await adviser.Page(Page + "/tilbakemeldinger");
        Assert.All(["3 av 3 som kom, har svart.", "Midterste svar: 4 av 5 (n = 3)", "Nye folk", "God mat"], part => Assert.Contains(part, results, StringComparison.Ordinal));
        Assert.DoesNotContain("Gjest 2", results, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", await adviser.Page(Page + "/tilbakemeldinger?format=csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_want_to_go_on_become_an_initiative()
    {
        using var guest = new Somebody(seminar.Site);
        await Give(guest, 1, "5", "");
        var back = await adviser.Page(Page + "/etterpa");
        Assert.All(["meldte seg på", "møtte, fra én virksomhet", "1 av 3 vil være med videre."], part => Assert.Contains(part, back, StringComparison.Ordinal));
        Assert.Contains("Gjest 1", await adviser.Page(Page + "/etterpa?format=csv"), StringComparison.Ordinal);

        var form = await adviser.Page(Page + "/etterpa/initiativ");
        var chosen = Regex.Match(form, "name=\"guests\" value=\"([^\"]+)\" checked").Groups[1].Value;
        var nobody = await adviser.Send(DoorRoutes.GoOnTogether, Id, ("name", "Kraft på kjøl"), ("theme", "Nullutslipp"), ("counties", "11"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.StatusCode);
        Assert.Contains("Velg minst én", WebUtility.HtmlDecode(await nobody.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);

        var started = await adviser.Send(DoorRoutes.GoOnTogether, Id, ("guests", chosen), ($"kind-{chosen}", "knowledge"), ("name", "Kraft på kjøl"), ("theme", "Nullutslipp"), ("counties", "11"));
        Assert.Equal(HttpStatusCode.SeeOther, started.StatusCode);
        var initiative = await adviser.Page(started.Headers.Location!.OriginalString);
        Assert.Contains("Kraft på kjøl", initiative, StringComparison.Ordinal);
        Assert.Contains("Eksempel AS", await adviser.Page(started.Headers.Location.OriginalString + "/partnere"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tasks_come_from_the_template_are_ticked_and_stand_in_the_list_of_what_is_due()
    {
        await adviser.Send(DoorRoutes.AddUsual, Id, ("owner", "Kari"));
        await adviser.Send(DoorRoutes.AddTask, Id, ("text", "Ring <i>Fjord</i>"), ("owner", "Ola"), ("due", "2027-12-01"), ("initiative", ""));
        Assert.Contains("Ring <i>Fjord</i>", await adviser.Page(Page + "/etterpa"), StringComparison.Ordinal);
        Assert.Contains("Ring <i>Fjord</i>", await adviser.Page("/nb/arrangement/oppgaver"), StringComparison.Ordinal);
        await adviser.Send(DoorRoutes.FinishTask, Id, ("number", "6"));
        Assert.DoesNotContain("Ring <i>Fjord</i>", await adviser.Page("/nb/arrangement/oppgaver"), StringComparison.Ordinal);
        var wrong = await adviser.Send(DoorRoutes.AddTask, Id, ("text", "Beholdes"), ("owner", ""), ("due", "31.2.2027"), ("initiative", ""));
        var page = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.All(["Skriv hvem som gjør det", "Skriv en dag", "value=\"Beholdes\""], part => Assert.Contains(part, page, StringComparison.Ordinal));

        // Another adviser, in another county, has none of them.
        using var stranger = await Somebody.In(seminar.Site, Role.Evaluator);
        Assert.DoesNotContain("Send svarene", await stranger.Page("/nb/arrangement/oppgaver"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_that_is_a_step_of_an_initiative_is_ticked_only_by_who_may_write_there()
    {
        // The adviser's region is Rogaland; the gathering is in both counties, and so is the right to follow it up.
        var (mine, other) = (await Step("11"), await Step("46"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await adviser.Send(DoorRoutes.FinishTask, Id, ("number", "2"))).StatusCode);
        Assert.Null((await Read(other)).Steps[1].Done);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await adviser.Send(DoorRoutes.ReopenTask, Id, ("number", "2"))).StatusCode);

        Assert.Equal(HttpStatusCode.SeeOther, (await adviser.Send(DoorRoutes.FinishTask, Id, ("number", "1"))).StatusCode);
        var ticked = (await Read(mine)).Entries[^1];
        Assert.IsType<Fact.StepDone>(ticked.What);
        Assert.Equal("adviser", ticked.By.Role);
    }

    [Fact]
    public async Task A_task_that_is_ones_own_waits_on_ones_own_page_until_it_is_done()
    {
        foreach (var (text, owner) in new[] { ("Ring Fjord AS", "Kari Eksempel"), ("Send bildene", "Ola Nes") })
            await adviser.Send(DoorRoutes.AddTask, Id, ("text", text), ("owner", owner), ("due", "2.3.2027"), ("initiative", ""));
        var home = await adviser.Page("/nb/min-side");
        Assert.Contains("Ring Fjord AS", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Send bildene", home, StringComparison.Ordinal);
        await adviser.Send(DoorRoutes.FinishTask, Id, ("number", "1"));
        Assert.DoesNotContain("Ring Fjord AS", await adviser.Page("/nb/min-side"), StringComparison.Ordinal);
    }

    // An initiative in a county, whose first step is a task of the gathering.
    async Task<InitiativeId> Step(string county)
    {
        using var scope = seminar.Site.Services.CreateScope();
        var (services, now, by) = (scope.ServiceProvider, clock.GetUtcNow(), new Hand("person:1", null, "adviser"));
        var id = Assert.IsType<Change.Done>(await services.GetRequiredService<StartInitiative>().Run("Kraft på kjøl", "Skip", [county], null, new HashSet<string> { county }, by, now, TestContext.Current.CancellationToken)).After.Id;
        await services.GetRequiredService<KeepFollowUps>().Add(seminar.Id, "Ring de sju", "Kari", OsloTime.Day(now).AddDays(7), id, by, now, TestContext.Current.CancellationToken);
        return id;
    }

    async Task<Initiative> Read(InitiativeId id)
    {
        using var scope = seminar.Site.Services.CreateScope();
        return (await scope.ServiceProvider.GetRequiredService<InitiativeQueries>().Get(id, TestContext.Current.CancellationToken))!;
    }

    [Fact]
    public async Task What_a_guest_said_aloud_is_noted_and_the_page_costs_the_same()
    {
        // The first look is noted.
        var guest = Regex.Match(await adviser.Page(Page + "/etterpa"), "name=\"sign-up\" value=\"([^\"]+)\"").Groups[1].Value;
        var before = await seminar.Site.Cost("/etterpa", () => adviser.Page(Page + "/etterpa"));
        await adviser.Send(DoorRoutes.NoteGoesOn, Id, ("sign-up", guest), ("goes-on", "maybe"));
        await adviser.Send(DoorRoutes.AddUsual, Id, ("owner", "Kari"));
        Assert.Contains("value=\"maybe\" aria-pressed=\"true\"", await adviser.Page(Page + "/etterpa"), StringComparison.Ordinal);
        Assert.Equal(before, await seminar.Site.Cost("/etterpa", () => adviser.Page(Page + "/etterpa")));
    }
}
