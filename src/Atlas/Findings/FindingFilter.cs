using System.Collections.Immutable;
using Klynge.Detection;
using Klynge.Storage;

namespace Klynge.Atlas.Findings;

/// <summary>What a reader asks of the list of findings. Everything that is null asks nothing.</summary>
/// <param name="Population">Name of the population.</param>
/// <param name="County">Code of a county that holds core members.</param>
/// <param name="Municipality">Code of a municipality (or statistical area) that holds core members.</param>
/// <param name="LabourMarketRegion">Code of a labour-market region that holds core members.</param>
/// <param name="Chain">English key of a value chain.</param>
/// <param name="Industry">Beginning of a leaf code, dots or not: <c>03</c>, <c>03.2</c>, <c>0321</c>.</param>
/// <param name="MinMembers">At least so many members.</param>
/// <param name="AtLeast">At least this certain.</param>
/// <param name="IncludeUrbanisation">Whether city life is listed too.</param>
/// <param name="Text">Words that must stand in the name, the title or the address, in any of the three languages.</param>
public sealed record FindingFilter(
    string? Population = null, string? County = null, string? Municipality = null, string? LabourMarketRegion = null,
    string? Chain = null, string? Industry = null, int? MinMembers = null, Certainty? AtLeast = null,
    bool IncludeUrbanisation = true, string? Text = null)
{
    /// <summary>Those that fit, in the order given.</summary>
    public ImmutableArray<FindingSummary> Apply(ImmutableArray<FindingSummary> summaries) => [.. summaries.Where(Fits)];

    /// <summary>Whether one finding fits.</summary>
    public bool Fits(FindingSummary finding) =>
        (Population is null || finding.Population == Population)
        && (County is null || finding.Where.Counties.Contains(County))
        && (Municipality is null || finding.Where.Areas.Contains(Municipality))
        && (LabourMarketRegion is null || finding.Where.LabourMarketRegions.Contains(LabourMarketRegion))
        && (Chain is null || finding.ValueChains.Contains(Chain))
        && (Industry is null || finding.Leaves.Any(leaf => Digits(leaf).StartsWith(Digits(Industry), StringComparison.Ordinal)))
        && (MinMembers is null || finding.Members >= MinMembers)
        && (AtLeast is null || finding.Certainty >= AtLeast)
        && (IncludeUrbanisation || finding.Nature is not ConcentrationKind.Urbanisation)
        && (Text is null || Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Says(finding, word)));

    static string Digits(string code) => code.Replace(".", "", StringComparison.Ordinal);

    static bool Says(FindingSummary finding, string word) =>
        string.Equals(finding.Address, word, StringComparison.OrdinalIgnoreCase) || Says(finding.Name, word) || Says(finding.Title, word);

    /// <summary>Whether a word stands in a text in any language, as typed with or without æøå.</summary>
    public static bool Says(Words words, string word) => Languages.All.Any(language => Says(FoldedText.Of(words.In(language)), FoldedText.Of(word)));

    // Without dots and rings, short words would be found everywhere: "Ås" in every "gass".
    static bool Says(string text, string word) =>
        text.Contains(word, StringComparison.Ordinal) || (word.Length >= 4 && Plain(text).Contains(Plain(word), StringComparison.Ordinal));

    static string Plain(string folded) => folded.Replace("aa", "a", StringComparison.Ordinal)
        .Replace("oe", "o", StringComparison.Ordinal).Replace("ae", "a", StringComparison.Ordinal);
}
