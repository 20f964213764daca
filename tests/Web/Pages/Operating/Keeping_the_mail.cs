using System.Net;
using Klynge.Access;
using Klynge.Access.Log;
using Klynge.Clusters;
using Klynge.Storage;
using Klynge.Storage.Journal;
using Klynge.Storage.Mail;
using Klynge.Storage.Outbox;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Operating;

/// <summary>The administrator sees what became of every letter, and decides about the doubtful ones; nobody else does.</summary>
public sealed class Keeping_the_mail
{
    static readonly DateTimeOffset LongFromNow = new(2099, 1, 1, 12, 0, 0, TimeSpan.Zero);

    readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    /// <summary>One letter that waits, one that is doubtful, one that was refused.</summary>
    async Task<Dictionary<string, Guid>> Letters(Site site)
    {
        using var scope = site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ClustersDb>();
        var root = site.Browser.BaseAddress!.ToString().TrimEnd('/');
        foreach (var name in new[] { "venter", "uviss", "avvist" })
            db.Post(new($"{name}@example.no", null, Language.Nb, $"Brev {name}", $"Bekreft her: {root}/nb/arrangement/A-26-001/min/nokkel.\nLes også http://ond.example/felle"), "A-26-001", name, LongFromNow);
        await db.SaveChangesAsync(cancel);
        object then = Klynge.Tests.Ground.TestDatabase.OnPostgres ? LongFromNow : LongFromNow.UtcTicks;
        foreach (var (name, state) in new[] { ("uviss", "doubtful"), ("avvist", "failed") })
            db.Run($"update {db.Table("outbox")} set state = @p0, reason = @p1, state_at = @p2 where key = @p3", state, "421 try <later>", then, name);
        return (await OutboxQueries.List(db, null, null, 1, 10, cancel)).ToDictionary(letter => letter.To.Split('@')[0], letter => letter.Id);
    }

    static void ByServer(IServiceCollection services) => services.AddSingleton<Carrier>(new Carrier.BySmtp(new("Klynge", "post@example.no"), "127.0.0.1", 1, null, null, Tls.None));

