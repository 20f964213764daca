using System.Net;
using Klynge.Access;
using Klynge.Access.Sessions;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Klynge.Web.Tests.SignIn;

public sealed class Changing_how_one_signs_in : IAsyncLifetime
{
    const string New = "tåkelur og brislingboks";

    readonly FakeTimeProvider clock = new(new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));
    Site site = null!;
    Newcomer kari = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.Start(services => services.AddSingleton<TimeProvider>(clock));
        kari = new Newcomer(site);
        await kari.Arrive();
    }

    public async ValueTask DisposeAsync()
    {
        kari.Dispose();
        await site.DisposeAsync();
    }

    /// <summary>A change of address or factor asks again.</summary>
    [Fact]
    public async Task Asks_again_who_it_is_a_quarter_of_an_hour_after_sign_in()
    {
        var token = await kari.Self.Token(SignInRoutes.Security.Address(Language.Nb));
        clock.Advance(Session.Fresh);
        foreach (var (deed, fields) in new (SiteRoute.Deed, (string, string)[])[]
        {
            (SignInRoutes.ChangeAddress, [("email", "ny@bedrift.no")]),
            (SignInRoutes.ChangePassword, [("current-password", Newcomer.Password), ("password", New)]),
            (SignInRoutes.NewCodes, []),
            (SignInRoutes.AddPasskey, [("credential", "{}")]),
            (SignInRoutes.LinkElsewhere, [("provider", "idporten")]),
        })
        {
            using var answer = await kari.Self.Post(deed.Address(Language.Nb), [("token", token), .. fields]);
            Assert.Equal((deed.Name, "/nb/logg-inn?next=%2Fnb%2Fmin-side%2Finnlogging"), (deed.Name, answer.Headers.Location?.ToString()));
        }
        Assert.DoesNotContain("name=\"current-password\"", await kari.Self.Page(SignInRoutes.Security.Address(Language.Nb)), StringComparison.Ordinal);
        using var app = await kari.Self.Browser.GetAsync(SignInRoutes.Factor.Address(Language.Nb), Cancel);
        Assert.DoesNotContain("factor-key", await app.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_takes_the_old_one_and_ends_all_other_sessions()
    {
        using var elsewhere = new Newcomer(site, kari.Address);
        clock.Advance(TimeSpan.FromMinutes(1));
        using var first = await elsewhere.SendPassword();
        using var second = await elsewhere.SendCode(kari.Code());
        using var wrong = await kari.Self.Send(SignInRoutes.ChangePassword, [], ("current-password", "not the one I have"), ("password", New));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var done = await kari.Self.Send(SignInRoutes.ChangePassword, [], ("current-password", Newcomer.Password), ("password", New));
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Contains("Passordet er nytt", await kari.Self.Page(SignInRoutes.Security.Address(Language.Nb)), StringComparison.Ordinal);
        using var ended = await elsewhere.Self.Browser.GetAsync(SignInRoutes.Security.Address(Language.Nb), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, ended.StatusCode);
        Assert.Contains(await kari.Letters(), letter => letter.Contains("Passordet ditt er nytt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_app_is_no_new_sign_in()
    {
        var (before, key) = (kari.Secret, kari.Key);
        await kari.SetUpApp();
        Assert.NotEqual(key, kari.Key);
        Assert.Equal(10, kari.Codes.Distinct().Count());
        Assert.Equal(before, kari.Secret);
    }

    [Fact]
    public async Task A_passkey_is_called_what_its_owner_calls_it()
    {
        using (var scope = site.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
            db.Add(new IdentityUserPasskey<Guid> { UserId = db.Accounts.Single().Id, CredentialId = [1, 2, 3], Data = new() { Name = "Firefox", PublicKey = [1], AttestationObject = [1], ClientDataJson = [1] } });
            await db.SaveChangesAsync(Cancel);
        }
        var token = await kari.Self.Token(SignInRoutes.Security.Address(Language.Nb));
        using var blank = await kari.Self.Post(SignInRoutes.RenamePasskey.Address(Language.Nb, "AQID"), ("token", token), ("name", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.StatusCode);
        using var done = await kari.Self.Post(SignInRoutes.RenamePasskey.Address(Language.Nb, "AQID"), ("token", token), ("name", " Jobbtelefonen "));
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Contains("<strong>Jobbtelefonen</strong>", await kari.Self.Page(SignInRoutes.Security.Address(Language.Nb)), StringComparison.Ordinal);
        using var none = await kari.Self.Post(SignInRoutes.RenamePasskey.Address(Language.Nb, "AQIE"), ("token", token), ("name", "En annens"));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_new_address_is_confirmed_at_the_new_one_and_told_to_the_old()
    {
        clock.Advance(TimeSpan.FromMinutes(2));
        using var asked = await kari.Self.Send(SignInRoutes.ChangeAddress, [], ("email", "ny@bedrift.no"));
        Assert.Contains("Vi skriver til kari@bedrift.no", await kari.Self.Page(SignInRoutes.Security.Address(Language.Nb)), StringComparison.Ordinal);
        using var reader = new Newcomer(site, "ny@bedrift.no");
        using var confirmed = await reader.Self.Send(SignInRoutes.ConfirmAddress, [await reader.Link()]);
        Assert.Equal(HttpStatusCode.SeeOther, confirmed.StatusCode);
        Assert.Contains("Vi skriver til ny@bedrift.no", await kari.Self.Page(SignInRoutes.Security.Address(Language.Nb)), StringComparison.Ordinal);
        Assert.Contains(await kari.Letters(), letter => letter.Contains("annen e-postadresse", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_persons_session_can_be_neither_seen_nor_ended()
    {
        using var ola = new Newcomer(site, "ola@bedrift.no");
        await ola.Arrive();
        using var scope = site.Services.CreateScope();
        var olas = Assert.Single(await scope.ServiceProvider.GetRequiredService<SessionQueries>().Of(new(scope.ServiceProvider.GetRequiredService<AccessDb>().Mails.Single(mail => mail.Folded == "ola@bedrift.no").PersonId), clock.GetUtcNow(), Cancel));
        Assert.DoesNotContain(olas.Id.ToString(), await kari.Self.Page(SignInRoutes.Sessions.Address(Language.Nb)), StringComparison.Ordinal);
        using var answer = await kari.Self.Post(SignInRoutes.EndSession.Address(Language.Nb, olas.Id.ToString()), ("token", await kari.Self.Token(SignInRoutes.Sessions.Address(Language.Nb))));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("ola@bedrift.no", await ola.Self.Page(SignInRoutes.Security.Address(Language.Nb)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_other_sessions_end_at_once_and_this_one_goes_on()
    {
        using var elsewhere = new Newcomer(site, kari.Address);
        clock.Advance(TimeSpan.FromMinutes(1));
        using var first = await elsewhere.SendPassword();
        using var second = await elsewhere.SendCode(kari.Code());
        using var done = await kari.Self.Send(SignInRoutes.EndOthers, []);
        using var ended = await elsewhere.Self.Browser.GetAsync(SignInRoutes.Security.Address(Language.Nb), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, ended.StatusCode);
        Assert.Contains("Du er bare logget inn her", await kari.Self.Page(SignInRoutes.Sessions.Address(Language.Nb)), StringComparison.Ordinal);
    }
}
