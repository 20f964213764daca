using System.Collections.Immutable;

namespace Klynge.Web.Routes;

/// <summary>Initiatives: the pipeline, one initiative, its readiness, partners and advice.</summary>
public static class InitiativeRoutes
{
    public static ImmutableArray<SiteRoute> All => [];
}
