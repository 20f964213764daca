using Klynge.Access;
using Klynge.Access.SignIn;
using Klynge.Storage;
using Microsoft.Playwright;
using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>Passkeys in a real browser, with an authenticator that only the browser knows is none of metal.</summary>
public sealed class Signing_in_with_a_passkey(Site site)
{
    const string Challenge = "**/nb/logg-inn/passnokkel/sporsmal";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_is_made_with_one_and_signs_in_by_it_without_a_name_or_a_password()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        var key = await Authenticator(visit);
        await visit.Open($"/nb/logg-inn/lenke/{await Link("Kari Nøkkel")}");
        await visit.Page.Locator("#passkey-new").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Skriv ned gjenopprettingskodene");
        await Assertions.Expect(visit.Page.Locator(".recovery-codes li")).ToHaveCountAsync(10);
        await visit.Open("/nb/min-side/innlogging");
        await Assertions.Expect(visit.Page.Locator("section:has(#passkeys) li")).ToHaveCountAsync(1);

        await SignOut(visit);
        // Nobody has touched it when the page opens and offers it in the field; the button asks for it instead.
        await Touched(key, false);
        await visit.Page.RunAndWaitForResponseAsync(() => visit.Open("/nb/logg-inn?next=%2Fnb%2Fmin-side%2Fenheter"), Challenge);
        // The finger lies there before the browser asks: the one that is simulated answers no question older than itself.
        await visit.Page.RouteAsync(Challenge, async asked =>
        {
            await Touched(key, true);
            await asked.ContinueAsync();
        });
        await visit.Page.Locator("#passkey").ClickAsync();
        await visit.Page.WaitForURLAsync("**/nb/min-side/enheter");
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToContainTextAsync("Passnøkkel");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task It_stands_among_what_the_browser_fills_into_the_field_for_the_address()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        await Authenticator(visit);
        await visit.Open($"/nb/logg-inn/lenke/{await Link("Nils Nøkkel")}");
        await visit.Page.Locator("#passkey-new").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".recovery-codes li")).ToHaveCountAsync(10);
        await visit.Open("/nb/min-side/innlogging");
        await SignOut(visit);

        await visit.Open("/nb/logg-inn?next=%2Fnb%2Fmin-side%2Fenheter");
        await visit.Page.WaitForURLAsync("**/nb/min-side/enheter");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_last_way_in_is_not_taken_away_and_a_second_one_is()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        var first = await Authenticator(visit);
        await visit.Open($"/nb/logg-inn/lenke/{await Link("Ola Nøkkel")}");
        await visit.Page.Locator("#passkey-new").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".recovery-codes li")).ToHaveCountAsync(10);
        await visit.Open("/nb/min-side/innlogging");
        await visit.Page.Locator("section:has(#passkeys) li button", new() { HasText = "Fjern" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".error-summary")).ToContainTextAsync("den siste måten du kan logge inn på");

        // The same device makes no second one: another does.
        await first.Session.SendAsync("WebAuthn.removeVirtualAuthenticator", new() { ["authenticatorId"] = first.Id });
        await Authenticator(visit);
        await visit.Open("/nb/min-side/innlogging");
        await visit.Page.Locator("#passkey-add").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("section:has(#passkeys) li")).ToHaveCountAsync(2);
        await visit.Page.Locator("section:has(#passkeys) li button", new() { HasText = "Fjern" }).First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("section:has(#passkeys) li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Giving_up_leaves_the_page_as_it_was_and_says_what_to_do()
    {
        await using var visit = await Visit.Begin(site, Visitor.Desktop);
        await Authenticator(visit);
        await visit.Open("/nb/logg-inn");
        // The authenticator knows no passkey of ours.
        await visit.Page.Locator("#passkey").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-passkey-failed]")).ToContainTextAsync("Prøv igjen, eller bruk en annen måte");
        await Assertions.Expect(visit.Page.Locator("#email")).ToBeVisibleAsync();
    }

    static async Task<(ICDPSession Session, string Id)> Authenticator(Visit visit)
    {
        var session = await visit.Context.NewCDPSessionAsync(visit.Page);
        await session.SendAsync("WebAuthn.enable");
        var made = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return (session, made!.Value.GetProperty("authenticatorId").GetString()!);
    }

    static Task<System.Text.Json.JsonElement?> Touched((ICDPSession Session, string Id) key, bool itself) =>
        key.Session.SendAsync("WebAuthn.setAutomaticPresenceSimulation", new() { ["authenticatorId"] = key.Id, ["enabled"] = itself });

    static async Task SignOut(Visit visit)
    {
        await visit.Page.Locator("main form[action='/nb/logg-ut'] button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".done-bar")).ToContainTextAsync("Du er logget ut");
    }

    async Task<string> Link(string name)
    {
        await using var db = AccessDb.Open(site.Database);
        var secret = Links.Make(db, new OneTimeLink.Begin(null, name, Language.Nb) { Address = $"{Guid.NewGuid():N}@example.no" }, TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync(Cancel);
        return secret;
    }
}
