using Klynge.Access;
using Klynge.Access.Mandates;
using Klynge.Access.People;
using Klynge.Access.Sessions;
using Klynge.Clusters;
using Klynge.Clusters.Gatherings;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Storage.Outbox;
using Klynge.Storage.Verify;
using Klynge.Tests.Ground;
using Klynge.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Klynge.Cli.Tests.Killed;

/// <summary>The server is killed fifty times while guests sign up and forms are typed into: what was acknowledged is there, and nothing is half there.</summary>
public sealed class Fifty_times : IDisposable
{
    const int Kills = 50, Guests = 4, Typists = 3;

    readonly TestDatabase test = TestDatabase.New();
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task All_that_was_acknowledged_is_there_and_no_change_without_its_entry_nor_an_entry_without_its_change()
    {
        var (gathering, typists) = await Filled();
        var port = AProcess.FreePort();
        var browsers = new Guests_and_typists($"http://127.0.0.1:{port}", gathering);
        using (var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel))
        {
            Task[] all =
            [
                .. Enumerable.Range(0, Guests).Select(number => Task.Run(() => browsers.SignUp(number, stop.Token), cancel)),
                .. typists.Select(typist => Task.Run(() => browsers.Type(typist.Person, typist.Session, stop.Token), cancel)),
            ];
            for (var kill = 0; kill < Kills; kill++)
            {
                await using var server = await AServer.Start(test, port);
                var before = browsers.SignedUp.Count + browsers.Kept.Count;
                // Some moment after it has begun to answer: in the middle of something for nearly everyone.
                while (browsers.SignedUp.Count + browsers.Kept.Count == before && !all.Any(one => one.IsFaulted)) await Task.Delay(5, cancel);
                await Task.Delay(Random.Shared.Next(0, 250), cancel);
                server.Kill();
                await server.Ended();
            }
            await stop.CancelAsync();
            await Task.WhenAll(all);
        }

        await using var db = ClustersDb.Over(test.Database);
        var signUps = db.Ask($"SELECT email, id FROM {db.Table("sign_up")}", row => (Email: row.GetString(0), Id: row.GetGuid(1)));
        Assert.NotEmpty(browsers.SignedUp);
        Assert.Empty(browsers.SignedUp.Except(signUps.Select(signUp => signUp.Email)));

        var drafts = db.Ask($"SELECT value FROM {db.Table("draft")}", row => row.GetString(0)).ToHashSet();
        Assert.NotEmpty(browsers.Kept);
        Assert.Subset(drafts, browsers.Kept.Select(kept => kept.Text).ToHashSet());

        // One entry for each sign-up and one sign-up for each entry, and the letter that asks to confirm it.
        var entries = await db.Journal().Where(entry => entry.Deed == "sign-up").Select(entry => entry.By).ToListAsync(cancel);
        Assert.Equal(signUps.Select(signUp => $"guest:{signUp.Id:D}").Order(StringComparer.Ordinal), entries.Order(StringComparer.Ordinal));
        Assert.Equal(signUps.Count, (await OutboxQueries.Newest([db], null, gathering, 1, 1, cancel)).Total);
        // Killed in the middle of handing over, at most one letter a time is not known to have gone.
        Assert.InRange((await OutboxQueries.CountByState(db, cancel))[OutboxKind.Taken], 0, Kills);

        Assert.Empty((await new VerifyInstallation(StoringRooms.Of(test.Database), test.Folder).Run([], cancel)).Faults);
        Assert.True(browsers.Unanswered > 0, "Nobody was ever left without an answer: the server was not killed in the middle of anything.");
    }

    async Task<(string Gathering, List<(string Person, string Session)> Typists)> Filled()
    {
        await using var site = KlyngeSite.Build(new SiteOptions(test.Folder, DataFolder.Find(), "http://127.0.0.1:0") { Connection = test.ConnectionString });
        using var scope = site.Services.CreateScope();
        var services = scope.ServiceProvider;
        var now = TimeProvider.System.GetUtcNow();
        var start = new DateTimeOffset(now.AddDays(90).Date.AddHours(9), TimeSpan.Zero);
        var plan = new Plan(GatheringKind.Seminar, new("Klyngeseminar", "Klyngjeseminar", "Cluster seminar"), new Venue.Room("Scandic Maritim, Haugesund"),
            start, start.AddHours(4), 5_000, start.AddDays(-3), [], "Trinnfritt", [Language.Nb], ["11"], null, null);
        var id = (await services.GetRequiredService<BeginGathering>().Run(plan, "person:1", null, now, cancel)).Id;
        Assert.IsType<Move.Made>(await services.GetRequiredService<MoveGathering>().Run(id, new GatheringDeed.Open(), null, "person:1", null, now, cancel));

        var typists = new List<(string, string)>();
        var db = services.GetRequiredService<AccessDb>();
        for (var i = 0; i < Typists; i++)
        {
            var person = PersonId.New();
            db.People.Add(new PersonRow { Id = person.Value, Name = "Kari Eksempel", CreatedAt = now });
            db.Mandates.Add(MandateTable.Row(new Mandate(new(Guid.NewGuid()), "986399445", Role.Adviser, ["11"], OsloTime.Day(now).AddDays(-1), null, person), person, now));
            await db.SaveChangesAsync(cancel);
            typists.Add((person.Pseudonym, await services.GetRequiredService<BeginSession>().Run(person, SignInMethod.Passkey, null, "a test", null, now, cancel)));
        }
        return (id.ToString(), typists);
    }
}
