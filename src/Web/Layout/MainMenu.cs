using System.Collections.Immutable;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Texts;

namespace Klynge.Web.Layout;

/// <summary>The words of the main menu and the routes that each of them covers.</summary>
static class MainMenu
{
    public static ImmutableArray<Item> Items { get; } =
    [
        new(Table.Front, ShellTexts.Find, "front", "finding", "figure"),
    ];

    /// <summary>One word of the menu.</summary>
    public sealed record Item(SiteRoute Route, Words Title, params string[] Names)
    {
        public bool Covers(SiteRoute? route) => route is not null && Names.Contains(route.Name);
    }
}
