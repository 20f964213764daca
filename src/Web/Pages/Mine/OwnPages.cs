using System.Collections.Immutable;
using Klynge.Storage;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Mine;

/// <summary>The pages about oneself.</summary>
static class OwnPages
{
    public static ImmutableArray<(SiteRoute.Page Route, Words Title)> All =>
    [
        (HomeRoutes.Alerts, AlertTexts.Title), (HomeRoutes.Stored, HomeTexts.Stored), (HomeRoutes.Looks, HomeTexts.Looks), (SignInRoutes.Security, HomeTexts.Security), (SignInRoutes.Sessions, HomeTexts.Devices), (HomeRoutes.Erase, HomeTexts.Erase),
    ];
}
