namespace Klynge.Storage;

/// <summary>The database has tables of a version of Klynge that this program does not know: a newer one, or one before the first release.</summary>
/// <param name="database">What people call it: <see cref="Database.Name"/>.</param>
public sealed class AnotherVersionsDatabaseException(string database) : Exception($"{database} was made by another version of Klynge.")
{
    /// <summary>What people call the database.</summary>
    public string Database => database;
}
