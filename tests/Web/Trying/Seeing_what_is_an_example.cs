using System.Net;
using System.Text.Json;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Trying;

/// <summary>Everything that tells of what somebody made up began, says that it is an example: pages, rows, files, appointments.</summary>
public sealed class Seeing_what_is_an_example(Demonstration demonstration) : IClassFixture<Demonstration>
{
    const string Stamp = "class=\"example-stamp\">Eksempel<";

    [Fact]
    public async Task Every_page_of_an_initiative_says_so()
    {
        using var adviser = new Somebody(demonstration.Site);
        await Demonstration.Be(adviser, "Adviser");
        foreach (var page in new[] { "", "/modenhet", "/modenhet/anchoring", "/rad", "/partnere", "/partnere/1", "/endre", "/plan", "/steg", "/flytt", "/offentlig", "/slekt", "/funn", "/journal" })
            Assert.Contains(Stamp, await adviser.Page($"/nb/initiativ/{demonstration.Built.Leading}{page}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_of_a_gathering_says_so_to_anyone()
    {
        using var guest = new Somebody(demonstration.Site);
        foreach (var page in new[] { "", "/pamelding", "/pamelding/takk" })
            Assert.Contains(Stamp, await guest.Page($"/nb/arrangement/{demonstration.Built.Seminar}{page}"), StringComparison.Ordinal);
        Assert.Contains(Stamp, await guest.Page($"/nb/initiativ/{demonstration.Built.Leading}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_row_of_a_list_says_so()
    {
        using var adviser = new Somebody(demonstration.Site);
        await Demonstration.Be(adviser, "Adviser");
        Assert.Equal(6, Count(await adviser.Page("/nb/initiativ")));
        Assert.Equal(6, Count(await adviser.Page("/nb/initiativ?view=table")));
        Assert.Equal(3, Count(await adviser.Page("/nb/arrangement")));
        Assert.Equal(1, Count(await adviser.Page("/nb/")));
    }

    [Theory, InlineData("/nb/arrangement?format=json"), InlineData("/nb/initiativ?format=json"), InlineData("/api/v1/initiatives")]
    public async Task Every_file_has_it_in_a_column(string address)
    {
        using var answer = await demonstration.Site.Browser.GetAsync(address, TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var rows = json.RootElement.TryGetProperty("rows", out var all) ? all : json.RootElement.GetProperty("initiatives");
        Assert.NotEqual(0, rows.GetArrayLength());
        Assert.All(rows.EnumerateArray(), row => Assert.True(row.GetProperty("example").GetBoolean()));
    }

    [Fact]
    public async Task An_appointment_has_it_in_its_name()
    {
        var calendar = await demonstration.Site.Browser.GetStringAsync($"/calendar/{demonstration.Built.Seminar}.ics?language=nn", TestContext.Current.CancellationToken);
        Assert.Contains("SUMMARY:Eksempel: Klyngeseminar i Haugesund", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_visitor_begins_as_somebody_made_up_says_so_too()
    {
        await using var site = await Site.StartDemonstration();
        await Demonstration.Prepare(site);
        using var adviser = new Somebody(site);
        await Demonstration.Be(adviser, "Adviser");
        using var begun = await adviser.Send(Klynge.Web.Routes.InitiativeRoutes.Begin, [], ("name", "Prøve"), ("theme", "Noe jeg prøver"), ("counties", "11"), ("finding", ""));
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
        Assert.Contains(Stamp, await adviser.Page(begun.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Adviser", "/nb/initiativ"), InlineData("ProgrammeOfficer", "/nb/initiativ"), InlineData("ClusterManager", "/nb/initiativ/{I}"), InlineData("MemberContact", "/nb/initiativ/{I}")]
    [InlineData("Auditor", "/nb/initiativ/{I}/journal"), InlineData("Evaluator", "/nb/data"), InlineData("Assessor", "/nb/metode")]
    public async Task One_press_leads_to_where_a_role_begins(string role, string page)
    {
        using var visitor = new Somebody(demonstration.Site);
        var address = await Demonstration.Be(visitor, role);
        Assert.Equal(page.Replace("{I}", demonstration.Built.Leading, StringComparison.Ordinal), address);
        await visitor.Page(address);
    }

    [Fact]
    public async Task The_front_page_shows_the_seminar_that_comes_next() =>
        Assert.Contains($"/nb/arrangement/{demonstration.Built.Seminar}\"", await demonstration.Site.Browser.GetStringAsync("/nb/", TestContext.Current.CancellationToken), StringComparison.Ordinal);

    static int Count(string page) => page.Split(Stamp).Length - 1;
}
