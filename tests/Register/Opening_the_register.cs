using Klynge.Register.Organisations;
using Klynge.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Register.Tests;

public sealed class Opening_the_register : IDisposable
{
    readonly Database.OnSqlite database = new(Path.Combine(Path.GetTempPath(), $"klynge-{Guid.NewGuid():N}", "klynge.db"));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(database.File)!, recursive: true);
    }

    [Fact]
    public void The_model_has_its_migration()
    {
        using var db = RegisterDb.Open(database);
        Assert.False(db.Database.HasPendingModelChanges());
        // Until the first release there is one, made anew (docs/adr/0034).
        Assert.Single(db.Database.GetMigrations());
    }

    [Fact]
    public void A_database_of_another_version_is_told_apart_and_left_alone()
    {
        using (RegisterDb.Open(database)) { }
        using (var connection = database.Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "insert into register_migrations (migration_id, product_version) values ('20991231000000_Newer', '99')";
            command.ExecuteNonQuery();
        }
        Assert.Equal(database.Name, Assert.Throws<AnotherVersionsDatabaseException>(() => RegisterDb.Open(database)).Database);
    }

    [Fact]
    public void All_tables_carry_the_prefix_of_the_register()
    {
        using var db = RegisterDb.Open(database);
        Assert.All(db.Model.GetEntityTypes(), type => Assert.StartsWith("register_", type.GetTableName(), StringComparison.Ordinal));
    }

    [Fact]
    public void It_opens_again_after_a_migration_that_was_killed()
    {
        using (var connection = database.Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')";
            command.ExecuteNonQuery();
        }
        using var db = RegisterDb.Open(database);
        Assert.Empty(db.Set<UnitRow>());
    }

    [Fact]
    public void A_unit_that_may_not_be_named_cannot_have_a_name()
    {
        using var db = RegisterDb.Open(database);
        db.Add(new UnitRow { Orgnr = 811545082, Kind = "entity", LegalForm = "ENK", Name = "OLA NORDMANN", MayBeNamed = false });
        var refused = Assert.Throws<DbUpdateException>(() => db.SaveChanges());
        Assert.Contains("register_unit_privacy", refused.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_ordered_as_Norwegians_order_them()
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(n, ' ') FROM (SELECT column1 AS n FROM (VALUES ('ål'), ('Ørn'), ('Zoo'), ('Ærlig'), ('Ås')) ORDER BY 1 COLLATE nb)";
        Assert.Equal("Zoo Ærlig Ørn ål Ås", command.ExecuteScalar());
    }
}
