using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Register.Populations;
using Klynge.Web.Maps;

namespace Klynge.Web.Pages.Findings;

/// <summary>What a finding's page shows beside the finding itself.</summary>
/// <param name="Page">Current or superseded.</param>
/// <param name="Finding">The finding as it is or was.</param>
/// <param name="Population">Its population.</param>
/// <param name="Run">Its run.</param>
/// <param name="Successor">What took its place; null when it is current, or nothing did.</param>
sealed record FindingContent(Klynge.Atlas.Findings.FindingPage Page, Finding Finding, PopulationInfo Population, Run Run, Finding? Successor);

/// <summary>Gathers what a finding's page, and the page of one of its figures, show.</summary>
sealed class ShowFinding(FindingQueries findings, RunQueries runs, PopulationStore populations, Charts charts)
{
    /// <returns>Null when there never was such a finding.</returns>
    public async Task<FindingContent?> Run(string address, CancellationToken cancel)
    {
        if (await findings.Get(address, cancel) is not { } page) return null;

        var finding = Content(page);
        var next = page is Klynge.Atlas.Findings.FindingPage.Superseded { By: { } by } && await findings.Get(by, cancel) is { } other ? Content(other) : null;
        return populations.Info(finding.Population) is { } population && await runs.Get(finding.Run, cancel) is { } run
            ? new FindingContent(page, finding, population, run, next)
            : null;
    }

    static Finding Content(Klynge.Atlas.Findings.FindingPage page) => page switch
    {
        Klynge.Atlas.Findings.FindingPage.Current(var finding, _) => finding,
        Klynge.Atlas.Findings.FindingPage.Superseded(var finding, _, _, _) => finding,
    };

    /// <summary>Its map.</summary>
    public FindingPicture Map(FindingContent content) => charts.Of(content.Finding, content.Population.Projection);
}
