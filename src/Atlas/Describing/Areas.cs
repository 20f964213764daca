using System.Collections.Frozen;
using System.Collections.Immutable;
using Klynge.Register.Places;
using Klynge.Register.Populations;

namespace Klynge.Atlas.Describing;

/// <summary>Names and belongings of a population's areas.</summary>
sealed class Areas
{
    readonly Geography geography;
    readonly FrozenDictionary<string, PopulationArea> given;
    readonly FrozenSet<string> ambiguous;

    public Areas(Population population, Geography geography)
    {
        this.geography = geography;
        given = population.Areas.ToFrozenDictionary(area => area.Code, StringComparer.Ordinal);
        ambiguous = geography.Municipalities.GroupBy(municipality => municipality.Name, StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any()).Select(same => same.Key).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>"Austevoll"; "Herøy (Møre og Romsdal)" where two municipalities share the name; the code when nobody knows it.</summary>
    public string Name(string code)
    {
        if (given.TryGetValue(code, out var area) && geography.Municipality(code) is null) return area.Name;
        if (geography.Municipality(code) is not { } municipality) return code;
        return ambiguous.Contains(municipality.Name)
            ? $"{municipality.Name} ({geography.County(municipality.CountyCode)!.Name})"
            : municipality.Name;
    }

    /// <summary>Labour-market regions of the areas, most first; empty outside Norway.</summary>
    public ImmutableArray<string> Regions(IEnumerable<(string Code, int Weight)> areas) =>
        Most(areas, code => geography.Municipality(code)?.LabourMarketRegion);

    /// <summary>Counties of the areas, most first; empty outside Norway.</summary>
    public ImmutableArray<string> Counties(IEnumerable<(string Code, int Weight)> areas) =>
        Most(areas, code => geography.Municipality(code)?.CountyCode);

    static ImmutableArray<string> Most(IEnumerable<(string Code, int Weight)> areas, Func<string, string?> belongs) =>
    [
        .. areas.Select(area => (Belongs: belongs(area.Code), area.Weight)).Where(area => area.Belongs is { Length: > 0 })
            .GroupBy(area => area.Belongs!, StringComparer.Ordinal)
            .OrderByDescending(same => same.Sum(area => area.Weight)).ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => same.Key),
    ];
}
