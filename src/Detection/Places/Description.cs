using System.Collections.Immutable;

namespace Klynge.Detection;

/// <summary>Everything that is claimed about a place, besides whether it is one.</summary>
static class Description
{
    /// <summary>A finding with fewer members in its core than this rests on few.</summary>
    const int FewMembers = 10;

    /// <summary>From this share on, one owner's or one plant's doing.</summary>
    const double Half = 0.5;

    /// <summary>What is known about those who belong.</summary>
    /// <param name="Members">Core and edge, ascending by unit.</param>
    /// <param name="Employees">Known jobs of all of them.</param>
    /// <param name="EmployeesKnown">How many of them have known jobs.</param>
    /// <param name="LargestOwnerShare">Of the plants in the core.</param>
    /// <param name="LargestPlantShare">Of the known jobs in the core.</param>
    /// <param name="FoldedUnits">Plants in the core beyond one a decision-maker.</param>
    /// <param name="Imprecise">Members whose position is less precise than half of the radius.</param>
    /// <param name="Warnings">Ascending.</param>
    internal sealed record Belonging(
        ImmutableArray<Membership> Members, long Employees, int EmployeesKnown, double LargestOwnerShare, double LargestPlantShare,
        int FoldedUnits, int Imprecise, ImmutableArray<Warning> Warnings);

    /// <summary>Describes those who belong.</summary>
    /// <param name="folding">The population.</param>
    /// <param name="core">Decision-makers in the disc.</param>
    /// <param name="edge">Those at its edge.</param>
    /// <param name="radius">Of the disc. Metres.</param>
    internal static Belonging Of(Folding folding, IReadOnlyList<int> core, IReadOnlyList<int> edge, double radius)
    {
        ImmutableArray<Membership> members = [.. core.Select(u => new Membership(u, true)).Concat(edge.Select(u => new Membership(u, false))).OrderBy(m => m.Unit)];
        var (employees, known, imprecise) = (0L, 0, 0);
        var beyondRadius = false;
        foreach (var member in members)
        {
            var unit = folding.Units[member.Unit];
            if (unit.Jobs >= 0)
                (employees, known) = (employees + unit.Jobs, known + 1);
            imprecise += unit.PrecisionMetres > radius / 2 ? 1 : 0;
            beyondRadius |= unit.PrecisionMetres > radius;
        }

        var (plants, owned, jobs, largest) = (0, new Dictionary<int, int>(), 0L, 0);
        foreach (var u in core)
        {
            var unit = folding.Units[u];
            plants += folding.Plants[u];
            if (unit.Owner >= 0)
                owned[unit.Owner] = owned.GetValueOrDefault(unit.Owner) + folding.Plants[u];
            jobs += Math.Max(0, unit.Jobs);
            largest = Math.Max(largest, folding.LargestPlantJobs[u]);
        }
        // A unit that is its own owner owns one plant.
        var mostOwned = Math.Max(1, owned.Values.DefaultIfEmpty().Max());
        var (ownerShare, plantShare) = ((double)mostOwned / plants, jobs > 0 ? (double)largest / jobs : double.NaN);

        var warnings = ImmutableArray.CreateBuilder<Warning>();
        if (mostOwned >= 2 && ownerShare >= Half)
            warnings.Add(Warning.OneOwner);
        if (plantShare >= Half)
            warnings.Add(Warning.OnePlant);
        if (beyondRadius || imprecise >= Half * members.Length)
            warnings.Add(Warning.ImprecisePositions);
        if (core.Count < FewMembers)
            warnings.Add(Warning.Small);
        return new(members, employees, known, ownerShare, plantShare, plants - core.Count, imprecise, warnings.ToImmutable());
    }
}
