using System.Collections.Immutable;

namespace Klynge.Atlas.Findings;

/// <summary>What decides whether two findings are the same.</summary>
/// <param name="Family">Family of its evidence.</param>
/// <param name="Families">Families of its evidence and of what was merged into it.</param>
/// <param name="Members">Units, those folded into others too; the areas, for counts by area.</param>
public sealed record Identity(string Family, ImmutableHashSet<string> Families, ImmutableHashSet<string> Members)
{
    /// <summary>Members in common over the members of the larger: 0 to 1.</summary>
    public double Overlap(Identity other) =>
        (double)Shared(other) / Math.Max(1, Math.Max(Members.Count, other.Members.Count));

    /// <summary>Members in common.</summary>
    public int Shared(Identity other) => Members.Intersect(other.Members).Count;

    /// <summary>Whether the main evidence of one is in words that the other uses too.</summary>
    public bool SameFamily(Identity other) => other.Families.Contains(Family) || Families.Contains(other.Family);

    /// <summary>The rule: the same family, and at least half of the larger's members shared.</summary>
    public bool IsSame(Identity other) => SameFamily(other) && Overlap(other) >= 0.5;
}

/// <summary>An address and what it stood for when it was last found.</summary>
/// <param name="Number">1 for F1.</param>
/// <param name="InLastRun">Whether the population's last finished run had it.</param>
/// <param name="Identity">As its last run had it.</param>
public sealed record HeldAddress(int Number, bool InLastRun, Identity Identity);

/// <summary>What becomes of the addresses in a new run.</summary>
/// <param name="Numbers">One number for each new finding, in the order given.</param>
/// <param name="Superseded">Addresses of the last run that are not in the new one, each with its successor, or null when nothing took its place.</param>
public sealed record CarriedAddresses(ImmutableArray<int> Numbers, ImmutableArray<(int Number, int? By)> Superseded);

/// <summary>Keeps addresses over runs.</summary>
public static class Addresses
{
    /// <summary>
    /// Gives each new finding the address of the old one that it is the same as, the most alike first; the others get new numbers in order of
    /// rank. An address that was gone and is found again comes back to life.
    /// </summary>
    /// <param name="held">All addresses that the population ever had.</param>
    /// <param name="findings">The new run's findings, strongest first.</param>
    /// <param name="next">The first number that no population uses.</param>
    public static CarriedAddresses Carry(IReadOnlyCollection<HeldAddress> held, IReadOnlyList<Identity> findings, int next)
    {
        var numbers = new int?[findings.Count];
        var kept = new HashSet<int>();
        var pairs =
            from old in held
            from rank in Enumerable.Range(0, findings.Count)
            where old.Identity.IsSame(findings[rank])
            orderby old.InLastRun descending, old.Identity.Overlap(findings[rank]) descending, old.Number, rank
            select (old.Number, rank);
        foreach (var (number, rank) in pairs)
            if (numbers[rank] is null && kept.Add(number)) numbers[rank] = number;

        for (var rank = 0; rank < numbers.Length; rank++) numbers[rank] ??= next++;

        return new(
            [.. numbers.Select(number => number!.Value)],
            [.. held.Where(old => old.InLastRun && !kept.Contains(old.Number)).Select(old => (old.Number, Successor(old.Identity, findings, numbers)))]);
    }

    /// <summary>The new finding that shares most members, of the same family first.</summary>
    static int? Successor(Identity old, IReadOnlyList<Identity> findings, int?[] numbers) =>
        Enumerable.Range(0, findings.Count).Where(rank => findings[rank].Shared(old) > 0)
            .OrderByDescending(rank => findings[rank].SameFamily(old)).ThenByDescending(rank => findings[rank].Shared(old)).ThenBy(rank => rank)
            .Select(rank => numbers[rank]).FirstOrDefault();
}
