using Klynge.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Klynge.Storage;

public abstract partial class ModuleDb
{
    /// <summary>Brings the module's tables up to date. Several processes may start at once: one migrates, the others wait.</summary>
    /// <exception cref="AnotherVersionsDatabaseException">The tables were made by a version that this program does not know.</exception>
    /// <exception cref="TimeoutException">Another process has been migrating for more than a minute.</exception>
    public void Migrate()
    {
        if (Database.IsNpgsql()) MigratePostgres();
        else MigrateSqlite();
    }

    /// <remarks>EF's own lock is a row that stays behind when a migrating process is killed; an operating-system lock does not.</remarks>
    void MigrateSqlite()
    {
        using var alone = FileLock.Wait(Database.GetDbConnection().DataSource + ".migrating", TimeSpan.FromMinutes(1));
        var done = UpToDate(Database.GetDbConnection().DataSource);
        Database.OpenConnection();
        try
        {
            if (!done)
            {
                Database.ExecuteSqlRaw("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
                Database.Migrate();
            }
            if (Database.GetMigrations().Any()) JournalTriggers.Set(this);
        }
        finally
        {
            Database.CloseConnection();
        }
    }

    void MigratePostgres()
    {
        // Opened first, so that a database that is not there is an error: EF would make one without asking.
        Database.OpenConnection();
        try
        {
            WaitForMigrating();
            if (!UpToDate(new Storage.Database.OnPostgres(Database.GetConnectionString()!).Name))
            {
                // Secondary strength, as CompareOptions.IgnoreCase on SQLite: the same names come in the same order on both.
                Database.ExecuteSqlRaw("CREATE COLLATION IF NOT EXISTS public.nb (provider = icu, locale = 'nb-NO-u-ks-level2', deterministic = false)");
                Database.Migrate();
            }
            if (Database.GetMigrations().Any()) JournalTriggers.Set(this);
        }
        finally
        {
            // Closing gives the connection back to its pool, not its locks to the server.
            if (Database.GetDbConnection().State == System.Data.ConnectionState.Open) Database.ExecuteSqlRaw("SELECT pg_advisory_unlock_all()");
            Database.CloseConnection();
        }
    }

    void WaitForMigrating()
    {
        try
        {
            Database.ExecuteSqlRaw("SET lock_timeout = '60s'; SELECT pg_advisory_lock(hashtextextended('klynge migrating', 0)); RESET lock_timeout");
        }
        catch (Npgsql.PostgresException late) when (late.SqlState == Npgsql.PostgresErrorCodes.LockNotAvailable)
        {
            throw new TimeoutException("Another process has been migrating the database for more than a minute.", late);
        }
    }

    bool UpToDate(string name)
    {
        var (known, applied) = (Database.GetMigrations().ToArray(), Database.GetAppliedMigrations().ToArray());
        return applied.Except(known).Any() ? throw new AnotherVersionsDatabaseException(name) : known.Length > 0 && !known.Except(applied).Any();
    }
}
