using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Storage.Tests;

public sealed class Keeping_values : IDisposable
{
    readonly TestDatabase test = TestDatabase.Empty();
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public Keeping_values()
    {
        using var db = LedgerDb.In(test);
        db.MakeTables();
    }

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task An_instant_comes_back_in_utc_to_the_microsecond_and_is_ordered_by_time()
    {
        var noon = new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.FromHours(1)).AddTicks(123_4567);
        await using var db = LedgerDb.In(test);
        db.AddRange(new LineRow { Number = 1, At = noon }, new LineRow { Number = 2, At = noon.ToOffset(TimeSpan.FromHours(9)).AddSeconds(-1) });
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();

        var lines = await db.Lines.OrderBy(line => line.At).ToArrayAsync(cancel);
        Assert.Equal([2, 1], lines.Select(line => line.Number));
        Assert.Equal((noon.AddTicks(-7), TimeSpan.Zero), (lines[1].At, lines[1].At.Offset));
        Assert.Equal(1, await db.Lines.CountAsync(line => line.At >= noon, cancel));
    }

    [Fact]
    public async Task Texts_are_ordered_by_their_bytes_unless_Norwegian_order_is_asked_for()
    {
        await using var db = LedgerDb.In(test);
        string[] names = ["ål", "Ørn", "Zoo", "Ærlig", "Ås", "Aas", "zone", "a-b", "ab"];
        db.AddRange(names.Select((name, number) => new LineRow { Number = number, Text = name }));
        await db.SaveChangesAsync(cancel);

        Assert.Equal(["Aas", "Zoo", "a-b", "ab", "zone", "Ås", "Ærlig", "Ørn", "ål"], await db.Lines.OrderBy(line => line.Text).Select(line => line.Text).ToArrayAsync(cancel));
        Assert.Equal(["a-b", "ab", "zone", "Zoo", "Ærlig", "Ørn", "ål", "Ås", "Aas"],
            await db.Lines.OrderBy(line => EF.Functions.Collate(line.Text, "nb")).Select(line => line.Text).ToArrayAsync(cancel));
    }

    [Fact]
    public async Task Case_makes_no_difference_to_the_Norwegian_order()
    {
        await using var db = LedgerDb.In(test);
        db.AddRange(new LineRow { Number = 1, Text = "FJORD" }, new LineRow { Number = 2, Text = "fjord" }, new LineRow { Number = 3, Text = "Fjord" });
        await db.SaveChangesAsync(cancel);
        // What is the same to the order is left to the next key.
        var ordered = await db.Lines.OrderBy(line => EF.Functions.Collate(line.Text, "nb")).ThenByDescending(line => line.Number)
            .Select(line => line.Number).ToArrayAsync(cancel);
        Assert.Equal([3, 2, 1], ordered);
    }

    [Fact]
    public void A_modules_tables_are_told_apart_by_its_word()
    {
        using var db = LedgerDb.In(test);
        Assert.Equal(TestDatabase.OnPostgres ? "ledger.line" : "ledger_line", db.Table("line"));
        using var connection = test.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {db.Table("line")}";
        Assert.Equal(0L, command.ExecuteScalar());
    }
}
