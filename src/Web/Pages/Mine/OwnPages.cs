using Klynge.Storage;
using Klynge.Web.Routes;

namespace Klynge.Web.Pages.Mine;

/// <summary>The pages about oneself.</summary>
static class OwnPages
{
    public static IEnumerable<(SiteRoute.Page Route, Words Title)> All => new (SiteRoute.Page? Route, Words Title)[]
    {
        (HomeRoutes.Stored, HomeTexts.Stored), (HomeRoutes.Looks, HomeTexts.Looks), (Page("sign-in-security"), HomeTexts.Security), (Page("sessions"), HomeTexts.Devices), (HomeRoutes.Erase, HomeTexts.Erase),
    }.Where(page => page.Route is not null).Select(page => (page.Route!, page.Title));

    public static SiteRoute.Page? Page(string name) => Table.All.OfType<SiteRoute.Page>().FirstOrDefault(page => page.Name == name);

    public static SiteRoute.Deed? Deed(string name) => Table.All.OfType<SiteRoute.Deed>().FirstOrDefault(deed => deed.Name == name);
}
