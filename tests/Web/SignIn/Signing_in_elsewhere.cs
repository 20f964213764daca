using System.Net;
using Klynge.Access;
using Klynge.Access.Sessions;
using Klynge.Storage;
using Klynge.Web.Oidc;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Web.Tests.SignIn;

public sealed class Signing_in_elsewhere : IAsyncLifetime
{
    Provider provider = null!;
    Site site = null!;
    Newcomer kari = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        provider = await Provider.Start();
        site = await Site.Start(null, new OidcProviders([provider.Known("idporten-loa-high", "idporten-loa-substantial")]));
        kari = new Newcomer(site);
        await kari.Arrive();
    }

    public async ValueTask DisposeAsync()
    {
        kari.Dispose();
        await site.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task Asks_with_code_PKCE_state_nonce_and_the_level()
    {
        kari.TakeAnotherBrowser();
        var asked = QueryHelpers.ParseQuery(new Uri(await Leave(SignInRoutes.Elsewhere, [])).Query);
        Assert.Equal("code", asked["response_type"]);
        Assert.Equal("S256", asked["code_challenge_method"]);
        Assert.Equal("idporten-loa-high", asked["acr_values"]);
        Assert.Equal("nb", asked["ui_locales"]);
        Assert.Equal($"{site.Browser.BaseAddress!.GetLeftPart(UriPartial.Authority)}/sign-in/elsewhere/idporten", asked["redirect_uri"]);
        Assert.All(new[] { "state", "nonce", "code_challenge" }, name => Assert.True(asked[name].ToString().Length >= 40, name));
        Assert.DoesNotContain("prompt", asked.Keys);
    }

    [Fact]
    public async Task Lets_in_whoever_tied_it_to_their_account_with_its_level()
    {
        Assert.Equal(SignInRoutes.Security.Address(Language.Nb), await There(await Leave(SignInRoutes.LinkElsewhere, [])));
        Assert.Contains("<strong>ID-porten</strong>", await kari.Self.Page(SignInRoutes.Security.Address(Language.Nb)), StringComparison.Ordinal);
        kari.TakeAnotherBrowser();
        Assert.Equal("/nb/min-side/enheter", await There(await Leave(SignInRoutes.Elsewhere, [], ("next", "/nb/min-side/enheter"))));
        Assert.NotNull(kari.Secret);
        using var scope = site.Services.CreateScope();
        var (_, session) = (await scope.ServiceProvider.GetRequiredService<WhoAsks>().Run(kari.Secret!, TimeProvider.System.GetUtcNow(), Cancel))!.Value;
        Assert.Equal((SignInMethod.Elsewhere, "idporten-loa-high"), (session.Method, session.Assurance));
    }

    [Fact]
    public async Task Knows_nobody_by_the_address_alone()
    {
        kari.TakeAnotherBrowser();
        Assert.Equal("/nb/logg-inn/ukjent/idporten", await There(await Leave(SignInRoutes.Elsewhere, [])));
        Assert.Null(kari.Secret);
        Assert.Contains("ID-porten er ikke koblet til noen konto", await kari.Self.Page("/nb/logg-inn/ukjent/idporten"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_an_account_behind_the_link_of_a_letter()
    {
        using var ola = new Newcomer(site, "ola@bedrift.no");
        using var asked = await ola.Self.Send(SignInRoutes.AskAccount, [], ("name", "Ola Eksempel"), ("email", ola.Address));
        provider.Subject = "pairwise-ola";
        var secret = await ola.Link();
        await There(await Leave(SignInRoutes.BeginElsewhere, [secret], ola), ola);
        Assert.NotNull(ola.Secret);
        Assert.Contains("ola@bedrift.no", await ola.Self.Page(SignInRoutes.Security.Address(Language.Nb)), StringComparison.Ordinal);
        ola.TakeAnotherBrowser();
        await There(await Leave(SignInRoutes.Elsewhere, [], ola), ola);
        Assert.NotNull(ola.Secret);
    }

    [Fact]
    public async Task Refuses_a_level_that_is_too_low_and_says_what_to_do()
    {
        await There(await Leave(SignInRoutes.LinkElsewhere, []));
        kari.TakeAnotherBrowser();
        foreach (var low in new[] { "idporten-loa-low", null })
        {
            provider.Acr = low;
            Assert.Equal("/nb/logg-inn", await There(await Leave(SignInRoutes.Elsewhere, [])));
            Assert.Contains("høyere sikkerhetsnivå", await kari.Self.Page("/nb/logg-inn"), StringComparison.Ordinal);
            Assert.Null(kari.Secret);
        }
        provider.Acr = "idporten-loa-substantial";
        await There(await Leave(SignInRoutes.Elsewhere, []));
        Assert.NotNull(kari.Secret);
    }

    [Fact]
    public async Task Takes_an_answer_in_the_browser_that_asked_and_in_no_other()
    {
        await There(await Leave(SignInRoutes.LinkElsewhere, []));
        kari.TakeAnotherBrowser();
        var answer = await Answer(await Leave(SignInRoutes.Elsewhere, []));
        using var victim = new Somebody(site);
        using var refused = await victim.Browser.GetAsync(answer, Cancel);
        Assert.Equal("/nb/logg-inn", refused.Headers.Location?.ToString());
        Assert.DoesNotContain(victim.Cookies, cookie => cookie.Name == "session");
    }

    [Fact]
    public async Task Takes_an_answer_once()
    {
        await There(await Leave(SignInRoutes.LinkElsewhere, []));
        kari.TakeAnotherBrowser();
        var answer = await Answer(await Leave(SignInRoutes.Elsewhere, []));
        using (await kari.Self.Browser.GetAsync(answer, Cancel)) Assert.NotNull(kari.Secret);
        var first = kari.Secret;
        using var again = await kari.Self.Browser.GetAsync(answer, Cancel);
        Assert.Equal("/nb/logg-inn", again.Headers.Location?.ToString());
        Assert.Equal(first, kari.Secret);
    }

    [Theory]
    [InlineData("nonce", "another-nonce-than-the-one-that-we-gave")]
    [InlineData("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")]
    public async Task Takes_no_answer_to_another_question(string field, string value)
    {
        await There(await Leave(SignInRoutes.LinkElsewhere, []));
        kari.TakeAnotherBrowser();
        var asked = new Uri(await Leave(SignInRoutes.Elsewhere, []));
        var query = QueryHelpers.ParseQuery(asked.Query);
        query[field] = value;
        Assert.Equal("/nb/logg-inn", await There(QueryHelpers.AddQueryString(asked.GetLeftPart(UriPartial.Path), query)));
        Assert.Null(kari.Secret);
    }

    [Fact]
    public async Task Leads_one_who_gives_up_back_with_a_word_about_it()
    {
        kari.TakeAnotherBrowser();
        provider.GivesUp = true;
        Assert.Equal("/nb/logg-inn", await There(await Leave(SignInRoutes.Elsewhere, [])));
        Assert.Contains("ble ikke fullført", await kari.Self.Page("/nb/logg-inn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_tied_to_one_account_only()
    {
        await There(await Leave(SignInRoutes.LinkElsewhere, []));
        using var ola = new Newcomer(site, "ola@bedrift.no");
        await ola.Arrive();
        Assert.Equal(SignInRoutes.Security.Address(Language.Nb), await There(await Leave(SignInRoutes.LinkElsewhere, [], ola), ola));
        Assert.Contains("alt koblet til en annen konto", await ola.Self.Page(SignInRoutes.Security.Address(Language.Nb)), StringComparison.Ordinal);
        using var scope = site.Services.CreateScope();
        Assert.Single(scope.ServiceProvider.GetRequiredService<AccessDb>().Set<Microsoft.AspNetCore.Identity.IdentityUserLogin<Guid>>().AsNoTracking());
    }

    [Fact]
    public async Task Asks_for_a_new_sign_in_there_when_it_is_tied_or_shown_again()
    {
        var asked = QueryHelpers.ParseQuery(new Uri(await Leave(SignInRoutes.LinkElsewhere, [])).Query);
        Assert.Equal("login", asked["prompt"]);
    }

    [Fact]
    public async Task Is_an_unknown_address_for_a_provider_that_is_not_configured()
    {
        using var answer = await kari.Self.Browser.GetAsync("/sign-in/elsewhere/entra?code=x&state=y", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    async Task<string> Leave(SiteRoute.Deed deed, string[] values, params (string, string)[] more) => await Leave(deed, values, kari, more);

    static async Task<string> Leave(SiteRoute.Deed deed, string[] values, Newcomer who, params (string, string)[] more)
    {
        using var left = await who.Self.Send(deed, values, [("provider", "idporten"), .. more]);
        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        var refresh = left.Headers.GetValues("Refresh").Single();
        Assert.StartsWith("0;url=", refresh, StringComparison.Ordinal);
        return refresh[6..];
    }

    static async Task<string> Answer(string asked)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(asked, Cancel);
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Cancel));
        return answer.Headers.Location!.ToString();
    }

    /// <summary>To the provider and back; where the site leads then.</summary>
    async Task<string> There(string asked, Newcomer? who = null)
    {
        using var back = await (who ?? kari).Self.Browser.GetAsync(await Answer(asked), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        return back.Headers.Location!.ToString();
    }
}
