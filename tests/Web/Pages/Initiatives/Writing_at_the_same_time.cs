using System.Net;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Initiatives;

/// <summary>Two advisers have the same form open. Whoever sends last is told, sees the difference, and has lost nothing.</summary>
public sealed partial class Writing_at_the_same_time(Prepared prepared)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_second_to_send_gets_409_and_the_difference_and_may_send_again()
    {
        var id = await AnInitiative.Hidden(prepared.Site);
        using var kari = await Somebody.In(prepared.Site, Role.Adviser);
        using var ola = await Somebody.In(prepared.Site, Role.Adviser);
        var (karis, olas) = (await Form(kari, InitiativeRoutes.Challenge, id), await Form(ola, InitiativeRoutes.Challenge, id));

        using (var first = await Send(kari, InitiativeRoutes.Challenge, id, karis, ("challenge", "Vi har ikke råd til dette"))) Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);

        using var second = await Send(ola, InitiativeRoutes.Challenge, id, olas, ("challenge", "Vi har råd til å prøve dette"));
        var page = WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("Vi har <del>ikke </del>råd til <ins>å prøve </ins>dette", page, StringComparison.Ordinal);
        Assert.Contains("Vi har ikke råd til dette", await kari.Page($"/nb/initiativ/{id}"), StringComparison.Ordinal);

        using var again = await Send(ola, InitiativeRoutes.Challenge, id, Hidden(page, InitiativeRoutes.Challenge, id), ("challenge", "Vi har råd til å prøve dette"));
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Contains("Vi har råd til å prøve dette", await kari.Page($"/nb/initiativ/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_write_in_different_fields_of_a_form_both_get_theirs_in()
    {
        var id = await AnInitiative.Hidden(prepared.Site);
        using var kari = await Somebody.In(prepared.Site, Role.Adviser);
        using var ola = await Somebody.In(prepared.Site, Role.Adviser);
        using (var given = await kari.Send(InitiativeRoutes.SaveBudget, [id], ("costs", "4"), ("companies", "4"), ("public", "0"), ("others", "0"))) Assert.Equal(HttpStatusCode.SeeOther, given.StatusCode);
        var (karis, olas) = (await Form(kari, InitiativeRoutes.SaveBudget, id), await Form(ola, InitiativeRoutes.SaveBudget, id));

        using (var first = await Send(kari, InitiativeRoutes.SaveBudget, id, karis, ("costs", "600"), ("companies", "4"), ("public", "0"), ("others", "0"))) Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        using (var second = await Send(ola, InitiativeRoutes.SaveBudget, id, olas, ("costs", "4"), ("companies", "4"), ("public", "0"), ("others", "70"))) Assert.Equal(HttpStatusCode.SeeOther, second.StatusCode);

        var page = await kari.Page($"/nb/initiativ/{id}/plan");
        Assert.Matches("name=\"costs\"[^>]*value=\"600\"", page);
        Assert.Matches("name=\"others\"[^>]*value=\"70\"", page);
    }

    [Fact]
    public async Task Two_who_give_advice_at_once_give_two_pieces_of_it()
    {
        var id = await AnInitiative.Hidden(prepared.Site);
        using var kari = await Somebody.In(prepared.Site, Role.Adviser);
        using var ola = await Somebody.In(prepared.Site, Role.Adviser);
        var (karis, olas) = (await Form(kari, InitiativeRoutes.Advise, id), await Form(ola, InitiativeRoutes.Advise, id));
        using (var first = await Send(kari, InitiativeRoutes.Advise, id, karis, ("question", "Teller timer?"), ("text", "Nei, bare kroner."), ("to", "one"))) Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        using (var second = await Send(ola, InitiativeRoutes.Advise, id, olas, ("question", ""), ("text", "Snakk med kommunen."), ("to", "one"))) Assert.Equal(HttpStatusCode.SeeOther, second.StatusCode);
        var log = await kari.Page($"/nb/initiativ/{id}/rad");
        Assert.Single(Regex.Matches(log, "Teller timer\\?"));
        Assert.Contains("Snakk med kommunen.", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_gone_back_to_and_sent_once_more_makes_nothing_twice()
    {
        var id = await AnInitiative.Hidden(prepared.Site);
        using var kari = await Somebody.In(prepared.Site, Role.Adviser);
        var form = await Form(kari, InitiativeRoutes.AddStep, id);
        for (var i = 0; i < 3; i++)
            using (var sent = await Send(kari, InitiativeRoutes.AddStep, id, form, ("text", "Møte med topplederne"), ("owner", "Kari"), ("due", ""))) Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var page = await kari.Page($"/nb/initiativ/{id}/steg");
        Assert.Contains("Ingenting er gjort på nytt", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "<b>Møte med topplederne|>Møte med topplederne<"));

        // Fetched anew it is another form, and the same step may be planned twice on purpose.
        using (var meant = await Send(kari, InitiativeRoutes.AddStep, id, await Form(kari, InitiativeRoutes.AddStep, id), ("text", "Møte med topplederne"), ("owner", "Kari"), ("due", ""))) Assert.Equal(HttpStatusCode.SeeOther, meant.StatusCode);
        Assert.DoesNotContain("Ingenting er gjort på nytt", await kari.Page($"/nb/initiativ/{id}/steg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_gave_way_stands_by_its_field_with_its_words_until_somebody_drops_it()
    {
        var id = await AnInitiative.Hidden(prepared.Site);
        using var kari = await Somebody.In(prepared.Site, Role.Adviser);
        using var ola = await Somebody.In(prepared.Site, Role.Adviser);
        var (karis, olas) = (await Form(kari, InitiativeRoutes.Challenge, id), await Form(ola, InitiativeRoutes.Challenge, id));
        using (await Send(kari, InitiativeRoutes.Challenge, id, karis, ("challenge", "Karis ord"))) { }
        using (await Send(ola, InitiativeRoutes.Challenge, id, olas, ("challenge", "Olas <b>ord</b>"))) { }

        var address = InitiativeRoutes.Describe.Address(Language.Nb, id);
        Assert.Matches("(?s)data-aside=\"challenge\".*Lagt til side: én tekst.*En annen skrev.*Olas <b>ord</b>", await kari.Page(address));
        var page = await ola.Page(address);
        Assert.Matches("(?s)Du skrev.*Olas <b>ord</b>", page);

        var drop = InitiativeRoutes.Challenge.Dropping!;
        var text = Regex.Match(page, "name=\"text\" value=\"([0-9a-f-]{36})\"").Groups[1].Value;
        using (var wrong = await Send(ola, drop, id, Hidden(page, drop, id), ("text", "alt"))) Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using (var dropped = await Send(ola, drop, id, Hidden(page, drop, id), ("text", text))) Assert.Equal(address, dropped.Headers.Location!.OriginalString);
        page = await ola.Page(address);
        Assert.Contains("Teksten som var lagt til side, er slettet.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Olas <b>ord</b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_thrown_away_leaves_what_is_stored_to_all_and_its_words_beside()
    {
        var id = await AnInitiative.Hidden(prepared.Site);
        using var kari = await Somebody.In(prepared.Site, Role.Adviser);
        using var ola = await Somebody.In(prepared.Site, Role.Adviser);
        var stored = Regex.Match(await kari.Page(InitiativeRoutes.Describe.Address(Language.Nb, id)), "name=\"theme\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        var (karis, olas) = (await Form(kari, InitiativeRoutes.Redescribe, id), await Form(ola, InitiativeRoutes.Redescribe, id));
        Assert.Matches("\"theirs\":null", await Type(kari, InitiativeRoutes.Redescribe, id, karis, "theme", "Halvferdig"));

        var (drop, address) = (InitiativeRoutes.Redescribe.Dropping!, InitiativeRoutes.Describe.Address(Language.Nb, id));
        var page = await kari.Page(address);
        Assert.Matches("name=\"theme\"[^>]*value=\"Halvferdig\"", page);
        Assert.Contains("Forkast utkastet", page, StringComparison.Ordinal);
        using (var thrown = await Send(kari, drop, id, Hidden(page, drop, id), ("text", ""))) Assert.Equal(HttpStatusCode.SeeOther, thrown.StatusCode);

        page = await kari.Page(address);
        Assert.Contains("Utkastet er forkastet.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Forkast utkastet", page, StringComparison.Ordinal);
        Assert.Matches($"name=\"theme\"[^>]*value=\"{Regex.Escape(stored)}\"", page);
        Assert.Matches("(?s)data-aside=\"theme\".*Halvferdig", page);

        // Who had the page open before, and changes something else, does not empty the field that was left alone.
        using (var sent = await Send(ola, InitiativeRoutes.Redescribe, id, olas, ("theme", stored), ("counties", "11"), ("counties", "46"))) Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Matches($"name=\"theme\"[^>]*value=\"{Regex.Escape(stored)}\"", await kari.Page(address));
    }

    [Fact]
    public async Task What_is_chosen_is_kept_and_met_as_what_is_typed_is()
    {
        var id = await AnInitiative.Hidden(prepared.Site);
        using var kari = await Somebody.In(prepared.Site, Role.Adviser);
        using var ola = await Somebody.In(prepared.Site, Role.Adviser);
        var address = InitiativeRoutes.Describe.Address(Language.Nb, id);
        var theme = Regex.Match(await kari.Page(address), "name=\"theme\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        var (karis, olas) = (await Form(kari, InitiativeRoutes.Redescribe, id), await Form(ola, InitiativeRoutes.Redescribe, id));

        Assert.Matches("\"theirs\":null", await Type(kari, InitiativeRoutes.Redescribe, id, karis, "counties", "11\n46"));
        Assert.Equal(["11", "46"], Ticked(await ola.Page(address)));

        // He had the page open before, and ticks otherwise: both choices stand in words, and his is in the form.
        using var met = await Send(ola, InitiativeRoutes.Redescribe, id, olas, ("theme", theme), ("counties", "11"), ("counties", "42"));
        var page = WebUtility.HtmlDecode(await met.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.Conflict, met.StatusCode);
        Assert.Contains("Noen andre valgte noe annet her", page, StringComparison.Ordinal);
        Assert.Contains("De valgte: Rogaland, Vestland", page, StringComparison.Ordinal);
        Assert.Equal(["42", "11"], Ticked(page));
        using (var again = await Send(ola, InitiativeRoutes.Redescribe, id, Hidden(page, InitiativeRoutes.Redescribe, id), ("theme", theme), ("counties", "11"), ("counties", "42"))) Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(["42", "11"], Ticked(await kari.Page(address)));
    }

    static string[] Ticked(string page) => [.. Regex.Matches(page, "<input type=\"checkbox\" name=\"counties\" value=\"(\\d+)\" checked").Select(box => box.Groups[1].Value)];

    // As the script sends it while it is typed.
    static async Task<string> Type(Somebody who, SiteRoute.Deed deed, string id, (string Name, string Value)[] hidden, string field, string value)
    {
        string Of(string name) => hidden.First(each => each.Name == name).Value;
        using var answer = await who.Post(deed.Keeping!.Address(Language.Nb, id), ("token", Of("token")), ("page-id", Of("page-id")), ("field", field), ("seen", Of("seen." + field)), ("value", value));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    static async Task<(string, string)[]> Form(Somebody who, SiteRoute.Deed deed, string id) => Hidden(await who.Page(deed.From.Address(Language.Nb, [.. new[] { id }.Take(deed.From.Values.Count)])), deed, id);

    // What a form sends besides what is typed.
    static (string, string)[] Hidden(string page, SiteRoute.Deed deed, string id)
    {
        var start = page.IndexOf($"action=\"{deed.Address(Language.Nb, id)}\"", StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page has no form for {deed.Name}.");
        return [.. HiddenField().Matches(page[start..page.IndexOf("</form>", start, StringComparison.Ordinal)]).Select(field => (field.Groups[1].Value, field.Groups[2].Value))];
    }

    static Task<HttpResponseMessage> Send(Somebody who, SiteRoute.Deed deed, string id, (string, string)[] hidden, params (string, string)[] typed) => who.Post(deed.Address(Language.Nb, id), [.. hidden, .. typed]);

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();
}
