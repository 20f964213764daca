using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Storage.Tests;

public sealed class Writing_in_one_transaction : IDisposable
{
    readonly TestDatabase test = TestDatabase.Empty();
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public Writing_in_one_transaction()
    {
        using var db = LedgerDb.In(test);
        db.MakeTables();
    }

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Eight_writers_that_read_before_they_write_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var turn = 0; turn < 50; turn++)
            {
                await using var db = LedgerDb.In(test);
                await db.InOneTransaction(async inside =>
                {
                    var next = (await db.Lines.MaxAsync(line => (int?)line.Number, inside) ?? 0) + 1;
                    db.Add(new LineRow { Number = next, Text = $"{writer}:{turn}" });
                    await db.SaveChangesAsync(inside);
                }, cancel);
            }
        }, cancel)));

        await using var read = LedgerDb.In(test);
        var lines = await read.Lines.OrderBy(line => line.Number).ToArrayAsync(cancel);
        Assert.Equal(Enumerable.Range(1, 400), lines.Select(line => line.Number));
        Assert.Equal(400, lines.Select(line => line.Text).Distinct().Count());
    }

    [Fact]
    public async Task A_number_that_another_has_taken_is_chosen_anew()
    {
        await using var db = LedgerDb.In(test);
        var tries = 0;
        await db.InOneTransaction(async inside =>
        {
            // The first time somebody else is quicker, outside of any transaction of ours.
            var number = ++tries == 1 ? 1 : 2;
            if (tries == 1) db.Add(new LineRow { Number = 1, Text = "theirs" });
            await db.SaveChangesAsync(inside);
            db.ChangeTracker.Clear();
            db.Add(new LineRow { Number = number, Text = "ours" });
            await db.SaveChangesAsync(inside);
        }, cancel);

        Assert.Equal(2, tries);
        Assert.Equal([(2, "ours")], (await db.Lines.AsNoTracking().ToArrayAsync(cancel)).Select(line => (line.Number, line.Text)));
    }

    [Fact]
    public async Task What_fails_every_time_fails_after_a_bounded_number_of_tries()
    {
        await using var db = LedgerDb.In(test);
        var tries = 0;
        await Assert.ThrowsAsync<DbUpdateException>(() => db.InOneTransaction(async inside =>
        {
            tries++;
            await db.Lines.AddAsync(new LineRow { Number = 1 }, inside);
            await db.SaveChangesAsync(inside);
            db.ChangeTracker.Clear();
            db.Add(new LineRow { Number = 1 });
            await db.SaveChangesAsync(inside);
        }, cancel));
        Assert.Equal(10, tries);
        Assert.Equal(0, await db.Lines.CountAsync(cancel));
    }

    [Fact]
    public async Task A_fault_of_the_program_is_not_tried_again_and_leaves_nothing_behind()
    {
        await using var db = LedgerDb.In(test);
        var tries = 0;
        await Assert.ThrowsAsync<NotSupportedException>(() => db.InOneTransaction(async inside =>
        {
            tries++;
            db.Add(new LineRow { Number = 1 });
            await db.SaveChangesAsync(inside);
            throw new NotSupportedException();
        }, cancel));
        Assert.Equal(1, tries);
        Assert.Equal(0, await db.Lines.CountAsync(cancel));
    }

    [Fact]
    public async Task A_deed_within_a_deed_is_committed_with_it_or_not_at_all()
    {
        await using var db = LedgerDb.In(test);
        Task One(int number, CancellationToken inside) => db.InOneTransaction(async deeper =>
        {
            db.Add(new LineRow { Number = number });
            await db.SaveChangesAsync(deeper);
        }, inside);

        await Assert.ThrowsAsync<NotSupportedException>(() => db.InOneTransaction(async inside =>
        {
            await One(1, inside);
            throw new NotSupportedException();
        }, cancel));
        db.ChangeTracker.Clear();
        await db.InOneTransaction(inside => One(2, inside), cancel);
        Assert.Equal(2, (await db.Lines.SingleAsync(cancel)).Number);
    }
}
