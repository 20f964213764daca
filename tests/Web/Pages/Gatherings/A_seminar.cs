using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Klynge.Clusters;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Programme;
using Klynge.Storage;
using Klynge.Storage.Outbox;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Gatherings;

/// <summary>A site with one announced seminar in Haugesund, three months from now.</summary>
sealed class A_seminar : IAsyncDisposable
{
    A_seminar(Site site, GatheringId id) => (Site, Id) = (site, id);

    public Site Site { get; }

    public GatheringId Id { get; }

    public static async Task<A_seminar> Open(int seats = 80, bool announced = true, Action<IServiceCollection>? services = null)
    {
        var site = await Site.Start(services);
        using var scope = site.Services.CreateScope();
        var cancel = TestContext.Current.CancellationToken;
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var start = new DateTimeOffset(now.AddDays(90).Date.AddHours(9), TimeSpan.Zero);
        var plan = new Plan(GatheringKind.Seminar, new("Klyngeseminar i Haugesund", "Klyngeseminar i Haugesund", "Cluster seminar in Haugesund"),
            new Venue.RoomAndOnline("Scandic Maritim, Haugesund", "https://meet.example/secret"), start, start.AddHours(4), seats, start.AddDays(-3),
            [new Slot(start, start.AddMinutes(30), "Velkommen", "Kari Eksempel", null)], "Trinnfritt", [Language.Nb], ["11", "46"], null, null);
        var id = (await scope.ServiceProvider.GetRequiredService<BeginGathering>().Run(plan, "person:1", null, now, cancel)).Id;
        if (announced) Assert.IsType<Move.Made>(await scope.ServiceProvider.GetRequiredService<MoveGathering>().Run(id, new GatheringDeed.Open(), null, "person:1", null, now, cancel));
        return new(site, id);
    }

    public Task<HttpResponseMessage> SignUp(Somebody guest, string email, string name = "Ola Eksempel", string way = "room") => guest.Send(
        GatheringRoutes.SendSignUp, [Id.ToString()], ("name", name), ("organisation", "Eksempel AS"), ("email", email), ("way", way), ("access", ""), ("diet", ""));

    /// <summary>Somebody who has signed up and confirmed.</summary>
    /// <returns>The path of their own page.</returns>
    public async Task<string> Guest(string email, string name, string way = "room")
    {
        using var guest = new Somebody(Site);
        await SignUp(guest, email, name, way);
        var own = Link((await Letters(email))[0]);
        await guest.Send(GatheringRoutes.Confirm, [Id.ToString(), own.Split('/')[^1]]);
        // Its link lasts longest.
        return Link((await Letters(email)).First(letter => letter.Subject.StartsWith("Du er påmeldt", StringComparison.Ordinal)));
    }

    /// <summary>What lies in the outbox to an address, the last first.</summary>
    public async Task<ImmutableArray<Storage.Mail.Letter>> Letters(string email)
    {
        using var scope = Site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ClustersDb>();
        var letters = ImmutableArray.CreateBuilder<Storage.Mail.Letter>();
        foreach (var queued in await OutboxQueries.List(db, null, null, 1, 500, TestContext.Current.CancellationToken))
            if (queued.To == email && (await OutboxQueries.Content(db, queued.Id, TestContext.Current.CancellationToken))?.Letter is { } letter) letters.Add(letter);
        return letters.ToImmutable();
    }

    /// <summary>The path of the link in a letter.</summary>
    public static string Link(Storage.Mail.Letter letter) => new Uri(Regex.Match(letter.Text, @"http://\S+/min/\S+").Value).AbsolutePath;

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
