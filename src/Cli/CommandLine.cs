using System.CommandLine;
using Klynge.Storage;

namespace Klynge.Cli;

/// <summary>Parses, runs and turns whatever went wrong into one line and an exit code.</summary>
static class CommandLine
{
    /// <summary>Runs one command as the shell would.</summary>
    /// <param name="args">Words after <c>klynge</c>.</param>
    /// <param name="output">Stands for stdout.</param>
    /// <param name="error">Stands for stderr.</param>
    /// <param name="cancel">Stands for Ctrl-C.</param>
    /// <returns>0 done, 1 something is wrong, 2 wrong usage, 3 input could not be read, 4 real people are here, so it is no demonstration.</returns>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error, CancellationToken cancel = default)
    {
        var parsed = Root.Build().Parse(args);
        if (parsed.Errors is [var first, ..])
        {
            var path = Path(parsed.CommandResult);
            var message = UnknownCommand.Explain(parsed.CommandResult.Command, path, parsed.UnmatchedTokens) ?? first.Message;
            await error.WriteLineAsync($"klynge: {OneLine(message)} See: klynge {path}--help");
            return (int)ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                    // A run that is cancelled has to write that down; a site has to finish the pages it is serving.
                    ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
                },
                cancel);
        }
        catch (Exception exception)
        {
            var (message, code) = Explain(exception);
            await error.WriteLineAsync($"klynge: {OneLine(message)}");
            if (parsed.GetValue<bool>("--debug")) await error.WriteLineAsync(exception.ToString());
            return (int)code;
        }
    }

    static (string Message, ExitCode Code) Explain(Exception exception) => exception switch
    {
        CommandFailed failed => (failed.Message, failed.Code),
        AnotherVersionsDatabaseException other => ($"{other.Message} Use the version that made it, or another folder: --data ~/klynge-new. If nothing in it is to be kept, klynge prepare --fresh throws it away and begins anew.", ExitCode.Input),
        UnreachableDatabaseException or UnreadableConnectionException => (exception.Message, ExitCode.Input),
        UnusableSettingException => (exception.Message, ExitCode.Usage),
        OperationCanceledException => ("Stopped before it was done; nothing half-made was kept.", ExitCode.Wrong),
        FileNotFoundException { FileName: { } file } => ($"{file} is not there. Check the path.", ExitCode.Input),
        DirectoryNotFoundException or UnauthorizedAccessException or IOException or InvalidDataException =>
            (exception.Message, ExitCode.Input),
        _ => ($"{exception.GetType().Name}: {exception.Message} This is a fault in the program; --debug shows where.", ExitCode.Wrong),
    };

    static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    static string Path(System.CommandLine.Parsing.CommandResult command) =>
        command.Parent is System.CommandLine.Parsing.CommandResult parent ? $"{Path(parent)}{command.Command.Name} " : "";
}
