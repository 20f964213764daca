using Klynge.Storage.Mail;
using Klynge.Storage.Outbox;
using Klynge.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Storage.Tests.Outbox;

public sealed class Posting_a_letter : IDisposable
{
    static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    readonly TestDatabase test = TestDatabase.Empty();
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public Posting_a_letter()
    {
        using var db = LedgerDb.In(test);
        db.MakeTables();
    }

    public void Dispose() => test.Dispose();

    static Letter To(string address) => new(
        address, "Åse Ødegård", Language.Nn, "Velkomen", "Hei!", "<p>Hei!</p>", new("samling.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "REQUEST"), "https://klynge.example/nei");

    [Fact]
    public async Task It_is_stored_with_what_caused_it_and_comes_back_as_it_was_written()
    {
        await using var db = LedgerDb.In(test);
        db.Add(new LineRow { Number = 1 });
        db.Post(To("ase@example.no"), "G-26-001", "invitation/1", Noon);
        await db.SaveChangesAsync(cancel);

        var queued = Assert.Single(await OutboxQueries.List(db, null, null, 1, 50, cancel));
        Assert.Equal(("G-26-001", "ase@example.no", "Velkomen", Noon), (queued.About, queued.To, queued.Subject, queued.NotBefore));
        Assert.Equal(new OutboxState.Waiting(Noon, 0, null), queued.State);
        Assert.Equal(To("ase@example.no"), (await OutboxQueries.Content(db, queued.Id, cancel))!.Value.Letter);
    }

    [Fact]
    public async Task It_is_not_stored_when_what_caused_it_is_not()
    {
        await using var db = LedgerDb.In(test);
        await Assert.ThrowsAsync<NotSupportedException>(() => db.InOneTransaction(async inside =>
        {
            db.Post(To("ase@example.no"), "G-26-001", "invitation/1", Noon);
            await db.SaveChangesAsync(inside);
            throw new NotSupportedException();
        }, cancel));
        db.ChangeTracker.Clear();
        Assert.Empty(await OutboxQueries.List(db, null, null, 1, 50, cancel));
    }

    [Fact]
    public async Task The_same_cause_mails_once_however_often_it_is_posted()
    {
        await using var db = LedgerDb.In(test);
        db.Post(To("ase@example.no"), "G-26-001", "invitation/1", Noon);
        db.Post(To("ase@example.no"), "G-26-001", "invitation/1", Noon);
        await db.SaveChangesAsync(cancel);
        db.Post(To("ase@example.no"), "G-26-001", "invitation/1", Noon);
        db.Post(To("ola@example.no"), "G-26-001", "invitation/2", Noon);
        db.Add(new LineRow { Number = 1 });
        await db.SaveChangesAsync(cancel);
        Assert.Equal((2, 1), ((await OutboxQueries.List(db, null, null, 1, 50, cancel)).Count, await db.Lines.CountAsync(cancel)));
    }

    [Fact]
    public async Task Ten_that_post_the_same_cause_at_once_mail_once()
    {
        await Task.WhenAll(Enumerable.Range(1, 10).Select(number => Task.Run(async () =>
        {
            await using var db = LedgerDb.In(test);
            await db.InOneTransaction(async inside =>
            {
                db.Post(To("ase@example.no"), "G-26-001", "invitation/1", Noon);
                db.Add(new LineRow { Number = number });
                await db.SaveChangesAsync(inside);
            }, cancel);
        }, cancel)));
        await using var read = LedgerDb.In(test);
        Assert.Equal((1, 10), ((await OutboxQueries.List(read, null, null, 1, 50, cancel)).Count, await read.Lines.CountAsync(cancel)));
    }

    [Fact]
    public async Task An_address_that_cannot_be_used_is_stored_as_failed_and_stops_nobody_elses_letter()
    {
        await using var db = LedgerDb.In(test);
        db.Post(To("ase@example.no, ola@example.no"), "G-26-001", "invitation/1", Noon);
        db.Post(To("ase@example.no"), "G-26-001", "invitation/2", Noon);
        await db.SaveChangesAsync(cancel);
        Assert.IsType<OutboxState.Failed>(Assert.Single(await OutboxQueries.List(db, OutboxKind.Failed, null, 1, 50, cancel)).State);
        Assert.Equal(1, (await OutboxQueries.CountByState(db, cancel))[OutboxKind.Waiting]);
    }

    [Fact]
    public async Task Lists_are_by_state_and_about_and_in_pages()
    {
        await using var db = LedgerDb.In(test);
        for (var i = 0; i < 5; i++) db.Post(To("ase@example.no"), i < 3 ? "G-26-001" : "G-26-002", $"invitation/{i}", Noon.AddMinutes(i));
        await db.SaveChangesAsync(cancel);
        async Task<string> Minutes(OutboxKind kind, int page) =>
            string.Join(' ', (await OutboxQueries.List(db, kind, "G-26-001", page, 2, cancel)).Select(letter => (letter.NotBefore - Noon).Minutes));
        Assert.Equal("2 1", await Minutes(OutboxKind.Waiting, 1));
        Assert.Equal("0", await Minutes(OutboxKind.Waiting, 2));
        Assert.Equal("", await Minutes(OutboxKind.Sent, 1));
    }

    [Fact]
    public async Task The_database_refuses_a_state_without_its_facts()
    {
        await using var db = LedgerDb.In(test);
        db.Post(To("ase@example.no"), "G-26-001", "invitation/1", Noon);
        await db.SaveChangesAsync(cancel);
        foreach (var state in new[] { OutboxTable.Taken, OutboxTable.Failed, OutboxTable.Doubtful, "lost" })
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<OutboxRow>().ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state), cancel));
    }
}
