using Klynge.Atlas.Findings;
using Klynge.Atlas.Runs;
using Klynge.Atlas.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Klynge.Atlas;

/// <summary>The runs and findings of the atlas, in the same file as the register; tables begin with <c>atlas_</c>.</summary>
public sealed class AtlasDb(DbContextOptions<AtlasDb> options) : DbContext(options)
{
    internal DbSet<RunRow> Runs => Set<RunRow>();
    internal DbSet<FindingRow> Findings => Set<FindingRow>();
    internal DbSet<VersionRow> Versions => Set<VersionRow>();
    internal DbSet<MemberRow> Members => Set<MemberRow>();
    internal DbSet<GroupRow> Groups => Set<GroupRow>();
    internal DbSet<VerdictRow> Verdicts => Set<VerdictRow>();

    /// <summary>Says which file and how names are written; for <c>AddDbContext</c> and for tests.</summary>
    /// <param name="options">Builder of the context's options.</param>
    /// <param name="connection">Connection string of SQLite.</param>
    public static void Use(DbContextOptionsBuilder options, string connection) => options
        .UseSqlite(connection, sqlite => sqlite.MigrationsHistoryTable("atlas_migrations"))
        .UseSnakeCaseNamingConvention();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        RunTable.Map(modelBuilder.Entity<RunRow>());
        FindingTable.Map(modelBuilder);
        VerdictTable.Map(modelBuilder.Entity<VerdictRow>());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    /// <summary>SQLite cannot order instants with an offset, so they are kept as UTC ticks.</summary>
    sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

/// <summary>Lets <c>dotnet ef</c> make migrations; the running program never asks it.</summary>
sealed class AtlasDbForMigrations : IDesignTimeDbContextFactory<AtlasDb>
{
    public AtlasDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AtlasDb>();
        AtlasDb.Use(options, "Data Source=:memory:");
        return new(options.Options);
    }
}
