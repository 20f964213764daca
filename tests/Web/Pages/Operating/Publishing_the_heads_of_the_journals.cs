using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Klynge.Clusters;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Operating;

/// <summary>Who copies what is signed each day can tell later whether a journal was cut or made anew.</summary>
public sealed class Publishing_the_heads_of_the_journals
{
    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_days_head_is_open_to_everyone_as_it_was_signed()
    {
        await using var site = await Site.Start();
        using (var scope = site.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ClustersDb>();
            await db.InOneTransaction(async inside =>
            {
                await db.Write(new("I-26-001", TimeProvider.System.GetUtcNow(), "system", null, "note", null, null, null), inside);
                await db.SaveChangesAsync(inside);
            }, cancel);
        }
        var folder = site.Services.GetRequiredService<SiteOptions>().DataDirectory;
        // The site does the same by itself each hour, and may have been first.
        Assert.IsNotType<Anchored.Refused>(await new AnchorJournals(StoringRooms.Of(site.Services.GetRequiredService<Database>()), folder, TimeProvider.System).Run(null, cancel));

        var list = await site.Browser.GetFromJsonAsync<JsonElement>("/data/journal/anchors.json", cancel);
        var url = Assert.Single(list.GetProperty("anchors").EnumerateArray()).GetProperty("url").GetString();
        var anchor = Anchor.Read(await site.Browser.GetStringAsync(url, cancel));
        Assert.True(anchor.IsSigned);
        Assert.Equal(list.GetProperty("key").GetString(), anchor.Key);
        Assert.Equal(("clusters", 1), (anchor.Heads.Single().Module, anchor.Heads.Single().Entries));
    }

    [Theory]
    [InlineData("/data/journal/2026-01-01.json")]
    [InlineData("/data/journal/..%2F..%2Fkeys%2Fjournal.json")]
    [InlineData("/data/journal/x.json")]
    [InlineData("/nb/data/journal/anchors.json")]
    public async Task There_is_nothing_else_there(string address)
    {
        await using var site = await Site.Start();
        using var answer = await site.Browser.GetAsync(address, cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
