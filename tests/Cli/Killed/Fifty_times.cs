using System.Text.Json;
using Klynge.Clusters;
using Klynge.Clusters.Initiatives;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Klynge.Storage.Verify;
using Klynge.Tests.Ground;
using Klynge.Web;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Cli.Tests.Killed;

/// <summary>
/// The server is killed fifty times while guests sign up, confirm and give back, and advisers type, write, undo, move and stand at a door: what was acknowledged is there,
/// and nothing is half there.
/// </summary>
public sealed class Fifty_times : IDisposable
{
    const int Kills = 50;

    readonly TestDatabase test = TestDatabase.New();
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task All_that_was_acknowledged_is_there_and_no_change_without_its_entry_nor_an_entry_without_its_change()
    {
        var work = await AWorkingDay.Begin(test, cancel);
        var port = AProcess.FreePort();
        var browsers = new Browsers($"http://127.0.0.1:{port}");
        var deeds = Enum.GetValues<Deed>();
        var (guests, advisers) = (new Guests(browsers, test, work.Gathering), new Advisers(browsers));
        using (var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel))
        {
            Task[] all =
            [
                .. Enumerable.Range(0, 4).Select(number => Task.Run(() => guests.Come(number, stop.Token), cancel)),
                .. work.Sessions.Take(2).Select(session => Task.Run(() => advisers.Type(session, stop.Token), cancel)),
                .. work.Initiatives.Zip(work.Sessions).Select(pair => Task.Run(() => advisers.Edit(pair.First, pair.Second, stop.Token), cancel)),
                Task.Run(() => advisers.Note(work.Gathering, work.Sessions[0], stop.Token), cancel),
            ];
            for (var kill = 0; kill < Kills && !all.Any(one => one.IsFaulted); kill++)
            {
                await using var server = await AServer.Start(test, port);
                var deed = deeds[kill % deeds.Length];
                var before = browsers.Acknowledged(deed);
                // Some moment after it has done each deed in its turn: in the middle of something for nearly everyone.
                while (browsers.Acknowledged(deed) == before && !all.Any(one => one.IsFaulted)) await Task.Delay(5, cancel);
                await Task.Delay(Random.Shared.Next(0, 250), cancel);
                server.Kill();
                await server.Ended();
            }
            await stop.CancelAsync();
            await Task.WhenAll(all);
        }

