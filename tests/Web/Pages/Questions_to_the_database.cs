using System.Net;
using Klynge.Access;
using Klynge.Bench.Site;
using Klynge.Clusters;
using Klynge.Storage;
using Klynge.Storage.Outbox;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Pages.Gatherings;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages;

/// <summary>Every page of initiatives, gatherings and people asks the database as often when there is much to show as when there is little.</summary>
public sealed class Questions_to_the_database
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Are_as_many_with_a_hundred_rows_as_with_one()
    {
        await using var seminar = await A_seminar.Open();
        var site = seminar.Site;
        using var guest = new Somebody(site);
        (await seminar.SignUp(guest, "ola@example.org")).Dispose();
        var token = A_seminar.Link((await seminar.Letters("ola@example.org"))[0]).Split('/')[^1];
        using var adviser = await Somebody.In(site, Role.Adviser);
        using var administrator = await Somebody.In(site, Role.Administrator);

        using var scope = site.Services.CreateScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<ClustersDb>(), scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        var id = Assert.Single(await Filling.Initiatives(db, 1, now, Cancel));
        await Filling.Grow(db, id, 1, now, Cancel);
        // One that is full: who waits is asked about only then.
        await Filling.Gatherings(db, 1, 3, now, Cancel);
        var growing = new Growing(site, seminar.Id, id, (adviser.Id, Role.Adviser), (administrator.Id, Role.Administrator));
        // From three who answered on they are shown.
        await growing.Grow(3);
        var letter = (await OutboxQueries.List(db, null, null, 1, 1, Cancel))[0].Id;
        var values = new Dictionary<string, string> { ["person"] = adviser.Id.Value.ToString(), ["room"] = ClustersDb.Module, ["letter"] = letter.ToString(), ["id"] = id.ToString(), ["criterion"] = "position", ["partner"] = "1", ["gathering"] = seminar.Id.ToString(), ["token"] = token };
        string At(SiteRoute.Page page) => page.Address(Language.Nb, [.. page.Values.Select(name => values[name])]);
        string[] pages =
        [
            .. Table.All.OfType<SiteRoute.Page>().Where(page => page != Table.NotFound && page.Values.All(values.ContainsKey)).Select(At),
            At(HostingRoutes.Invite) + "?by=region&county=11", At(HostingRoutes.Invite) + $"?by=initiative&initiative={id}", At(InitiativeRoutes.Pipeline) + "?view=table",
            .. Table.All.OfType<SiteRoute.Page>().Where(page => page.File is not null && page.Values.All(values.ContainsKey)).Select(page => At(page) + "?format=csv"),
        ];

        var few = await Counted(site, pages, guest, adviser, administrator);
        await Filling.Grow(db, id, 40, now, Cancel);
        await growing.Grow(40);
        await Filling.Initiatives(db, 60, now, Cancel, seed: 9);
        await Filling.Gatherings(db, 12, 30, now, Cancel);
        for (var i = 0; i < 30; i++) (await seminar.SignUp(guest, $"gjest{i}@example.org")).Dispose();
        var many = await Counted(site, pages, guest, adviser, administrator);

        Assert.True(few.Count > 60, $"Only {few.Count} pages were visited.");
        Assert.Empty(new[] { RightsRoutes.Holder, RightsRoutes.AccessLog, OperatingRoutes.Letter, HostingRoutes.WorkList, HostingRoutes.Paper, DoorRoutes.Feedback, DoorRoutes.Materials, DoorRoutes.Answers, DoorRoutes.Tasks }.Select(At).Except(few.Keys));
        Assert.Empty(few.Where(page => many[page.Key] > page.Value).Select(page => $"{page.Key}: {page.Value} questions with little, {many[page.Key]} with much"));
        Assert.All(many, page => Assert.InRange(page.Value, 0, 30));
    }

    // Of each page that somebody is let into, by the first who is.
    static async Task<Dictionary<string, int>> Counted(Site site, IEnumerable<string> pages, params Somebody[] people)
    {
        var counts = new Dictionary<string, int>();
        foreach (var page in pages)
            foreach (var somebody in people)
            {
                // Once to warm what is kept in memory, once to count.
                (await somebody.Browser.GetAsync(page, Cancel)).Dispose();
                var status = HttpStatusCode.OK;
                var statements = await site.Cost(async () =>
                {
                    using var answer = await somebody.Browser.GetAsync(page, Cancel);
                    status = answer.StatusCode;
                });
                if (status != HttpStatusCode.OK) continue;
                counts[page] = statements;
                break;
            }
        return counts;
    }
}
