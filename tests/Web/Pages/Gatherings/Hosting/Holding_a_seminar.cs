using System.Net;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Clusters;
using Klynge.Storage;
using Klynge.Storage.Mail;
using Klynge.Storage.Outbox;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Gatherings.Hosting;

/// <summary>As an adviser does it, all of it by forms.</summary>
public sealed class Holding_a_seminar(Prepared prepared)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static async Task<string> Done(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{(int)answer.StatusCode}: {WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel))}");
        return answer.Headers.Location!.OriginalString;
    }

    async Task<Letter[]> Letters(string to)
    {
        using var scope = prepared.Site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ClustersDb>();
        var letters = new List<Letter>();
        foreach (var queued in (await OutboxQueries.List(db, null, null, 1, 500, Cancel)).Where(each => each.To == to))
            letters.Add((await OutboxQueries.Content(db, queued.Id, Cancel))!.Value.Letter!);
        return [.. letters];
    }

    static (string, string)[] Boxed(string finding, string day = "2099-02-25", string town = "Skien") =>
        [("kind", "seminar"), ("town", town), ("day", day), ("start", "10:00"), ("place", "Ibsenhuset, Skien"), ("link", ""), ("capacity", ""), ("counties", "11"), ("finding", finding), ("initiative", "")];

    [Fact]
    public async Task From_a_finding_to_sent_invitations_in_three_forms_and_on_to_a_guest_who_comes()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var finding = await prepared.Strongest();
        var member = finding.Members.First(each => each.Name is not null);
        var email = $"guest{Guid.NewGuid():N}@example.no";
        await Done(adviser.Send(HostingRoutes.TakeIn, [], ("rows", Rows(member.Id, email)), ("source", "Møtet 3. mars"), ("basis", "public-task")));

        Assert.Contains("foreslås som gjester fra funnet", await adviser.Page($"/nb/arrangement/nytt?finding={finding.Address}"), StringComparison.Ordinal);
        // 1: place and day.
        var invite = await Done(adviser.Send(HostingRoutes.Begin, [], Boxed(finding.Address)));
        var id = invite.Split('/')[^2];
        var suggested = await adviser.Page(invite);
        Assert.Contains("Kjerne i", suggested, StringComparison.Ordinal);
        Assert.Contains(email, suggested, StringComparison.Ordinal);
        // 2: the guest, as it is ticked; other tests have their own among them.
        var ticks = suggested.Split("<tr").Where(row => row.Contains(email, StringComparison.Ordinal)).Select(row => ("guest", Regex.Match(row, "name=\"guest\" value=\"([^\"]+)\" checked").Groups[1].Value));
        var letter = await Done(adviser.Send(HostingRoutes.Choose, [id], [("by", "finding"), ("finding", finding.Address), ("initiative", ""), ("county", ""), .. ticks]));
        foreach (var (language, says) in new[] { ("nb", "Hei, Kari Gjest."), ("nn", "skjemaet er alt fylt ut"), ("en", "Hello, Kari Gjest.") })
            Assert.Contains(says, await adviser.Page($"{letter}?in={language}"), StringComparison.Ordinal);
        Assert.Contains("Kunngjør og send 1 invitasjon", await adviser.Page(letter), StringComparison.Ordinal);
        // 3: send.
        var manage = await Done(adviser.Send(HostingRoutes.Send, [id]));
        var page = await adviser.Page(manage);
        Assert.Contains("Én invitasjon er lagt i utboksen", page, StringComparison.Ordinal);
        Assert.Contains("/styr/trekk-tilbake", page, StringComparison.Ordinal);

        using var guest = new Somebody(prepared.Site);
        var invited = Assert.Single(await Letters(email));
        var answer = new Uri(Regex.Match(invited.Text, @"http://\S+/invitasjon/[\w-]{43}").Value).AbsolutePath;
        Assert.Contains("value=\"Kari Gjest\"", await guest.Page(answer), StringComparison.Ordinal);
        await Done(guest.Send(HostingRoutes.Accept, [answer.Split('/')[^1]], ("name", "Kari Gjest"), ("access", "Teleslynge"), ("diet", "")));
        Assert.Contains("Du er påmeldt", await guest.Page(answer), StringComparison.Ordinal);
        Assert.Contains("Kari Gjest", await adviser.Page($"/nb/arrangement/{id}/pameldte"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_to_be_seen_to_is_there_from_the_template_and_is_ticked_on_the_first_page()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var id = (await Done(adviser.Send(HostingRoutes.Begin, [], Boxed("")))).Split('/')[^2];
        var manage = $"/nb/arrangement/{id}/styr";
        var page = await adviser.Page(manage);
        Assert.Contains("9 oppgaver gjenstår.", page, StringComparison.Ordinal);
        Assert.Contains("Kari Eksempel · ", page, StringComparison.Ordinal);
        Assert.Equal(manage, await Done(adviser.Send(DoorRoutes.FinishTask, [id], ("number", "1"), ("back", "manage"))));
        page = await adviser.Page(manage);
        Assert.Contains("8 oppgaver gjenstår.", page, StringComparison.Ordinal);
        Assert.Contains("/oppgaver/apne", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Legg til de vanlige oppgavene", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_goes_to_oneself_as_a_guest_would_get_it_and_leads_to_the_open_page()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var id = (await Done(adviser.Send(HostingRoutes.Begin, [], Boxed("")))).Split('/')[^2];
        using (var none = await adviser.Send(HostingRoutes.Trial, [id], ("in", "nn"))) Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);

        var own = $"ragna{Guid.NewGuid():N}@example.no";
        using (var scope = prepared.Site.Services.CreateScope())
        {
            var people = scope.ServiceProvider.GetRequiredService<AccessDb>();
            people.Mails.Add(new() { Id = Guid.NewGuid(), PersonId = adviser.Id.Value, Address = own, Folded = own, ConfirmedAt = TimeProvider.System.GetUtcNow() });
            await people.SaveChangesAsync(Cancel);
        }
        Assert.Contains("Send prøve til meg", await adviser.Page(await Done(adviser.Send(HostingRoutes.Trial, [id], ("in", "nn")))), StringComparison.Ordinal);
        var trial = Assert.Single(await Letters(own));
        Assert.Equal("Prøve: Invitasjon: Klyngeseminar i Skien", trial.Subject);
        Assert.Contains("Hei, Kari Eksempel.", trial.Text, StringComparison.Ordinal);
        Assert.Contains($"/nn/arrangement/{id}\n", trial.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/invitasjon/", trial.Text, StringComparison.Ordinal);
        Assert.Null(trial.ListUnsubscribe);
        // Nothing is announced by it.
        Assert.Contains("Utkast", await adviser.Page($"/nb/arrangement/{id}/styr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_said_to_have_been_told_of_a_draft_that_is_called_off()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var id = (await Done(adviser.Send(HostingRoutes.Begin, [], Boxed("")))).Split('/')[^2];
        Assert.Contains("Ingen er påmeldt, så ingen får brev om det.", await adviser.Page($"/nb/arrangement/{id}/styr"), StringComparison.Ordinal);
        var page = await adviser.Page(await Done(adviser.Send(HostingRoutes.CallOff, [id], ("reason", "Storm"))));
        Assert.Contains("Arrangementet er avlyst. Ingen var påmeldt.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Alle påmeldte", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_has_the_programme_and_the_invitation_of_the_other()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var id = (await Done(adviser.Send(HostingRoutes.Begin, [], Boxed("")))).Split('/')[^2];
        await Done(adviser.Send(HostingRoutes.Replan, [id],
            ("kind", "seminar"), ("title_nb", "Klyngeseminar"), ("title_nn", ""), ("title_en", ""), ("place", "Ibsenhuset, Skien"), ("link", ""), ("day", "2099-02-25"), ("start", "10:00"), ("end", "14:00"), ("capacity", "40"),
            ("deadline", "2099-02-20"), ("deadline_clock", "12:00"), ("programme", "10.00–10.30 Kaffe og kart | Kari Nordmann"), ("universal_design", ""), ("languages", "nb"), ("counties", "11"), ("finding", ""), ("initiative", "")));
        await Done(adviser.Send(HostingRoutes.WriteLetter, [id], [.. Klynge.Storage.Languages.All.SelectMany(each => new[] { ($"subject-{each.Path()}", "Kom til oss"), ($"body-{each.Path()}", "Vi har kaffe.") })]));

        Assert.Contains($"name=\"copy\" value=\"{id}\"", await adviser.Page($"/nb/arrangement/nytt?copy={id}"), StringComparison.Ordinal);
        var copy = (await Done(adviser.Send(HostingRoutes.Begin, [], [.. Boxed("", day: "2099-03-25"), ("copy", id)]))).Split('/')[^2];
        Assert.NotEqual(id, copy);
        Assert.Contains("10.00–10.30 Kaffe og kart | Kari Nordmann", await adviser.Page($"/nb/arrangement/{copy}/endre"), StringComparison.Ordinal);
        Assert.Contains("Vi har kaffe.", await adviser.Page($"/nb/arrangement/{copy}/invitasjon"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invitations_are_taken_back_by_the_undo_of_the_notice()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var (id, email) = await Invited(adviser);
        var manage = await Done(adviser.Send(HostingRoutes.Send, [id]));
        var batch = Regex.Match(await adviser.Page(manage), "name=\"batch\" value=\"([0-9a-f]+)\"").Groups[1].Value;
        await Done(adviser.Send(HostingRoutes.TakeBack, [id], ("batch", batch)));
        Assert.Empty(await Letters(email));
        Assert.Contains("Valgt, ikke sendt", await adviser.Page($"/nb/arrangement/{id}/inviterte"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_letters_is_one_press_without_an_account_and_holds_for_the_next_gathering()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var (id, email) = await Invited(adviser);
        await Done(adviser.Send(HostingRoutes.Send, [id]));
        using var guest = new Somebody(prepared.Site);
        var token = Regex.Match(Assert.Single(await Letters(email)).Text, @"/invitasjon/([\w-]{43})").Groups[1].Value;
        await guest.Page($"/nb/invitasjon/{token}");
        Assert.DoesNotContain("Du får ikke flere brev", await guest.Page($"/nb/invitasjon/{token}"), StringComparison.Ordinal);
        await Done(guest.Send(HostingRoutes.OptOut, [token]));
        Assert.Contains("Du får ikke flere brev", await guest.Page($"/nb/invitasjon/{token}"), StringComparison.Ordinal);

        var next = (await Done(adviser.Send(HostingRoutes.Begin, [], Boxed("")))).Split('/')[^2];
        await Done(adviser.Send(HostingRoutes.ChooseListed, [next], ("list", email)));
        Assert.DoesNotContain(email, await adviser.Page($"/nb/arrangement/{next}/inviterte"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_list_says_which_lines_are_nobody_and_keeps_them()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var id = (await Done(adviser.Send(HostingRoutes.Begin, [], Boxed("")))).Split('/')[^2];
        using var answer = await adviser.Send(HostingRoutes.ChooseListed, [id], ("list", "ukjent@example.no\n999 999 999"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("2 linjer er verken en kjent kontakt", page, StringComparison.Ordinal);
        Assert.Contains("ukjent@example.no\n999 999 999</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_contact_becomes_a_printed_letter_to_the_organisations_address()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var finding = await prepared.Strongest();
        var members = finding.Members.Where(each => each.Name is not null).Skip(5).Take(2).ToArray();
        var id = (await Done(adviser.Send(HostingRoutes.Begin, [], Boxed(finding.Address)))).Split('/')[^2];
        await Done(adviser.Send(HostingRoutes.Choose, [id], [("by", "finding"), ("finding", finding.Address), ("initiative", ""), ("county", ""), .. members.Select(member => ("guest", $"paper-{member.Id}"))]));
        var paper = await adviser.Page($"/nb/arrangement/{id}/brev");
        Assert.Equal(2, Regex.Count(paper, "<article class=\"paper\""));
        Assert.All(members, member => Assert.Contains(member.Name!, paper, StringComparison.Ordinal));
        var address = paper[paper.IndexOf("<address>", StringComparison.Ordinal)..paper.IndexOf("</address>", StringComparison.Ordinal)];
        Assert.True(Regex.IsMatch(address, @"<br ?/?>\s*\p{L}{3}"), address);
        var work = await adviser.Page($"/nb/arrangement/{id}/arbeidsliste");
        var first = Regex.Match(work, "name=\"invitation\" value=\"([0-9a-f]{32})\"").Groups[1].Value;
        await Done(adviser.Send(HostingRoutes.SentOnPaper, [id], ("invitation", first)));
        Assert.Single(Regex.Matches(await adviser.Page($"/nb/arrangement/{id}/brev"), "<article class=\"paper\""));
    }

    [Fact]
    public async Task What_is_wrong_in_a_plan_stands_at_its_field_with_what_was_typed()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        using var answer = await adviser.Send(HostingRoutes.Begin, [], Boxed("", day: "2099-02-31", town: ""));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("id=\"day-error\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"town-error\"", page, StringComparison.Ordinal);

        var id = (await Done(adviser.Send(HostingRoutes.Begin, [], Boxed("")))).Split('/')[^2];
        foreach (var (field, value, at) in new[] { ("deadline", "2099-02-26", "deadline"), ("end", "09:00", "end"), ("capacity", "0", "capacity"), ("programme", "10.00 Velkommen", "programme"), ("link", "http://usikker.example", "link"), ("title_nb", "", "title_nb") })
        {
            using var refused = await adviser.Send(HostingRoutes.Replan, [id], [.. Plan().Where(each => each.Item1 != field), (field, value)]);
            var text = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel));
            Assert.Equal((field, HttpStatusCode.UnprocessableEntity), (field, refused.StatusCode));
            Assert.Contains($"id=\"{at}-error\"", text, StringComparison.Ordinal);
        }
        await Done(adviser.Send(HostingRoutes.Replan, [id], Plan()));
        Assert.Contains("Nytt lokale", await adviser.Page($"/nb/arrangement/{id}/endre"), StringComparison.Ordinal);

        static (string, string)[] Plan() =>
        [
            ("kind", "seminar"), ("title_nb", "Klyngeseminar"), ("title_nn", ""), ("title_en", ""), ("place", "Nytt lokale"), ("link", ""), ("day", "2099-02-25"), ("start", "10:00"), ("end", "14:00"), ("capacity", "40"),
            ("deadline", "2099-02-20"), ("deadline_clock", "12:00"), ("programme", "10.00–10.30 Velkommen"), ("universal_design", ""), ("languages", "nb"), ("counties", "11"), ("finding", ""), ("initiative", ""),
        ];
    }

    [Fact]
    public async Task A_gathering_is_copied_to_a_new_one_that_asks_for_its_day()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var id = (await Done(adviser.Send(HostingRoutes.Begin, [], Boxed("")))).Split('/')[^2];
        Assert.Contains($"?copy={id}", await adviser.Page($"/nb/arrangement/{id}/styr"), StringComparison.Ordinal);
        var copy = await adviser.Page($"/nb/arrangement/nytt?copy={id}");
        Assert.Contains("value=\"Ibsenhuset, Skien\"", copy, StringComparison.Ordinal);
        Assert.Contains("value=\"Skien\"", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"2099-02-25\"", copy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anothers_initiative_is_as_if_it_were_not_there()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var hidden = await Initiatives.AnInitiative.Hidden(prepared.Site, "50");
        var texts = new List<string>();
        foreach (var initiative in new[] { hidden, "I-26-999" })
        {
            using var answer = await adviser.Send(HostingRoutes.Begin, [], [.. Boxed("").Where(each => each.Item1 != "initiative"), ("initiative", initiative)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            texts.Add(Regex.Match(await answer.Content.ReadAsStringAsync(Cancel), "id=\"initiative-error\".*?</p>", RegexOptions.Singleline).Value.Replace(initiative, "", StringComparison.Ordinal));
        }
        Assert.Equal(texts[0], texts[1]);
        var id = (await Done(adviser.Send(HostingRoutes.Begin, [], Boxed("")))).Split('/')[^2];
        Assert.Contains("Ingen å foreslå herfra", await adviser.Page($"/nb/arrangement/{id}/inviter?by=initiative&initiative={hidden}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_that_is_not_the_advisers_own_cannot_be_planned_for()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        using var answer = await adviser.Send(HostingRoutes.Begin, [], [.. Boxed("").Where(each => each.Item1 != "counties"), ("counties", "50")]);
        Assert.Contains("id=\"counties-error\"", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_in_any_field_is_shown_as_it_was_typed_and_run_nowhere()
    {
        const string Script = "<script>alert(1)</script>";
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var id = (await Done(adviser.Send(HostingRoutes.Begin, [], [.. Boxed("", town: "Skien" + Script).Where(each => each.Item1 is not "place"), ("place", Script)]))).Split('/')[^2];
        await Done(adviser.Send(HostingRoutes.WriteLetter, [id], [.. new[] { "nb", "nn", "en" }.SelectMany(language => new[] { ($"subject-{language}", Script), ($"body-{language}", Script) })]));
        await Done(adviser.Send(HostingRoutes.Open, [id]));
        await Done(adviser.Send(HostingRoutes.AddGuest, [id], ("name", Script), ("organisation", Script), ("email", "s@example.no"), ("way", "room")));
        await Done(adviser.Send(HostingRoutes.TakeIn, [], ("rows", Rows((await prepared.Strongest()).Members.First(each => each.Name is not null).Id, $"s{Guid.NewGuid():N}@example.no", Script)), ("source", Script), ("basis", "consent")));
        foreach (var page in new[] { "styr", "pameldte", "endre", "inviter", "invitasjon", "inviterte", "arbeidsliste", "brev", "" })
            Assert.DoesNotContain(Script, await Raw(adviser, $"/nb/arrangement/{id}/{page}".TrimEnd('/')), StringComparison.Ordinal);
        Assert.DoesNotContain(Script, await Raw(adviser, "/nb/kontakter?q=script"), StringComparison.Ordinal);
        Assert.DoesNotContain(Script, await Raw(adviser, "/nb/arrangement/styr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calling_off_tells_everybody_why()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var id = (await Done(adviser.Send(HostingRoutes.Begin, [], Boxed("")))).Split('/')[^2];
        await Done(adviser.Send(HostingRoutes.Open, [id]));
        var email = $"guest{Guid.NewGuid():N}@example.no";
        await Done(adviser.Send(HostingRoutes.AddGuest, [id], ("name", "Ola"), ("organisation", "Eksempel AS"), ("email", email), ("way", "room")));
        using var refused = await adviser.Send(HostingRoutes.CallOff, [id], ("reason", ""));
        Assert.Contains("id=\"reason-error\"", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await Done(adviser.Send(HostingRoutes.CallOff, [id], ("reason", "Stormen stenger broene")));
        Assert.Contains(await Letters(email), letter => letter.Subject.StartsWith("Avlyst:", StringComparison.Ordinal) && letter.Text.Contains("Stormen stenger broene", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_page_is_in_three_languages_and_holds_no_style_of_its_own()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var (id, _) = await Invited(adviser);
        foreach (var route in HostingRoutes.All.OfType<SiteRoute.Page>().Where(page => page != HostingRoutes.Answer))
            foreach (var language in Languages.All)
            {
                var page = await adviser.Page(route.Address(language, [.. route.Values.Select(_ => id)]));
                Assert.Contains($"<html lang=\"{language.Path()}\"", page, StringComparison.Ordinal);
                Assert.DoesNotContain("style=\"", page, StringComparison.Ordinal);
            }
    }

    [Theory]
    [InlineData("styr"), InlineData("pameldte"), InlineData("endre"), InlineData("inviter"), InlineData("invitasjon"), InlineData("inviterte"), InlineData("arbeidsliste"), InlineData("brev"), InlineData("pameldte?format=csv")]
    public async Task Another_countys_adviser_does_not_see_that_there_is_a_draft_and_nobody_unknown_sees_who_comes(string page)
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var id = (await Done(adviser.Send(HostingRoutes.Begin, [], Boxed("")))).Split('/')[^2];
        using var anyone = new Somebody(prepared.Site);
        using var company = await Somebody.In(prepared.Site, Role.MemberContact);
        foreach (var other in new[] { anyone, company })
            Assert.True((await other.Browser.GetAsync($"/nb/arrangement/{id}/{page}", Cancel)).StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden);
    }

    /// <summary>A draft with one guest chosen; the guest's address.</summary>
    async Task<(string Id, string Email)> Invited(Somebody adviser)
    {
        var email = $"guest{Guid.NewGuid():N}@example.no";
        await Done(adviser.Send(HostingRoutes.TakeIn, [], ("rows", Rows((await prepared.Strongest()).Members.First(each => each.Name is not null).Id, email)), ("source", "Møtet 3. mars"), ("basis", "public-task")));
        var id = (await Done(adviser.Send(HostingRoutes.Begin, [], Boxed("")))).Split('/')[^2];
        await Done(adviser.Send(HostingRoutes.ChooseListed, [id], ("list", email)));
        return (id, email);
    }

    static string Rows(string number, string email, string name = "Kari Gjest") =>
        System.Text.Json.JsonSerializer.Serialize(new[] { new Klynge.Clusters.Contacts.ContactText(2, number, "", "", name, email, "", "") });

    static async Task<string> Raw(Somebody somebody, string address)
    {
        using var answer = await somebody.Browser.GetAsync(address, Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}
