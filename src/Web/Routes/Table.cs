using System.Collections.Immutable;
using Klynge.Storage;
using Klynge.Web.Pages.About;
using Klynge.Web.Pages.Errors;
using Klynge.Web.Pages.Findings;
using Klynge.Web.Pages.Front;
using Klynge.Web.Pages.Methods;
using Klynge.Web.Pages.Search;
using static Klynge.Access.Act;

namespace Klynge.Web.Routes;

/// <summary>
/// The route table: every address of the site, its words in three languages, what it asks and which query fields it knows.
/// An endpoint that is not here fails a test. Ids are the same in all languages.
/// </summary>
public static class Table
{
    public static readonly SiteRoute.Page Front = new("front", typeof(FrontPage), Same(""), ReadPublic, "population");
    public static readonly SiteRoute.Page Finding = new("finding", typeof(FindingPage), new("funn/{address}", "funn/{address}", "findings/{address}"), ReadPublic);
    public static readonly SiteRoute.Page Figure = new("figure", typeof(FigurePage),
        new("funn/{address}/tall/{figure}", "funn/{address}/tal/{figure}", "findings/{address}/figures/{figure}"), ReadPublic, "row");

    public static readonly SiteRoute.Page Search = new("search", typeof(SearchPage), new("sok", "sok", "search"), ReadPublic, "q");

    public static readonly SiteRoute.Page Methods = new("methods", typeof(MethodsPage), new("metode", "metode", "methods"), ReadPublic);
    public static readonly SiteRoute.Page Help = new("help", typeof(HelpPage), new("hjelp", "hjelp", "help"), ReadPublic);
    public static readonly SiteRoute.Page Accessibility = new("accessibility", typeof(AccessibilityPage),
        new("tilgjengelighet", "tilgjenge", "accessibility"), ReadPublic);
    public static readonly SiteRoute.Page Privacy = new("privacy", typeof(PrivacyPage), new("personvern", "personvern", "privacy"), ReadPublic);

    /// <summary>Every route of the site.</summary>
    public static ImmutableArray<SiteRoute> All =>
    [
        Front, Finding, Figure, Search,
        Methods, Help, Accessibility, Privacy,
        Data.Asset, Data.Borders, Data.FindingsOnMap,
    ];

    /// <summary>Addresses that are not pages.</summary>
    public static class Data
    {
        public static readonly SiteRoute.Data Borders = new("borders", "map/borders/{country}.json", ReadPublic);
        public static readonly SiteRoute.Data FindingsOnMap = new("findings-on-map", "map/findings/{population}.json", ReadPublic, "language");
        public static readonly SiteRoute.Data Asset = new("asset", "assets/{name}", ReadPublic);
    }

    /// <summary>What answers when nothing else does. Not an address of its own.</summary>
    public static readonly SiteRoute.Page NotFound = new("not-found", typeof(NotFoundPage), Same("{**path}"), ReadPublic, "*");

    static Words Same(string path) => new(path, path, path);
}
