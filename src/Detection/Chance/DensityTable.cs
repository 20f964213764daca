using System.Collections.Immutable;

namespace Klynge.Detection;

/// <summary>One class of urban density in the retest of a disc.</summary>
/// <param name="Sites">Nₛ: decision-makers of the class that are left at this step.</param>
/// <param name="Members">nₛ: those of the group.</param>
/// <param name="SitesInside">mₛ: decision-makers of the class inside the disc.</param>
/// <param name="MembersInside">xₛ: those of the group.</param>
/// <param name="Expected">nₛ·mₛ/Nₛ, the centre left out of its own class and then added.</param>
public readonly record struct DensityClass(int Sites, int Members, int SitesInside, int MembersInside, double Expected);

/// <summary>What the retest of a disc within classes of urban density counts, class by class, so that a reader can follow it.</summary>
/// <param name="Classes">The most rural first.</param>
/// <param name="Null">How many of the group would stand inside beside the centre, class by class: independent of each other.</param>
/// <param name="P">The tail of the sum over the classes: the same as <see cref="Concentration.StratifiedP"/>.</param>
/// <remarks>docs/methods.md, "Localisation or urbanisation".</remarks>
public sealed record DensityTable(ImmutableArray<DensityClass> Classes, ImmutableArray<Hypergeometric> Null, double P)
{
    /// <summary>The class of each decision-maker, 0 the most rural: the work that is the same for every disc of a population.</summary>
    /// <param name="units">All decision-makers, folded.</param>
    public static ImmutableArray<int> ClassOf(ImmutableArray<Unit> units)
    {
        var positions = Positions.Distinct(units.AsSpan());
        var grid = new Neighbours(positions.Xs, positions.Ys, positions.Counts);
        var shape = grid.Shape(Strata.Radius);
        var classes = Strata.Classify([.. Enumerable.Range(0, positions.Count).Select(p => grid.Count(positions.Xs[p], positions.Ys[p], shape))], positions.Counts);
        return [.. positions.Of.Select(position => classes[position])];
    }

    /// <summary>The same where only areas are known: the class of each decision-maker's area; empty where there are fewer than fifty areas.</summary>
    /// <param name="units">All decision-makers, folded, each in an area.</param>
    /// <param name="areas">How many areas there are.</param>
    public static ImmutableArray<int> ClassOfAreas(ImmutableArray<Unit> units, int areas)
    {
        var sites = new int[areas];
        foreach (var unit in units) sites[unit.Area]++;
        return Strata.OfAreas(sites) is { } classes ? [.. units.Select(unit => classes[unit.Area])] : [];
    }

    /// <summary>The table of one disc.</summary>
    /// <param name="units">All decision-makers, folded.</param>
    /// <param name="classOf">Their classes.</param>
    /// <param name="member">Whether a leaf is of the group.</param>
    /// <param name="disc">The disc; its centre is one of the group's.</param>
    /// <param name="earlier">Discs of the group's places that were found, and taken away, before.</param>
    public static DensityTable Of(
        ImmutableArray<Unit> units, ImmutableArray<int> classOf, Func<int, bool> member, Core.Disc disc, IReadOnlyCollection<Core.Disc> earlier)
    {
        var (all, group, sites, inside) = (new int[Strata.Classes], new int[Strata.Classes], new int[Strata.Classes], new int[Strata.Classes]);
        var own = -1;
        for (var u = 0; u < units.Length; u++)
        {
            if (earlier.Any(place => Holds(place, units[u]))) continue;
            var (s, of, within) = (classOf[u], member(units[u].Leaf), Holds(disc, units[u]));
            all[s]++;
            if (of) group[s]++;
            if (within) sites[s]++;
            if (of && within) inside[s]++;
            if (of && units[u].X == disc.X && units[u].Y == disc.Y) own = s;
        }
        if (own < 0) throw new ArgumentException("No member of the group stands at the disc's centre.", nameof(disc));

        var strata = new Hypergeometric[Strata.Classes];
        for (var s = 0; s < strata.Length; s++)
        {
            var centre = s == own ? 1 : 0;
            strata[s] = new(all[s] - centre, group[s] - centre, sites[s] - centre);
        }
        return new(
            [.. strata.Select((chance, s) => new DensityClass(all[s], group[s], sites[s], inside[s], chance.Mean + (s == own ? 1 : 0)))],
            [.. strata],
            Math.Max(Math.Exp(Strata.LogUpperTail(strata, inside.Sum() - 1)), Tail.Floor));
    }

    /// <summary>Whether a unit stands inside a disc, its rim counted.</summary>
    public static bool Holds(Core.Disc disc, Unit unit)
    {
        var (dx, dy) = (unit.X - disc.X, unit.Y - disc.Y);
        return (dx * dx) + (dy * dy) <= disc.RadiusMetres * disc.RadiusMetres;
    }
}
