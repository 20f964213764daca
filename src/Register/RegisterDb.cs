using Klynge.Register.Search;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using static Klynge.Storage.Database;

namespace Klynge.Register;

/// <summary>The register's tables (<c>register_…</c>): units with their dated history, imports with their bad rows, populations.</summary>
/// <remarks>Each table is mapped beside what it stores, by an <c>IEntityTypeConfiguration</c> of this assembly.</remarks>
public abstract class RegisterDb(DbContextOptions options) : ModuleDb(options, Module)
{
    /// <summary>Prefix of the tables, or their schema.</summary>
    public const string Module = "register";

    /// <summary>Opens the register of a database, which is brought up to date first. The caller disposes of it.</summary>
    public static RegisterDb Open(Database database)
    {
        var db = Over(database);
        db.Migrate();
        return db;
    }

    /// <summary>Makes the register known to a site: a context for each request.</summary>
    public static void Add(IServiceCollection services, Database database) => database.Add<RegisterDb, RegisterOnSqlite, RegisterOnPostgres>(services, Module);

    /// <summary>What the migrations make that EF does not know. Called by them, see <c>scripts/migrations</c>.</summary>
    internal static void ByHand(MigrationBuilder migration) => INameTables.Create(migration);

    /// <summary>A context over a database that has been brought up to date.</summary>
    public static RegisterDb Over(Database database) => database switch
    {
        OnSqlite => new RegisterOnSqlite(database.OptionsFor<RegisterOnSqlite>(Module)),
        OnPostgres => new RegisterOnPostgres(database.OptionsFor<RegisterOnPostgres>(Module)),
    };
}

/// <summary>The register on SQLite; its migrations are in <c>Migrations/Sqlite</c>.</summary>
public sealed class RegisterOnSqlite(DbContextOptions<RegisterOnSqlite> options) : RegisterDb(options);

/// <summary>The register on PostgreSQL; its migrations are in <c>Migrations/Postgres</c>.</summary>
public sealed class RegisterOnPostgres(DbContextOptions<RegisterOnPostgres> options) : RegisterDb(options);

/// <summary>For <c>scripts/migrations</c>; no database is opened.</summary>
sealed class RegisterOnSqliteDesign : IDesignTimeDbContextFactory<RegisterOnSqlite>
{
    public RegisterOnSqlite CreateDbContext(string[] args) =>
        new(new OnSqlite(Path.Combine(Path.GetTempPath(), "klynge-design.db")).OptionsFor<RegisterOnSqlite>(RegisterDb.Module));
}

/// <summary>For <c>scripts/migrations</c>; no database is opened.</summary>
sealed class RegisterOnPostgresDesign : IDesignTimeDbContextFactory<RegisterOnPostgres>
{
    public RegisterOnPostgres CreateDbContext(string[] args) =>
        new(new OnPostgres("Host=localhost").OptionsFor<RegisterOnPostgres>(RegisterDb.Module));
}
