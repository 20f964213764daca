using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Klynge.Cli.Examples;

namespace Klynge.Cli.Prepare;

/// <summary><c>klynge prepare</c>: from the shipped files to findings.</summary>
static class PrepareCommand
{
    public static Command Build()
    {
        var population = new Option<string>("--population")
        {
            Description = "norway: Telemark and a preview of the whole country. usa: the metropolitan areas of the United States.",
            DefaultValueFactory = _ => "norway",
        };
        population.AcceptOnlyFromAmong("norway", "usa");
        var fresh = new Option<bool>("--fresh") { Description = "Throw the database, its files and its letters away and begin anew. Refused where real people are." };
        var people = new Option<bool>("--real-people-too") { Description = "With --fresh: also what real people have written." };

        var demonstration = new Option<bool>("--demonstration") { Description = "Build the living example too: made-up persons and what they began, for trying Klynge." };
        var address = PrepareExamples.Address();

        var command = new Command(
            "prepare",
            """
            Reads the shipped data and finds the concentrations in it. What is done already and has not changed is left as it is.

            Examples:
              klynge prepare
              klynge prepare --population usa --data /srv/klynge
              klynge prepare --fresh
            """)
        {
            population, fresh, people, demonstration, address, CommonOptions.Data(), CommonOptions.Database(), CommonOptions.DataFiles(),
        };
        command.SetAction((parsed, cancel) =>
        {
            // Before anything opens it.
            using (var at = Installation.Of(parsed))
                if (parsed.GetValue(fresh)) at.Forget(parsed.GetValue(people));
            return Run(parsed, parsed.GetRequiredValue(population), parsed.GetValue(demonstration) ? parsed.GetRequiredValue(address) : null, cancel);
        });
        return command;
    }

    static async Task<int> Run(ParseResult parsed, string population, string? example, CancellationToken cancel)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var clock = Stopwatch.StartNew();
        using var at = Installation.Of(parsed);
        await output.WriteLineAsync($"Klynge prepares its data in {at.Place}.");

        foreach (var name in population == "usa" ? new[] { "usa" } : ["telemark", "norway-preview"])
        {
            var (info, built) = BuildAndDetect.Population(at, name, error);
            cancel.ThrowIfCancellationRequested();
            var (run, ran) = await BuildAndDetect.Findings(at, info, again: false, error, cancel);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{info.Title.En}: {info.Units:N0} establishments{(built ? "" : ", unchanged")}; {run.Findings} places found{(ran ? "" : ", unchanged")} ({run.Id})."));
        }
        if (example is not null) await output.WriteLineAsync(await PrepareExamples.Run(at, example, cancel));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Prepared in {clock.Elapsed.TotalSeconds:F1} s. Nothing left this machine."));
        return (int)ExitCode.Done;
    }
}
