using System.Collections.Immutable;
using Klynge.Atlas.Findings;

namespace Klynge.Atlas.Describing;

/// <summary>Units of one leaf industry at one point: a decision-maker, or an area's establishments at its centre.</summary>
/// <param name="Id">Organisation number; null for an area's establishments.</param>
/// <param name="MayBeNamed">Whether it may be given as an example.</param>
/// <param name="Leaf">Industry code.</param>
/// <param name="Area">Code of its area.</param>
/// <param name="X">Metres.</param>
/// <param name="Y">Metres.</param>
/// <param name="Units">1 or more.</param>
/// <param name="Employees">0 when not known.</param>
public readonly record struct Site(string? Id, bool MayBeNamed, string Leaf, string Area, double X, double Y, int Units, int Employees);

/// <summary>Where a finding's partners may be.</summary>
/// <param name="X">Centre. Metres.</param>
/// <param name="Y">Centre. Metres.</param>
/// <param name="Metres">Sites within this distance are within reach.</param>
/// <param name="Areas">All sites of these areas are within reach too.</param>
public sealed record Reach(double X, double Y, double Metres, ImmutableHashSet<string> Areas)
{
    /// <summary>So far at least a partner may be: 20 km, an ordinary drive to a supplier.</summary>
    public const double LeastMetres = 20_000;

    /// <summary>Straight line from the centre. Metres.</summary>
    public double Distance(Site site) => Math.Sqrt(((site.X - X) * (site.X - X)) + ((site.Y - Y) * (site.Y - Y)));

    /// <summary>Whether a site is within reach.</summary>
    public bool Holds(Site site) => Areas.Contains(site.Area) || Distance(site) <= Metres;
}

/// <summary>Which roles of a value chain are there, and which are missing.</summary>
public static class Roles
{
    /// <summary>
    /// A role is missing when none is within reach although three or more would be usual: if units fell by chance, three expected leave a place
    /// without any in one case of twenty (e⁻³). Usual is the larger of what as many sites hold on average and what as many core members have
    /// beside them in the whole population.
    /// </summary>
    public const double MissingFrom = 3;

    /// <summary>One role of one chain around one finding.</summary>
    /// <param name="chain">Key of the chain.</param>
    /// <param name="role">Key of the role.</param>
    /// <param name="leaves">Leaf codes of the role.</param>
    /// <param name="coreLeaves">Leaf codes of the chain's core.</param>
    /// <param name="reach">Where partners may be.</param>
    /// <param name="sites">The whole population.</param>
    public static Role Of(
        string chain, string role, IReadOnlySet<string> leaves, IReadOnlySet<string> coreLeaves, Reach reach, ReadOnlySpan<Site> sites)
    {
        long all = 0, inside = 0, withRole = 0, core = 0, coreInside = 0, present = 0;
        foreach (var site in sites)
        {
            var near = reach.Holds(site);
            all += site.Units;
            if (near) inside += site.Units;
            if (leaves.Contains(site.Leaf))
            {
                withRole += site.Units;
                if (near) present += site.Units;
            }
            if (coreLeaves.Contains(site.Leaf))
            {
                core += site.Units;
                if (near) coreInside += site.Units;
            }
        }
        var expected = all == 0 ? 0 : (double)inside * withRole / all;
        var usual = core == 0 ? 0 : (double)coreInside * withRole / core;
        var missing = present == 0 && Math.Max(expected, usual) >= MissingFrom;
        return new(chain, role, (int)present, expected, missing ? Nearest(leaves, reach, sites) : [], missing, usual);
    }

    static ImmutableArray<NearestPlace> Nearest(IReadOnlySet<string> leaves, Reach reach, ReadOnlySpan<Site> sites)
    {
        var holders = new List<Site>();
        foreach (var site in sites)
            if (leaves.Contains(site.Leaf)) holders.Add(site);

        return
        [
            .. holders.GroupBy(site => site.Area, StringComparer.Ordinal)
                .Select(area => new NearestPlace(
                    area.Key, area.Sum(site => site.Units), area.Min(reach.Distance),
                    [
                        .. area.Where(site => site is { MayBeNamed: true, Id: not null }).OrderByDescending(site => site.Employees)
                            .ThenBy(site => site.Id, StringComparer.Ordinal).Take(3).Select(site => site.Id!),
                    ]))
                .OrderBy(place => place.DistanceMetres).ThenBy(place => place.Area, StringComparer.Ordinal).Take(3),
        ];
    }
}
