using System.Collections.Immutable;
using Klynge.Atlas.Describing;
using Klynge.Atlas.Runs;
using Klynge.Detection;
using Klynge.Register.Industries;
using Klynge.Register.KnownClusters;
using Klynge.Register.Populations;

namespace Klynge.Atlas.Verdicts;

/// <summary>Lays the known clusters over a population.</summary>
static class KnownClustersIn
{
    /// <summary>One test a cluster, by id; none outside Norway and none where single units are not known.</summary>
    public static ImmutableArray<KnownClusterInPopulation> Population(EngineInput input, Detected detected, Reference reference)
    {
        if (input.Population.Info.Standard is Standard.Naics2017 || detected.Folded.IsEmpty) return [];
        var density = input.Population.Info.Basis is Basis.Points
            ? DensityTable.ClassOf(detected.Folded) : DensityTable.ClassOfAreas(detected.Folded, input.Areas.Length);
        return [.. reference.KnownClusters.All.Select(cluster => Of(cluster, input, detected, density, reference.Classifications))];
    }

    static KnownClusterInPopulation Of(
        KnownCluster cluster, EngineInput input, Detected detected, ImmutableArray<int> density, Classifications classifications)
    {
        var byClass = cluster.CoreClasses.ToDictionary(code => code, code =>
            Leaves(code, input.Population.Info.Standard, classifications).Select(leaf => input.Leaves.IndexOf(leaf)).ToHashSet());
        var leaves = byClass.Values.SelectMany(of => of).ToHashSet();
        var areas = cluster.Municipalities.Select(code => input.AreaCodes.IndexOf(code)).ToHashSet();
        var inside = detected.Folded.Where(unit => unit.Area >= 0 && areas.Contains(unit.Area)).ToArray();
        var units = inside.Where(unit => leaves.Contains(unit.Leaf)).Select(unit => unit.Id).ToImmutableHashSet(StringComparer.Ordinal);
        var core = detected.Folded.Count(unit => leaves.Contains(unit.Leaf));
        return new(
            new(cluster.Id, new Hypergeometric(detected.Folded.Length, core, inside.Length), units.Count, ByDensity(detected, density, leaves, areas)),
            units, !cluster.CoreClasses.IsEmpty, Breadth());

        DefinitionBreadth? Breadth()
        {
            var industry = byClass.Count < 2 ? null
                : Largest(byClass.Select(of => (of.Key, detected.Folded.Count(unit => of.Value.Contains(unit.Leaf)))), core);
            var municipality = Largest(
                inside.GroupBy(unit => input.AreaCodes[unit.Area]).Where(of => of.Key != cluster.Municipality).Select(of => (of.Key, of.Count())), inside.Length);
            return industry is null && municipality is null ? null : new(industry, municipality);
        }
    }

    /// <summary>The largest part, when it is half or more of the whole.</summary>
    static ShareOfDefinition? Largest(IEnumerable<(string Code, int Units)> parts, int whole) =>
        parts.Where(part => part.Units > 0 && 2 * part.Units >= whole).OrderByDescending(part => part.Units).ThenBy(part => part.Code, StringComparer.Ordinal)
            .Select(part => new ShareOfDefinition(part.Code, (double)part.Units / whole)).FirstOrDefault();

    static ImmutableArray<Hypergeometric> ByDensity(Detected detected, ImmutableArray<int> density, HashSet<int> leaves, HashSet<int> areas)
    {
        if (density.IsEmpty) return [];
        var (all, core, inside) = (new int[Strata.Classes], new int[Strata.Classes], new int[Strata.Classes]);
        for (var u = 0; u < density.Length; u++)
        {
            all[density[u]]++;
            if (leaves.Contains(detected.Folded[u].Leaf)) core[density[u]]++;
            if (detected.Folded[u].Area >= 0 && areas.Contains(detected.Folded[u].Area)) inside[density[u]]++;
        }
        return [.. all.Select((n, s) => new Hypergeometric(n, core[s], inside[s]))];
    }

    /// <summary>The class in the population's standard: where it was split, the parts that most of its jobs went to.</summary>
    static IEnumerable<string> Leaves(string code, Standard standard, Classifications classifications)
    {
        var codes = classifications.Convert(Standard.Nace2, code, standard);
        return codes.Where(to => to.Weight >= 0.25 || to.Code == codes[0].Code).Select(to => to.Code);
    }
}
