using System.Net;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Gatherings;

public sealed class Reading_of_gatherings
{
    [Fact]
    public async Task An_announced_one_is_in_the_list_on_the_front_page_and_at_its_permanent_id()
    {
        await using var seminar = await A_seminar.Open();
        using var anyone = new Somebody(seminar.Site);
        Assert.Contains("Klyngeseminar i Haugesund", await anyone.Page("/nb/arrangement"), StringComparison.Ordinal);
        Assert.Contains("Klyngeseminar i Haugesund", await anyone.Page("/nb/"), StringComparison.Ordinal);
        var lead = await anyone.Browser.GetAsync($"/id/{seminar.Id}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, lead.StatusCode);
        Assert.EndsWith($"/{seminar.Id}", lead.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.StartsWith("id;", (await anyone.Page("/nb/arrangement?format=csv")).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_being_made_ready_is_hidden_from_strangers()
    {
        await using var seminar = await A_seminar.Open(announced: false);
        using var anyone = new Somebody(seminar.Site);
        Assert.DoesNotContain("Klyngeseminar", await anyone.Page("/nb/arrangement"), StringComparison.Ordinal);
        foreach (var address in new[] { $"/nb/arrangement/{seminar.Id}", $"/nb/arrangement/{seminar.Id}/pamelding", $"/id/{seminar.Id}", $"/calendar/{seminar.Id}.ics" })
            Assert.Equal(HttpStatusCode.NotFound, (await anyone.Browser.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_address_of_the_meeting_on_the_net_is_for_those_who_have_signed_up()
    {
        await using var seminar = await A_seminar.Open();
        using var anyone = new Somebody(seminar.Site);
        foreach (var address in new[] { $"/nb/arrangement/{seminar.Id}", $"/nb/arrangement/{seminar.Id}/pamelding", "/nb/arrangement?format=json", $"/calendar/{seminar.Id}.ics?language=nb" })
            Assert.DoesNotContain("meet.example", await anyone.Page(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_file_holds_the_time_in_Norway()
    {
        await using var seminar = await A_seminar.Open();
        using var anyone = new Somebody(seminar.Site);
        var file = await anyone.Page($"/calendar/{seminar.Id}.ics?language=en");
        Assert.Contains("BEGIN:VTIMEZONE", file, StringComparison.Ordinal);
        Assert.Contains($"UID:{seminar.Id}@klynge", file, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Cluster seminar in Haugesund", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_the_list_costs_the_same_however_many_there_are()
    {
        await using var seminar = await A_seminar.Open(seats: 1);
        using var anyone = new Somebody(seminar.Site);
        Assert.True(await seminar.Site.Cost(() => anyone.Page("/nb/arrangement")) <= 30);
    }
}
