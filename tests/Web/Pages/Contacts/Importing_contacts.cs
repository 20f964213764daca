using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Contacts;

public sealed class Importing_contacts(Prepared prepared)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

    static string Kept(string page) => Regex.Match(page, "name=\"rows\" value=\"(\\[.*?\\])\"", RegexOptions.Singleline).Groups[1].Value;

    async Task<(string Number, string Name)> Known() => (await prepared.Strongest()).Members.Where(each => each.Name is not null).Select(each => (each.Id, each.Name!)).First();

    [Fact]
    public async Task A_pasted_list_is_seen_first_and_taken_in_when_it_is_confirmed()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var (number, _) = await Known();
        var mark = $"p{Guid.NewGuid():N}";
        var list = $"orgnr\tnavn\te-post\n{number}\tÅse Bjørnøy\t{mark}@example.no\n{number}\tUten adresse\tingen\n123\tFeil nummer\tx@example.no";
        var seen = await adviser.Send(HostingRoutes.Preview, [], ("list", list), ("source", ""), ("basis", ""));
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        var page = await Text(seen);
        Assert.Contains("1 blir kontakter, 0 venter på at du velger virksomhet, 2 er til side.", page, StringComparison.Ordinal);
        Assert.Contains("«ingen» er ikke en e-postadresse", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{mark}@example.no", await adviser.Page($"/nb/kontakter?q={mark}"), StringComparison.Ordinal);

        var rows = Kept(page);
        using var refused = await adviser.Send(HostingRoutes.TakeIn, [], ("rows", rows), ("source", ""), ("basis", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("id=\"source-error\"", await Text(refused), StringComparison.Ordinal);
        using var taken = await adviser.Send(HostingRoutes.TakeIn, [], ("rows", rows), ("source", "Møtet 3. mars"), ("basis", "public-task"));
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        var contacts = await adviser.Page($"/nb/kontakter?q={mark}");
        Assert.Contains("Åse Bjørnøy", contacts, StringComparison.Ordinal);
        Assert.Contains("Møtet 3. mars", contacts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rows_set_aside_come_as_a_file_with_line_and_reason_that_can_be_mended_and_read_again()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var seen = await adviser.Send(HostingRoutes.Preview, [], ("list", "orgnr;navn;e-post\n123;=1+1;per@example.no"), ("source", ""), ("basis", ""));
        using var file = await adviser.Send(HostingRoutes.Aside, [], ("rows", Kept(await Text(seen))));
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        var csv = await file.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("'=1+1", csv, StringComparison.Ordinal);
        Assert.Contains("er ikke et organisasjonsnummer", csv, StringComparison.Ordinal);
        var again = await Text(await adviser.Send(HostingRoutes.Preview, [], ("list", csv.TrimStart('\uFEFF').Replace("'=1+1", "Per", StringComparison.Ordinal)), ("source", ""), ("basis", "")));
        Assert.Contains("0 blir kontakter", again, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("liste.xlsx", "MZ\0\0 a program"), InlineData("liste.csv", "navn;e-post\nKari;k@example.no"), InlineData("liste.csv", ""), InlineData("liste.csv", "navn;e-post;orgnr\n\"Kari;k@example.no;974767880")]
    public async Task A_file_that_is_no_list_is_refused_by_what_is_in_it_and_says_what_to_do(string name, string content)
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var token = await adviser.Token("/nb/kontakter/les-inn");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "token" }, { new StringContent(""), "list" }, { new StringContent("Kilden"), "source" }, { new StringContent("consent"), "basis" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", name },
        };
        using var answer = await adviser.Browser.PostAsync("/nb/kontakter/les-inn/se", form, Cancel);
        var page = await Text(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("id=\"file-error\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Kilden\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]"), InlineData("null"), InlineData("{"), InlineData("[{\"Line\":1}]"), InlineData("[null]")]
    public async Task Rows_that_were_tampered_with_are_refused(string rows)
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        using var answer = await adviser.Send(HostingRoutes.TakeIn, [], ("rows", rows), ("source", "x"), ("basis", "consent"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_contact_is_deleted_and_noted_as_wanting_no_letters_by_its_forms()
    {
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var mark = $"d{Guid.NewGuid():N}";
        var rows = System.Text.Json.JsonSerializer.Serialize(new[] { new Klynge.Clusters.Contacts.ContactText(2, (await Known()).Number, "", "", "Kari", $"{mark}@example.no", "", "") });
        await adviser.Send(HostingRoutes.TakeIn, [], ("rows", rows), ("source", "Møtet"), ("basis", "consent"));
        var contact = Regex.Match(await adviser.Page($"/nb/kontakter?q={mark}"), "name=\"contact\" value=\"([0-9a-f]{32})\"").Groups[1].Value;
        await adviser.Send(HostingRoutes.NoMore, [], ("contact", contact));
        Assert.Contains("Ønsker ikke brev", await adviser.Page($"/nb/kontakter?q={mark}"), StringComparison.Ordinal);
        await adviser.Send(HostingRoutes.DropContact, [], ("contact", contact));
        Assert.Contains("Ingen passer til søket", await adviser.Page($"/nb/kontakter?q={mark}"), StringComparison.Ordinal);
        Assert.Contains("har bedt om å slippe brev", await Text(await adviser.Send(HostingRoutes.Preview, [], ("rows", rows))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_without_the_right_sees_a_contact()
    {
        using var company = await Somebody.In(prepared.Site, Role.MemberContact);
        foreach (var address in new[] { "/nb/kontakter", "/nb/kontakter?format=csv", "/nb/kontakter/les-inn" })
            Assert.Equal(HttpStatusCode.Forbidden, (await company.Browser.GetAsync(address, Cancel)).StatusCode);
    }
}
