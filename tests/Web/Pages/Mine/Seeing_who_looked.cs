using Klynge.Access;
using Klynge.Access.Log;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Klynge.Web.Tests.SignIn;
using Xunit;

namespace Klynge.Web.Tests.Pages.Mine;

public sealed class Seeing_who_looked
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Can_be_leafed_to_the_first_look()
    {
        await using var site = await Site.Start();
        using var kari = new Newcomer(site);
        await kari.Arrive();
        using (var scope = site.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
            var (log, me) = (scope.ServiceProvider.GetRequiredService<AccessLog>(), new PersonId(db.People.Single(person => person.Name == "Kari Eksempel").Id));
            for (var i = 0; i <= AccessLog.PageSize; i++)
                await log.Looked(new Person.SignedIn(me, "Kari Eksempel", null, [], []), $"part-{i:00}", null, [me], new DateTimeOffset(2026, 1, 1, 8, i, 0, TimeSpan.Zero), Cancel);
        }
        var first = await kari.Self.Page(HomeRoutes.Looks.Address(Language.Nb));
        Assert.DoesNotContain("part-00", first, StringComparison.Ordinal);
        Assert.Contains("page=2", first, StringComparison.Ordinal);
        Assert.Contains("part-00", await kari.Self.Page(HomeRoutes.Looks.Address(Language.Nb) + "?page=2"), StringComparison.Ordinal);
    }
}
