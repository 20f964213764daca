using Klynge.Storage.Drafts;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;
using static Klynge.Storage.Database;

namespace Klynge.Storage.Tests;

/// <summary>A module as small as they come, to try what all modules stand on. Its tables are made without migrations.</summary>
abstract class LedgerDb(DbContextOptions options) : ModuleDb(options, "ledger")
{
    public DbSet<LineRow> Lines => Set<LineRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.MapJournal().MapOutbox().MapDrafts();
        base.OnModelCreating(modelBuilder);
    }

    public static LedgerDb In(TestDatabase test)
    {
        LedgerDb db = test.Database switch
        {
            OnSqlite => new LedgerOnSqlite(test.Database.OptionsFor<LedgerOnSqlite>("ledger")),
            OnPostgres => new LedgerOnPostgres(test.Database.OptionsFor<LedgerOnPostgres>("ledger")),
        };
        return db;
    }

    public void MakeTables()
    {
        Migrate();   // there are none: what every database is given besides
        this.GetService<IRelationalDatabaseCreator>().CreateTables();
        JournalTriggers.Set(this);
    }
}

sealed class LedgerOnSqlite(DbContextOptions<LedgerOnSqlite> options) : LedgerDb(options);

sealed class LedgerOnPostgres(DbContextOptions<LedgerOnPostgres> options) : LedgerDb(options);

sealed class LineRow
{
    public int Number { get; set; }

    public string Text { get; set; } = "";

    public DateTimeOffset At { get; set; }
}

sealed class LineTable : IEntityTypeConfiguration<LineRow>
{
    public void Configure(EntityTypeBuilder<LineRow> builder)
    {
        builder.ToTable("line");
        builder.HasKey(line => line.Number);
        builder.Property(line => line.Number).ValueGeneratedNever();
    }
}
