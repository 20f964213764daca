using Klynge.Access;
using Klynge.Access.Sessions;
using Klynge.Access.SignIn;
using Klynge.Access.SignIn.Elsewhere;
using Klynge.Web.Forms;
using Klynge.Web.Pages.SignIn;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
using Microsoft.AspNetCore.Authentication;

namespace Klynge.Web.Oidc;

/// <summary>What is done when somebody comes back from a provider.</summary>
static class Arrival
{
    /// <summary>The token was verified: lets in, makes the account, or ties the provider to it.</summary>
    public static async Task Arrive(HttpContext http, OidcProvider provider, AuthenticationProperties properties)
    {
        var (journey, language) = Journey.Read(properties);
        var verified = Verified.Read(properties);
        var subject = new VerifiedSubject(verified.Issuer, verified.Subject, provider.Title);
        var deeds = http.RequestServices.GetRequiredService<SignInElsewhere>();
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        await (journey switch
        {
            Journey.ToSignIn(var next) => SignIn(next),
            Journey.ToBegin(var secret) => Begin(secret),
            Journey.ToLink(var person) => Link(person),
        });

        async Task SignIn(string? next)
        {
            if (await deeds.Who(subject, http.RequestAborted) is not { } person)
            {
                Go(SignInRoutes.ElsewhereUnknown.Address(language, provider.Name));
                return;
            }
            await Arriving.LetIn(http, person, SignInMethod.Elsewhere, verified.Acr);
            Go(LocalAddress.Read(next) ?? Arriving.Home(language));
        }

        async Task Begin(string secret)
        {
            switch (await deeds.Begin(secret, subject, now, http.RequestAborted))
            {
                case BeginOutcome.Begun(_, var person, _):
                    await Arriving.LetIn(http, person, SignInMethod.Elsewhere, verified.Acr);
                    Go(Arriving.Home(language));
                    break;
                case BeginOutcome.Refused(var reasons):
                    Notice.Leave(http, new Notice(reasons[0].Text, null));
                    Go(SignInRoutes.SignIn.Address(language));
                    break;
                default:
                    Go(SignInRoutes.Link.Address(language, secret));
                    break;
            }
        }

        async Task Link(PersonId person)
        {
            // The one who set out must be the one who comes back, in a session that is as fresh as at the start.
            var same = Asking.Of(http) is Person.SignedIn me && me.Id == person && Asking.IsFresh(http, now);
            var tied = same && await deeds.Link(person, subject, now, http.RequestAborted);
            Notice.Leave(http, new Notice(tied ? SignInTexts.ElsewhereLinked(provider.Title) : SignInTexts.ElsewhereNotLinked(provider.Title), null));
            Go(SignInRoutes.Security.Address(language));
        }

        void Go(string address) => http.Response.Redirect(address);
    }

    /// <summary>The person gave up, the answer was not for us, or the level was too low: back to sign-in, which says so.</summary>
    public static void Failed(HttpContext http, OidcProvider provider, AuthenticationProperties? properties, Exception? why)
    {
        var (journey, language) = Journey.Read(properties);
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Klynge.Oidc").NotTaken(provider.Name, why?.Message ?? "");
        Notice.Leave(http, new Notice(why is LevelTooLowException || why?.InnerException is LevelTooLowException ? SignInTexts.LevelTooLow(provider.Title) : SignInTexts.ElsewhereFailed(provider.Title), null));
        http.Response.Redirect(journey is Journey.ToLink ? SignInRoutes.Security.Address(language) : SignInRoutes.SignIn.Address(language));
    }
}

static partial class OidcLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The answer of {Provider} was not taken: {Why}")]
    public static partial void NotTaken(this ILogger log, string provider, string why);
}
