using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Klynge.Browser.Tests;

/// <summary>The old address stays, says that it is gone, and leads on; for every visitor. What it says is tested in tests/Web, through two imports.</summary>
public sealed class A_finding_that_another_has_taken_over_from(Site site) : IDisposable
{
    [Fact]
    public async Task Leads_on_for_every_visitor()
    {
        var number = int.Parse(site.Finding[1..], CultureInfo.InvariantCulture);
        // An earlier run, of which only this one finding is left to see.
        Do($"""
            insert into atlas_run (id, {Columns("atlas_run", "id")}) select 0, {Columns("atlas_run", "id")} from atlas_run where id = (select last_run from atlas_finding where number = {number});
            insert into atlas_finding (number, population, family, first_run, last_run, superseded_by) select 9001, population, family, 0, 0, number from atlas_finding where number = {number};
            insert into atlas_version (number, run, {Columns("atlas_version", "number", "run")}) select 9001, 0, {Columns("atlas_version", "number", "run")} from atlas_version where number = {number};
            """);

        var faults = new List<string>();
        foreach (var visitor in Visitor.All)
        {
            await using var visit = await Visit.Begin(site, visitor);
            var response = await visit.Page.GotoAsync("/nb/funn/F9001", new() { WaitUntil = WaitUntilState.Load });
            Assert.Equal(410, response!.Status);
            Assert.True(await visit.Page.Locator($".notice a[href='/nb/funn/{site.Finding}']").IsVisibleAsync());
            faults.AddRange((await visit.AxeViolations()).Select(violation => $"{visitor}: {violation}"));
            if (await visit.SidewaysScroll() is > 0 and var pixels) faults.Add($"{visitor}: {pixels} px too wide");
        }
        Assert.Empty(faults);
    }

    public void Dispose() => Do("delete from atlas_version where run = 0; delete from atlas_finding where number = 9001; delete from atlas_run where id = 0;");

    string Columns(string table, params string[] without)
    {
        using var database = site.Database.Open();
        using var command = database.CreateCommand();
        command.CommandText = $"select group_concat(name, ', ') from (select name from pragma_table_info('{table}') where name not in ({string.Join(", ", without.Select(name => $"'{name}'"))}) order by cid)";
        return (string)command.ExecuteScalar()!;
    }

    void Do(string sql)
    {
        using var database = site.Database.Open();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
