using Klynge.Access;
using Klynge.Clusters.Gatherings;
using Klynge.Web.Safety;

namespace Klynge.Web.Pages.Gatherings;

/// <summary>Finds what a request about a gathering is about.</summary>
static class ShowGathering
{
    /// <summary>The name that the path's value has in every route of a gathering.</summary>
    public const string Value = "gathering";

    /// <summary>The subject of a route with a gathering in its path.</summary>
    public static async ValueTask<Subject?> About(HttpContext http) => GatheringId.Read((string?)http.Request.RouteValues[Value]) is { } id
        ? await http.RequestServices.GetRequiredService<GatheringQueries>().Subject(id, http.RequestAborted)
        : null;

    /// <summary>For a guest with a link: nothing in particular, when there is such a gathering. What the link opens is asked for with its token.</summary>
    public static async ValueTask<Subject?> AboutGuest(HttpContext http)
    {
        var subject = await About(http);
        if (subject is Subject.Case { Example: true }) ExampleCase.Mark(http);
        return subject is null ? null : new Subject.Nothing();
    }
}
