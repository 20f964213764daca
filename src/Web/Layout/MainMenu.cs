using System.Collections.Immutable;
using Klynge.Storage;
using Klynge.Web.Pages.Data;
using Klynge.Web.Pages.Findings;
using Klynge.Web.Pages.Gatherings;
using Klynge.Web.Pages.Industries;
using Klynge.Web.Pages.Initiatives;
using Klynge.Web.Pages.Knowledge;
using Klynge.Web.Pages.Regions;
using Klynge.Web.Routes;

namespace Klynge.Web.Layout;

/// <summary>
/// The words of the main menu, those of the red thread that have pages, and what each opens. A page is in the menu by the name of its
/// route; a new page belongs under one of the words, never beside them.
/// </summary>
static class MainMenu
{
    public static ImmutableArray<Word> Entries { get; } =
    [
        new("find", new("Finn", "Finn", "Find"),
        [
            new(Table.Findings, FindingsTexts.Title, new("Steder der bedrifter klynger seg sammen", "Stader der bedrifter klyngjer seg saman", "Places where companies cluster"), "findings", "finding", "figure", "compare"),
            new(Table.Clusters, new("Klynger", "Klynger", "Clusters"), new("Klyngene i programmet siden 2002", "Klyngene i programmet sidan 2002", "The programme’s clusters since 2002"), "clusters", "cluster"),
            new(Table.Regions, RegionsTexts.Title, new("Fylker og kommuner", "Fylke og kommunar", "Counties and municipalities"), "regions", "region"),
            new(Table.Industries, IndustriesTexts.Title, new("Hva bedriftene lever av", "Kva bedriftene lever av", "What the companies do"), "industries", "industry"),
            new(Table.Knowledge, KnowledgeTexts.Title, new("Forskning og utdanning", "Forsking og utdanning", "Research and education"), "knowledge", "knowledge-environment"),
            new(Table.Sources, DataTexts.Title, new("Kilder, versjoner og nedlasting", "Kjelder, versjonar og nedlasting", "Sources, versions and downloads"), "data", "bad-rows"),
        ]),
        new("gather", new("Samle", "Samle", "Gather"),
        [
            new(InitiativeRoutes.Pipeline, CaseTexts.Initiatives, new("På vei fra idé til søknad", "På veg frå idé til søknad", "On the way from idea to application"), [.. InitiativeRoutes.All.OfType<SiteRoute.Page>().Select(page => page.Name)]),
            new(GatheringRoutes.List, GatheringsTexts.Title, new("Seminarer og møter du kan melde deg på", "Seminar og møte du kan melde deg på", "Seminars and meetings you can sign up for"), [.. GatheringRoutes.All.Concat(HostingRoutes.All).Select(route => route.Name)]),
        ]),
    ];

    /// <summary>One word of the header, which opens the pages under it. Its id names its list in the page.</summary>
    public sealed record Word(string Id, Words Title, ImmutableArray<Item> Items)
    {
        public bool Covers(SiteRoute? route) => Items.Any(item => item.Covers(route));
    }

    /// <summary>One page under a word.</summary>
    public sealed record Item(SiteRoute Route, Words Title, Words About, params string[] Names)
    {
        public bool Covers(SiteRoute? route) => route is not null && Names.Contains(route.Name);
    }
}
