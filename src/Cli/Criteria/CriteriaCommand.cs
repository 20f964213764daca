using System.CommandLine;
using Klynge.Clusters;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Readiness;

namespace Klynge.Cli.Criteria;

/// <summary><c>klynge criteria</c>: what the initiatives of a call are judged by.</summary>
static class CriteriaCommand
{
    public static Command Build() => new("criteria", "What initiatives are judged by: the standing criteria, and those that a call has said for itself.") { Add(), Show() };

    static Command Add()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The criteria as JSON; begin from what klynge criteria show prints." };
        var command = new Command(
            "add",
            """
            Keeps a version of a call's own criteria. What is kept is never changed: a change is another version with another id.

            Examples:
              klynge criteria show > arena-2027-1.json
              klynge criteria add arena-2027-1.json
            """)
        {
            file, CommonOptions.Data(), CommonOptions.Database(), CommonOptions.DataFiles(),
        };
        command.SetAction((parsed, cancel) => Add(parsed, parsed.GetRequiredValue(file), cancel));
        return command;
    }

    static async Task<int> Add(ParseResult parsed, FileInfo file, CancellationToken cancel)
    {
        if (!file.Exists) throw new CommandFailed($"There is no file {file.FullName}.", ExitCode.Input);
        var criteria = CriteriaFile.Read(await File.ReadAllTextAsync(file.FullName, cancel)) switch
        {
            CriteriaReading.Understood(var understood) => understood,
            CriteriaReading.Faulty(var messages) => throw Failed(file, messages.Select(message => message.Text.En), ExitCode.Input),
        };
        using var at = Installation.Of(parsed);
        await using var db = ClustersDb.Open(at.Database);
        var reasons = await new SaveCriteria(db).Run(criteria, new Hand("system", null, "administrator"), TimeProvider.System.GetUtcNow(), cancel);
        if (!reasons.IsEmpty) throw Failed(file, reasons.Select(reason => reason.Text.En), ExitCode.Usage);
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"Kept: {criteria.Name.En}, {criteria.Criteria.Length} criteria. An initiative's readiness is shown by them with ?criteria={criteria.Id}");
        return (int)ExitCode.Done;
    }

    static Command Show()
    {
        var id = new Argument<string>("ID") { Description = "Which version.", DefaultValueFactory = _ => StandingCriteria.Current.Id };
        var command = new Command("show", "Prints a version as the file that klynge criteria add reads: the standing criteria when none is named.") { id, CommonOptions.Data(), CommonOptions.Database(), CommonOptions.DataFiles() };
        command.SetAction(async (parsed, cancel) =>
        {
            var criteria = StandingCriteria.Current;
            if (parsed.GetRequiredValue(id) is var named && named != criteria.Id)
            {
                using var at = Installation.Of(parsed);
                await using var db = ClustersDb.Open(at.Database);
                criteria = await new CriteriaQueries(db).Get(named, cancel) ?? throw new CommandFailed($"There are no criteria '{named}' here.", ExitCode.Usage);
            }
            await parsed.InvocationConfiguration.Output.WriteLineAsync(CriteriaFile.Write(criteria));
            return (int)ExitCode.Done;
        });
        return command;
    }

    static CommandFailed Failed(FileInfo file, IEnumerable<string> why, ExitCode code) => new($"{file.Name}: {string.Join(' ', why)} Nothing is kept.", code);
}
