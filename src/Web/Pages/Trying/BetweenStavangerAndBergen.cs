using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Detection;
using Klynge.Register.Populations;

namespace Klynge.Web.Pages.Trying;

/// <summary>The finding that a demonstration begins with.</summary>
public sealed class BetweenStavangerAndBergen(PopulationStore populations, FindingQueries findings)
{
    static readonly string[] Counties = ["11", "46"];

    /// <summary>The strongest one in Rogaland or Vestland that is more than city life, of what was found in Norway; null when there is none.</summary>
    public Task<Finding?> Strongest(CancellationToken cancel) => Strongest(_ => true, cancel);

    /// <summary>The strongest one there that is about ships or shipping, else the strongest; null when there is none.</summary>
    public async Task<Finding?> OfShips(CancellationToken cancel) => await Strongest(IsOfShips, cancel) ?? await Strongest(cancel);

    async Task<Finding?> Strongest(Func<ImmutableArray<string>, bool> among, CancellationToken cancel)
    {
        foreach (var name in new[] { "norway", "norway-preview" })
        {
            if (populations.Info(name) is null) continue;
            // They come strongest first. Whole ones are large, and are read one by one until one will do.
            foreach (var summary in (await findings.Summaries(name, cancel)).Where(IsThere).Where(summary => among(summary.Leaves)))
                if (await findings.Get(summary.Address, cancel) is FindingPage.Current({ Members.Length: > 0 } finding, _) && among(finding.Evidence.Leaves)) return finding;
        }
        return null;
    }

    // Sea transport, shipbuilding and repair; the codes are alike in SN2007 and SN2025.
    static bool IsOfShips(ImmutableArray<string> leaves) => leaves.Any(leaf => leaf.StartsWith("50.", StringComparison.Ordinal) || leaf.StartsWith("30.1", StringComparison.Ordinal) || leaf.StartsWith("33.15", StringComparison.Ordinal));

    static bool IsThere(FindingSummary finding) =>
        finding.Nature is not ConcentrationKind.Urbanisation && finding.Where.Counties is [var most, ..] && Counties.Contains(most);
}
