using System.Collections.Immutable;

namespace Klynge.Web.Routes;

/// <summary>Signing in, home, one's own data, mandates.</summary>
public static class AccessRoutes
{
    public static ImmutableArray<SiteRoute> All => [];
}
