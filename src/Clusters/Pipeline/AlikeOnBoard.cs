using Klynge.Clusters.Initiatives;

namespace Klynge.Clusters.Pipeline;

/// <summary>
/// Finds on a board which may be about the same, by what a list knows of them: one finding, or one county and two words, as <see cref="Duplicates"/> does.
/// That they share organisations is found on the page of each.
/// </summary>
public static class AlikeOnBoard
{
    /// <summary>For each of those shown the others that are likely the same, oldest first; the closed ones left out.</summary>
    /// <remarks>Cost: by the words, not by the pairs.</remarks>
    public static ILookup<InitiativeId, PipelineItem> Of(IEnumerable<PipelineItem> shown, IEnumerable<PipelineItem> all)
    {
        PipelineItem[] live = [.. all.Where(item => item.Stage is not Stage.Closed)];
        var byFinding = live.Where(item => item.Finding is not null).ToLookup(item => item.Finding!);
        var byWord = live.SelectMany(item => Words(item).SelectMany(word => item.Counties.Select(county => (Key: (county, word), item)))).ToLookup(pair => pair.Key, pair => pair.item);
        return shown.Where(item => item.Stage is not Stage.Closed).SelectMany(item => Like(item).OrderBy(other => other.Id).Select(other => (item.Id, other))).ToLookup(pair => pair.Id, pair => pair.other);

        IEnumerable<PipelineItem> Like(PipelineItem mine) =>
            Words(mine).SelectMany(word => mine.Counties.SelectMany(county => byWord[(county, word)]).DistinctBy(other => other.Id)).GroupBy(other => other.Id).Where(shared => shared.Count() >= 2).Select(shared => shared.First())
                .Concat(mine.Finding is { } finding ? byFinding[finding] : []).Where(other => other.Id != mine.Id).DistinctBy(other => other.Id);
    }

    static IEnumerable<string> Words(PipelineItem item) => Duplicates.WordsOf(item.Name, item.Theme);
}
