using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Register.Industries;
using Klynge.Register.Places;
using Klynge.Register.Populations;
using Klynge.Storage;
using Klynge.Web.Pages.Lists;

namespace Klynge.Web.Pages.Findings;

/// <summary>What the list page needs besides the question.</summary>
/// <param name="Population">The one chosen.</param>
/// <param name="Populations">Those to choose from.</param>
/// <param name="All">Its findings, strongest first.</param>
/// <param name="Tested">Groups of industries tested.</param>
/// <param name="Found">Those that a finding rests on.</param>
/// <param name="Regions">Labour-market regions with findings.</param>
/// <param name="Counties">Counties with findings.</param>
/// <param name="Municipalities">Municipalities with findings.</param>
/// <param name="Chains">Value chains with findings.</param>
/// <param name="Place">Name of a place's code.</param>
/// <param name="ChainTitle">Name of a value chain's key, with findings or not.</param>
/// <param name="Unknown">Which values of a question do not exist.</param>
public sealed record FindingsPageData(
    PopulationInfo Population, ImmutableArray<Choice> Populations, ImmutableArray<FindingSummary> All, int Tested, int Found,
    ImmutableArray<Choice> Regions, ImmutableArray<Choice> Counties, ImmutableArray<Choice> Municipalities, ImmutableArray<Choice> Chains,
    Func<string, string> Place, Func<string, string> ChainTitle, UnknownValues Unknown);

/// <summary>Loads what the list of findings shows.</summary>
public sealed class ListOfFindings(
    ChosenPopulation populations, PopulationMemory memory, PopulationStore store, FindingQueries findings, Classifications classifications, Geography geography, PlaceTitles places)
{
    /// <summary>The page of a population; null when there is none of the name.</summary>
    public async Task<FindingsPageData?> Page(string? population, Language language, CancellationToken cancel = default)
    {
        var (chosen, known) = populations.Of(population);
        if (chosen is null) return null;

        var all = await findings.Summaries(chosen.Name, cancel);
        var results = await findings.Results(chosen.Name, cancel);
        var abroad = all.Any(f => f.Where.Counties.IsEmpty) ? memory.Get(chosen, store) : null;
        var order = StringComparer.Create(language.Culture(), ignoreCase: true);
        string Place(string code) => places.Of(code, abroad);
        string ChainTitle(string key) => classifications.Chains.FirstOrDefault(c => c.Key == key)?.Title.In(language) ?? key;
        return new(
            chosen, [.. known.Select(info => new Choice(info.Name, info.Title.In(language), 0))], all,
            results.Length, results.Count(result => result.Places > 0),
            Choices.Of(all, f => f.Where.LabourMarketRegions, Place, order),
            Choices.Of(all, f => f.Where.Counties, Place, order),
            Choices.Of(all, f => f.Where.Areas, Place, order),
            Choices.Of(all, f => f.ValueChains, ChainTitle, order),
            Place, ChainTitle,
            new(geography, classifications, chosen.Standard, abroad is null ? null : code => abroad.Areas.Any(area => area.Code == code)));
    }
}
