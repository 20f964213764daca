using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Gatherings.Door;

public sealed class Standing_at_the_door : At_a_seminar
{
    string Door => $"/nb/arrangement/{seminar.Id}/dor";

    static string Button(string page, string name) => Regex.Match(page, $"""<strong data-name>{name}</strong>.*?<button[^>]*name="(un)?tick" value="([^"]+)""", RegexOptions.Singleline).Groups[2].Value;

    [Fact]
    public async Task Without_JavaScript_a_guest_is_ticked_and_the_tick_taken_back()
    {
        await seminar.Guest("ola@example.no", "Ola Eksempel");
        var tick = Button(await adviser.Page(Door), "Ola Eksempel");
        var answer = await adviser.Send(DoorRoutes.Tick, [seminar.Id.ToString()], ("tick", tick));
        Assert.Equal((HttpStatusCode.SeeOther, Door), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        var page = await adviser.Page(Door);
        Assert.Contains("1 har kommet, 1 er påmeldt", page, StringComparison.Ordinal);
        Assert.Contains("Krysset av.", page, StringComparison.Ordinal);
        Assert.Contains("name=\"untick\"", page, StringComparison.Ordinal);

        await adviser.Send(DoorRoutes.Tick, [seminar.Id.ToString()], ("untick", Button(page, "Ola Eksempel")));
        Assert.Contains("0 har kommet", await adviser.Page(Door), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_ticks_once()
    {
        await seminar.Guest("ola@example.no", "Ola Eksempel");
        var tick = Button(await adviser.Page(Door), "Ola Eksempel");
        foreach (var _ in Enumerable.Range(0, 2)) await adviser.Send(DoorRoutes.Tick, [seminar.Id.ToString()], ("tick", tick));
        var undone = Button(await adviser.Page(Door), "Ola Eksempel");
        Assert.DoesNotContain(",", undone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_had_not_signed_up_is_added_and_a_name_that_is_missing_is_asked_for()
    {
        await adviser.Send(DoorRoutes.WalkIn, [seminar.Id.ToString()], ("name", "Åse <b>Øy</b>"), ("organisation", "=1+1 AS"), ("event", Guid.NewGuid().ToString()));
        var page = await adviser.Page(Door);
        Assert.Contains("1 har kommet, 0 er påmeldt", page, StringComparison.Ordinal);

        var missing = await adviser.Send(DoorRoutes.WalkIn, [seminar.Id.ToString()], ("name", " "), ("organisation", "Fjord AS"), ("event", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.StatusCode);
        Assert.Contains("value=\"Fjord AS\"", await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_one_from_the_page_that_was_gone_back_to_is_added_too_and_the_same_one_once()
    {
        var form = Guid.NewGuid().ToString();
        foreach (var name in new[] { "Åse Øy", "Åse Øy", "Ola Nes" }) await adviser.Send(DoorRoutes.WalkIn, [seminar.Id.ToString()], ("name", name), ("organisation", ""), ("event", form));
        Assert.Contains("2 har kommet, 0 er påmeldt", await adviser.Page(Door), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_door_leads_to_the_other_pages_of_the_gathering_and_they_to_it()
    {
        string[] addresses = [Door, $"/nb/arrangement/{seminar.Id}/styr", $"/nb/arrangement/{seminar.Id}/pameldte", $"/nb/arrangement/{seminar.Id}/etterpa", $"/nb/arrangement/{seminar.Id}/oppgaver"];
        foreach (var address in addresses)
        {
            var page = await adviser.Page(address);
            Assert.All(addresses, other => Assert.Contains($"href=\"{other}\"", page, StringComparison.Ordinal));
            Assert.Single(Regex.Matches(page, "class=\"hosting-menu\""));
        }
    }

    [Fact]
    public async Task A_name_is_found_by_the_beginnings_of_its_words()
    {
        await seminar.Guest("ola@example.no", "Ola Eksempel");
        await seminar.Guest("kari@example.no", "Kari Nordmann");
        var page = await adviser.Page(Door + "?q=nord");
        Assert.Contains("Kari Nordmann", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ola Eksempel", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_on_a_guests_own_page_opens_the_door_for_that_guest_and_only_for_who_stands_there()
    {
        var own = await seminar.Guest("ola@example.no", "Ola Eksempel");
        using var guest = new Somebody(seminar.Site);
        var page = await guest.Page(own);
        Assert.Contains("class=\"door-qr\"", page, StringComparison.Ordinal);
        var code = Regex.Match(page, "door-code\">([A-Z2-9]{7})<").Groups[1].Value;

        Assert.Equal(HttpStatusCode.Forbidden, (await guest.Browser.GetAsync($"{Door}?code={code}", TestContext.Current.CancellationToken)).StatusCode);
        var scanned = await adviser.Page($"{Door}?code={code}");
        Assert.Contains("Koden hører til", scanned, StringComparison.Ordinal);
        Assert.Contains("0 har kommet", await adviser.Page(Door), StringComparison.Ordinal);
        Assert.Contains("hører ikke til noen", await adviser.Page($"{Door}?code=AAAAAAA"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_is_told_what_is_kept_what_is_not_and_who_has_come()
    {
        await seminar.Guest("ola@example.no", "Ola Eksempel");
        var guest = Regex.Match(await adviser.Page(Door), "data-guest=\"([^\"]+)\"").Groups[1].Value;
        string[] ids = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid().ToString())];
        var notes = JsonSerializer.Serialize(new object[]
        {
            new { id = ids[0], kind = "came", at = "1999-01-01T00:00:00Z", signUp = guest },
            new { id = ids[1], kind = "walked-in", at = "1999-01-01T00:00:01Z", name = "Åse", organisation = "" },
            new { id = ids[2], kind = "came", at = "not a time", signUp = Guid.NewGuid().ToString() },
            new { id = ids[3], kind = "flew", at = "1999-01-01T00:00:01Z" },
        });
        // Answered, but the answer was lost: the phone sends the same again.
        for (var time = 1; time <= 2; time++)
        {
            using var answer = await adviser.Send(DoorRoutes.Notes, [seminar.Id.ToString()], ("notes", notes), ("sent", "1999-01-01T00:10:00Z"));
            var told = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            Assert.Equal(ids[..2], told.GetProperty("kept").EnumerateArray().Select(id => id.GetString()));
            Assert.Equal(ids[2..], told.GetProperty("refused").EnumerateArray().Select(each => each.GetProperty("id").GetString()));
            Assert.Equal([ids[0]], told.GetProperty("came").GetProperty(guest).EnumerateArray().Select(id => id.GetString()));
            Assert.Equal(1, told.GetProperty("walkIns").GetArrayLength());
        }
        Assert.Contains("2 har kommet", await adviser.Page(Door), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{"), InlineData("{}"), InlineData("[1]"), InlineData("""[{"id":"x"}]"""), InlineData("[[[[[[1]]]]]]")]
    public async Task What_is_no_list_of_notes_is_refused(string notes) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await adviser.Send(DoorRoutes.Notes, [seminar.Id.ToString()], ("notes", notes), ("sent", ""))).StatusCode);

    [Fact]
    public async Task The_page_costs_the_same_however_many_come()
    {
        await seminar.Guest("ola@example.no", "Ola Eksempel");
        // The first look is noted.
        await adviser.Page(Door);
        var one = await seminar.Site.Cost("/dor", () => adviser.Page(Door));
        for (var number = 0; number < 12; number++) await seminar.Guest($"gjest{number}@example.no", $"Gjest {number}");
        Assert.Equal(one, await seminar.Site.Cost("/dor", () => adviser.Page(Door)));
    }

    [Fact]
    public async Task The_page_may_use_the_camera_and_is_kept_by_nobody_on_the_way()
    {
        using var answer = await adviser.Browser.GetAsync(Door, TestContext.Current.CancellationToken);
        Assert.Contains("camera=(self)", answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        using var worker = await adviser.Browser.GetAsync("/door-worker.js", TestContext.Current.CancellationToken);
        Assert.Equal(("text/javascript", true), (worker.Content.Headers.ContentType!.MediaType, worker.Headers.CacheControl!.NoCache));
    }
}
