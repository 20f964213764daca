using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Klynge.Storage;

/// <summary>
/// What a module's context is made of: its tables carry the module's prefix and are mapped by the
/// <see cref="IEntityTypeConfiguration{TEntity}"/> classes of its own assembly, each beside the thing that it stores.
/// </summary>
/// <remarks>A module uses an abstract context (RegisterDb); one sealed context per kind of database inherits it and owns its migrations.</remarks>
/// <param name="options">From <see cref="Klynge.Storage.Database.OptionsFor{TContext}"/>.</param>
/// <param name="module">Prefix of the tables, without the underscore.</param>
public abstract class ModuleDb(DbContextOptions options, string module) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(type => type.GetTableName() is not null && !type.IsMappedToJson()))
            type.SetTableName(module + "_" + type.GetTableName());
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite cannot order DateTimeOffset.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    /// <summary>Brings the module's tables up to date. Several processes may start at once: one migrates, the others wait.</summary>
    /// <exception cref="AnotherVersionsDatabaseException">The tables were made by a version that this program does not know.</exception>
    /// <remarks>EF's own lock is a row that stays behind when a migrating process is killed; an operating-system lock does not.</remarks>
    public void Migrate()
    {
        using var alone = FileLock.Wait(Database.GetDbConnection().DataSource + ".migrating", TimeSpan.FromMinutes(1));
        var (known, applied) = (Database.GetMigrations().ToArray(), Database.GetAppliedMigrations().ToArray());
        if (applied.Except(known).Any()) throw new AnotherVersionsDatabaseException(Database.GetDbConnection().DataSource);
        if (!known.Except(applied).Any()) return;
        Database.OpenConnection();
        try
        {
            using (var command = Database.GetDbConnection().CreateCommand())
            {
                command.CommandText = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
                command.ExecuteNonQuery();
            }
            Database.Migrate();
        }
        finally
        {
            Database.CloseConnection();
        }
    }

    sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
