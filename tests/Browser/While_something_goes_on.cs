using Microsoft.Playwright;
using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>A run that is under way is followed on the data page without the page moving under the reader, and is nobody's barrier.</summary>
public sealed class While_something_goes_on(Site site)
{
    [Fact]
    public async Task The_data_page_follows_it_to_its_end()
    {
        using var database = site.Database.Open();
        var now = TimeProvider.System.GetUtcNow();
        // A run says each second that it works, and is lost after half a minute without: this one has said so for all the time that the looks below may take.
        var seen = now.AddHours(1).UtcTicks;
        Do($"""
            insert into atlas_run (population, state, started_at, seen_at, stage, share, data_from, data_to, parameters, code_version, input_hash, findings)
            values ('elsewhere', 'running', {now.UtcTicks}, {seen}, 'load', 0.42, '2025-12-31', '2025-12-31', '{Parameters}', '1', 'followed', 0)
            """);
        try
        {
            await using var visit = await Visit.Begin(site, Visitor.Desktop);
            await visit.Open("/nb/data");
            var live = visit.Page.Locator("[data-live=on]");
            Assert.Equal(1, await live.CountAsync());
            Assert.Empty(await visit.AxeViolations());

            Do("update atlas_run set share = 0.77 where input_hash = 'followed'");
            await Assertions.Expect(live.Locator("progress[value='77']")).ToBeVisibleAsync();

            Do("update atlas_run set state = 'cancelled', ended_at = started_at where input_hash = 'followed'");
            await Assertions.Expect(visit.Page.Locator("[data-live=off]")).ToHaveCountAsync(1);
            Assert.Empty(visit.Complaints);
        }
        finally
        {
            Do("delete from atlas_run where input_hash = 'followed'");
        }

        void Do(string sql)
        {
            using var command = database.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    const string Parameters = """{"level":0.05,"radiiMetres":[],"seed":1,"knowledgeReachMetres":75000}""";
}
