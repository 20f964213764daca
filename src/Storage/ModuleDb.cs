using Klynge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Klynge.Storage;

/// <summary>
/// What a module's context is made of: its tables carry the module's prefix, or stand in its schema, and are mapped by the
/// <see cref="IEntityTypeConfiguration{TEntity}"/> classes of its own assembly, each beside the thing that it stores.
/// </summary>
/// <remarks>
/// A module uses an abstract context (RegisterDb); one sealed context for each kind of database inherits it and owns its migrations.
/// On both, texts are compared and ordered by their bytes, and names in Norwegian order by <c>COLLATE nb</c>; instants are kept in
/// UTC, to the microsecond.
/// </remarks>
/// <param name="options">From <see cref="Klynge.Storage.Database.OptionsFor{TContext}"/>.</param>
/// <param name="module">Prefix of the tables without the underscore, or their schema.</param>
public abstract partial class ModuleDb(DbContextOptions options, string module) : DbContext(options)
{
    /// <summary>The module's word: <c>register</c>, <c>clusters</c>.</summary>
    public string ModuleName => module;

    /// <summary>A table as SQL names it: <c>register_unit</c> on SQLite, <c>register.unit</c> on PostgreSQL.</summary>
    public string Table(string name) => Database.IsNpgsql() ? $"{module}.{name}" : $"{module}_{name}";

    /// <inheritdoc/>
    /// <remarks>A letter that is in the module's outbox already is left out.</remarks>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Posting.DropQueued(this, CancellationToken.None).GetAwaiter().GetResult();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    /// <remarks>A letter that is in the module's outbox already is left out.</remarks>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await Posting.DropQueued(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        modelBuilder.HasDbFunction(typeof(SmallLetters).GetMethod(nameof(SmallLetters.Of))!).HasName(Database.IsNpgsql() ? "lower" : "small_letters").IsBuiltIn();
        // Inside a document each would write instants and bytes in a way of its own, which the other cannot read out of a backup.
        foreach (var part in modelBuilder.Model.GetEntityTypes().Where(type => type.IsMappedToJson()).SelectMany(type => type.GetProperties().Where(property => !property.IsKey())))
        {
            if (part.ClrType == typeof(DateTimeOffset)) part.SetValueConverter(new UtcTicks());
            if (part.ClrType != typeof(byte[])) continue;
            part.SetValueConverter(new BytesToStringConverter());
            part.SetValueComparer(new ArrayStructuralComparer<byte>());
        }
        if (Database.IsNpgsql())
        {
            modelBuilder.HasDefaultSchema(module);
            foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(Texts)) property.SetCollation("C");
        }
        else
        {
            foreach (var type in modelBuilder.Model.GetEntityTypes().Where(type => type.GetTableName() is not null && !type.IsMappedToJson()))
                type.SetTableName(module + "_" + type.GetTableName());
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot order DateTimeOffset, and PostgreSQL takes none but in UTC.
        if (Database.IsNpgsql()) configurationBuilder.Properties<DateTimeOffset>().HaveConversion<ToUtc>();
        else configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    /// <summary>The columns of text that say nothing of their order: SQLite orders them by bytes, PostgreSQL by whatever language its database was made for.</summary>
    static IEnumerable<IMutableProperty> Texts(IMutableEntityType type) => type.IsMappedToJson() ? [] : type.GetProperties().Where(property =>
        (property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string)
        && property.GetCollation() is null && property.GetColumnType() is null or "text");

    /// <summary>PostgreSQL keeps microseconds; so do we on SQLite, or an instant would come back as another one on one of them.</summary>
    static long Microseconds(DateTimeOffset time) => time.UtcTicks - time.UtcTicks % TimeSpan.TicksPerMicrosecond;

    sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        time => Microseconds(time), ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    sealed class ToUtc() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        time => new DateTimeOffset(Microseconds(time), TimeSpan.Zero), time => time);
}
