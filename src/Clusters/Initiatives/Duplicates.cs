using System.Collections.Frozen;
using System.Collections.Immutable;
using Klynge.Storage;

namespace Klynge.Clusters.Initiatives;

/// <summary>What of an initiative is compared with others.</summary>
/// <param name="Id">Its id; null while it is not started.</param>
/// <param name="Name">Its name.</param>
/// <param name="Theme">What it is about.</param>
/// <param name="Counties">Its counties.</param>
/// <param name="Finding">Address of its finding; null without one.</param>
/// <param name="Organisations">Organisation numbers of its partners; while it has none, of the companies to invite.</param>
/// <param name="Example">Whether a made-up person began it.</param>
public sealed record Sketch(
    InitiativeId? Id, string Name, string Theme, ImmutableArray<string> Counties, string? Finding, ImmutableArray<string> Organisations, bool Example = false)
{
    /// <summary>The sketch of an initiative.</summary>
    public static Sketch Of(Initiative initiative) => new(
        initiative.Id, initiative.Name, initiative.Theme, initiative.Counties, initiative.Finding?.Address,
        [.. initiative.Partners.Values.Select(partner => partner.Who.Number).OfType<string>().Distinct().Order(StringComparer.Ordinal)], initiative.IsExample);
}

/// <summary>Another initiative that may be about the same.</summary>
/// <param name="Other">The other.</param>
/// <param name="Score">0 to 1; used for the order only, and never shown.</param>
/// <param name="Shared">Organisation numbers that both have.</param>
/// <param name="Reasons">Why, strongest first; at least one.</param>
public sealed record Likeness(Sketch Other, double Score, ImmutableArray<string> Shared, ImmutableArray<Words> Reasons);

/// <summary>Finds initiatives that are likely the same, and says why.</summary>
public static class Duplicates
{
    // Said of nearly every cluster: they tell nothing.
    static readonly FrozenSet<string> Empty = new[]
    {
        "og", "i", "pa", "for", "av", "til", "med", "fra", "fraa", "en", "ei", "et", "eit", "den", "det", "the", "and", "of", "in", "for",
        "klynge", "klynga", "klyngen", "cluster", "initiativ", "initiativet", "innovation", "innovasjon", "norsk", "norwegian", "norway", "norge", "noreg",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The likely ones, strongest first. One is likely when both build on one finding, when a fifth of the smaller's organisations (three or more) are in
    /// both, or when both work in one county and share two words of name and theme.
    /// </summary>
    public static ImmutableArray<Likeness> Of(Sketch mine, IEnumerable<Sketch> others) =>
    [
        .. others.Where(other => other.Id != mine.Id || other.Id is null).Select(other => Compare(mine, other)).OfType<Likeness>()
            .OrderByDescending(likeness => likeness.Score).ThenBy(likeness => likeness.Other.Id),
    ];

    static Likeness? Compare(Sketch mine, Sketch other)
    {
        ImmutableArray<string> shared = [.. mine.Organisations.Intersect(other.Organisations).Order(StringComparer.Ordinal)];
        var smaller = Math.Min(mine.Organisations.Distinct().Count(), other.Organisations.Distinct().Count());
        var overlap = shared.Length >= 3 && shared.Length * 5 >= smaller ? (double)shared.Length / smaller : 0;
        var finding = mine.Finding is not null && mine.Finding == other.Finding;
        ImmutableArray<string> words = mine.Counties.Intersect(other.Counties).Any() ? [.. WordsOf(mine).Intersect(WordsOf(other)).Order(StringComparer.Ordinal)] : [];
        var theme = words.Length >= 2;
        if (overlap == 0 && !finding && !theme) return null;

        var reasons = ImmutableArray.CreateBuilder<Words>();
        if (finding) reasons.Add(new($"Bygger på samme funn, {mine.Finding}", $"Byggjer på same funn, {mine.Finding}", $"Builds on the same finding, {mine.Finding}"));
        if (overlap > 0)
        {
            reasons.Add(new(
                $"Deler {shared.Length} av {smaller} virksomheter", $"Deler {shared.Length} av {smaller} verksemder", $"Shares {shared.Length} of {smaller} organisations"));
        }
        if (theme)
        {
            var said = string.Join(", ", words.Select(word => $"«{word}»"));
            reasons.Add(new($"Samme fylke og samme ord: {said}", $"Same fylke og same ord: {said}", $"Same county and the same words: {said}"));
        }
        var score = 1 - ((finding ? 0.4 : 1) * (1 - (0.8 * overlap)) * (theme ? 1 - (0.1 * Math.Min(words.Length, 5)) : 1));
        return new(other, score, shared, reasons.ToImmutable());
    }

    static IEnumerable<string> WordsOf(Sketch sketch) => WordsOf(sketch.Name, sketch.Theme);

    /// <summary>The words of a name and a theme that tell what it is about.</summary>
    internal static IEnumerable<string> WordsOf(string name, string theme) => (FoldedText.Of(name) + " " + FoldedText.Of(theme))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= 4 && !Empty.Contains(word)).Distinct();
}
