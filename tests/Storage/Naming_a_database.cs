using Klynge.Tests.Ground;
using Xunit;

namespace Klynge.Storage.Tests;

public sealed class Naming_a_database
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Without_a_connection_string_it_is_a_file_in_the_data_directory(string? none) =>
        Assert.Equal(new Database.OnSqlite(Path.Combine("var", "klynge.db")), Database.At("var", none));

    [Fact]
    public void With_one_it_is_PostgreSQL() =>
        Assert.Equal(new Database.OnPostgres("Host=db;Database=klynge"), Database.At("var", "Host=db;Database=klynge"));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Data Source=klynge.db;Secret=hemmelig")]
    [InlineData("Database=klynge;Password=hemmelig")]
    public void Anything_else_is_refused_with_an_example_and_without_what_it_holds(string other)
    {
        var message = Assert.Throws<UnreadableConnectionException>(() => Database.At("var", other)).Message;
        Assert.Contains("Host=localhost;Database=klynge", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_name_never_holds_the_password()
    {
        var database = new Database.OnPostgres("Host=db.example.no;Database=klynge;Username=k;Password=hemmelig");
        Assert.Equal("PostgreSQL database klynge on db.example.no", database.Name);
        Assert.Equal(database.Name, $"{database}");
    }

    [Fact]
    public void A_lock_is_had_by_one_at_a_time_and_told_apart_from_others()
    {
        using var test = TestDatabase.Empty();
        using (var first = test.Database.TryLock("importing"))
        {
            Assert.NotNull(first);
            Assert.Null(test.Database.TryLock("importing"));
            using var other = test.Database.TryLock("detecting");
            Assert.NotNull(other);
        }
        using var again = test.Database.TryLock("importing");
        Assert.NotNull(again);
    }
}
