using System.Collections.Immutable;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Detection;
using Klynge.Register.Places;
using Klynge.Register.Populations;
using Klynge.Web.Maps;

namespace Klynge.Web.Pages.Front;

/// <summary>What the front page shows: one population's current run.</summary>
/// <param name="Populations">Those that can be chosen.</param>
/// <param name="Shown">The one chosen; null when none has been built yet.</param>
/// <param name="Run">Its current run; null when none has finished.</param>
/// <param name="Findings">The run's localisations, strongest first: what is more than city life.</param>
/// <param name="CityLife">How many more places it found that towns of the same density have too.</param>
/// <param name="Picture">Its map.</param>
sealed record FrontContent(
    ImmutableArray<PopulationInfo> Populations, PopulationInfo? Shown, Run? Run, ImmutableArray<FindingSummary> Findings, int CityLife, CountryPicture Picture);

/// <summary>Gathers what the front page shows.</summary>
sealed class ShowFront(PopulationStore populations, RunQueries runs, FindingQueries findings, Charts charts)
{
    // What a visitor sees first: the one that covers most of the country, then the one that is complete in its county.
    static readonly string[] Order = ["norway", "norway-preview", "telemark", "usa"];

    /// <param name="asked">The population asked for, or null.</param>
    /// <param name="cancel">Stops the question.</param>
    /// <returns>Null when there is no population of the name that was asked for.</returns>
    public async Task<FrontContent?> Run(string? asked, CancellationToken cancel)
    {
        var infos = populations.Infos().OrderBy(info => Array.IndexOf(Order, info.Name) is var at and >= 0 ? at : Order.Length).ToImmutableArray();
        if (asked is not null && infos.All(info => info.Name != asked)) return null;

        var current = new Dictionary<string, Run?>();
        foreach (var info in infos) current[info.Name] = await runs.Current(info.Name, cancel);
        var shown = infos.FirstOrDefault(info => info.Name == asked) ?? infos.FirstOrDefault(info => current[info.Name] is not null) ?? infos.FirstOrDefault();

        var run = shown is null ? null : current[shown.Name];
        var picture = await charts.Country(
            shown?.Name ?? "", shown?.Projection ?? Projection.Utm33, run?.Id ?? "",
            async () => run is null ? [] : await findings.All(shown!.Name, cancel));
        var all = run is null ? [] : await findings.Summaries(shown!.Name, cancel);
        ImmutableArray<FindingSummary> localised = [.. all.Where(finding => finding.Nature is not ConcentrationKind.Urbanisation)];
        return new FrontContent(infos, shown, run, localised, all.Length - localised.Length, picture);
    }
}
