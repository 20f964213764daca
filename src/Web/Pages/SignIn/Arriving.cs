using Klynge.Access;
using Klynge.Access.Sessions;
using Klynge.Storage;
using Klynge.Web.Forms;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
using Klynge.Web.Visits;

namespace Klynge.Web.Pages.SignIn;

/// <summary>The end of every way in: a new session in place of whatever the browser brought, and on to where the person was going.</summary>
static class Arriving
{
    /// <summary>Lets somebody in who has shown who they are.</summary>
    public static async Task LetIn(HttpContext http, PersonId person, SignInMethod method, string? assurance)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var secret = await http.RequestServices.GetRequiredService<BeginSession>()
            .Run(person, method, assurance, http.Request.Headers.UserAgent.ToString(), SessionCookie.Read(http.Request), now, http.RequestAborted);
        SessionCookie.Write(http, secret);
        HalfWay.Remove(http);
        var (who, session) = (await http.RequestServices.GetRequiredService<WhoAsks>().Run(secret, now, http.RequestAborted))!.Value;
        // The answer's own forms are drawn for the one who has just come in.
        Asking.Take(http, who, session);
        http.Response.Headers.CacheControl = "no-cache, no-store";
    }

    /// <summary>Lets somebody in and goes on: to the form that waits, else to where they were going, else home.</summary>
    public static async Task<IResult> Arrive(Posted posted, PersonId person, SignInMethod method, string? assurance = null)
    {
        await LetIn(posted.Http, person, method, assurance);
        return KeptForm.Open(posted.Http, posted.Form[Carried.Kept]) is { } kept
            ? await kept.Show(posted.Http, posted.Visit.Language)
            : TypedResults.Extensions.SeeOther(LocalAddress.Read(posted.Form[Carried.Next]) ?? Home(posted.Visit));
    }

    /// <summary>Where somebody goes who was going nowhere in particular.</summary>
    public static string Home(Visit visit) => Home(visit.Language);

    /// <inheritdoc cref="Home(Visit)"/>
    public static string Home(Language language) => HomeRoutes.Home.Address(language);
}
