using Microsoft.Playwright;
using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>A browser that dies, a session that ends, a network that goes, a machine that sleeps: what was typed is there, in the field that was typed into.</summary>
[Trait("Stores", "yes")]
public sealed class Losing_nothing_typed(Site site)
{
    const string Text = "Ingen av oss har råd til å prøve ut alene. 🚢";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    string Form => $"/nb/initiativ/{id}/endre";

    string id = "";

    // An initiative of its own for each test: a draft that one left is not another's.
    async Task<Visit> Typing(string session, string text)
    {
        if (id.Length == 0) id = await Example.Bare(site.Database, Cancel);
        var visit = await Visit.Begin(site, Visitor.Desktop, session);
        await visit.Open(Form);
        await visit.Page.Locator("#challenge").FocusAsync();
        // All of it at once, as from a dictation: between two keys a slow machine may pause long enough for half of it to be saved, and be said to be.
        await visit.Page.Keyboard.InsertTextAsync(text);
        return visit;
    }

    static Task Says(Visit visit, string words) => Assertions.Expect(visit.Page.Locator("form:has(#challenge) [data-save-words]")).ToContainTextAsync(words);

    static async Task Stands(Visit visit, string text)
    {
        await Assertions.Expect(visit.Page.Locator("#challenge")).ToHaveValueAsync(text);
        await Assertions.Expect(visit.Page.Locator("#challenge")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_browser_that_is_killed_and_loses_its_profile_has_all_that_was_said_to_be_saved()
    {
        var session = await Somebody.In(site.Database, Access.Role.Adviser, "Kari Eksempel", Cancel);
        await using (var visit = await Typing(session, Text)) await Says(visit, "Utkast lagret kl.");

        await using var another = await Visit.Begin(site, Visitor.Desktop, session);
        await another.Open(Form);
        await Assertions.Expect(another.Page.Locator("#challenge")).ToHaveValueAsync(Text);
    }

    [Fact]
    public async Task A_browser_that_is_killed_in_the_middle_of_a_word_has_it_when_it_comes_back()
    {
        var session = await Somebody.In(site.Database, Access.Role.Adviser, "Kari Eksempel", Cancel);
        StorageOfBrowser profile;
        await using (var visit = await Typing(session, "Ingen av oss h"))
        {
            profile = await StorageOfBrowser.Of(visit);
            await visit.Page.RouteAsync("**/utkast", route => route.AbortAsync());
        }
        await using var back = await Visit.Begin(site, Visitor.Desktop, session);
        await profile.Into(back, site);
        await back.Open(Form);
        await Stands(back, "Ingen av oss h");
    }

    [Fact]
    public async Task A_ticked_box_and_a_choice_from_a_list_come_back_from_the_browser_and_then_from_us()
    {
        var session = await Somebody.In(site.Database, Access.Role.Adviser, "Kari Eksempel", Cancel);
        id = await Example.Bare(site.Database, Cancel);
        var partners = $"/nb/initiativ/{id}/partnere";
        StorageOfBrowser profile;
        await using (var visit = await Visit.Begin(site, Visitor.Desktop, session))
        {
            await visit.Page.RouteAsync("**/utkast", route => route.AbortAsync());
            await visit.Open(Form);
            await visit.Page.Locator("[name=counties][value='46']").CheckAsync();
            await visit.Open(partners);
            await visit.Page.Locator("#kind").SelectOptionAsync(new SelectOptionValue { Index = 2 });
            profile = await StorageOfBrowser.Of(visit);
        }
        await using (var back = await Visit.Begin(site, Visitor.Desktop, session))
        {
            await profile.Into(back, site);
            await back.Open(Form);
            await Chosen(back);
            await Assertions.Expect(back.Page.Locator("form:has([name=counties]) [data-save-words]")).ToContainTextAsync("Utkast lagret kl.");
            await back.Open(partners);
            await Listed(back);
            await Assertions.Expect(back.Page.Locator("form:has(#kind) [data-save-words]")).ToContainTextAsync("Utkast lagret kl.");
        }
        await using var another = await Visit.Begin(site, Visitor.Desktop, session);
        await another.Open(Form);
        await Chosen(another);
        await another.Open(partners);
        await Listed(another);

        static async Task Chosen(Visit visit)
        {
            await Assertions.Expect(visit.Page.Locator("[name=counties][value='46']")).ToBeCheckedAsync();
            await Assertions.Expect(visit.Page.Locator("[name=counties][value='11']")).ToBeCheckedAsync();
            await Assertions.Expect(visit.Page.Locator("[name=counties]:checked")).ToHaveCountAsync(2);
        }
        static async Task Listed(Visit visit) =>
            Assert.Equal(2, await visit.Page.Locator("#kind").EvaluateAsync<int>("list => list.selectedIndex"));
    }

    [Fact]
    public async Task A_sign_up_that_was_not_sent_is_kept_by_the_browser_and_told_to_nobody()
    {
        var (form, asked) = ($"/nb/arrangement/{site.Example.Gathering}/pamelding", new List<string>());
        StorageOfBrowser profile;
        await using (var visit = await Visit.Begin(site, Visitor.Desktop))
        {
            visit.Page.Request += (_, request) => { if (request.Method == "POST") asked.Add(request.Url); };
            await visit.Open(form);
            await visit.Page.Locator("#name").FillAsync("Nina Nesten");
            await visit.Page.Locator("#access").FillAsync("Teleslynge");
            await visit.Page.Locator("#access").BlurAsync();
            profile = await StorageOfBrowser.Of(visit);
        }
        await using (var back = await Visit.Begin(site, Visitor.Desktop))
        {
            await profile.Into(back, site);
            back.Page.Request += (_, request) => { if (request.Method == "POST") asked.Add(request.Url); };
            await back.Open(form);
            await Assertions.Expect(back.Page.Locator("#name")).ToHaveValueAsync("Nina Nesten");
            await Assertions.Expect(back.Page.Locator("#access")).ToHaveValueAsync("Teleslynge");
            await Assertions.Expect(back.Page.Locator("form:has(#access) [data-save-words]")).ToContainTextAsync("Teksten fra denne maskinen er hentet tilbake.");
            // What is kept by us is sent a moment after the last key.
            await back.Page.WaitForTimeoutAsync(2_000);
        }
        Assert.Empty(asked);
    }

    [Fact]
    public async Task Whoever_types_sees_in_which_field_somebody_else_does()
    {
        var session = await Somebody.In(site.Database, Access.Role.Adviser, "Kari Eksempel", Cancel);
        id = await Example.Bare(site.Database, Cancel);
        await using var kari = await Visit.Begin(site, Visitor.Desktop, session);
        await kari.Open(Form);
        await kari.Page.Locator("#theme").FillAsync("Karis tema");
        await Assertions.Expect(kari.Page.Locator("form:has(#theme) [data-save-words]")).ToContainTextAsync("Utkast lagret kl.");

        await using var ola = await Visit.Begin(site, Visitor.Desktop, await Somebody.In(site.Database, Access.Role.Adviser, "Ola Eksempel", Cancel));
        await ola.Open(Form);
        await ola.Page.Locator("[name=counties][value='46']").CheckAsync();
        await Assertions.Expect(ola.Page.Locator("form:has(#theme) [data-others-words]")).ToHaveTextAsync("Noen andre skriver nå i: Hva det handler om");

        // And she of him, though what he does is to choose.
        await kari.Page.Locator("#theme").FillAsync("Karis tema, og mer");
        await Assertions.Expect(kari.Page.Locator("form:has(#theme) [data-others-words]")).ToHaveTextAsync("Noen andre skriver nå i: Fylker");
    }

    [Fact]
    public async Task A_session_that_ends_keeps_the_text_and_gives_it_back_after_sign_in()
    {
        var session = await Somebody.In(site.Database, Access.Role.Adviser, "Kari Eksempel", Cancel);
        await using var visit = await Typing(session, "Først. ");
        await Says(visit, "Utkast lagret kl.");
        var again = await Somebody.Again(site.Database, session, Cancel);
        await Somebody.Out(site.Database, session, Cancel);
        await visit.Page.Keyboard.InsertTextAsync("Så dette.");
        await Says(visit, "Du er logget ut.");

        await visit.SignIn(site, again);
        await visit.Open(Form);
        await Stands(visit, "Først. Så dette.");
        await Says(visit, "Utkast lagret kl.");
    }

    [Fact]
    public async Task A_form_that_is_sent_after_the_session_ended_comes_back_with_all_of_it()
    {
        var session = await Somebody.In(site.Database, Access.Role.Adviser, "Kari Eksempel", Cancel);
        await using var visit = await Typing(session, Text);
        await Somebody.Out(site.Database, session, Cancel);
        await visit.Page.Locator("form:has(#challenge) button[type=submit]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main [name=challenge]")).ToHaveValueAsync(Text);
    }

    [Theory, InlineData("10:00"), InlineData("08:00:00")]
    public async Task Without_a_network_or_asleep_the_text_waits_and_is_sent_when_it_can_be(string gone)
    {
        var session = await Somebody.In(site.Database, Access.Role.Adviser, "Kari Eksempel", Cancel);
        if (id.Length == 0) id = await Example.Bare(site.Database, Cancel);
        await using var visit = await Visit.Begin(site, Visitor.Desktop, session);
        await visit.Page.Clock.InstallAsync();
        await visit.Open(Form);
        await visit.Context.SetOfflineAsync(true);
        await visit.Page.Locator("#challenge").FillAsync(Text);
        await visit.Page.Clock.FastForwardAsync("01");
        await Says(visit, "Ikke sendt til oss ennå.");
        await visit.Page.Clock.FastForwardAsync(gone);
        await Says(visit, "Ikke sendt til oss ennå.");

        await visit.Context.SetOfflineAsync(false);
        await visit.Page.Clock.FastForwardAsync("40");
        await Says(visit, "Utkast lagret kl.");
        await using var another = await Visit.Begin(site, Visitor.Desktop, session);
        await another.Open(Form);
        await Assertions.Expect(another.Page.Locator("#challenge")).ToHaveValueAsync(Text);
    }

    [Fact]
    public async Task Two_who_type_in_one_form_see_each_other_and_one_chooses_between_both_texts()
    {
        await using var kari = await Typing(await Somebody.In(site.Database, Access.Role.Adviser, "Kari Eksempel", Cancel), "Karis tekst");
        await Says(kari, "Utkast lagret kl.");
        var ola = await Somebody.In(site.Database, Access.Role.Adviser, "Ola Eksempel", Cancel);
        await using var olas = await Visit.Begin(site, Visitor.Desktop, ola);
        await olas.Open(Form);
        await Assertions.Expect(olas.Page.Locator("#challenge")).ToHaveValueAsync("Karis tekst");

        await kari.Page.RunAndWaitForResponseAsync(() => kari.Page.Keyboard.InsertTextAsync(", og mer"), answer => answer.Url.EndsWith("/utkast", StringComparison.Ordinal) && answer.Request.PostData?.Contains("mer", StringComparison.Ordinal) == true);
        await Assertions.Expect(kari.Page.Locator("[data-others-words]").First).ToBeEmptyAsync();
        await Says(kari, "Utkast lagret kl.");
        await kari.Page.Locator("#challenge").BlurAsync();
        await Assertions.Expect(kari.Page.Locator("#challenge")).ToHaveValueAsync("Karis tekst, og mer");
        await olas.Page.Locator("#challenge").FillAsync("Olas tekst");
        var theirs = olas.Page.Locator("[data-theirs=challenge]");
        await Assertions.Expect(theirs).ToContainTextAsync("Karis tekst, og mer");
        await Assertions.Expect(olas.Page.Locator("#challenge")).ToHaveValueAsync("Olas tekst");
        await theirs.Locator("button").ClickAsync();
        await Assertions.Expect(olas.Page.Locator("#challenge")).ToHaveValueAsync("Karis tekst, og mer");
    }
}

/// <summary>What a browser's profile keeps on disk of a site, so that another process can begin with it.</summary>
sealed record StorageOfBrowser(string Json)
{
    public static async Task<StorageOfBrowser> Of(Visit visit) => new(await visit.Page.EvaluateAsync<string>("() => JSON.stringify(localStorage)"));

    public Task Into(Visit visit, Site site) => visit.Page.AddInitScriptAsync($"for (const [key, value] of Object.entries({Json})) if (!sessionStorage.getItem('begun')) localStorage.setItem(key, value); sessionStorage.setItem('begun', '1');");
}
