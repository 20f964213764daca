using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Xunit;
using static Klynge.Storage.Database;

namespace Klynge.Storage.Tests;

/// <summary>Two collections in one statement are multiplied by each other. EF says so in a log; where a test's database is used, the question is refused.</summary>
public sealed class Asking_for_several_collections : IDisposable
{
    readonly TestDatabase test = TestDatabase.Empty();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_refused_when_it_is_not_said_how_they_are_taken_along()
    {
        await using var db = Open();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => db.Set<Shelf>().Include(shelf => shelf.Books).Include(shelf => shelf.Boxes).ToListAsync(Cancel));
        Assert.Contains("related collections", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_answered_when_it_is()
    {
        await using var db = Open();
        Assert.Empty(await db.Set<Shelf>().Include(shelf => shelf.Books).Include(shelf => shelf.Boxes).AsSplitQuery().ToListAsync(Cancel));
        Assert.Empty(await db.Set<Shelf>().Include(shelf => shelf.Books).Include(shelf => shelf.Boxes).AsSingleQuery().ToListAsync(Cancel));
        Assert.Empty(await db.Set<Shelf>().Include(shelf => shelf.Books).ToListAsync(Cancel));
    }

    public void Dispose() => test.Dispose();

    Shelves Open()
    {
        Shelves db = test.Database switch
        {
            OnSqlite => new ShelvesOnSqlite(test.Database.OptionsFor<ShelvesOnSqlite>("shelves")),
            OnPostgres => new ShelvesOnPostgres(test.Database.OptionsFor<ShelvesOnPostgres>("shelves")),
        };
        db.GetService<IRelationalDatabaseCreator>().CreateTables();
        return db;
    }

    abstract class Shelves(DbContextOptions options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Shelf>();
    }

    sealed class ShelvesOnSqlite(DbContextOptions<ShelvesOnSqlite> options) : Shelves(options);

    sealed class ShelvesOnPostgres(DbContextOptions<ShelvesOnPostgres> options) : Shelves(options);

    sealed class Shelf
    {
        public int Id { get; set; }

        public List<Book> Books { get; set; } = [];

        public List<Box> Boxes { get; set; } = [];
    }

    sealed class Book
    {
        public int Id { get; set; }
    }

    sealed class Box
    {
        public int Id { get; set; }
    }
}
