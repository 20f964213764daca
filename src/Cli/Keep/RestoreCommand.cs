using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Klynge.Register.Search;
using Klynge.Storage;
using Klynge.Storage.Backup;
using Klynge.Web;

namespace Klynge.Cli.Keep;

/// <summary><c>klynge restore</c>: a backup into a place where there is nothing yet.</summary>
static class RestoreCommand
{
    public static Command Build()
    {
        var file = new Argument<FileInfo>("file") { Description = "A backup that \"klynge backup\" has written." };
        var command = new Command(
            "restore",
            """
            Brings a backup back, whole or not at all. The data folder and the database must be empty: nothing is ever written over. A backup from SQLite
            can be restored into PostgreSQL, and the other way.

            Examples:
              klynge restore klynge-2026-11-25.zip --data /srv/klynge-new
              klynge restore klynge-2026-11-25.zip --data /srv/klynge --database "Host=localhost;Database=klynge;Username=klynge;Password=…"
            """)
        {
            file, CommonOptions.Data(), CommonOptions.Database(), CommonOptions.DataFiles(),
        };
        command.SetAction((parsed, cancel) => Run(parsed, parsed.GetRequiredValue(file).FullName, cancel));
        return command;
    }

    static async Task<int> Run(ParseResult parsed, string file, CancellationToken cancel)
    {
        if (!File.Exists(file)) throw new FileNotFoundException(null, file);
        using var at = Installation.Of(parsed);
        var clock = Stopwatch.StartNew();
        // Needed at the end; seen to be there before anything is restored.
        var geography = at.Reference.Geography;
        var database = at.Unopened;
        // A file is made when it is opened; whether there was one is to be seen first.
        if (database is Database.OnPostgres) database.Reach();
        var restored = await new Restore(StoringRooms.Of(database), database, at.Directory).Run(file, cancel);
        var done = restored switch
        {
            Restored.Done all => all,
            Restored.NotEmpty(var what) => throw new CommandFailed($"{what}, and a backup is restored into an empty place only. Nothing was changed. Name another folder with --data, or an empty database.", ExitCode.Wrong),
            Restored.InUse => throw new CommandFailed($"{database.Name} is in use by another process. Nothing was changed. Stop that one first.", ExitCode.Wrong),
            Restored.AnotherVersion(var difference) => throw new CommandFailed($"The backup was made by another version. {difference} Nothing was restored; use the version that made it.", ExitCode.Input),
        };
        // What is searched by is made of what was restored, by each database in its own way.
        NameIndex.Refresh(at.Register, geography);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Restored as it was {done.MadeAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC: {done.Rows:N0} rows of {done.Tables} tables, {done.Files:N0} files, in {clock.Elapsed.TotalSeconds:F1} s. See that all is as it was written: klynge verify"));
        return (int)ExitCode.Done;
    }
}
