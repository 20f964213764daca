using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Initiatives;

/// <summary>A signed letter of intent is uploaded at its partner, fetched by those who follow the initiative, and withdrawn.</summary>
public sealed class Keeping_letters_of_intent(Prepared prepared)
{
    static readonly byte[] Pdf = "%PDF-1.7\n% signed by Kari\n%%EOF\n"u8.ToArray();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static string File(string id) => $"/initiatives/{id}/letters/1";

    async Task<(Somebody Adviser, string Id)> WithPartner()
    {
        var (adviser, id) = (await Somebody.In(prepared.Site, Role.Adviser), await AnInitiative.Public(prepared.Site));
        (await adviser.Send(InitiativeRoutes.Add, [id], ("name", "Eksempel Verft AS"), ("number", ""), ("kind", "company"))).Dispose();
        return (adviser, id);
    }

    static async Task<HttpResponseMessage> Upload(Somebody who, string id, byte[] content, string name)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await who.Token($"/nb/initiativ/{id}/partnere/1")), "token" }, { new StringContent(""), "file-on" } };
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "letter-file", name);
        return await who.Browser.PostAsync(InitiativeRoutes.UploadLetter.Address(Language.Nb, id, "1"), form, Cancel);
    }

    static async Task<HttpStatusCode> Status(Somebody who, string id)
    {
        using var answer = await who.Browser.GetAsync(File(id), Cancel);
        return answer.StatusCode;
    }

    [Fact]
    public async Task It_is_fetched_as_it_was_by_those_who_follow_the_initiative_and_by_nobody_else()
    {
        var (adviser, id) = await WithPartner();
        using var _ = adviser;
        Assert.Equal(HttpStatusCode.NotFound, await Status(adviser, id));
        using (var sent = await Upload(adviser, id, Pdf, "../Avtale med Verft.pdf")) Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);

        var page = await adviser.Page($"/nb/initiativ/{id}/partnere/1");
        Assert.Contains("Intensjonsavtalen er lastet opp.", page, StringComparison.Ordinal);
        Assert.Matches($"<dd>[^<]+: <a href=\"{File(id)}\" download>Avtale med Verft.pdf</a>", page);
        using var file = await adviser.Browser.GetAsync(File(id), Cancel);
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(("application/pdf", "attachment", "Avtale med Verft.pdf"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("default-src 'none'; sandbox", file.Headers.GetValues("Content-Security-Policy").Single());

        using var team = await Somebody.In(prepared.Site, Role.ProjectTeam, id);
        Assert.Equal(HttpStatusCode.OK, await Status(team, id));
        using var anyone = new Somebody(prepared.Site);
        Assert.NotEqual(HttpStatusCode.OK, await Status(anyone, id));
        using var elsewhere = await Somebody.In(prepared.Site, Role.ProjectTeam, await AnInitiative.Public(prepared.Site));
        Assert.NotEqual(HttpStatusCode.OK, await Status(elsewhere, id));
    }

    [Fact]
    public async Task Withdrawn_it_cannot_be_fetched_and_the_journal_says_that_it_came()
    {
        var (adviser, id) = await WithPartner();
        using var _ = adviser;
        (await Upload(adviser, id, Pdf, "avtale.pdf")).Dispose();
        var entry = Regex.Match(await adviser.Page($"/nb/initiativ/{id}/partnere/1"), "name=\"entry\" value=\"(\\d+)\"").Groups[1].Value;
        using (var sent = await adviser.Send(InitiativeRoutes.WithdrawLetter, [id, "1"], ("entry", entry))) Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);

        var page = await adviser.Page($"/nb/initiativ/{id}/partnere/1");
        Assert.Contains("Avtalen er trukket tilbake.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("avtale.pdf", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Status(adviser, id));
        Assert.Contains("Intensjonsavtale med Eksempel Verft AS", await adviser.Page($"/nb/initiativ/{id}/journal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_letter_is_refused_at_the_field()
    {
        var (adviser, id) = await WithPartner();
        using var _ = adviser;
        foreach (var (content, name) in new[] { (Encoding.UTF8.GetBytes("<html><script>alert(1)</script>"), "avtale.pdf"), (Array.Empty<byte>(), "avtale.pdf"), (Encoding.UTF8.GetBytes("Perm 3"), "avtale.txt") })
        {
            using var answer = await Upload(adviser, id, content, name);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("id=\"letter-file-error\"", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
        using var none = await adviser.Send(InitiativeRoutes.UploadLetter, [id, "1"], ("file-on", ""));
        Assert.Contains("Velg filen med avtalen.", await none.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }
}