    [Fact]
    public async Task They_are_listed_by_what_became_of_them()
    {
        await using var site = await Site.Start();
        using var administrator = await Somebody.In(site, Role.Administrator);
        Assert.Contains("Ingen brev er skrevet ennå", await administrator.Page("/nb/drift/brev"), StringComparison.Ordinal);
        await Letters(site);
        var all = await administrator.Page("/nb/drift/brev");
        Assert.All(new[] { "venter@example.no", "uviss@example.no", "avvist@example.no", "421 try <later>" }, text => Assert.Contains(text, all, StringComparison.Ordinal));
        var doubtful = await administrator.Page("/en/operating/letters?state=doubtful");
        Assert.Contains("uviss@example.no", doubtful, StringComparison.Ordinal);
        Assert.DoesNotContain("avvist@example.no", doubtful, StringComparison.Ordinal);
        var one = await administrator.Page("/nn/drift/brev?q=venter@");
        Assert.Contains("venter@example.no", one, StringComparison.Ordinal);
        Assert.DoesNotContain("uviss@example.no", one, StringComparison.Ordinal);
        Assert.Contains("Ingen brev passer", await administrator.Page("/nb/drift/brev?q=finnes-ikke"), StringComparison.Ordinal);
        using var unknown = await administrator.Browser.GetAsync("/nb/drift/brev?state=lost", cancel);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_sees_them()
    {
        await using var site = await Site.Start();
        var letters = await Letters(site);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Administrator).Cast<Role?>().Prepend(null))
        {
            using var other = await Somebody.In(site, role);
            foreach (var address in new[] { "/nb/drift/brev", $"/nb/drift/brev/clusters/{letters["uviss"]}" })
            {
                using var answer = await other.Browser.GetAsync(address, cancel);
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
                Assert.DoesNotContain("example.no", await answer.Content.ReadAsStringAsync(cancel), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Without_a_mail_server_the_administrator_reads_a_letter_and_leaves_a_trace()
    {
        await using var site = await Site.Start();
        var letters = await Letters(site);
        using var administrator = await Somebody.In(site, Role.Administrator);
        var page = await administrator.Page($"/nb/drift/brev/clusters/{letters["uviss"]}");
        Assert.Contains($"<a href=\"{site.Browser.BaseAddress}nb/arrangement/A-26-001/min/nokkel\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http://ond.example", page, StringComparison.Ordinal);
        Assert.Contains("http://ond.example/felle", page, StringComparison.Ordinal);
        using var scope = site.Services.CreateScope();
        var look = Assert.Single(await scope.ServiceProvider.GetRequiredService<AccessLog>().Newest(1, cancel));
        Assert.Equal((administrator.Id, "letter", "A-26-001"), (look.By, look.What, look.Case));
    }

    [Fact]
    public async Task With_a_mail_server_what_a_letter_says_is_its_recipients()
    {
        await using var site = await Site.Start(ByServer);
        var letters = await Letters(site);
        using var administrator = await Somebody.In(site, Role.Administrator);
        var page = await administrator.Page($"/nb/drift/brev/clusters/{letters["uviss"]}");
        Assert.Contains("nøkler for mottakeren alene", page, StringComparison.Ordinal);
        Assert.DoesNotContain("nokkel", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uviss", "kan mottakeren få det to ganger")]
    [InlineData("avvist", "Rett det som står under grunn først")]
    public async Task A_doubtful_or_refused_letter_is_sent_again_by_a_decision_that_is_noted(string name, string warned)
    {
        await using var site = await Site.Start(ByServer);
        var id = (await Letters(site))[name].ToString();
        using var administrator = await Somebody.In(site, Role.Administrator);
        var page = await administrator.Page($"/nb/drift/brev/clusters/{id}");
        Assert.Contains(warned, page, StringComparison.Ordinal);
        (string, string)[] seen = [("state", name == "uviss" ? "doubtful" : "failed"), ("at", LongFromNow.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        using var answer = await administrator.Send(OperatingRoutes.SendAgain, ["clusters", id], seen);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        using (var scope = site.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ClustersDb>();
            Assert.True((await OutboxQueries.Content(db, new Guid(id), cancel))!.Value.Message.Kind is OutboxKind.Waiting or OutboxKind.Taken);
            var entry = Assert.Single(await db.JournalOf("A-26-001", null, 10, cancel));
            Assert.Equal((administrator.Id.Pseudonym, "send-letter-again", "waiting"), (entry.Entry.By, entry.Entry.Deed, entry.Entry.To));
        }
        // Who decides on what they saw a while ago decides on nothing.
        var token = await administrator.Token("/nb/drift/brev/clusters/" + await Another(site, name));
        using var late = await administrator.Post(OperatingRoutes.SendAgain.Address(Language.Nb, "clusters", id), [("token", token), .. seen]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("står ikke lenger slik du så det", WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(cancel)), StringComparison.Ordinal);
    }

    /// <summary>The other letter that can be decided on: its page has a form still.</summary>
    async Task<Guid> Another(Site site, string not)
    {
        using var scope = site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ClustersDb>();
        return (await OutboxQueries.List(db, not == "uviss" ? OutboxKind.Failed : OutboxKind.Doubtful, null, 1, 10, cancel)).Single().Id;
    }

    [Fact]
    public async Task A_letter_that_is_not_there_is_not_found()
    {
        await using var site = await Site.Start();
        using var administrator = await Somebody.In(site, Role.Administrator);
        foreach (var address in new[] { $"/nb/drift/brev/clusters/{Guid.NewGuid()}", "/nb/drift/brev/clusters/x", $"/nb/drift/brev/register/{Guid.NewGuid()}" })
        {
            using var answer = await administrator.Browser.GetAsync(address, cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task In_the_demonstration_whoever_sits_at_its_machine_reads_them()
    {
        await using var site = await Site.StartDemonstration();
        await Letters(site);
        var page = await site.Browser.GetStringAsync("/nb/demonstrasjon/brev", cancel);
        Assert.Contains("/nb/arrangement/A-26-001/min/nokkel\">", page, StringComparison.Ordinal);
        Assert.Contains("/nb/demonstrasjon/brev", await site.Browser.GetStringAsync("/nb/hjelp", cancel), StringComparison.Ordinal);

        // Through a proxy the whole world comes from this machine.
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nb/demonstrasjon/brev");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var answer = await site.Browser.SendAsync(request, cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Outside_the_demonstration_or_where_letters_leave_there_is_no_such_page(bool demonstration, bool server)
    {
        Action<IServiceCollection>? services = server ? ByServer : null;
        await using var site = demonstration ? await Site.StartDemonstration(services) : await Site.Start(services);
        await Letters(site);
        using var answer = await site.Browser.GetAsync("/nb/demonstrasjon/brev", cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("/nb/demonstrasjon/brev", await site.Browser.GetStringAsync("/nb/hjelp", cancel), StringComparison.Ordinal);
    }
}
