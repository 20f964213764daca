using System.CommandLine;
using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Cli.Prepare;
using Klynge.Register.Populations;

namespace Klynge.Cli.Check;

/// <summary><c>klynge real-data-check</c> (hidden; used by scripts/real-data-check): the findings beside what earlier trials found.</summary>
static class RealDataCheckCommand
{
    public static Command Build()
    {
        var command = new Command("real-data-check", "Prints the findings beside those of earlier trials, as Markdown.\n\nExample:\n  klynge real-data-check --data var")
        {
            CommonOptions.Data(), CommonOptions.Database(), CommonOptions.DataFiles(),
            new Option<string[]>("--only") { Description = "Only these populations; all when not given." },
        };
        command.Hidden = true;
        command.SetAction(Run);
        return command;
    }

    static async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        using var at = Installation.Of(parsed);
        await output.WriteAsync("# The real data, beside what earlier trials found\n\nMade by `scripts/real-data-check`. Nothing is tuned towards the list; why what differs differs stands in adr/0054.\n\n");
        var (queries, only) = (new FindingQueries(at.Atlas, new RunCache()), parsed.GetValue<string[]>("--only") ?? []);
        foreach (var name in Trial.All.Select(trial => trial.Population).Distinct().Where(name => only.Length == 0 || only.Contains(name)))
        {
            var (info, _) = BuildAndDetect.Population(at, name, error);
            var (run, _) = await BuildAndDetect.Findings(at, info, again: false, error, cancel);
            var figures = run.State is RunState.Finished finished ? finished.Figures : throw new CommandFailed($"The run of {name} is not finished.", ExitCode.Wrong);
            await output.WriteAsync(new RealDataPage(
                new PopulationStore(at.Register).Load(name)!, figures, await queries.Summaries(name, cancel), await queries.Results(name, cancel),
                await queries.KnownClusterVerdicts(name, cancel), at.Reference).Text());
        }
        return (int)ExitCode.Done;
    }
}
