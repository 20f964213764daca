namespace Klynge.Storage;

/// <summary>The database has tables of a version of Klynge that this program does not know: a newer one, or one before the first release.</summary>
/// <param name="file">The database's file.</param>
public sealed class AnotherVersionsDatabaseException(string file) : Exception($"{file} was made by another version of Klynge.")
{
    /// <summary>The database's file.</summary>
    public string File => file;
}
