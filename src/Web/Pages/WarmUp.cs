using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Register.Populations;
using Klynge.Web.Maps;
using Klynge.Web.Pages.Front;

namespace Klynge.Web.Pages;

/// <summary>
/// Draws the maps of the current runs in the background when the site has started, so that the first visitor waits for none of it.
/// A visitor who comes sooner gets the same maps, drawn at once.
/// </summary>
sealed class WarmUp(IServiceScopeFactory scopes, Charts charts, IHostApplicationLifetime life, ILogger<WarmUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        // The address is told first; then there is time.
        if (!await Started(stop)) return;
        try
        {
            using var scope = scopes.CreateScope();
            var services = scope.ServiceProvider;
            await services.GetRequiredService<ShowFront>().Run(null, stop);
            foreach (var population in services.GetRequiredService<PopulationStore>().Infos()) await Prepare(population, services, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The site is closing; nothing is half done.
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            // Pages draw their own maps when these are missing: slower, and not a reason to stop.
            log.LogWarning(fault, "The maps could not be drawn beforehand.");
        }
    }

    async Task Prepare(PopulationInfo population, IServiceProvider services, CancellationToken stop)
    {
        var findings = services.GetRequiredService<FindingQueries>();
        if (await services.GetRequiredService<RunQueries>().Current(population.Name, stop) is null) return;

        await services.GetRequiredService<ShowFront>().Run(population.Name, stop);
        await findings.Results(population.Name, stop);
        foreach (var finding in (await findings.All(population.Name, stop)).Take(Charts.Kept))
        {
            stop.ThrowIfCancellationRequested();
            charts.Of(finding, population.Projection);
        }
    }

    async Task<bool> Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var told = life.ApplicationStarted.Register(started.SetResult);
        using var stopped = stop.Register(() => started.TrySetCanceled(stop));
        return await started.Task.ContinueWith(task => task.IsCompletedSuccessfully, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
