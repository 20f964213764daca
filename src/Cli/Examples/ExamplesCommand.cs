using System.CommandLine;
using Klynge.Access;
using Klynge.Clusters;
using Klynge.Web.Pages.Trying;

namespace Klynge.Cli.Examples;

/// <summary><c>klynge examples</c>: the made-up persons and what they began.</summary>
static class ExamplesCommand
{
    public static Command Build()
    {
        var address = PrepareExamples.Address();
        var build = new Command("build", "Builds the living example again after it was cleared, for trying Klynge on this machine.") { address, CommonOptions.Data(), CommonOptions.Database(), CommonOptions.DataFiles() };
        build.SetAction(async (parsed, cancel) =>
        {
            using var at = Installation.Of(parsed);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(await PrepareExamples.Again(at, parsed.GetRequiredValue(address), cancel));
            return (int)ExitCode.Done;
        });
        var clear = new Command("clear", "Takes out the made-up persons and all that they began. What real persons began is not touched; the journal keeps its entries.") { CommonOptions.Data(), CommonOptions.Database(), CommonOptions.DataFiles() };
        clear.SetAction(async (parsed, cancel) =>
        {
            using var at = Installation.Of(parsed);
            await using var access = AccessDb.Open(at.Database);
            await using var clusters = ClustersDb.Open(at.Database);
            var cases = await new ClearDemonstration(access, clusters).Run("system", TimeProvider.System.GetUtcNow(), cancel);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Cleared: {cases.Length} made-up initiatives and events, and the made-up persons. Bring them back with: klynge examples build");
            return (int)ExitCode.Done;
        });
        return new Command(
            "examples",
            """
            The living example: made-up persons, initiatives and events, for trying Klynge.

            Examples:
              klynge prepare --demonstration && klynge serve --demonstration
              klynge examples clear
            """)
        {
            build, clear,
        };
    }
}
