using Klynge.Atlas.Runs;
using Klynge.Register.Populations;

namespace Klynge.Cli.Prepare;

/// <summary>Brings one population and its findings up to date.</summary>
static class BuildAndDetect
{
    /// <summary>The population, built when its files have changed since.</summary>
    /// <returns>What it is, and whether it had to be built.</returns>
    public static (PopulationInfo Info, bool Built) Population(Installation at, string name, TextWriter error)
    {
        var store = new PopulationStore(at.Register);
        if (store.Info(name) is { } known && known.InputHash == store.InputHash(name, at.Data)) return (known, false);

        using var bar = new Bar(error, $"Reading {name}");
        return (store.Build(name, at.Data, at.Reference.Classifications, at.Reference.Geography, new Told<double>(share => bar.Report(share))), true);
    }

    /// <summary>The current run of a population; a new one when input, parameters or code have changed.</summary>
    /// <exception cref="CommandFailed">Another process is at work on it.</exception>
    public static async Task<(Run Run, bool Ran)> Findings(
        Installation at, PopulationInfo info, bool again, TextWriter error, CancellationToken cancel)
    {
        var current = await new RunQueries(at.Atlas, TimeProvider.System).Current(info.Name, cancel);
        if (!again && DetectPopulation.IsCurrent(current, info)) return (current!, false);

        var population = new PopulationStore(at.Register).Load(info.Name)!;
        using var bar = new Bar(error, $"Searching {info.Name}");
        var outcome = await new DetectPopulation(at.Database, at.Reference, TimeProvider.System)
            .Run(population, new Told<RunProgress>(now => bar.Report(now.Share, now.Stage)), cancel);
        return outcome switch
        {
            DetectionOutcome.Done(var run) => (run, true),
            DetectionOutcome.AlreadyRunning(var name) => throw new CommandFailed(
                $"Another process is already running the detection of {name} in {at.Place}. Wait for it, or stop it with Ctrl-C where it runs.", ExitCode.Wrong),
        };
    }
}
