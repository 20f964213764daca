using System.CommandLine;

namespace Klynge.Cli;

/// <summary>Options that several commands share. Each command gets its own instance; the name finds it again.</summary>
static class CommonOptions
{
    /// <summary>Where the database lies.</summary>
    public static Option<DirectoryInfo> Data() => new("--data")
    {
        Description = "Folder of the database (klynge.db). Made when it is not there.",
        DefaultValueFactory = _ => new DirectoryInfo(Environment.GetEnvironmentVariable("KLYNGE__DATA") ?? "var"),
    };

    /// <summary>Which database.</summary>
    public static Option<string?> Database() => new("--database")
    {
        Description = "PostgreSQL to use instead of klynge.db: \"Host=localhost;Database=klynge;Username=klynge;Password=…\". Or set KLYNGE__DATABASE, which other users of the machine cannot see.",
    };

    /// <summary>Where the shipped reference data lies.</summary>
    public static Option<DirectoryInfo?> DataFiles() => new("--data-files")
    {
        Description = "Folder of the shipped reference data. Found by itself next to the program or above it.",
    };

    /// <summary>Data for programs instead of text for people.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON on stdout instead of text." };

    /// <summary>For whoever mends the program.</summary>
    public static Option<bool> Debug() => new("--debug") { Description = "Show where in the program an error came from.", Recursive = true };
}
