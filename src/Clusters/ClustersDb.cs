using Klynge.Clusters.Advice;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Readiness;
using Klynge.Storage;
using Klynge.Storage.Drafts;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using static Klynge.Storage.Database;

namespace Klynge.Clusters;

/// <summary>Initiatives and gatherings (<c>clusters_…</c>), in the same database as the register.</summary>
public abstract class ClustersDb(DbContextOptions options) : ModuleDb(options, Module)
{
    /// <summary>Prefix of the tables, or their schema.</summary>
    public const string Module = "clusters";

    internal DbSet<InitiativeRow> Initiatives => Set<InitiativeRow>();
    internal DbSet<FactRow> Facts => Set<FactRow>();
    internal DbSet<PartnerRow> Partners => Set<PartnerRow>();
    internal DbSet<LinkRow> Links => Set<LinkRow>();
    internal DbSet<AdviceRow> AdviceToAll => Set<AdviceRow>();
    internal DbSet<CriteriaRow> Criteria => Set<CriteriaRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.MapJournal();
        modelBuilder.MapOutbox();
        modelBuilder.MapDrafts();
        base.OnModelCreating(modelBuilder);
    }

    /// <summary>Opens the room of a database, which is brought up to date first. The caller disposes of it.</summary>
    public static ClustersDb Open(Database database)
    {
        var db = Over(database);
        db.Migrate();
        return db;
    }

    /// <summary>Makes the room known to a site: a context for each request.</summary>
    public static void Add(IServiceCollection services, Database database) => database.Add<ClustersDb, ClustersOnSqlite, ClustersOnPostgres>(services, Module);

    /// <summary>A context over a database that has been brought up to date.</summary>
    public static ClustersDb Over(Database database) => database switch
    {
        OnSqlite => new ClustersOnSqlite(database.OptionsFor<ClustersOnSqlite>(Module)),
        OnPostgres => new ClustersOnPostgres(database.OptionsFor<ClustersOnPostgres>(Module)),
    };
}

/// <summary>The room on SQLite; its migrations are in <c>Migrations/Sqlite</c>.</summary>
public sealed class ClustersOnSqlite(DbContextOptions<ClustersOnSqlite> options) : ClustersDb(options);

/// <summary>The room on PostgreSQL; its migrations are in <c>Migrations/Postgres</c>.</summary>
public sealed class ClustersOnPostgres(DbContextOptions<ClustersOnPostgres> options) : ClustersDb(options);

/// <summary>For <c>scripts/migrations</c>; no database is opened.</summary>
sealed class ClustersOnSqliteDesign : IDesignTimeDbContextFactory<ClustersOnSqlite>
{
    public ClustersOnSqlite CreateDbContext(string[] args) =>
        new(new OnSqlite(Path.Combine(Path.GetTempPath(), "klynge-design.db")).OptionsFor<ClustersOnSqlite>(ClustersDb.Module));
}

/// <summary>For <c>scripts/migrations</c>; no database is opened.</summary>
sealed class ClustersOnPostgresDesign : IDesignTimeDbContextFactory<ClustersOnPostgres>
{
    public ClustersOnPostgres CreateDbContext(string[] args) =>
        new(new OnPostgres("Host=localhost").OptionsFor<ClustersOnPostgres>(ClustersDb.Module));
}
