using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Klynge.Storage.Backup;
using Klynge.Web;

namespace Klynge.Cli.Keep;

/// <summary><c>klynge backup</c>: everything in one file.</summary>
static class BackupCommand
{
    public static Command Build()
    {
        var file = new Argument<FileInfo>("file") { Description = "Where to: a name that is not taken, klynge-2026-11-25.zip." };
        var command = new Command(
            "backup",
            """
            Writes everything of an installation into one file: all tables, kept files, journals with their anchors, and the keys. The site may go on
            meanwhile; the backup is as it all was at one moment. It fits both kinds of database. Keep it as secret as the installation.

            Examples:
              klynge backup klynge-2026-11-25.zip
              KLYNGE__DATABASE="Host=localhost;Database=klynge;Username=klynge;Password=…" klynge backup klynge.zip --data /srv/klynge
            """)
        {
            file, CommonOptions.Data(), CommonOptions.Database(), CommonOptions.DataFiles(),
        };
        command.SetAction((parsed, cancel) => Run(parsed, parsed.GetRequiredValue(file).FullName, cancel));
        return command;
    }

    static async Task<int> Run(ParseResult parsed, string file, CancellationToken cancel)
    {
        using var at = Installation.Of(parsed);
        if (at.IsMissing) throw new CommandFailed($"There is nothing to back up in {at.Directory}. Name the folder with --data, or the database with --database.", ExitCode.Input);
        var clock = Stopwatch.StartNew();
        StoringRooms.Migrate(at.Database);
        var done = await new BackUp(StoringRooms.Of(at.Database), at.Database, at.Directory, TimeProvider.System).Run(file, cancel);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{file}: {done.Rows:N0} rows of {done.Tables} tables, {done.Files:N0} files, {done.Bytes / 1e6:N1} MB, in {clock.Elapsed.TotalSeconds:F1} s. It holds the keys too: keep it as secret as the installation."));
        return (int)ExitCode.Done;
    }
}
