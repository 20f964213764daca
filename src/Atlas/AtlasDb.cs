using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Atlas.Verdicts;
using Klynge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Klynge.Atlas;

/// <summary>The runs and findings of the atlas (<c>atlas_…</c>), in the same file as the register.</summary>
public abstract class AtlasDb(DbContextOptions options) : ModuleDb(options, Module)
{
    /// <summary>Prefix of the tables.</summary>
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
        var db = new AtlasOnSqlite(database.OptionsFor<AtlasOnSqlite>(Module));
        db.Migrate();
        return db;
    }
}

/// <summary>The atlas on SQLite; its migrations are in <c>Migrations/</c>.</summary>
public sealed class AtlasOnSqlite(DbContextOptions<AtlasOnSqlite> options) : AtlasDb(options);

/// <summary>For <c>dotnet ef migrations add</c>; no file is opened.</summary>
sealed class AtlasOnSqliteDesign : IDesignTimeDbContextFactory<AtlasOnSqlite>
{
    public AtlasOnSqlite CreateDbContext(string[] args) =>
        new(new Database(Path.Combine(Path.GetTempPath(), "klynge-design.db")).OptionsFor<AtlasOnSqlite>(AtlasDb.Module));
}
