using Klynge.Access;
using Klynge.Access.Mandates;
using Klynge.Access.People;
using Klynge.Access.Sessions;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Storage;
using Klynge.Tests.Ground;
using Klynge.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Klynge.Cli.Tests.Killed;

/// <summary>What stands there before the first kill: an open seminar, initiatives that are mobilising, and advisers who have signed in.</summary>
/// <param name="Gathering">The seminar.</param>
/// <param name="Initiatives">The initiatives.</param>
/// <param name="Sessions">The advisers' sessions, as their cookies have them.</param>
sealed record AWorkingDay(string Gathering, IReadOnlyList<string> Initiatives, IReadOnlyList<string> Sessions)
{
    /// <summary>The seminar's seats: fewer than will come.</summary>
    public const int Seats = 60;

    public static async Task<AWorkingDay> Begin(TestDatabase test, CancellationToken cancel)
    {
        await using var site = KlyngeSite.Build(new SiteOptions(test.Folder, DataFolder.Find(), "http://127.0.0.1:0") { Connection = test.ConnectionString });
        using var scope = site.Services.CreateScope();
        var services = scope.ServiceProvider;
        var now = TimeProvider.System.GetUtcNow();
        List<string> initiatives = [await Initiative(services, now, cancel), await Initiative(services, now, cancel)];
        List<string> sessions = [await Adviser(services, now, cancel), await Adviser(services, now, cancel), await Adviser(services, now, cancel)];
        return new(await Seminar(services, now, cancel), initiatives, sessions);
    }

    static async Task<string> Seminar(IServiceProvider services, DateTimeOffset now, CancellationToken cancel)
    {
        var start = new DateTimeOffset(now.AddDays(90).Date.AddHours(9), TimeSpan.Zero);
        var plan = new Plan(GatheringKind.Seminar, new("Klyngeseminar", "Klyngjeseminar", "Cluster seminar"), new Venue.Room("Scandic Maritim, Haugesund"),
            start, start.AddHours(4), Seats, start.AddDays(-3), [], "Trinnfritt", [Language.Nb], ["11"], null, null);
        var id = (await services.GetRequiredService<BeginGathering>().Run(plan, "person:1", null, now, cancel)).Id;
        Assert.IsType<Move.Made>(await services.GetRequiredService<MoveGathering>().Run(id, new GatheringDeed.Open(), null, "person:1", null, now, cancel));
        return id.ToString();
    }

    static async Task<string> Initiative(IServiceProvider services, DateTimeOffset now, CancellationToken cancel)
    {
        var (by, today) = (new Hand("person:1", null, "adviser"), OsloTime.Day(now));
        var started = await services.GetRequiredService<StartInitiative>().Run("Havbruk i nord", "Laks og teknologi", ["11"], null, new HashSet<string> { "11" }, by, now, cancel);
        var id = Assert.IsType<Change.Done>(started).After.Id;
        foreach (var change in (Func<Task<Change?>>[])
        [
            () => services.GetRequiredService<WriteChallenge>().Run(id, $"{id}: ingen av dem klarer det alene.", 1, by, now, cancel),
            () => services.GetRequiredService<AddPartner>().Run(id, new(null, "Eksempel AS"), PartnerKind.Company, today, by, now, cancel),
            () => services.GetRequiredService<AnswerPartner>().Run(id, 1, Answer.Yes, null, today, by, now, cancel),
            () => services.GetRequiredService<MoveInitiative>().Run(id, new InitiativeState.Mobilising(), null, today, by, now, cancel),
        ]) Assert.IsType<Change.Done>(await change());
        return id.ToString();
    }

    static async Task<string> Adviser(IServiceProvider services, DateTimeOffset now, CancellationToken cancel)
    {
        var db = services.GetRequiredService<AccessDb>();
        var person = PersonId.New();
        db.People.Add(new PersonRow { Id = person.Value, Name = "Kari Eksempel", CreatedAt = now });
        db.Mandates.Add(MandateTable.Row(new Mandate(new(Guid.NewGuid()), "986399445", Role.Adviser, ["11"], OsloTime.Day(now).AddDays(-1), null, person), person, now));
        await db.SaveChangesAsync(cancel);
        return await services.GetRequiredService<BeginSession>().Run(person, SignInMethod.Passkey, null, "a test", null, now, cancel);
    }
}
