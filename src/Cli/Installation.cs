using System.CommandLine;
using System.Globalization;
using Klynge.Access.Demonstrating;
using Klynge.Atlas;
using Klynge.Atlas.Describing;
using Klynge.Register;
using Klynge.Storage;
using Klynge.Storage.Backup;
using Klynge.Web;

namespace Klynge.Cli;

/// <summary>What commands that use the database stand on.</summary>
sealed class Installation : IDisposable
{
    readonly Lazy<RegisterDb> register;
    readonly Lazy<AtlasDb> atlas;
    readonly Lazy<Reference> reference;

    readonly Lazy<Database> database;
    IDisposable? use;

    Installation(string directory, DataFolder data, string? connection)
    {
        (Directory, Data, Connection) = (directory, data, connection);
        database = new(() =>
        {
            var named = Database.At(directory, connection);
            named.Reach();
            use = named.TryUse() ?? throw new CommandFailed($"{named.Name} is being begun anew or restored by another process. Wait for it.", ExitCode.Wrong);
            return named;
        });
        register = new(() => RegisterDb.Open(Database));
        atlas = new(() => AtlasDb.Open(Database));
        reference = new(() => Reference.Load(Data));
    }

    /// <summary>From <c>--data</c>, <c>--database</c> and <c>--data-files</c>.</summary>
    public static Installation Of(ParseResult parsed) => new(
        parsed.GetRequiredValue<DirectoryInfo>("--data").FullName,
        DataFolder.Find(parsed.GetValue<DirectoryInfo?>("--data-files")?.FullName ?? Environment.GetEnvironmentVariable("KLYNGE__DATAFILES")),
        parsed.GetValue<string?>("--database") ?? Environment.GetEnvironmentVariable("KLYNGE__DATABASE"));

    /// <summary>The data folder, which holds the database unless there is a <see cref="Connection"/>.</summary>
    public string Directory { get; }

    public DataFolder Data { get; }

    /// <summary>To a PostgreSQL database; null for the file in the folder.</summary>
    public string? Connection { get; }

    /// <summary>Seen to be there when first asked for, and not taken away by another command from then on.</summary>
    public Database Database => database.Value;

    /// <summary>The same without looking whether it is there.</summary>
    public Database Unopened => Klynge.Storage.Database.At(Directory, Connection);

    /// <summary>Whether there is no database yet. It would be made by looking into it.</summary>
    public bool IsMissing => Unopened is Database.OnSqlite(var file) && !File.Exists(file);

    /// <summary>Where things are stored, for people.</summary>
    public string Place => Database is Database.OnPostgres ? Database.Name : Directory;

    /// <summary>Opened, and made, when first asked for.</summary>
    public RegisterDb Register => register.Value;

    /// <summary>Opened, and made, when first asked for.</summary>
    public AtlasDb Atlas => atlas.Value;

    /// <summary>Read when first asked for.</summary>
    public Reference Reference => reference.Value;

    /// <summary>Throws the database away with what belongs to it: kept files and letters. Only what Klynge made itself is deleted; the anchors of its journals are laid aside.</summary>
    /// <param name="people">Whether that may be where real people are.</param>
    /// <exception cref="CommandFailed">They are, or another process has it open; it was left as it is.</exception>
    public void Forget(bool people)
    {
        if (!IsMissing) Unopened.Reach();
        using var alone = Unopened.TryAlone() ?? throw InUse();
        if (!people && !IsMissing && RealPeople.MayBeIn(Unopened))
        {
            throw new CommandFailed(
                $"Real people use {Unopened.Name}, and --fresh would throw away all that they have written. Leave out --fresh, or take another folder: --data ~/klynge-new. Where it is all to be thrown away: klynge prepare --fresh --real-people-too",
                ExitCode.Wrong);
        }
        try
        {
            new Place(StoringRooms.Of(Unopened), Unopened, Directory).TakeAway("files", "mail");
        }
        catch (Npgsql.PostgresException busy) when (busy.SqlState == Npgsql.PostgresErrorCodes.LockNotAvailable)
        {
            throw InUse();
        }
        // They signed journals that are no more: what is written from now on could not follow them.
        var anchors = Path.Combine(Directory, "anchors");
        if (System.IO.Directory.Exists(anchors)) System.IO.Directory.Move(anchors, string.Create(CultureInfo.InvariantCulture, $"{anchors}-until-{TimeProvider.System.GetUtcNow():yyyy-MM-ddTHHmmss.fff}"));
    }

    CommandFailed InUse() => new($"{Unopened.Name} is in use by another process, so it was left as it is. Stop that one first.", ExitCode.Wrong);

    public void Dispose()
    {
        if (register.IsValueCreated) register.Value.Dispose();
        if (atlas.IsValueCreated) atlas.Value.Dispose();
        use?.Dispose();
    }
}
