using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Register.Knowledge;

namespace Klynge.Web.Pages.Knowledge;

/// <summary>A finding near a knowledge environment.</summary>
/// <param name="Finding">Which.</param>
/// <param name="DistanceMetres">Straight line between the centres. Metres.</param>
/// <param name="SharesTheme">Whether a value chain is shared.</param>
public sealed record NearFinding(FindingSummary Finding, double DistanceMetres, bool SharesTheme)
{
    /// <summary>Mean radius of the Earth (IUGG). Metres.</summary>
    const double EarthRadius = 6_371_008.8;

    /// <summary>Findings within a reach, those with a shared theme first, then the nearest.</summary>
    public static ImmutableArray<NearFinding> Of(KnowledgeEnvironment environment, IEnumerable<FindingSummary> findings, double reachMetres) =>
    [
        .. findings.Select(f => new NearFinding(f, Distance(environment.Lat, environment.Lon, f.Where.Lat, f.Where.Lon), f.ValueChains.Intersect(environment.Themes).Any()))
            .Where(near => near.DistanceMetres <= reachMetres)
            .OrderByDescending(near => near.SharesTheme).ThenBy(near => near.DistanceMetres).ThenBy(near => near.Finding.Rank),
    ];

    /// <summary>Great-circle distance on a sphere (haversine), within 0.5 % of the ellipsoid. Metres.</summary>
    public static double Distance(double lat1, double lon1, double lat2, double lon2)
    {
        var (f1, f2) = (double.DegreesToRadians(lat1), double.DegreesToRadians(lat2));
        var (df, dl) = (f2 - f1, double.DegreesToRadians(lon2 - lon1));
        var a = Math.Pow(Math.Sin(df / 2), 2) + Math.Cos(f1) * Math.Cos(f2) * Math.Pow(Math.Sin(dl / 2), 2);
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(a));
    }
}
