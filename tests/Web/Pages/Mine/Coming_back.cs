using Klynge.Access;
using Klynge.Access.Sessions;
using Klynge.Clusters.Initiatives;
using Klynge.Web.Tests.Pages.Gatherings;
using Klynge.Web.Tests.Shell;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Klynge.Web.Tests.Pages.Mine;

public sealed class Coming_back
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_others_did_since_last_in_what_is_ones_own_is_told_and_nothing_else()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 1, 11, 9, 0, 0, TimeSpan.Zero));
        await using var seminar = await A_seminar.Open(services: services => services.AddSingleton<TimeProvider>(clock));
        var first = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromHours(2));
        using var adviser = await Somebody.In(seminar.Site, Role.Adviser);
        // Who has not been here before is told what is new.
        Assert.Contains("Kunngjort", await adviser.Page("/nb/min-side"), StringComparison.Ordinal);

        using var scope = seminar.Site.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<BeginSession>().Run(adviser.Id, SignInMethod.Passkey, null, "a test", null, first.AddHours(1), Cancel);
        Assert.DoesNotContain("Siden sist", await adviser.Page("/nb/min-side"), StringComparison.Ordinal);

        foreach (var number in new[] { 1, 2 })
        {
            using var guest = new Somebody(seminar.Site);
            await seminar.SignUp(guest, $"gjest{number}@example.no");
        }
        var start = scope.ServiceProvider.GetRequiredService<StartInitiative>();
        foreach (var (name, county, by) in new[] { ("Kraft på kjøl", "11", "person:1"), ("Langt borte", "50", "person:1"), ("Min egen", "11", adviser.Id.Pseudonym) })
        {
            var hand = new Hand(by, null, "adviser");
            await start.Run(name, "Skip", [county], null, new HashSet<string> { county }, hand, clock.GetUtcNow(), Cancel);
        }
        var page = await adviser.Page("/nb/min-side");
        Assert.All(["Siden sist", "2 nye påmeldinger", "Startet som «Kraft på kjøl»"], told => Assert.Contains(told, page, StringComparison.Ordinal));
        Assert.All(["Langt borte", "Startet som «Min egen»"], other => Assert.DoesNotContain(other, page, StringComparison.Ordinal));
    }
}