        await Settled();
        Assert.True(browsers.Unanswered > 0, "Nobody was ever left without an answer: the server was not killed in the middle of anything.");
        await using var db = ClustersDb.Over(test.Database);
        await Guests(db, guests, work);
        Typing(db, advisers);
        await Initiatives(db, advisers, work);
        await Door(db, advisers);
        Assert.Empty((await new VerifyInstallation(StoringRooms.Of(test.Database), test.Folder).Run([], cancel)).Faults);
    }

    // PostgreSQL goes on with what the last one sent before it was killed.
    async Task Settled()
    {
        await using var db = ClustersDb.Over(test.Database);
        while (TestDatabase.OnPostgres && db.Ask(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'", row => row.GetInt64(0)) is not [0]) await Task.Delay(20, cancel);
    }

    async Task Guests(ClustersDb db, Guests guests, AWorkingDay work)
    {
        var signUps = db.Ask($"SELECT email, id, state, confirmed_at FROM {db.Table("sign_up")}",
            row => (Email: row.GetString(0), Id: row.GetGuid(1), State: row.GetString(2), Confirmed: !row.IsDBNull(3)));
        Assert.NotEmpty(guests.SignedUp);
        Assert.Empty(guests.SignedUp.Except(signUps.Select(signUp => signUp.Email)));
        Assert.NotEmpty(guests.Confirmed);
        Assert.Empty(guests.Confirmed.Except(signUps.Where(signUp => signUp.Confirmed).Select(signUp => signUp.Email)));
        Assert.NotEmpty(guests.GivenBack);
        Assert.Empty(guests.GivenBack.Except(signUps.Where(signUp => signUp.State == "cancelled").Select(signUp => signUp.Email)));

        // Never a seat too many, and none is free while somebody waits.
        var (seated, waiting) = (signUps.Count(signUp => signUp.State is "held" or "coming"), signUps.Count(signUp => signUp.State == "waiting"));
        Assert.Equal(Math.Min(AWorkingDay.Seats, seated + waiting), seated);
        Assert.Equal([seated], db.Ask($"SELECT seats_taken FROM {db.Table("gathering")} WHERE id = @p0", row => row.GetInt32(0), work.Gathering));

        // One entry for each, and one for each entry; so with the letters that ask to confirm it, say that it is confirmed, and that it is given back.
        Assert.Equal(Named(signUps.Select(signUp => signUp.Id)), await Entries(db, "sign-up"));
        Assert.Equal(Named(signUps.Where(signUp => signUp.Confirmed).Select(signUp => signUp.Id)), await Entries(db, "confirm-sign-up"));
        Assert.Equal(Named(signUps.Where(signUp => signUp.State == "cancelled").Select(signUp => signUp.Id)), await Entries(db, "cancel-sign-up"));
        Assert.Equal(signUps.Count, Letters(db, "confirm/"));
        Assert.Equal(signUps.Count(signUp => signUp.Confirmed), Letters(db, "confirmed/"));
        Assert.Equal(signUps.Count(signUp => signUp.State == "cancelled"), Letters(db, "cancelled/"));
        // Killed in the middle of handing over, at most one letter a time is not known to have gone.
        Assert.InRange((await OutboxQueries.CountByState(db, cancel))[OutboxKind.Taken], 0, Kills);
    }

    static void Typing(ClustersDb db, Advisers advisers)
    {
        Assert.NotEmpty(advisers.Typed);
        Assert.Subset(db.Ask($"SELECT value FROM {db.Table("draft")}", row => row.GetString(0)).ToHashSet(), advisers.Typed.ToHashSet());
    }

    async Task Initiatives(ClustersDb db, Advisers advisers, AWorkingDay work)
    {
        Assert.NotEmpty(advisers.Undone);
        var (written, moved) = (new List<string>(), new List<string>());
        foreach (var id in work.Initiatives)
        {
            var initiative = await new InitiativeQueries(db).Get(InitiativeId.TryParse(id)!.Value, cancel);
            var facts = initiative!.Entries.Select(entry => entry.What).ToList();
            written.AddRange(facts.OfType<Fact.ChallengeWritten>().Select(fact => fact.Text));
            moved.AddRange(facts.OfType<Fact.Moved>().Select(fact => fact.Reason).OfType<string>());
            Assert.Subset(facts.OfType<Fact.Undone>().Select(fact => fact.Entry).ToHashSet(), advisers.Undone.Where(undone => undone.Initiative == id).Select(undone => undone.Entry).ToHashSet());

            // What lists read is what the facts add up to, and each deed is one fact and one entry.
            Assert.Equal([initiative.State.Stage.Key()], db.Ask($"SELECT state FROM {db.Table("initiative")} WHERE id = @p0", row => row.GetString(0), id));
            var entries = await db.Journal().Where(entry => entry.Case == id).GroupBy(entry => entry.Deed).ToDictionaryAsync(deed => deed.Key, deed => deed.Count(), cancel);
            Assert.Equal(facts.OfType<Fact.ChallengeWritten>().Count(), entries["write-challenge"]);
            Assert.Equal(facts.OfType<Fact.Moved>().Count(), entries["move-initiative"]);
            Assert.Equal(facts.OfType<Fact.Undone>().Count(), entries["undo"]);
        }
        Assert.NotEmpty(advisers.Written);
        Assert.Subset(written.ToHashSet(), advisers.Written.ToHashSet());
        Assert.Distinct(written);
        Assert.NotEmpty(advisers.Moved);
        Assert.Subset(moved.ToHashSet(), advisers.Moved.ToHashSet());
        Assert.Distinct(moved);
    }

    async Task Door(ClustersDb db, Advisers advisers)
    {
        var events = db.Ask($"SELECT id, kind FROM {db.Table("door_event")}", row => (Id: row.GetGuid(0), Kind: row.GetString(1)));
        Assert.Contains(events, one => one.Kind == "taken-back");
        Assert.NotEmpty(advisers.Noted);
        Assert.Subset(events.Select(one => one.Id).ToHashSet(), advisers.Noted.ToHashSet());
        var counts = (await db.Journal().Where(entry => entry.Deed == "take-door-events").Select(entry => entry.Detail).ToListAsync(cancel)).Select(detail => JsonDocument.Parse(detail!).RootElement).ToList();
        Assert.Equal(events.Count(one => one.Kind == "walked-in"), counts.Sum(count => count.GetProperty("walkedIn").GetInt32()));
        Assert.Equal(events.Count(one => one.Kind == "taken-back"), counts.Sum(count => count.GetProperty("takenBack").GetInt32()));
    }

    Task<List<string>> Entries(ClustersDb db, string deed) =>
        db.Journal().Where(entry => entry.Deed == deed).Select(entry => entry.By).OrderBy(by => by).ToListAsync(cancel);

    static IEnumerable<string> Named(IEnumerable<Guid> guests) => guests.Select(id => $"guest:{id:D}").Order(StringComparer.Ordinal);

    static int Letters(ClustersDb db, string key) => db.Ask($"SELECT count(*) FROM {db.Table("outbox")} WHERE key LIKE @p0", row => row.GetInt32(0), key + "%").Single();
}
