using System.Collections.Immutable;
using System.Net;
using Klynge.Clusters;
using Klynge.Clusters.Gatherings;
using Klynge.Storage;
using Klynge.Storage.Outbox;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
using Klynge.Web.Texts;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>One address sends the form of a sign-up ten thousand times in a minute, each for somebody else, to a seminar with forty seats. The minute is the site's own.</summary>
public sealed class Ten_thousand_sign_ups_in_a_minute(SeededSite site) : IClassFixture<SeededSite>
{
    const int Sent = 10_000, Seats = 40;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Are_refused_in_the_readers_language_but_the_few_and_seats_and_queue_are_right_and_others_get_in()
    {
        var (gathering, rate) = (await Seminar(), GatheringRoutes.SendSignUp.Rate!);
        var clock = (FakeTimeProvider)site.Services.GetRequiredService<TimeProvider>();
        var limiter = site.Services.GetRequiredService<RateOfForms>();
        var remembered = limiter.Remembered;
        var flooder = site.Visitors["anyone"] with { From = IPAddress.Parse("192.0.2.1") };
        var (taken, wrong) = (ImmutableArray.CreateBuilder<string>(), new List<string?>());
        for (var i = 0; i < Sent; i++)
        {
            var (language, email) = (Languages.All[i % Languages.All.Count], $"flom{i}@example.no");
            var answer = await SignUp(flooder, language, email);
            if (answer.Status == 303) taken.Add(email);
            else if (answer.Status != 429 || !answer.Body.Contains(FormTexts.TooOftenTitle.In(language), StringComparison.Ordinal) || !int.TryParse(answer.Headers.RetryAfter, out var wait) || wait is < 1 or > 60)
                wrong.Add($"{i}: {answer.Status}, {answer.Headers.RetryAfter}");
            clock.Advance(TimeSpan.FromMinutes(1) / Sent);
        }
        Wrong.None(wrong);
        // The first burst, and a drop each two seconds for a minute that is not quite whole.
        Assert.Equal(rate.Burst + rate.PerMinute - 1, taken.Count);
        Assert.InRange(limiter.Remembered, 1, remembered + 1);

        Assert.Equal(taken, Guests(gathering).Select(guest => guest.Email));
        Assert.Equal([.. Enumerable.Repeat("held", Seats), .. Enumerable.Repeat("waiting", taken.Count - Seats)], Guests(gathering).Select(guest => guest.State));
        Assert.Equal([.. Enumerable.Range(1, taken.Count - Seats).Select(place => (int?)place)], Guests(gathering).Skip(Seats).Select(guest => guest.Place));
        using var scope = site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ClustersDb>();
        Assert.Equal((Seats, 0), ((await new GatheringQueries(db).Get(gathering, Cancel))!.Taken, (await new GatheringQueries(db).Get(gathering, Cancel))!.Free));
        Assert.Equal(taken.Count, (await OutboxQueries.Newest([db], null, gathering.ToString(), 1, 1, Cancel)).Total);

        // Somebody elsewhere is next in the queue, and the flooder may still read.
        Assert.Equal(303, (await SignUp(site.Visitors["anyone"] with { From = IPAddress.Parse("192.0.2.2") }, Language.Nb, "kari@example.no")).Status);
        Assert.Equal(("kari@example.no", "waiting", (int?)(taken.Count - Seats + 1)), Guests(gathering)[^1]);
        Assert.Equal(200, (await site.Ask(flooder, "GET", GatheringRoutes.Gathering.Address(Language.Nb, gathering.ToString()))).Status);

        Task<Answer> SignUp(Visitor who, Language language, string email) => site.Ask(who, "POST", GatheringRoutes.SendSignUp.Address(language, gathering.ToString()),
            [("token", who.Token.Field), ("name", "Ola Eksempel"), ("organisation", "Eksempel AS"), ("email", email), ("way", "room"), ("access", ""), ("diet", "")]);
    }

    [Fact]
    public void From_ten_thousand_addresses_are_forgotten_when_they_have_stopped()
    {
        var clock = new FakeTimeProvider();
        var limiter = new RateOfForms(clock);
        for (var i = 0; i < Sent; i++) Assert.Null(limiter.Wait(GatheringRoutes.SendSignUp, From(i)));
        Assert.Equal(Sent, limiter.Remembered);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(limiter.Wait(GatheringRoutes.SendSignUp, From(0)));
        Assert.Equal(1, limiter.Remembered);

        static DefaultHttpContext From(int number) => new() { Connection = { RemoteIpAddress = new IPAddress([10, 0, (byte)(number >> 8), (byte)number]) } };
    }

    [Fact]
    public void Of_one_form_leave_the_sender_free_to_send_another()
    {
        var limiter = new RateOfForms(new FakeTimeProvider());
        var sender = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse("192.0.2.1") } };
        var rate = GatheringRoutes.SendSignUp.Rate!;
        for (var i = 0; i < rate.Burst; i++) Assert.Null(limiter.Wait(GatheringRoutes.SendSignUp, sender));
        Assert.Equal(TimeSpan.FromMinutes(1) / rate.PerMinute, limiter.Wait(GatheringRoutes.SendSignUp, sender));
        Assert.Null(limiter.Wait(HostingRoutes.Accept, sender));
    }

    List<(string Email, string State, int? Place)> Guests(GatheringId gathering)
    {
        using var scope = site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ClustersDb>();
        return db.Ask($"select email, state, place from {db.Table("sign_up")} where gathering = @p0 order by at, id", row => (row.GetString(0), row.GetString(1), row.IsDBNull(2) ? (int?)null : row.GetInt32(2)), gathering.ToString());
    }

    async Task<GatheringId> Seminar()
    {
        using var scope = site.Services.CreateScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var start = new DateTimeOffset(now.AddDays(90).Date.AddHours(9), TimeSpan.Zero);
        var plan = new Plan(GatheringKind.Seminar, new("Seminar", "Seminar", "Seminar"), new Venue.Room("Haugesund"), start, start.AddHours(4), Seats, start.AddDays(-3), [], "Trinnfritt", [Language.Nb], ["11"], null, null);
        var id = (await scope.ServiceProvider.GetRequiredService<BeginGathering>().Run(plan, "person:1", null, now, Cancel)).Id;
        Assert.IsType<Move.Made>(await scope.ServiceProvider.GetRequiredService<MoveGathering>().Run(id, new GatheringDeed.Open(), null, "person:1", null, now, Cancel));
        return id;
    }
}
