using System.Net;
using Klynge.Access;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Initiatives;

/// <summary>From a finding to an initiative that can apply, as an adviser does it, all of it by forms.</summary>
public sealed class Following_an_initiative(Prepared prepared)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    async Task<(Somebody Adviser, string Id)> Begun(string name = "Kraft på kjøl", string? finding = null)
    {
        var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        using var answer = await adviser.Send(InitiativeRoutes.Begin, [], ("name", name), ("theme", "Nullutslipp for skip"), ("counties", "11"), ("finding", finding ?? ""));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return (adviser, answer.Headers.Location!.ToString().Split('/')[^1]);
    }

    static async Task Done(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{(int)answer.StatusCode}: {WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel))}");
    }

    [Fact]
    public async Task From_a_finding_to_an_initiative_that_is_ready_to_apply()
    {
        var finding = await prepared.Strongest();
        var (adviser, id) = await Begun(finding: finding.Address);
        using var _ = adviser;
        var page = await adviser.Page($"/nb/initiativ/{id}");
        Assert.Contains("Kraft på kjøl er startet", page, StringComparison.Ordinal);
        Assert.Contains(finding.Name.Nb, page, StringComparison.Ordinal);
        Assert.Contains("Svakest:", page, StringComparison.Ordinal);

        await Done(adviser.Send(InitiativeRoutes.Challenge, [id], ("challenge", "Ingen har råd til å prøve ut alene."), ("seen", "2")));
        await Done(adviser.Send(InitiativeRoutes.Advise, [id], ("question", "Teller timer?"), ("text", "Nei, bare kroner."), ("to", "one")));
        await Done(adviser.Send(InitiativeRoutes.Add, [id], ("name", "Verft 1 AS"), ("number", ""), ("kind", "company")));
        await Done(adviser.Send(InitiativeRoutes.Answered, [id, "1"], ("answer", "yes"), ("said-by", "daglig leder"), ("on", "")));
        await Done(adviser.Send(InitiativeRoutes.Letter, [id, "1"], ("letter", "Perm 3"), ("letter-on", "")));
        await Done(adviser.Send(InitiativeRoutes.Pledge, [id, "1"], ("kroner", "250 000"), ("hours", "120")));
        await Done(adviser.Send(InitiativeRoutes.ChooseHost, [id], ("host", "Sunnhordland kunnskapspark"), ("host-number", "")));
        await Done(adviser.Send(InitiativeRoutes.SaveBoard, [id], ("seats", "Verft 1 AS, bedrift, leder\nNORCE")));
        await Done(adviser.Send(InitiativeRoutes.AddGoal, [id], ("text-new", "Tre piloter"), ("indicator-new", "antall piloter"), ("seen", "9")));
        await Done(adviser.Send(InitiativeRoutes.AddActivity, [id], ("what-new", "Pilot på ferge"), ("serves-new", "1"), ("year-new", "1")));
        await Done(adviser.Send(InitiativeRoutes.SaveBudget, [id], ("costs", "6 000 000"), ("companies", "3000000"), ("public", "3000000"), ("others", "0")));
        await Done(adviser.Send(InitiativeRoutes.AddStep, [id], ("text", "Møte med topplederne"), ("owner", "Prosjektleder"), ("due", "2099-02-19")));
        await Done(adviser.Send(InitiativeRoutes.EndStep, [id], ("step", "1")));
        await Done(adviser.Send(InitiativeRoutes.State, [id, "position"], ("topic", "export"), ("text", "70 % går ut"), ("source", "Årsregnskap 2026")));
        await Done(adviser.Send(InitiativeRoutes.SetLevel, [id, "goals"], ("criteria", "standing-1"), ("level", "3"), ("reason", "Har sett planen")));
        await Done(adviser.Send(InitiativeRoutes.MoveTo, [id], ("to", "mobilising"), ("reason", ""), ("on", "")));
        await Done(adviser.Send(InitiativeRoutes.MoveTo, [id], ("to", "ready"), ("reason", ""), ("on", ""), ("call", "Arena 2027")));
        await Done(adviser.Send(InitiativeRoutes.SavePublic, [id], ("parts", "challenge")));

        page = await adviser.Page($"/nb/initiativ/{id}");
        Assert.Contains("Klar til å søke: Arena 2027", page, StringComparison.Ordinal);
        Assert.Contains("Nei, bare kroner.", page, StringComparison.Ordinal);
        Assert.Contains("satt til 3 for hånd", page, StringComparison.Ordinal);
        foreach (var (route, values, says) in new (SiteRoute.Page, string[], Words)[]
        {
            (InitiativeRoutes.Readiness, [id], new("Slik er det blitt til", "Slik har det vorte til", "How it came to be")), (InitiativeRoutes.Criterion, [id, "goals"], new("Har sett planen", "Har sett planen", "Har sett planen")),
            (InitiativeRoutes.Advice, [id], new("Teller timer?", "Teller timer?", "Teller timer?")), (InitiativeRoutes.Partners, [id], new("250 000 kr", "250 000 kr", "NOK 250,000")),
            (InitiativeRoutes.Partner, [id, "1"], new("Perm 3", "Perm 3", "Perm 3")), (InitiativeRoutes.Describe, [id], new("Ingen har råd", "Ingen har råd", "Ingen har råd")),
            (InitiativeRoutes.Plan, [id], new("Pengene er like store", "Pengane er like store", "The money equals")), (InitiativeRoutes.Steps, [id], new("Møte med topplederne", "Møte med topplederne", "Møte med topplederne")),
            (InitiativeRoutes.Move, [id], new("Hvor skal det stå?", "Kvar skal det stå?", "Where is it to stand?")), (InitiativeRoutes.Publish, [id], new("Den felles utfordringen", "Den felles utfordringa", "The shared challenge")),
            (InitiativeRoutes.Family, [id], new("Startet som", "Starta som", "Started as")), (InitiativeRoutes.Finding, [id], new("Bedrifter å invitere", "Bedrifter å invitere", "Companies to invite")),
            (InitiativeRoutes.Journal, [id], new("Angre", "Angre", "Undo")), (InitiativeRoutes.Pipeline, [], new("Kraft på kjøl", "Kraft på kjøl", "Kraft på kjøl")),
            (InitiativeRoutes.Start, [], new("Start initiativet", "Start initiativet", "Start the initiative")), (InitiativeRoutes.AdviceToAll, [], new("Råd til alle", "Råd til alle", "Advice to all")),
        })
        {
            foreach (var language in Languages.All)
            {
                var text = await adviser.Page(route.Address(language, values));
                Assert.Contains(says.In(language).Replace(' ', '\u00A0'), text.Replace(' ', '\u00A0'), StringComparison.Ordinal);
                Assert.DoesNotContain("style=\"", text, StringComparison.Ordinal);
            }
        }
    }
}
