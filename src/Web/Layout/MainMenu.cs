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

/// <summary>The words of the main menu and the routes that each of them covers.</summary>
static class MainMenu
{
    public static ImmutableArray<Item> Items { get; } =
    [
        new(Table.Findings, FindingsTexts.Title, "findings", "finding", "figure", "compare"),
        new(InitiativeRoutes.Pipeline, CaseTexts.Initiatives, [.. InitiativeRoutes.All.OfType<SiteRoute.Page>().Select(page => page.Name)]),
        new(Table.Clusters, new("Klynger", "Klynger", "Clusters"), "clusters", "cluster"),
        new(GatheringRoutes.List, GatheringsTexts.Title, [.. GatheringRoutes.All.Select(route => route.Name)]),
        new(Table.Regions, RegionsTexts.Title, "regions", "region"),
        new(Table.Industries, IndustriesTexts.Title, "industries", "industry"),
        new(Table.Knowledge, KnowledgeTexts.Title, "knowledge", "knowledge-environment"),
        new(Table.Sources, DataTexts.Title, "data", "bad-rows"),
    ];

    /// <summary>One word of the menu.</summary>
    public sealed record Item(SiteRoute Route, Words Title, params string[] Names)
    {
        public bool Covers(SiteRoute? route) => route is not null && Names.Contains(route.Name);
    }
}
