using Klynge.Register.Organisations;
using Klynge.Storage;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Register.Tests;

public sealed class Opening_the_register : IDisposable
{
    readonly TestDatabase own = TestDatabase.Empty();

    Database Database => own.Database;

    public void Dispose() => own.Dispose();

    [Fact]
    public void The_model_has_its_migration()
    {
        using var db = RegisterDb.Open(Database);
        Assert.False(db.Database.HasPendingModelChanges());
        // Until the first release there is one, made anew (docs/adr/0034).
        Assert.Single(db.Database.GetMigrations());
    }

    [Fact]
    public void A_database_of_another_version_is_told_apart_and_left_alone()
    {
        using (var db = RegisterDb.Open(Database))
            db.Run($"insert into {db.Table("migrations")} (migration_id, product_version) values ('20991231000000_Newer', '99')");
        Assert.Equal(Database.Name, Assert.Throws<AnotherVersionsDatabaseException>(() => RegisterDb.Open(Database)).Database);
    }

    [Fact]
    public void All_tables_carry_the_prefix_of_the_register_or_stand_in_its_schema()
    {
        using var db = RegisterDb.Open(Database);
        Assert.All(db.Model.GetEntityTypes(), type => Assert.True(
            TestDatabase.OnPostgres ? type.GetSchema() == "register" : type.GetTableName()!.StartsWith("register_", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_opens_again_after_a_migration_that_was_killed()
    {
        // EF's own lock is a row on SQLite, which stays behind; on PostgreSQL it goes with the connection.
        using (var connection = Database.Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""";
            command.ExecuteNonQuery();
        }
        using var db = RegisterDb.Open(Database);
        Assert.Empty(db.Set<UnitRow>());
    }

    [Fact]
    public void A_unit_that_may_not_be_named_cannot_have_a_name()
    {
        using var db = RegisterDb.Open(Database);
        db.Add(new UnitRow { Orgnr = 811545082, Kind = "entity", LegalForm = "ENK", Name = "OLA NORDMANN", MayBeNamed = false });
        var refused = Assert.Throws<DbUpdateException>(() => db.SaveChanges());
        Assert.Contains("register_unit_privacy", refused.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_ordered_as_Norwegians_order_them()
    {
        using var db = RegisterDb.Open(Database);
        Assert.Equal(["Zoo", "Ærlig", "Ørn", "ål", "Ås"],
            db.Ask("WITH named (n) AS (VALUES ('ål'), ('Ørn'), ('Zoo'), ('Ærlig'), ('Ås')) SELECT n FROM named ORDER BY n COLLATE nb", row => row.GetString(0)));
    }
}
