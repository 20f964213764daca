using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Clusters.Mine.Alerts;
using Klynge.Web.Pages.Mine;

namespace Klynge.Web.Routes;

/// <summary>Home: what waits for one, whom one acts for, and what is stored about oneself.</summary>
public static class HomeRoutes
{
    public static readonly SiteRoute.Page Home = new("home", typeof(HomePage), new("min-side", "mi-side", "home"), Act.UseHome);
    public static readonly SiteRoute.Deed Choose = new("choose-mandate", new("min-side/handler-for", "mi-side/handlar-for", "home/acting-for"), Act.UseHome, Home, ["mandate"], HomeDeeds.Choose);
    public static readonly SiteRoute.Deed Answer = new("answer-case-offer",
        new("min-side/sporsmal/{offer}/svar", "mi-side/sporsmal/{offer}/svar", "home/offers/{offer}/answer"), Act.KeepOwnData, Home, ["answer"], HomeDeeds.Answer)
    { About = HomeDeeds.AboutOffer };

    public static readonly SiteRoute.Page Stored = new("own-data", typeof(StoredPage), new("min-side/opplysninger", "mi-side/opplysningar", "home/data"), Act.UseHome, "format") { File = StoredFile.Answer };
    public static readonly SiteRoute.Deed Rename = new("rename-me", new("min-side/opplysninger/navn", "mi-side/opplysningar/namn", "home/data/name"), Act.KeepOwnData, Stored, ["name", "language"], HomeDeeds.Rename)
    { About = HomeDeeds.AboutMe, InBrowser = true };
    public static readonly SiteRoute.Page Looks = new("looks-at-me", typeof(LooksPage), new("min-side/innsyn", "mi-side/innsyn", "home/looks"), Act.UseHome, "page");
    public static readonly SiteRoute.Page Erase = new("erase-me", typeof(ErasePage), new("min-side/slett", "mi-side/slett", "home/erase"), Act.UseHome);
    public static readonly SiteRoute.Deed AskErasure = new("ask-erasure", new("min-side/slett/be-om", "mi-side/slett/be-om", "home/erase/ask"), Act.KeepOwnData, Erase, ["sure"], HomeDeeds.AskErasure)
    { About = HomeDeeds.AboutMe };
    public static readonly SiteRoute.Deed KeepMe = new("keep-me", new("min-side/slett/angre", "mi-side/slett/angre", "home/erase/undo"), Act.KeepOwnData, Erase, [], HomeDeeds.KeepMe)
    { About = HomeDeeds.AboutMe };

    public static readonly SiteRoute.Page Alerts = new("alerts", typeof(AlertsPage), new("min-side/varsler", "mi-side/varsel", "home/alerts"), Act.UseHome);
    public static readonly SiteRoute.Deed ChooseAlerts = new("choose-alerts",
        new("min-side/varsler/velg", "mi-side/varsel/vel", "home/alerts/choose"), Act.KeepOwnData, Alerts, [.. AlertKinds.All.Select(kind => kind.Key())], HomeDeeds.ChooseAlerts)
    { About = HomeDeeds.AboutMe };

    public static ImmutableArray<SiteRoute> All => [Home, Choose, Answer, Stored, Rename, Looks, Alerts, ChooseAlerts, Erase, AskErasure, KeepMe];
}
