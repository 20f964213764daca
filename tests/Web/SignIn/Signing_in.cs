using System.Net;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Klynge.Web.Tests.SignIn;

public sealed class Signing_in : IAsyncLifetime
{
    readonly FakeTimeProvider clock = new(new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));
    Site site = null!;
    Newcomer kari = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.Start(services => services.AddSingleton<TimeProvider>(clock));
        kari = new Newcomer(site);
        await kari.Arrive();
        clock.Advance(TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        kari.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task An_account_is_made_by_letter_password_and_app_and_the_codes_are_shown_once()
    {
        Assert.NotNull(kari.Secret);
        Assert.Equal(10, kari.Codes.Distinct().Count());
        Assert.DoesNotContain(kari.Codes[0], await kari.Self.Page(SignInRoutes.Security.Address(Language.Nb)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_alone_lets_nobody_in()
    {
        kari.TakeAnotherBrowser();
        using var first = await kari.SendPassword();
        Assert.Equal(SignInRoutes.Code.Address(Language.Nb), first.Headers.Location?.ToString());
        Assert.Null(kari.Secret);
        using var denied = await kari.Self.Browser.GetAsync(SignInRoutes.Security.Address(Language.Nb), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        using var second = await kari.SendCode(kari.Code());
        Assert.Equal(HttpStatusCode.SeeOther, second.StatusCode);
        Assert.NotNull(kari.Secret);
    }

    [Fact]
    public async Task Whoever_knows_the_password_cannot_put_an_app_of_their_own_in_place()
    {
        kari.TakeAnotherBrowser();
        using var first = await kari.SendPassword();
        Assert.DoesNotContain("factor-key", await kari.Self.Page(SignInRoutes.Factor.Address(Language.Nb)), StringComparison.Ordinal);
    }

    /// <summary>A session that was fixed before sign-in is replaced.</summary>
    [Fact]
    public async Task The_secret_that_the_browser_brought_is_replaced_and_ended()
    {
        var before = kari.Secret!;
        using var first = await kari.SendPassword();
        using var second = await kari.SendCode(kari.Code());
        Assert.NotEqual(before, kari.Secret);
        using var asked = new HttpRequestMessage(HttpMethod.Get, SignInRoutes.Security.Address(Language.Nb)) { Headers = { { "Cookie", $"session={before}" } } };
        using var answer = await site.Browser.SendAsync(asked, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_secret_that_somebody_else_chose_is_never_taken()
    {
        var chosen = new string('A', 43);
        using var victim = new Newcomer(site, kari.Address);
        victim.Self.Cookies.Add(new Cookie("session", chosen, "/", site.Browser.BaseAddress!.Host));
        using var first = await victim.SendPassword();
        using var second = await victim.SendCode(kari.Code());
        Assert.Equal(HttpStatusCode.SeeOther, second.StatusCode);
        Assert.NotEqual(chosen, victim.Secret);
    }

    [Fact]
    public async Task The_second_step_must_come_within_ten_minutes()
    {
        kari.TakeAnotherBrowser();
        using var first = await kari.SendPassword();
        var token = await kari.Self.Token(SignInRoutes.Code.Address(Language.Nb));
        clock.Advance(TimeSpan.FromMinutes(10));
        using var second = await kari.Self.Post(SignInRoutes.GiveCode.Address(Language.Nb), ("token", token), ("code", kari.Code()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Null(kari.Secret);
    }

    [Theory, InlineData("kari@bedrift.no"), InlineData("nobody@bedrift.no")]
    public async Task Failing_looks_the_same_whether_there_is_an_account_or_not(string address)
    {
        using var somebody = new Newcomer(site, address);
        using var answer = await somebody.SendPassword("a wrong password");
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("passer ikke sammen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("a wrong password", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{address}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failing_asks_the_database_as_often_and_says_as_much_whether_there_is_an_account_or_not()
    {
        var known = await Cost("kari@bedrift.no");
        Assert.True(known.Questions > 0);
        Assert.Equal(known, await Cost("liv2@bedrift.no"));

        async Task<(int Questions, int Size)> Cost(string address)
        {
            var page = "";
            var questions = await site.Cost("logg-inn/passord", async () =>
            {
                using var somebody = new Newcomer(site, address);
                using var answer = await somebody.SendPassword("a wrong password");
                page = await answer.Content.ReadAsStringAsync(Cancel);
            });
            return (questions, System.Text.RegularExpressions.Regex.Replace(page, "name=\"token\" value=\"[^\"]+\"", "").Length);
        }
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_too()
    {
        var before = kari.Secret!;
        var token = await kari.Self.Token(SignInRoutes.Security.Address(Language.Nb));
        using var answer = await kari.Self.Post(SignInRoutes.SignOut.Address(Language.Nb), ("token", token));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Null(kari.Secret);
        using var asked = new HttpRequestMessage(HttpMethod.Get, SignInRoutes.Security.Address(Language.Nb)) { Headers = { { "Cookie", $"session={before}" } } };
        using var denied = await site.Browser.SendAsync(asked, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
    }

    [Fact]
    public async Task A_page_that_asks_for_sign_in_leads_there_and_back()
    {
        kari.TakeAnotherBrowser();
        using var denied = await kari.Self.Browser.GetAsync("/nb/min-side/enheter", Cancel);
        Assert.Contains("/nb/logg-inn?next=%2Fnb%2Fmin-side%2Fenheter", await denied.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains("name=\"next\" value=\"/nb/min-side/enheter\"", await kari.Self.Page("/nb/logg-inn?next=%2Fnb%2Fmin-side%2Fenheter"), StringComparison.Ordinal);
        using var first = await kari.SendPassword(Newcomer.Password, ("next", "/nb/min-side/enheter"));
        Assert.Equal("/nb/logg-inn/kode?next=%2Fnb%2Fmin-side%2Fenheter", first.Headers.Location?.ToString());
        using var second = await kari.SendCode(kari.Code(), ("next", "/nb/min-side/enheter"));
        Assert.Equal("/nb/min-side/enheter", second.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/nb/")]
    [InlineData("/\\evil.example")]
    [InlineData("/nb/../../evil")]
    [InlineData("/nb/logg-ut")]
    [InlineData("/nb/no-such-page")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/nb/logg-inn")]
    [InlineData("/nb/initiativ/ø")]
    public async Task Signing_in_leads_nowhere_but_to_a_page_of_ours(string next)
    {
        kari.TakeAnotherBrowser();
        using var first = await kari.SendPassword(Newcomer.Password, ("next", next));
        Assert.Equal("/nb/logg-inn/kode", first.Headers.Location?.ToString());
        using var second = await kari.SendCode(kari.Code(), ("next", next));
        Assert.DoesNotContain("evil", second.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("/nb/", second.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(next, second.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Works_in_three_languages()
    {
        foreach (var (language, title) in new[] { (Language.Nb, "Logg inn"), (Language.Nn, "Gløymt passordet"), (Language.En, "Forgotten the password") })
            Assert.Contains(title, await kari.Self.Page(SignInRoutes.SignIn.Address(language)), StringComparison.Ordinal);
    }
}
