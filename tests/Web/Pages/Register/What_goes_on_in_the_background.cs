using System.Net;
using Klynge.Atlas;
using Klynge.Register;
using Klynge.Tests.Ground;
using Xunit;

namespace Klynge.Web.Tests.Pages.Register;

/// <summary>An import or a run that is at work is seen, with how far it has come, and the page asks again by itself.</summary>
public sealed class What_goes_on_in_the_background
{
    [Fact]
    public async Task Is_shown_with_how_far_it_has_come()
    {
        await using var site = await Shell.Site.Start();
        using (var scope = site.Services.CreateScope())
        {
            var instant = TimeProvider.System.GetUtcNow();
            object now = TestDatabase.OnPostgres ? instant : instant.UtcTicks;
            var (atlas, register) = (scope.ServiceProvider.GetRequiredService<AtlasDb>(), scope.ServiceProvider.GetRequiredService<RegisterDb>());
            atlas.Run(
                $"""
                insert into {atlas.Table("run")} (population, state, started_at, seen_at, stage, share, data_from, data_to, parameters, code_version, input_hash, findings)
                values ('telemark', 'running', @p0, @p0, 'load', 0.42, '2025-12-31', '2025-12-31', @p1, '1', 'x', 0)
                """,
                now, Parameters);
            register.Run($"insert into {register.Table("import")} (id, as_of, started, state, complete) values (1, '2026-08-05', @p0, 'running', true)", now);
            register.Run(
                $"""
                insert into {register.Table("import_file")} (import_id, kind, name, beginning, bytes, read, new, changed, unchanged, set_aside, gone, state)
                values (1, 'entity', 'enheter.json.gz', 'x', 123456789, 250000, 249990, 0, 0, 10, 0, 'reading')
                """);
        }

        var page = WebUtility.HtmlDecode(await site.Browser.GetStringAsync("/nb/data", TestContext.Current.CancellationToken));
        Assert.Contains("Kjører, 42\u00A0%", page, StringComparison.Ordinal);
        Assert.Contains("leser dataene", page, StringComparison.Ordinal);
        Assert.Contains("<progress max=\"100\" value=\"42\"", page, StringComparison.Ordinal);
        Assert.Contains("250\u00A0000", page, StringComparison.Ordinal);
        Assert.Contains("data-live=\"on\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
        Assert.Contains("enheter.json.gz", page, StringComparison.Ordinal);
    }

    const string Parameters = """{"level":0.05,"radiiMetres":[],"seed":1,"knowledgeReachMetres":75000}""";
}
