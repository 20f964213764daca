using System.Security.Claims;
using Klynge.Access;
using Klynge.Access.Demonstrating;
using Klynge.Access.Sessions;

namespace Klynge.Web.Safety;

/// <summary>Who asks, found out once for each request.</summary>
static class Asking
{
    static readonly object Key = new();

    /// <summary>Who asks; anyone, with the fewest rights, while it has not been found out.</summary>
    public static Person Of(HttpContext http) => http.Items[Key] as Person ?? new Person.Anyone();

    /// <summary>The session that the request belongs to; null when nobody is signed in.</summary>
    public static Session? SessionOf(HttpContext http) => http.Items[typeof(Session)] as Session;

    /// <summary>Whether whoever asks has just shown who they are.</summary>
    public static bool IsFresh(HttpContext http, DateTimeOffset now) => SessionOf(http)?.IsFresh(now) is true;

    /// <summary>Finds out who asks, before the routes' rights are looked at. Files have no secrets: for them nobody is looked up.</summary>
    public static IApplicationBuilder UsePerson(this IApplicationBuilder app, OperatorsNetwork network) => app.Use(async (http, next) =>
    {
        http.Items[Key] = network.Asking(http);
        if (SessionCookie.Read(http.Request) is { } secret && !http.Request.Path.StartsWithSegments("/assets"))
        {
            var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            if (await http.RequestServices.GetRequiredService<WhoAsks>().Run(secret, now, http.RequestAborted) is var (person, session)
                && (!MadeUpPeople.Has(person.Id) || OwnMachine.MayTry(http))) Take(http, person, session);
            // What no session answers to is of no more use to the browser.
            else SessionCookie.Remove(http);
        }
        if (Of(http) is Person.SignedIn) http.Response.Headers.CacheControl = "no-cache, no-store";
        await next(http);
    });

    /// <summary>Makes this the one who asks. Forms are bound to the person: what was drawn for one is refused from another.</summary>
    internal static void Take(HttpContext http, Person.SignedIn person, Session session)
    {
        http.Items[Key] = person;
        http.Items[typeof(Session)] = session;
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", person.Id.Pseudonym)], "session"));
    }
}
