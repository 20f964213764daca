using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Klynge.Access;
using Klynge.Access.Demonstrating;
using Klynge.Atlas.Findings;
using Klynge.Clusters;
using Klynge.Clusters.Examples;
using Klynge.Register.Populations;
using Klynge.Storage.Files;
using Klynge.Web;
using Klynge.Web.Pages.Trying;

namespace Klynge.Cli.Examples;

/// <summary>Prepares the demonstration from the command line, and says what came of it in a line.</summary>
static class PrepareExamples
{
    /// <summary>Where the site will be, for the letters of the example.</summary>
    public static Option<string> Address() => new("--address")
    {
        Description = "Where the site will be served; the letters of the example lead there.",
        DefaultValueFactory = _ => SiteAddress.OfEnvironment(),
    };

    /// <summary>Builds what is not there.</summary>
    public static Task<string> Run(Installation at, string address, CancellationToken cancel) => With(at, address, deed => deed.Run(TimeProvider.System.GetUtcNow(), cancel));

    /// <summary>Builds it also after it was cleared.</summary>
    public static Task<string> Again(Installation at, string address, CancellationToken cancel) => With(at, address, deed => deed.Again(TimeProvider.System.GetUtcNow(), cancel));

    static async Task<string> With(Installation at, string address, Func<PrepareDemonstration, Task<Prepared>> deed)
    {
        var clock = Stopwatch.StartNew();
        await using var access = AccessDb.Open(at.Database);
        await using var clusters = ClustersDb.Open(at.Database);
        var between = new BetweenStavangerAndBergen(new PopulationStore(at.Register), new FindingQueries(at.Atlas, new RunCache()));
        var prepared = await deed(new PrepareDemonstration(access, clusters, between, at.Reference.Geography, PrepareDemonstration.LinksOf(address), FileStore.In(at.Directory), new Demonstration(On: true)));
        return prepared switch
        {
            Prepared.Done(ExampleOutcome.Built(var examples)) => string.Create(CultureInfo.InvariantCulture, $"Example: {examples.Cases.Length} made-up initiatives and events, built in {clock.Elapsed.TotalSeconds:F1} s."),
            Prepared.Done(ExampleOutcome.Stood(var examples)) => $"Example: {examples.Cases.Length} made-up initiatives and events, unchanged.",
            Prepared.Done => "Example: cleared, and not built again. Bring it back with: klynge examples build",
            Prepared.RealPeopleAreHere => throw new CommandFailed(
                "Real people use this installation, so nothing made up comes in. Leave out --demonstration, or try Klynge in a folder of its own: --data ~/klynge-try", ExitCode.RealPeople),
        };
    }
}
