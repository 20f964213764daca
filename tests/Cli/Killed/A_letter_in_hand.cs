using Klynge.Clusters;
using Klynge.Storage;
using Klynge.Storage.Outbox;
using Klynge.Tests.Ground;
using Xunit;

namespace Klynge.Cli.Tests.Killed;

/// <summary>The server dies between handing a letter over and noting it: that one is doubtful, and the others are sent once.</summary>
public sealed class A_letter_in_hand : IDisposable
{
    const int Letters = 20;

    readonly TestDatabase test = TestDatabase.New();
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Is_doubtful_when_the_server_dies_and_never_sent_again_by_itself()
    {
        await using var mail = new FakeMailServer();
        (string, string)[] settings =
            [("KLYNGE__MAIL__HOST", "127.0.0.1"), ("KLYNGE__MAIL__PORT", mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("KLYNGE__MAIL__TLS", "none"), ("KLYNGE__MAIL__FROM", "post@klynge.example")];
        await using (var db = ClustersDb.Over(test.Database))
        {
            for (var i = 0; i < Letters; i++)
                db.Post(new($"guest{i:00}@example.no", null, Language.Nb, "Velkommen", "Hei"), "A-26-001", $"welcome/{i}", TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }

        // It has the seventh letter whole, and the server dies before the answer comes.
        AServer? first = null;
        var seventh = "";
        mail.AtContent = recipient =>
        {
            if (mail.Received.Count != 7) return "250 OK";
            seventh = recipient;
            SpinWait.SpinUntil(() => Volatile.Read(ref first) is not null);
            Volatile.Read(ref first)!.Kill();
            return null;
        };
        Volatile.Write(ref first, await AServer.Start(test, AProcess.FreePort(), settings));
        await first!.Ended();
        await first.DisposeAsync();
        Assert.Equal((6, 1), (await Count(OutboxKind.Sent), await Count(OutboxKind.Taken)));

        mail.AtContent = _ => "250 OK";
        await using var second = await AServer.Start(test, AProcess.FreePort(), settings);
        await Until(async () => await Count(OutboxKind.Sent) == Letters - 1);
        Assert.Equal(1, await Count(OutboxKind.Taken));

        // Five minutes later.
        await using (var db = ClustersDb.Over(test.Database))
        {
            object past = TestDatabase.OnPostgres ? TimeProvider.System.GetUtcNow().AddSeconds(-1) : TimeProvider.System.GetUtcNow().AddSeconds(-1).UtcTicks;
            Assert.Equal(1, db.Run($"update {db.Table("outbox")} set state_at = @p0 where state = 'taken'", past));
        }
        await Until(async () => await Count(OutboxKind.Doubtful) == 1);
        await using (var db = ClustersDb.Over(test.Database))
        {
            var doubtful = Assert.Single(await OutboxQueries.List(db, OutboxKind.Doubtful, null, 1, 10, cancel));
            Assert.Equal(seventh, doubtful.To);
        }
        Assert.Equal(Enumerable.Range(0, Letters).Select(i => $"guest{i:00}@example.no"), mail.Recipients.Order(StringComparer.Ordinal));
    }

    async Task<int> Count(OutboxKind kind)
    {
        await using var db = ClustersDb.Over(test.Database);
        return (await OutboxQueries.CountByState(db, cancel))[kind];
    }

    async Task Until(Func<Task<bool>> holds)
    {
        // The test runner's own limit ends it when it never does.
        while (!await holds()) await Task.Delay(50, cancel);
    }
}
