using System.Collections.Immutable;

namespace Klynge.Web.Routes;

/// <summary>Gatherings: seminars and meetings, sign-up, the door, contacts.</summary>
public static class GatheringRoutes
{
    public static ImmutableArray<SiteRoute> All => [];
}
