using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Klynge.Register;

/// <summary>The register's tables (<c>register_…</c>): units with their dated history, imports with their bad rows, populations.</summary>
/// <remarks>Each table is mapped beside what it stores, by an <c>IEntityTypeConfiguration</c> of this assembly.</remarks>
public abstract class RegisterDb(DbContextOptions options) : ModuleDb(options, Module)
{
    /// <summary>Prefix of the tables.</summary>
    public const string Module = "register";

    /// <summary>Opens the register of a database, which is brought up to date first. The caller disposes of it.</summary>
    public static RegisterDb Open(Database database)
    {
        var db = new RegisterOnSqlite(database.OptionsFor<RegisterOnSqlite>(Module));
        db.Migrate();
        return db;
    }
}

/// <summary>The register on SQLite; its migrations are in <c>Migrations/</c>.</summary>
public sealed class RegisterOnSqlite(DbContextOptions<RegisterOnSqlite> options) : RegisterDb(options);

/// <summary>For <c>dotnet ef migrations add</c>; no file is opened.</summary>
sealed class RegisterOnSqliteDesign : IDesignTimeDbContextFactory<RegisterOnSqlite>
{
    public RegisterOnSqlite CreateDbContext(string[] args) =>
        new(new Database(Path.Combine(Path.GetTempPath(), "klynge-design.db")).OptionsFor<RegisterOnSqlite>(RegisterDb.Module));
}
