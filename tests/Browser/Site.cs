using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Klynge.Browser.Tests;
using Klynge.Clusters;
using Klynge.Clusters.Examples;
using Klynge.Storage;
using Klynge.Storage.Outbox;
using Klynge.Tests.Ground;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Site))]
// Every test opens a browser context of its own: also those of one class are run side by side.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.All)]

namespace Klynge.Browser.Tests;

/// <summary>
/// The product as <c>./run</c> gives it: <c>klynge prepare</c> and <c>klynge serve</c> with the living example, as processes of their own on a fresh folder,
/// and Debian's Chromium. Both processes are ended by their own ids.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    readonly TestDatabase test = TestDatabase.Empty();
    readonly ConcurrentDictionary<string, Lazy<Task<string>>> made = [];
    Process? server;
    IPlaywright? playwright;
    IBrowser? browser;
    string next = "";
    string telemark = "";
    string initiative = "";
    string seminar = "";
    string guest = "";
    string invited = "";

    /// <summary>Address of the site without a slash at the end.</summary>
    public string Root { get; private set; } = "";

    /// <summary>The strongest finding of the national map.</summary>
    public string Finding { get; private set; } = "";

    /// <summary>The organisation number of one of its members.</summary>
    public string Member { get; private set; } = "";

    /// <summary>The made-up initiative that the made-up persons have part in.</summary>
    public string Initiative => initiative;

    /// <summary>What there is to see for those who are signed in.</summary>
    internal Example Example { get; private set; } = null!;

    /// <summary>Secrets of the sessions of those who are signed in: an adviser of Rogaland, and an administrator.</summary>
    internal string Adviser { get; private set; } = "";

    /// <summary>The administrator's.</summary>
    internal string Administrator { get; private set; } = "";

    /// <summary>The address of a path as <see cref="Every_page.Paths"/> writes it.</summary>
    public string Filled(string path) => Address(path, Finding, next, telemark, Member)
        .Replace("{I}", initiative, StringComparison.Ordinal).Replace("{A}", seminar, StringComparison.Ordinal).Replace("{K}", guest, StringComparison.Ordinal).Replace("{V}", invited, StringComparison.Ordinal);

    /// <summary>
    /// A path after the language, in bokmål: {F} becomes the strongest finding, {G} the one after it,
    /// {T} the strongest of Telemark, {O} an organisation; {I} the leading made-up initiative, {A} the made-up seminar, {K} the key of one of its guests, {V} that of one who is invited.
    /// </summary>
    public static string Address(string path, string finding, string next, string telemark, string organisation) =>
        $"/nb/{path.Replace("{F}", finding, StringComparison.Ordinal).Replace("{G}", next, StringComparison.Ordinal)
            .Replace("{T}", telemark, StringComparison.Ordinal).Replace("{O}", organisation, StringComparison.Ordinal)}";

    /// <summary>The secret of the session of the made-up person of a role, who was become by one press the first time somebody asked.</summary>
    internal Task<string> Being(string role) => made.GetOrAdd(role, _ => new(async () =>
    {
        await using var visit = await Visit.Begin(this, Visitor.Desktop);
        await visit.Be(role);
        return (await visit.Context.CookiesAsync()).Single(cookie => cookie.Name == "session").Value;
    })).Value;

    /// <summary>The site's database, for what has to go on in the background while a page is looked at.</summary>
    public Database Database => test.Database;

    /// <summary>How long, in milliseconds, a page is waited for on a machine that is busy with other tests.</summary>
    internal const float Patience = 120_000;

    /// <summary>A context of a test's own, in the one browser of all tests.</summary>
    internal async Task<IBrowserContext> Context(BrowserNewContextOptions how)
    {
        var context = await browser!.NewContextAsync(how);
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask InitializeAsync()
    {
        Root = $"http://localhost:{AProcess.FreePort()}";
        using (var prepare = AProcess.Of(test, "prepare", "--demonstration", "--address", Root))
        {
            await prepare.WaitForExitAsync();
            Assert.Equal(0, prepare.ExitCode);
        }
        await ImportSomethingBroken();

        server = await AProcess.Serving(test, Root, "--demonstration");
        // Not before it serves: where real people are already, the demonstration is refused.
        (Adviser, Administrator) = (await Somebody.In(Database, Access.Role.Adviser, "Kari Eksempel"), await Somebody.In(Database, Access.Role.Administrator, "Ada Eksempel"));

        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(60_000);
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = AChromium.Path,
            Args = [.. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(), "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
                // Maps are drawn by a graphics card in software, for want of one; pages are not, which takes many times as long. Debian asks for it.
                "--disable-gpu-rasterization"],
        });

        var findings = (await Json("/api/v1/findings?size=2")).GetProperty("findings");
        var strongest = findings[0];
        telemark = (await Json("/api/v1/findings?population=telemark&size=1")).GetProperty("findings")[0].GetProperty("id").GetString()!;
        next = findings[1].GetProperty("id").GetString()!;
        Finding = strongest.GetProperty("id").GetString()!;
        Member = strongest.GetProperty("members")[0].GetProperty("id").GetString()!;
        await using var clusters = ClustersDb.Open(Database);
        var built = (await new ExampleQueries(clusters).Built(default))!;
        (initiative, seminar) = (built.Leading, built.Seminar);
        foreach (var letter in await OutboxQueries.List(clusters, null, seminar, 1, 500, default))
        {
            var text = (await OutboxQueries.Content(clusters, letter.Id, default))!.Value.Letter!.Text;
            if (guest.Length == 0 && letter.To == "unni@gjest.example") guest = Regex.Match(text, @"(?<=/min/|/mi/|/mine/)[\w-]{43}").Value;
            if (invited.Length == 0 && letter.To == "ida.2@gjest.example") invited = Regex.Match(text, @"(?<=/invitasjon/|/invitation/)[\w-]{43}").Value;
        }
        Assert.Equal((43, 43), (guest.Length, invited.Length));
        Example = await Example.Make(Database, Finding);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null) await AProcess.End(server);
        test.Dispose();
    }

    // So that the page of bad rows has one to show.
    async Task ImportSomethingBroken()
    {
        var file = Path.Combine(test.Folder, "enheter.json");
        await File.WriteAllTextAsync(file, """
            [{"organisasjonsnummer":"923609016","navn":"EQUINOR ASA","organisasjonsform":{"kode":"ASA"},"registreringsdatoEnhetsregisteret":"1995-03-12",
              "naeringskode1":{"kode":"06.100"},"forretningsadresse":{"land":"Norge","landkode":"NO","postnummer":"4035","poststed":"STAVANGER","adresse":["Forusbeen 50"],"kommune":"STAVANGER","kommunenummer":"1103"}},
             {"organisasjonsnummer":"123456789","navn":"FEIL SIFFER AS","organisasjonsform":{"kode":"AS"}}]
            """);
        using var import = AProcess.Of(test, "import", "enhetsregisteret", "--entities", file, "--as-of", "2026-08-05", "--max-bad", "1");
        await import.WaitForExitAsync();
        Assert.Equal(0, import.ExitCode);
    }

    async Task<JsonElement> Json(string path)
    {
        using var http = new HttpClient();
        return JsonDocument.Parse(await http.GetStringAsync(Root + path)).RootElement.Clone();
    }
}
