using Klynge.Access;
using Klynge.Access.Log;
using Klynge.Storage;
using Klynge.Web.Routes;

namespace Klynge.Web.Safety;

/// <summary>That a route shows something confidential: each look by somebody who gets to see it is noted before it is shown.</summary>
/// <param name="What">Which part, in the code's word: <c>advice</c>.</param>
/// <param name="Only">The act that shows it, where the route shows less to others; null when whoever gets in sees it.</param>
public sealed record Confidential(string What, Act? Only = null)
{
    /// <summary>Notes the look at a page that is drawn in answer to a form, if this is one.</summary>
    public static async Task Note(HttpContext http, SiteRoute.Page page)
    {
        if (page.Confidential is null || await page.Subject(http) is not { } subject) return;
        await Note(http, page, subject, OsloTime.Day(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()));
    }

    /// <summary>Notes the look, if this is one.</summary>
    public static async Task Note(HttpContext http, SiteRoute route, Subject subject, DateOnly today)
    {
        if (route.Confidential is not { } part || Asking.Of(http) is not Person.SignedIn person) return;
        if (part.Only is { } act && Rights.May(person, act, subject, today) is not Permission.Allowed) return;
        (string? @case, PersonId? about) = subject switch
        {
            Subject.Case its => (its.Id, (PersonId?)null),
            Subject.Own(var whose) => (null, (PersonId?)whose),
            Subject.Nothing => (null, Guid.TryParse((string?)http.Request.RouteValues["person"], out var named) ? new PersonId(named) : null),
            Subject.Organisation(var number) => (number, null),
        };
        if (about == person.Id) return;   // oneself
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        await http.RequestServices.GetRequiredService<AccessLog>().Looked(person, part.What, about is null ? @case ?? route.Name : @case, about is { } one ? [one] : [], now, http.RequestAborted);
    }
}
