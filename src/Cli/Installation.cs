using System.CommandLine;
using Klynge.Atlas;
using Klynge.Atlas.Describing;
using Klynge.Register;
using Klynge.Storage;

namespace Klynge.Cli;

/// <summary>What commands that use the database stand on.</summary>
sealed class Installation : IDisposable
{
    readonly Lazy<RegisterDb> register;
    readonly Lazy<AtlasDb> atlas;
    readonly Lazy<Reference> reference;

    Installation(string directory, DataFolder data)
    {
        (Directory, Data, Database) = (directory, data, Database.At(directory));
        register = new(() => RegisterDb.Open(Database));
        atlas = new(() => AtlasDb.Open(Database));
        reference = new(() => Reference.Load(Data));
    }

    /// <summary>From <c>--data</c> and <c>--data-files</c>.</summary>
    public static Installation Of(ParseResult parsed) => new(
        parsed.GetRequiredValue<DirectoryInfo>("--data").FullName,
        DataFolder.Find(parsed.GetValue<DirectoryInfo?>("--data-files")?.FullName ?? Environment.GetEnvironmentVariable("KLYNGE__DATAFILES")));

    /// <summary>Folder of the database.</summary>
    public string Directory { get; }

    public DataFolder Data { get; }

    public Database Database { get; }

    /// <summary>Opened, and made, when first asked for.</summary>
    public RegisterDb Register => register.Value;

    /// <summary>Opened, and made, when first asked for.</summary>
    public AtlasDb Atlas => atlas.Value;

    /// <summary>Read when first asked for.</summary>
    public Reference Reference => reference.Value;

    /// <summary>Throws the database away. Only what Klynge made itself is deleted.</summary>
    /// <exception cref="IOException">Another process has it open in a way that forbids that.</exception>
    public void Forget()
    {
        if (Database is not Database.OnSqlite sqlite) return;
        foreach (var ending in new[] { "", "-wal", "-shm" }) File.Delete(sqlite.File + ending);
    }

    public void Dispose()
    {
        if (register.IsValueCreated) register.Value.Dispose();
        if (atlas.IsValueCreated) atlas.Value.Dispose();
    }
}
