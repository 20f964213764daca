using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Register.Populations;
using Klynge.Register.Search;
using Klynge.Storage;
using Klynge.Web.Maps;
using Klynge.Web.Pages.Findings;
using Klynge.Web.Pages.Front;
using Klynge.Web.Pages.Lists;

namespace Klynge.Web;

/// <summary>
/// Reads populations and findings and draws their maps once the site answers, so that the first reader does not wait for it.
/// Whoever comes before it has ended waits for the same work as without it.
/// </summary>
sealed partial class WarmUp(IServiceScopeFactory scopes, IHostApplicationLifetime life, ILogger<WarmUp> log) : WhileServing(life)
{
    // The strongest of each population are what is opened first.
    const int Opened = 60;

    protected override async Task Work(CancellationToken cancel)
    {
        try
        {
            using var scope = scopes.CreateScope();
            var services = scope.ServiceProvider;
            await services.GetRequiredService<ShowFront>().Run(null, cancel);
            services.GetRequiredService<ReferenceIndex>();
            foreach (var info in services.GetRequiredService<ChosenPopulation>().Of(null).All)
            {
                cancel.ThrowIfCancellationRequested();
                await services.GetRequiredService<ListOfFindings>().Page(info.Name, Language.Nb, cancel);
                services.GetRequiredService<PopulationMemory>().Get(info, services.GetRequiredService<PopulationStore>());
                if (await services.GetRequiredService<RunQueries>().Current(info.Name, cancel) is { } run)
                {
                    var (charts, findings) = (services.GetRequiredService<Charts>(), await services.GetRequiredService<FindingQueries>().All(info.Name, cancel));
                    await services.GetRequiredService<ShowFront>().Run(info.Name, cancel);
                    await charts.WithCityLife(info.Name, info.Projection, run.Id, () => Task.FromResult<IReadOnlyList<Finding>>(findings));
                    foreach (var finding in findings.Take(Opened))
                    {
                        cancel.ThrowIfCancellationRequested();
                        charts.Of(finding, info.Projection);
                    }
                }
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // Whatever it is: a page that needs the same will say what is wrong, and the others are to be served. Uncaught it would end the site.
            NotWarm(log, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What pages need could not be read beforehand.")]
    private static partial void NotWarm(ILogger log, Exception fault);
}
