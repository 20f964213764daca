using Klynge.Access;
using Klynge.Clusters.Gatherings;
using Klynge.Web.Pages.Gatherings.Hosting;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
using Klynge.Web.Visits;

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

    /// <summary>What rights to it are asked about.</summary>
    public static Subject.Case Subject(this Gathering one) => new(one.Id.ToString(), one.Plan.Counties, one.IsPublic, one.Plan.Initiative, one.IsExample);

    /// <summary>The pages above one of its pages for those who hold it.</summary>
    /// <param name="one">The gathering.</param>
    /// <param name="visit">Whose.</param>
    /// <param name="first">Whether the page is its first one.</param>
    public static IReadOnlyList<(string Address, string Title)> Trail(this Gathering one, Visit visit, bool first)
    {
        var (list, title) = visit.May(Act.PlanGatherings, new Subject.Nothing()) ? (HostingRoutes.Hosted, HostingTexts.Title) : (GatheringRoutes.List, GatheringsTexts.Title);
        (string, string) above = (visit.To(list), title.In(visit.Language));
        return first ? [above] : [above, (visit.To(HostingRoutes.Manage, one.Id.ToString()), one.Id.ToString())];
    }

    /// <summary>For a guest with a link: nothing in particular, when there is such a gathering. What the link opens is asked for with its token.</summary>
    public static async ValueTask<Subject?> AboutGuest(HttpContext http)
    {
        var subject = await About(http);
        if (subject is Subject.Case { Example: true }) ExampleCase.Mark(http);
        return subject is null ? null : new Subject.Nothing();
    }
}
