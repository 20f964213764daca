using Klynge.Clusters.Mine.Alerts;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Mine;

/// <summary>Where alerts lead.</summary>
static class LinksInAlerts
{
    /// <param name="of">Makes a whole address of a path of the site.</param>
    public static AlertLinks Of(Func<string, string> of) => new(
        Choices: language => of(HomeRoutes.Alerts.Address(language)),
        Case: (language, kind, id) => of(Page(kind).Address(language, id)));

    static SiteRoute.Page Page(AlertKind kind) => kind switch
    {
        AlertKind.Initiatives => InitiativeRoutes.Journal,
        AlertKind.Questions => InitiativeRoutes.Advice,
        AlertKind.Tasks => DoorRoutes.Tasks,
        AlertKind.SignUps => HostingRoutes.Manage,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
