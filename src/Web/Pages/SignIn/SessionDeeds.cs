using Klynge.Access;
using Klynge.Access.Sessions;
using Klynge.Web.Forms;
using Klynge.Web.Routes;
using Klynge.Web.Safety;

namespace Klynge.Web.Pages.SignIn;

/// <summary>Ending sessions: this one, another, all others.</summary>
static class SessionDeeds
{
    /// <summary>Whose the session of an address is; a stranger's is as one that does not exist.</summary>
    public static async ValueTask<Subject?> About(HttpContext http) =>
        Guid.TryParse((string?)http.Request.RouteValues["session"], out var session)
        && await http.RequestServices.GetRequiredService<SessionQueries>().OwnerOf(session, http.RequestAborted) is { } owner ? new Subject.Own(owner) : null;

    public static async Task<IResult> SignOut(Posted posted)
    {
        if (SessionCookie.Read(posted.Http.Request) is { } secret) await posted.Get<EndSession>().BySecret(secret, posted.Now, posted.Cancel);
        SessionCookie.Remove(posted.Http);
        HalfWay.Remove(posted.Http);
        // What the browser keeps of pages that only this person may read goes too.
        posted.Http.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return posted.Done(Table.Front, SignInTexts.SignedOut, null);
    }

    public static async Task<IResult> End(Posted posted)
    {
        var session = Guid.Parse(posted.Value("session"));
        if (session == Asking.SessionOf(posted.Http)?.Id) return await SignOut(posted);
        await posted.Get<EndSession>().Run(posted.SignedIn.Id, session, posted.Now, posted.Cancel);
        return posted.Done(SignInRoutes.Sessions, SignInTexts.SessionEnded, null);
    }

    public static async Task<IResult> EndOthers(Posted posted)
    {
        await posted.Get<EndSession>().All(posted.SignedIn.Id, Asking.SessionOf(posted.Http)?.Id, posted.Now, posted.Cancel);
        return posted.Done(SignInRoutes.Sessions, SignInTexts.OthersEnded, null);
    }
}
