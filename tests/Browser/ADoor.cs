using System.Diagnostics;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Clusters;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Storage;
using Klynge.Tests.Ground;
using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>A seminar of a test's own that thirty have signed up for, with an adviser who stands at its door.</summary>
public sealed class ADoor : IAsyncDisposable
{
    public const int Guests = 30;

    readonly TestDatabase? own;
    Process? server;

    ADoor(string root, TestDatabase? own) => (Root, this.own) = (root, own);

    public GatheringId Id { get; private set; }

    /// <summary>What the adviser's browser brings.</summary>
    public Microsoft.Playwright.Cookie Session { get; private set; } = null!;

    public string Root { get; }

    public string Page => $"{Root}/nb/arrangement/{Id}/dor";

    /// <summary>At the site of all tests.</summary>
    public static async Task<ADoor> At(Site site, CancellationToken cancel)
    {
        var door = new ADoor(site.Root, null);
        await door.Fill(site.Database, cancel);
        return door;
    }

    /// <summary>At a site of its own, which may be killed and started again.</summary>
    public static async Task<ADoor> OfItsOwn(CancellationToken cancel)
    {
        var door = new ADoor($"http://localhost:{AProcess.FreePort()}", TestDatabase.EmptyFile());
        await door.Fill(door.own!.Database, cancel);
        await door.Serve();
        return door;
    }

    public async Task Serve() => server = await AProcess.Serving(own!, Root);

    /// <summary>Ends the server at once, as a power cut does.</summary>
    public async Task Kill()
    {
        await AProcess.End(server!);
        server = null;
    }

    /// <summary>What the page says to somebody who has just come: how many have come by what the server holds.</summary>
    public async Task<string> Count(CancellationToken cancel)
    {
        using var handler = new HttpClientHandler { UseCookies = false };
        using var http = new HttpClient(handler);
        http.DefaultRequestHeaders.Add("Cookie", $"{Session.Name}={Session.Value}");
        var page = await http.GetStringAsync(Page, cancel);
        return Regex.Match(page, "data-door-count>([^<]+)<").Groups[1].Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await Kill();
        own?.Dispose();
    }

    async Task Fill(Database database, CancellationToken cancel)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var clusters = ClustersDb.Open(database);
        // Tomorrow: a seminar begins and ends on one day, at whatever time the tests are run.
        var start = new DateTimeOffset(now.Date.AddDays(1).AddHours(9), TimeSpan.Zero);
        var plan = new Plan(GatheringKind.Seminar, new("Klyngeseminar i Haugesund", "Klyngeseminar i Haugesund", "Cluster seminar in Haugesund"), new Venue.Room("Haugesund"), start, start.AddHours(4), 80,
            start.AddMinutes(-10), [], "", [Language.Nb], ["11"], null, null);
        Id = (await new BeginGathering(clusters).Run(plan, "person:1", null, now, cancel)).Id;
        var links = new GuestLinks((_, _) => Root, (_, _, _) => Root, (_, _) => Root, (_, _) => Root, (_, _, _) => Root);
        await new MoveGathering(clusters, links).Run(Id, new GatheringDeed.Open(), null, "person:1", null, now, cancel);
        for (var number = 1; number <= Guests; number++)
        {
            var typed = new TypedSignUp($"Gjest {number:00}", "Eksempel AS", $"gjest{number}@example.no", "room", "", "", Language.Nb);
            Assert.IsType<SignUpOutcome.Done>(await new SignUpGuest(clusters, links).Run(Id, typed, new Home.Typed("Eksempel AS"), now, cancel));
        }

        Session = new() { Name = "session", Value = await Somebody.In(database, Role.Adviser, "Kari Eksempel", cancel), Url = Root };
    }
}
