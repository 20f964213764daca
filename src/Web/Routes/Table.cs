using System.Collections.Immutable;
using Klynge.Storage;
using Klynge.Web.Pages.About;
using Klynge.Web.Pages.Clusters;
using Klynge.Web.Pages.Compare;
using Klynge.Web.Pages.Data;
using Klynge.Web.Pages.Errors;
using Klynge.Web.Pages.Findings;
using Klynge.Web.Pages.Front;
using Klynge.Web.Pages.Industries;
using Klynge.Web.Pages.Knowledge;
using Klynge.Web.Pages.Methods;
using Klynge.Web.Pages.Organisations;
using Klynge.Web.Pages.Regions;
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
    public static readonly SiteRoute.Page Finding = new("finding", typeof(FindingPage), new("funn/{address}", "funn/{address}", "findings/{address}"), ReadPublic, "members=all", "format") { File = FindingFile.Answer };
    public static readonly SiteRoute.Page Figure = new("figure", typeof(FigurePage),
        new("funn/{address}/tall/{figure}", "funn/{address}/tal/{figure}", "findings/{address}/figures/{figure}"), ReadPublic, "row", "members=all", "format")
    { File = FigureFile.Answer };

    public static readonly SiteRoute.Page Search = new("search", typeof(SearchPage), new("sok", "sok", "search"), ReadPublic, "q", "format") { File = SearchFile.Answer };

    public static readonly SiteRoute.Page Findings = new("findings", typeof(FindingsPage), new("funn", "funn", "findings"), ReadPublic, [.. FindingsQuery.Fields])
    {
        File = FindingsFile.Answer,
    };

    public static readonly SiteRoute.Page Compare = new("compare", typeof(ComparePage),
        new("funn/sammenlign", "funn/samanlikn", "findings/compare"), ReadPublic, [.. ComparePage.Fields, "members=all"]);
    public static readonly SiteRoute.Page Organisation = new("organisation", typeof(OrganisationPage),
        new("virksomheter/{number}", "verksemder/{number}", "organisations/{number}"), ReadPublic);
    public static readonly SiteRoute.Page Industries = new("industries", typeof(IndustriesPage), new("naringer", "naeringar", "industries"), ReadPublic, "q", "standard", "format")
    { File = IndustriesFile.Answer };
    public static readonly SiteRoute.Page Industry = new("industry", typeof(IndustryPage),
        new("naringer/{standard}/{code}", "naeringar/{standard}/{code}", "industries/{standard}/{code}"), ReadPublic);
    public static readonly SiteRoute.Page Regions = new("regions", typeof(RegionsPage), new("regioner", "regionar", "regions"), ReadPublic, "format")
    { File = RegionsFile.Answer };
    public static readonly SiteRoute.Page Region = new("region", typeof(RegionPage),
        new("regioner/{code}", "regionar/{code}", "regions/{code}"), ReadPublic, "population", "was", "format")
    { File = RegionFile.Answer };
    public static readonly SiteRoute.Page Knowledge = new("knowledge", typeof(KnowledgeListPage),
        new("kunnskapsmiljo", "kunnskapsmiljo", "knowledge"), ReadPublic, "format")
    { File = KnowledgeFile.Answer };
    public static readonly SiteRoute.Page KnowledgeEnvironment = new("knowledge-environment", typeof(KnowledgePage),
        new("kunnskapsmiljo/{id}", "kunnskapsmiljo/{id}", "knowledge/{id}"), ReadPublic, "population");
    public static readonly SiteRoute.Page Clusters = new("clusters", typeof(ClustersPage),
        new("klynger", "klynger", "clusters"), ReadPublic, "population", "format")
    { File = ClustersFile.Answer };
    public static readonly SiteRoute.Page Cluster = new("cluster", typeof(ClusterPage), new("klynger/{id}", "klynger/{id}", "clusters/{id}"), ReadPublic);
    public static readonly SiteRoute.Page Sources = new("data", typeof(DataPage), Same("data"), ReadPublic);
    public static readonly SiteRoute.Page BadRows = new("bad-rows", typeof(BadRowsPage),
        new("data/import/{import}/avvik", "data/import/{import}/avvik", "data/import/{import}/faults"), ReadPublic, "reason", "page", "size", "format")
    {
        File = BadRowsFile.Answer,
    };

    public static readonly SiteRoute.Page Methods = new("methods", typeof(MethodsPage), new("metode", "metode", "methods"), ReadPublic);
    public static readonly SiteRoute.Page Help = new("help", typeof(HelpPage), new("hjelp", "hjelp", "help"), ReadPublic);
    public static readonly SiteRoute.Page Accessibility = new("accessibility", typeof(AccessibilityPage),
        new("tilgjengelighet", "tilgjenge", "accessibility"), ReadPublic);
    public static readonly SiteRoute.Page Privacy = new("privacy", typeof(PrivacyPage), new("personvern", "personvern", "privacy"), ReadPublic);

    /// <summary>Every route of the site.</summary>
    public static ImmutableArray<SiteRoute> All { get => field.IsDefault ? field = [.. Written, .. Written.OfType<SiteRoute.Deed>().SelectMany(deed => new[] { deed.Keeping, deed.Dropping }).OfType<SiteRoute>()] : field; }

    static ImmutableArray<SiteRoute> Written =>
    [
        Front, Finding, Figure, Search,
        Findings, Compare, Organisation, Industries, Industry, Regions, Region, Knowledge, KnowledgeEnvironment, Clusters, Cluster, Sources, BadRows,
        Methods, Help, Accessibility, Privacy,
        Data.ApiFindings, Data.ApiFinding, Data.ApiOrganisations, Data.ApiOrganisation, Data.ApiClusters, Data.Catalogue, Data.OpenApi, Data.ApiUnknown,
        Data.PermanentId, Data.Live, Data.Ready, Data.Metrics,
        Data.Asset, Data.Favicon, Data.Robots, Data.Borders, Data.FindingsOnMap, Data.FindingOnMap,
        .. SignInRoutes.All, .. HomeRoutes.All, .. RightsRoutes.All, .. TryingRoutes.All, .. InitiativeRoutes.All, .. GatheringRoutes.All, .. HostingRoutes.All, .. DoorRoutes.All, .. OperatingRoutes.All,
    ];

    /// <summary>Addresses that are not pages.</summary>
    public static class Data
    {
        public static readonly SiteRoute.Data Borders = new("borders", "map/borders/{country}.json", ReadPublic);
        public static readonly SiteRoute.Data FindingsOnMap = new("findings-on-map", "map/findings/{population}.json", ReadPublic, "language");
        public static readonly SiteRoute.Data FindingOnMap = new("finding-on-map", "map/finding/{address}.json", ReadPublic, "language");
        public static readonly SiteRoute.Data ApiFindings = new("api-findings", "api/v1/findings", ExportOpenData, [.. FindingsQuery.Fields]);
        public static readonly SiteRoute.Data ApiFinding = new("api-finding", "api/v1/findings/{id}", ExportOpenData);
        public static readonly SiteRoute.Data ApiOrganisations = new("api-organisations", "api/v1/organisations", ExportOpenData, "q", "page", "size", "format");
        public static readonly SiteRoute.Data ApiOrganisation = new("api-organisation", "api/v1/organisations/{orgnr}", ExportOpenData);
        public static readonly SiteRoute.Data ApiClusters = new("api-clusters", "api/v1/clusters", ExportOpenData, "population", "page", "size", "format");
        public static readonly SiteRoute.Data Catalogue = new("api-catalogue", "api/v1/catalogue", ExportOpenData);
        public static readonly SiteRoute.Data OpenApi = new("openapi", "openapi/v1.json", ExportOpenData);
        public static readonly SiteRoute.Data ApiUnknown = new("api-unknown", "api/{**path}", ExportOpenData, "*");
        public static readonly SiteRoute.Data PermanentId = new("id", "id/{id}", ReadPublic);
        public static readonly SiteRoute.Data Live = new("live", "health/live", ReadHealth);
        public static readonly SiteRoute.Data Ready = new("ready", "health/ready", ReadHealth);
        public static readonly SiteRoute.Data Metrics = new("metrics", "metrics", ReadMetrics);
        public static readonly SiteRoute.Data Favicon = new("favicon", "favicon.ico", ReadPublic);
        public static readonly SiteRoute.Data Robots = new("robots", "robots.txt", ReadPublic);
        public static readonly SiteRoute.Data Asset = new("asset", "assets/{name}", ReadPublic);
    }

    /// <summary>What answers when nothing else does. Not an address of its own.</summary>
    public static readonly SiteRoute.Page NotFound = new("not-found", typeof(NotFoundPage), Same("{**path}"), ReadPublic, "*");

    static Words Same(string path) => new(path, path, path);
}
