namespace Klynge.Storage;

/// <summary>The folder of reference data that is shipped with the product (<c>data/</c>).</summary>
/// <param name="Path">Full path.</param>
public sealed record DataFolder(string Path)
{
    /// <summary>The folder given, or the nearest <c>data</c> with a README.md at or above the program or the current directory.</summary>
    /// <param name="given">A path that the user named, or null.</param>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static DataFolder Find(string? given = null)
    {
        if (given is not null)
        {
            return Directory.Exists(given)
                ? new DataFolder(System.IO.Path.GetFullPath(given))
                : throw new DirectoryNotFoundException($"The data folder {given} does not exist.");
        }
        foreach (var start in new[] { AppContext.BaseDirectory, Directory.GetCurrentDirectory() })
        {
            for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
            {
                var candidate = System.IO.Path.Combine(at.FullName, "data");
                // data/classifications marks it as ours; the README may not be laid there yet by a packager.
                if (Directory.Exists(System.IO.Path.Combine(candidate, "classifications"))) return new DataFolder(candidate);
            }
        }
        throw new DirectoryNotFoundException(
            $"No data folder above {AppContext.BaseDirectory} or {Directory.GetCurrentDirectory()}; name it with --data-files or KLYNGE__DATAFILES.");
    }

    /// <summary>Full path of a file in it: <c>folder.File("classifications", "sn2007.csv.gz")</c>.</summary>
    public string File(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);
}
