using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Register.Populations;

namespace Klynge.Web.Pages.Trying;

/// <summary>The finding that a demonstration begins with.</summary>
public sealed class BetweenStavangerAndBergen(PopulationStore populations, FindingQueries findings)
{
    static readonly string[] Counties = ["11", "46"];

    /// <summary>The strongest one in Rogaland or Vestland that is more than city life, of what was found in Norway; null when there is none.</summary>
    public async Task<Finding?> Strongest(CancellationToken cancel)
    {
        foreach (var name in new[] { "norway", "norway-preview" })
        {
            if (populations.Info(name) is null) continue;
            // They come strongest first.
            if ((await findings.All(name, cancel)).FirstOrDefault(IsThere) is { } finding) return finding;
        }
        return null;
    }

    static bool IsThere(Finding finding) =>
        finding.Evidence.Figures.Kind is not ConcentrationKind.Urbanisation && finding.Where.Counties is [var most, ..] && Counties.Contains(most) && finding.Members.Length > 0;
}
