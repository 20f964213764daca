using System.Data.Common;
using Klynge.Access.People;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Access.Demonstrating;

/// <summary>Whether an installation is used by anybody who is not made up. Where it is, there is no demonstration: it would show their letters, and let anyone in among them.</summary>
public static class RealPeople
{
    /// <summary>Whether anybody real is here, also beside made-up persons.</summary>
    public static bool AreHere(AccessDb db) => In(db).Any();

    /// <summary>The same, without waiting.</summary>
    public static Task<bool> AreHere(AccessDb db, CancellationToken cancel) => In(db).AnyAsync(cancel);

    /// <summary>The same of a database that is not brought up to date, whichever version made it. Where it cannot be told who is made up, all are real.</summary>
    public static bool MayBeIn(Database database)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        var (person, isThere) = database is Database.OnSqlite
            ? ("access_person", "SELECT count(*) FROM sqlite_master WHERE name = 'access_person'")
            : ("access.person", "SELECT count(*) FROM pg_tables WHERE schemaname = 'access' AND tablename = 'person'");
        bool Any(string sql)
        {
            command.CommandText = sql;
            return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) > 0;
        }
        if (!Any(isThere)) return false;
        try
        {
            return Any($"SELECT count(*) FROM {person} WHERE NOT demonstration");
        }
        catch (DbException)
        {
            return Any($"SELECT count(*) FROM {person}");
        }
    }

    static IQueryable<PersonRow> In(AccessDb db) => db.People.Where(row => !row.Demonstration);
}
