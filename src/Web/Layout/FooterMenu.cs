using System.Collections.Immutable;
using Klynge.Storage;
using Klynge.Web.Routes;

namespace Klynge.Web.Layout;

/// <summary>The links below every page.</summary>
static class FooterMenu
{
    public static ImmutableArray<(SiteRoute Route, Words Title)> Items { get; } =
    [
        (Table.Methods, new("Slik måler vi", "Slik måler vi", "How we measure")),
        (Table.Sources, new("Åpne data", "Opne data", "Open data")),
        (Table.Accessibility, new("Tilgjengelighetserklæring", "Tilgjengelegheitserklæring", "Accessibility statement")),
        (Table.Privacy, new("Personvern", "Personvern", "Privacy")),
        (Table.Help, new("Hjelp", "Hjelp", "Help")),
    ];
}
