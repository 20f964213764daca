using Klynge.Access.Cases;
using Klynge.Access.Log;
using Klynge.Access.Mandates;
using Klynge.Access.People;
using Klynge.Access.Sessions;
using Klynge.Access.SignIn;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using static Klynge.Storage.Database;

namespace Klynge.Access;

/// <summary>Persons, their accounts and sessions, mandates and case roles (<c>access_…</c>), in the same database as the register.</summary>
public abstract class AccessDb(DbContextOptions options) : ModuleDb(options, Module), IDataProtectionKeyContext
{
    /// <summary>Prefix of the tables, or their schema.</summary>
    public const string Module = "access";

    internal DbSet<PersonRow> People => Set<PersonRow>();
    internal DbSet<Account> Accounts => Set<Account>();
    internal DbSet<MailRow> Mails => Set<MailRow>();
    internal DbSet<RecoveryCodeRow> RecoveryCodes => Set<RecoveryCodeRow>();
    internal DbSet<LinkRow> Links => Set<LinkRow>();
    internal DbSet<SessionRow> Sessions => Set<SessionRow>();
    internal DbSet<MandateRow> Mandates => Set<MandateRow>();
    internal DbSet<CaseRoleRow> CaseRoles => Set<CaseRoleRow>();
    internal DbSet<CaseOfferRow> Offers => Set<CaseOfferRow>();
    internal DbSet<LookRow> Looks => Set<LookRow>();

    /// <summary>The key ring: what protects cookies and form tokens, shared by all machines of an installation.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.MapJournal().MapOutbox();
        modelBuilder.Entity<DataProtectionKey>().ToTable("data_protection_key");
        base.OnModelCreating(modelBuilder);
    }

    /// <summary>Opens the room of a database, which is brought up to date first. The caller disposes of it.</summary>
    public static AccessDb Open(Database database)
    {
        var db = Over(database);
        db.Migrate();
        return db;
    }

    /// <summary>Makes the room known to a site: a context for each request.</summary>
    public static void Add(IServiceCollection services, Database database) => database.Add<AccessDb, AccessOnSqlite, AccessOnPostgres>(services, Module);

    /// <summary>A context over a database that has been brought up to date.</summary>
    public static AccessDb Over(Database database) => database switch
    {
        OnSqlite => new AccessOnSqlite(database.OptionsFor<AccessOnSqlite>(Module)),
        OnPostgres => new AccessOnPostgres(database.OptionsFor<AccessOnPostgres>(Module)),
    };
}

/// <summary>The room on SQLite; its migrations are in <c>Migrations/Sqlite</c>.</summary>
public sealed class AccessOnSqlite(DbContextOptions<AccessOnSqlite> options) : AccessDb(options);

/// <summary>The room on PostgreSQL; its migrations are in <c>Migrations/Postgres</c>.</summary>
public sealed class AccessOnPostgres(DbContextOptions<AccessOnPostgres> options) : AccessDb(options);

/// <summary>For <c>scripts/migrations</c>; no database is opened.</summary>
sealed class AccessOnSqliteDesign : IDesignTimeDbContextFactory<AccessOnSqlite>
{
    public AccessOnSqlite CreateDbContext(string[] args) =>
        new(new OnSqlite(Path.Combine(Path.GetTempPath(), "klynge-design.db")).OptionsFor<AccessOnSqlite>(AccessDb.Module));
}

/// <summary>For <c>scripts/migrations</c>; no database is opened.</summary>
sealed class AccessOnPostgresDesign : IDesignTimeDbContextFactory<AccessOnPostgres>
{
    public AccessOnPostgres CreateDbContext(string[] args) =>
        new(new OnPostgres("Host=localhost").OptionsFor<AccessOnPostgres>(AccessDb.Module));
}
