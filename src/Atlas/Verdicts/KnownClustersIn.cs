using System.Collections.Immutable;
using Klynge.Atlas.Describing;
using Klynge.Atlas.Runs;
using Klynge.Detection;
using Klynge.Register.Industries;
using Klynge.Register.KnownClusters;

namespace Klynge.Atlas.Verdicts;

/// <summary>Lays the known clusters over a population.</summary>
static class KnownClustersIn
{
    /// <summary>One test a cluster, by id; none outside Norway and none where single units are not known.</summary>
    public static ImmutableArray<KnownClusterInPopulation> Population(EngineInput input, Detected detected, Reference reference)
    {
        if (input.Population.Info.Standard is Standard.Naics2017 || detected.Folded.IsEmpty) return [];
        return [.. reference.KnownClusters.All.Select(cluster => Of(cluster, input, detected, reference.Classifications))];
    }

    static KnownClusterInPopulation Of(KnownCluster cluster, EngineInput input, Detected detected, Classifications classifications)
    {
        var leaves = cluster.CoreClasses.SelectMany(code => Leaves(code, input.Population.Info.Standard, classifications))
            .Select(code => input.Leaves.IndexOf(code)).ToHashSet();
        var areas = cluster.Municipalities.Select(code => input.AreaCodes.IndexOf(code)).ToHashSet();
        var inside = detected.Folded.Where(unit => unit.Area >= 0 && areas.Contains(unit.Area)).ToArray();
        var units = inside.Where(unit => leaves.Contains(unit.Leaf)).Select(unit => unit.Id).ToImmutableHashSet(StringComparer.Ordinal);
        var core = detected.Folded.Count(unit => leaves.Contains(unit.Leaf));
        return new(
            new(cluster.Id, new Hypergeometric(detected.Folded.Length, core, inside.Length), units.Count), units, !cluster.CoreClasses.IsEmpty);
    }

    /// <summary>The class in the population's standard: where it was split, the parts that most of its jobs went to.</summary>
    static IEnumerable<string> Leaves(string code, Standard standard, Classifications classifications)
    {
        var codes = classifications.Convert(Standard.Nace2, code, standard);
        return codes.Where(to => to.Weight >= 0.25 || to.Code == codes[0].Code).Select(to => to.Code);
    }
}
