using Klynge.Access;
using Klynge.Storage;
using Klynge.Web.Api;
using Klynge.Web.Forms;
using Klynge.Web.Pages.Errors;
using Klynge.Web.Routes;
using Klynge.Web.Texts;
using Klynge.Web.Visits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klynge.Web.Safety;

/// <summary>Asks Access once for each request, on its route and about its subject, before anything else is read.</summary>
static class RightToAsk
{
    public static IApplicationBuilder UseRights(this IApplicationBuilder app, TimeProvider time) => app.Use(async (http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<SiteRoute>() is not { } route)
        {
            await next(http);
            return;
        }
        if (!route.IsHere(http))
        {
            await NotFound(http, route).ExecuteAsync(http);
            return;
        }
        var (today, about) = (OsloTime.Day(time.GetUtcNow()), await route.Subject(http));
        var permission = about is { } subject ? Rights.May(Asking.Of(http), route.Asks, subject, today) : new Permission.Hidden();
        if (permission is Permission.Allowed) await Confidential.Note(http, route, about!, today);
        await (permission switch
        {
            Permission.Allowed => next(http),
            // An expired session must not cost what was typed, and the answer must not tell whether there is such a case.
            Permission.Hidden when route is SiteRoute.Deed deed && Asking.Of(http) is not Person.SignedIn && !IsForAnyone(deed, today) => DeedMapping.SignedOut(http, deed),
            Permission.Hidden => NotFound(http, route).ExecuteAsync(http),
            // That there are metrics is nobody else's business.
            Permission.Denied when route == Table.Data.Metrics => NotFound(http, route).ExecuteAsync(http),
            Permission.Denied when route is SiteRoute.Deed deed && Asking.Of(http) is not Person.SignedIn => DeedMapping.SignedOut(http, deed),
            Permission.Denied(var why) => Refuse(http, route, why).ExecuteAsync(http),
        });
    });

    // Whether somebody who has not signed in may do it where all is public.
    static bool IsForAnyone(SiteRoute.Deed deed, DateOnly today) => Rights.May(new Person.Anyone(), deed.Asks, new Subject.Case("", [], true), today) is Permission.Allowed;

    static IResult NotFound(HttpContext http, SiteRoute route) => route is SiteRoute.Data ? ApiAnswers.NotFound(ErrorTexts.NotFound, http) : Mapping.Draw(http, Table.NotFound);

    static IResult Refuse(HttpContext http, SiteRoute route, Words why)
    {
        var unknown = Asking.Of(http) is not Person.SignedIn;
        return route switch
        {
            SiteRoute.Data => TypedResults.Problem(statusCode: unknown ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden, title: why.In(LanguageInPath.Of(http))),
            SiteRoute.Page or SiteRoute.Deed => new RazorComponentResult<DeniedPage>(new { Why = why, MustSignIn = unknown })
            { PreventStreamingRendering = true, StatusCode = StatusCodes.Status403Forbidden },
        };
    }
}
