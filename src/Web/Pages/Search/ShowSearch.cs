using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Register.Search;
using Klynge.Web.Pages.Lists;

namespace Klynge.Web.Pages.Search;

/// <summary>What a search finds besides what the register holds: findings.</summary>
sealed class ShowSearch(ChosenPopulation populations, FindingQueries queries)
{
    /// <summary>Findings by name, and by the places that the words mean; strongest first within each population.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="hits">What the register answers to them.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ImmutableArray<FindingSummary>> Findings(string words, ImmutableArray<SearchHit> hits, CancellationToken cancel)
    {
        var places = hits.OfType<SearchHit.Place>().Where(p => p.Fit <= Fit.Words || p.Fit == Fit.Near).Select(p => p.Code).ToHashSet();
        var found = new List<FindingSummary>();
        foreach (var population in populations.Of(null).All)
        {
            var all = await queries.Summaries(population.Name, cancel);
            found.AddRange(new FindingFilter(Text: words).Apply(all));
            found.AddRange(all.Where(f => f.Where.Areas.Any(places.Contains)));
        }
        return [.. found.DistinctBy(f => f.Address)];
    }
}
