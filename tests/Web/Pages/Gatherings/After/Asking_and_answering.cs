using System.Net;
using Klynge.Access;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Gatherings.After;

public sealed class Asking_and_answering : At_a_seminar
{
    string Page => $"/nb/arrangement/{seminar.Id}";

    string[] Id => [seminar.Id.ToString()];

    [Fact]
    public async Task A_question_of_anyone_is_moderated_answered_once_and_reaches_everyone()
    {
        var own = await seminar.Guest("ola@example.no", "Ola Eksempel");
        using var anyone = new Somebody(seminar.Site);
        Assert.Equal(HttpStatusCode.SeeOther, (await anyone.Send(DoorRoutes.Ask, Id, ("question", "Er det <b>parkering</b>?"), ("email", "spor@example.no"))).StatusCode);
        await anyone.Send(DoorRoutes.AskByLink, [seminar.Id.ToString(), own.Split('/')[^1]], ("question", "Når er pausen?"));
        Assert.DoesNotContain("parkering", await anyone.Page(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("parkering", await anyone.Page(Page + "/sporsmal"), StringComparison.Ordinal);

        var answers = await adviser.Page(Page + "/svar");
        Assert.All(["Er det <b>parkering</b>?", "fra den åpne siden", "Når er pausen?", "fra en som er påmeldt"], part => Assert.Contains(part, answers, StringComparison.Ordinal));
        await adviser.Send(DoorRoutes.Answer, Id, ("number", "1"), ("answer-1", "Ja, bak hotellet."));
        await adviser.Send(DoorRoutes.SetAside, Id, ("number", "2"));
        Assert.Contains("Publiser svaret og send det til alle", await adviser.Page(Page + "/svar"), StringComparison.Ordinal);
        await adviser.Send(DoorRoutes.Publish, Id);

        foreach (var address in new[] { Page, Page + "/sporsmal" })
        {
            var read = await anyone.Page(address);
            Assert.Contains("Ja, bak hotellet.", read, StringComparison.Ordinal);
            Assert.DoesNotContain("Når er pausen?", read, StringComparison.Ordinal);
        }
        foreach (var email in new[] { "ola@example.no", "spor@example.no" })
            Assert.Contains(await seminar.Letters(email), letter => letter.Text.Contains("Ja, bak hotellet.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Script_in_a_question_is_text_and_faults_stand_at_their_fields()
    {
        using var anyone = new Somebody(seminar.Site);
        await anyone.Send(DoorRoutes.Ask, Id, ("question", "<script>alert(1)</script>"), ("email", ""));
        using var raw = await adviser.Browser.GetAsync(Page + "/svar", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script>alert", await raw.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var empty = await anyone.Send(DoorRoutes.Ask, Id, ("question", ""), ("email", "x"));
        var page = await empty.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.All(["question", "email"], field => Assert.Contains($"{Page}/sporsmal/send#{field}", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answers_are_for_those_who_hold_the_gathering()
    {
        using var anyone = new Somebody(seminar.Site);
        using var assessor = await Somebody.In(seminar.Site, Role.Assessor);
        foreach (var page in new[] { "svar", "materiell", "tilbakemeldinger", "oppgaver", "etterpa", "etterpa/initiativ", "dor" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await anyone.Browser.GetAsync($"{Page}/{page}", TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await assessor.Browser.GetAsync($"{Page}/{page}", TestContext.Current.CancellationToken)).StatusCode);
            await adviser.Page($"{Page}/{page}");
        }
    }

    [Fact]
    public async Task Somebody_who_asks_again_and_again_has_to_wait()
    {
        using var anyone = new Somebody(seminar.Site);
        var token = await anyone.Token(Page + "/sporsmal");
        var answers = new List<HttpStatusCode>();
        for (var number = 0; number < 60; number++)
            answers.Add((await anyone.Post(Page + "/sporsmal/send", ("token", token), ("question", $"Spørsmål {number}"), ("email", ""))).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(HttpStatusCode.SeeOther, answers[0]);
    }
}
