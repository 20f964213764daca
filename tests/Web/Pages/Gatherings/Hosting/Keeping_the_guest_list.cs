using System.Net;
using Klynge.Access;
using Klynge.Access.Log;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Gatherings.Hosting;

public sealed class Keeping_the_guest_list() : At_a_seminar(seats: 2)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    string Guests => $"/nb/arrangement/{seminar.Id}/pameldte";

    async Task Add(string name, string email) => Assert.Equal(HttpStatusCode.SeeOther,
        (await adviser.Send(HostingRoutes.AddGuest, [seminar.Id.ToString()], ("name", name), ("organisation", "Eksempel AS"), ("email", email), ("way", "room"))).StatusCode);

    async Task<string> IdOf(string name)
    {
        var row = (await adviser.Page(Guests)).Split("<tr role=\"row\">").Single(text => text.Contains($">{name}<br", StringComparison.Ordinal));
        return System.Text.RegularExpressions.Regex.Match(row, "name=\"guest\" value=\"([0-9a-f]{32})\"").Groups[1].Value;
    }

    [Fact]
    public async Task Somebody_is_added_waits_is_given_anothers_seat_and_is_noted()
    {
        foreach (var name in new[] { "Anne", "Bjørn", "Cecilie" }) await Add(name, $"{name[0]}@example.no");
        Assert.Contains("Nr. 1 på venteliste", await adviser.Page(Guests), StringComparison.Ordinal);
        var (anne, cecilie) = (await IdOf("Anne"), await IdOf("Cecilie"));
        // Whose seat is given need not be on the same page of the list.
        Assert.Contains($"<option value=\"{anne}\">Anne, Eksempel AS</option>", await adviser.Page($"{Guests}?q=ceci"), StringComparison.Ordinal);
        // However many wait, those who have a seat are listed once.
        await Add("David", "d@example.no");
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(await adviser.Page(Guests), $"<option value=\"{anne}\""));
        using (var none = await adviser.Send(HostingRoutes.PromoteGuest, [seminar.Id.ToString()], ("guest", cecilie), ("instead", ""))) Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        using (var given = await adviser.Send(HostingRoutes.PromoteGuest, [seminar.Id.ToString()], ("guest", cecilie), ("instead", anne))) Assert.Equal(HttpStatusCode.SeeOther, given.StatusCode);
        using (var noted = await adviser.Send(HostingRoutes.NoteGuest, [seminar.Id.ToString()], ("guest", cecilie), ("note", "Ring tilbake"))) Assert.Equal(HttpStatusCode.SeeOther, noted.StatusCode);
        var page = await adviser.Page($"{Guests}?q=ceci");
        Assert.Contains("value=\"Ring tilbake\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Bjørn<br", page, StringComparison.Ordinal);
        Assert.Contains("Avbud", await adviser.Page(Guests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_called_is_written_to_in_the_language_that_the_organiser_chose()
    {
        await adviser.Send(HostingRoutes.AddGuest, [seminar.Id.ToString()], ("name", "Anne"), ("organisation", "Eksempel AS"), ("email", "anne@example.no"), ("way", "room"), ("language", "en"));
        using var scope = seminar.Site.Services.CreateScope();
        var letters = await Klynge.Storage.Outbox.OutboxQueries.List(scope.ServiceProvider.GetRequiredService<Klynge.Clusters.ClustersDb>(), null, null, 1, 50, Cancel);
        Assert.StartsWith("You are signed up:", Assert.Single(letters, letter => letter.To == "anne@example.no").Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_guests_need_is_seen_by_those_who_may_when_they_ask_and_each_look_is_noted()
    {
        using var guest = new Somebody(seminar.Site);
        await guest.Send(GatheringRoutes.SendSignUp, [seminar.Id.ToString()], ("name", "Ola"), ("organisation", "Eksempel AS"), ("email", "o@example.no"), ("way", "room"), ("access", "Rullestol"), ("diet", "Nøtter"));
        Assert.DoesNotContain("Rullestol", await adviser.Page(Guests), StringComparison.Ordinal);
        Assert.DoesNotContain("Rullestol", await adviser.Page($"{Guests}?format=csv"), StringComparison.Ordinal);
        Assert.Contains("Rullestol", await adviser.Page($"{Guests}?needs=yes"), StringComparison.Ordinal);
        using var county = await Somebody.In(seminar.Site, Role.County);
        Assert.DoesNotContain("Rullestol", await county.Page($"{Guests}?needs=yes"), StringComparison.Ordinal);
        Assert.DoesNotContain("Rullestol", await county.Page($"{Guests}?needs=yes&format=csv"), StringComparison.Ordinal);
        using var scope = seminar.Site.Services.CreateScope();
        var look = Assert.Single(await scope.ServiceProvider.GetRequiredService<AccessLog>().Newest(1, Cancel), look => look.What == "access-needs");
        Assert.Equal((seminar.Id.ToString(), adviser.Id), (look.Case, look.By));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")"), InlineData("+1+cmd|'/c calc'!A1"), InlineData("-2+3"), InlineData("@SUM(A1)"), InlineData("＝1+1"), InlineData("＋1"), InlineData("－1"), InlineData("＠x")]
    public async Task A_name_that_a_spreadsheet_would_run_is_text_in_the_file_and_reads_the_same(string name)
    {
        await Add(name, "o@example.no");
        var csv = await adviser.Page($"{Guests}?format=csv");
        Assert.Contains("'" + name.Split('"')[0], csv, StringComparison.Ordinal);
        Assert.DoesNotContain("\n" + name.Split('"')[0], csv, StringComparison.Ordinal);
        // The guest list and the letter have the name as it was written.
        Assert.Contains(name, await adviser.Page(Guests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Norwegian_letters_are_the_same_in_every_file()
    {
        Assert.DoesNotContain("pameldte?format=xlsx", await adviser.Page($"/nb/arrangement/{seminar.Id}/styr"), StringComparison.Ordinal);
        await Add("Åse Bjørnøy Æser", "o@example.no");
        Assert.Contains("pameldte?format=xlsx", await adviser.Page($"/nb/arrangement/{seminar.Id}/styr"), StringComparison.Ordinal);
        Assert.Contains("Åse Bjørnøy Æser", await adviser.Page($"{Guests}?format=csv"), StringComparison.Ordinal);
        var xlsx = await adviser.Browser.GetByteArrayAsync($"{Guests}?format=xlsx", Cancel);
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(xlsx));
        var text = string.Concat(await Task.WhenAll(archive.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(async entry =>
        {
            using var reader = new StreamReader(await entry.OpenAsync(Cancel));
            return await reader.ReadToEndAsync(Cancel);
        })));
        Assert.Contains("Åse Bjørnøy Æser", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_costs_the_same_with_three_guests_as_with_thirty()
    {
        // One waits: that a room is full costs one question, however many wait.
        for (var i = 0; i < 3; i++) await Add($"Gjest {i}", $"g{i}@example.no");
        // The first look at each is noted.
        await Costs();
        var before = await Costs();
        for (var i = 3; i < 30; i++) await Add($"Gjest {i}", $"g{i}@example.no");
        Assert.Equal(before, await Costs());

        async Task<int[]> Costs()
        {
            var costs = new List<int>();
            foreach (var page in new[] { "styr", "pameldte", "inviterte", "invitasjon", "arbeidsliste" })
            {
                var address = $"/nb/arrangement/{seminar.Id}/{page}";
                costs.Add(await seminar.Site.Cost($"/{seminar.Id}/{page}", () => adviser.Page(address)));
            }
            costs.Add(await seminar.Site.Cost("/arrangement/styr", () => adviser.Page("/nb/arrangement/styr")));
            return [.. costs];
        }
    }
}
