using System.Collections.Immutable;
using Klynge.Storage;
using Klynge.Web.Routes;

namespace Klynge.Web.Layout;

/// <summary>The links below every page.</summary>
static class FooterMenu
{
    public static ImmutableArray<(SiteRoute Route, Words Title)> Items { get; } = [];
}
