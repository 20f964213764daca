using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Atlas.Verdicts;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using static Klynge.Storage.Database;

namespace Klynge.Atlas;

/// <summary>The runs and findings of the atlas (<c>atlas_…</c>), in the same file as the register.</summary>
public abstract class AtlasDb(DbContextOptions options) : ModuleDb(options, Module)
{
    /// <summary>Prefix of the tables, or their schema.</summary>
    public const string Module = "atlas";

    internal DbSet<RunRow> Runs => Set<RunRow>();
    internal DbSet<FindingRow> Findings => Set<FindingRow>();
    internal DbSet<VersionRow> Versions => Set<VersionRow>();
    internal DbSet<MemberRow> Members => Set<MemberRow>();
    internal DbSet<GroupRow> Groups => Set<GroupRow>();
    internal DbSet<VerdictRow> Verdicts => Set<VerdictRow>();

    /// <summary>Opens the atlas of a database, which is brought up to date first. The caller disposes of it.</summary>
    public static AtlasDb Open(Database database)
    {
        var db = Over(database);
        db.Migrate();
        return db;
    }

    /// <summary>Makes the atlas known to a site: a context for each request.</summary>
    public static void Add(IServiceCollection services, Database database) => database.Add<AtlasDb, AtlasOnSqlite, AtlasOnPostgres>(services, Module);

    /// <summary>A context over a database that has been brought up to date.</summary>
    public static AtlasDb Over(Database database) => database switch
    {
        OnSqlite => new AtlasOnSqlite(database.OptionsFor<AtlasOnSqlite>(Module)),
        OnPostgres => new AtlasOnPostgres(database.OptionsFor<AtlasOnPostgres>(Module)),
    };
}

/// <summary>The atlas on SQLite; its migrations are in <c>Migrations/Sqlite</c>.</summary>
public sealed class AtlasOnSqlite(DbContextOptions<AtlasOnSqlite> options) : AtlasDb(options);

/// <summary>The atlas on PostgreSQL; its migrations are in <c>Migrations/Postgres</c>.</summary>
public sealed class AtlasOnPostgres(DbContextOptions<AtlasOnPostgres> options) : AtlasDb(options);

/// <summary>For <c>scripts/migrations</c>; no database is opened.</summary>
sealed class AtlasOnSqliteDesign : IDesignTimeDbContextFactory<AtlasOnSqlite>
{
    public AtlasOnSqlite CreateDbContext(string[] args) =>
        new(new OnSqlite(Path.Combine(Path.GetTempPath(), "klynge-design.db")).OptionsFor<AtlasOnSqlite>(AtlasDb.Module));
}

/// <summary>For <c>scripts/migrations</c>; no database is opened.</summary>
sealed class AtlasOnPostgresDesign : IDesignTimeDbContextFactory<AtlasOnPostgres>
{
    public AtlasOnPostgres CreateDbContext(string[] args) =>
        new(new OnPostgres("Host=localhost").OptionsFor<AtlasOnPostgres>(AtlasDb.Module));
}
