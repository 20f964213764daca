using System.Collections.Immutable;
using Klynge.Atlas.Runs;
using Klynge.Detection;
using Klynge.Register.Industries;
using Klynge.Register.Populations;

namespace Klynge.Web.Pages.Findings;

/// <summary>A population as a run tests it: indexed and folded to decision-makers.</summary>
/// <param name="Input">The engine's own input.</param>
/// <param name="Folded">Decision-makers; empty where only sums by area are known.</param>
sealed record TestedPopulation(EngineInput Input, ImmutableArray<Unit> Folded)
{
    readonly Lazy<ImmutableArray<int>> _density = new(() => DensityTable.ClassOf(Folded));

    /// <summary>The class of urban density of each decision-maker.</summary>
    public ImmutableArray<int> Density => _density.Value;

    /// <summary>How many stand within each radius of each decision-maker.</summary>
    /// <param name="radii">Of the run. Metres.</param>
    public ImmutableArray<ImmutableArray<int>> Within(ImmutableArray<double> radii)
    {
        if (!_within.TryGetValue(string.Join(' ', radii), out var known))
            _within[string.Join(' ', radii)] = known = SearchTerms.Within(Folded, radii);
        return known;
    }

    readonly System.Collections.Concurrent.ConcurrentDictionary<string, ImmutableArray<ImmutableArray<int>>> _within = new();

    /// <summary>The leaves of some codes, as the engine numbers them.</summary>
    public IReadOnlySet<int> Leaves(ImmutableArray<string> codes) =>
        codes.Select(code => Input.Leaves.BinarySearch(code, StringComparer.Ordinal)).Where(leaf => leaf >= 0).ToHashSet();
}

/// <summary>Populations as runs test them, made when a reader first wants to count for himself and kept while the data are the same.</summary>
sealed class Ground(PopulationMemory memory, Classifications classifications)
{
    readonly KeptByHash<TestedPopulation> _known = new();

    /// <summary>The population of a name, as it is now.</summary>
    public TestedPopulation Of(PopulationInfo info, PopulationStore store)
    {
        var population = memory.Get(info, store);
        return _known.Get(info.Name, info.InputHash, () => Fold(population));
    }

    TestedPopulation Fold(Population population)
    {
        var input = EngineInput.Of(population, classifications);
        // By areas a run leaves out what has none.
        Unit[] placed = population.Info.Basis == Basis.Areas ? [.. input.Units.Where(unit => unit.Area >= 0)] : input.Units;
        return new(input, DecisionMakers.Of(placed, input.Groups));
    }
}
