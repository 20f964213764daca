using System.Net;
using Klynge.Access;
using Klynge.Access.Demonstrating;
using Klynge.Storage;
using Klynge.Web.Pages.Trying;
using Klynge.Web.Routes;
using Klynge.Web.Safety;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Trying;

/// <summary>One press, and one is in the role; in the demonstration, on its own machine, and nowhere else.</summary>
public sealed class Trying_it_as_somebody
{
    static readonly string Page = TryingRoutes.Try.Address(Language.Nb);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Offers_every_role_and_signs_in_as_each()
    {
        await using var site = await Demonstration();
        using var visitor = new Somebody(site);
        var page = await visitor.Page(Page);
        foreach (var role in Enum.GetValues<Role>())
        {
            Assert.Contains($"value=\"{role}\"", page, StringComparison.Ordinal);
            using var answer = await visitor.Send(TryingRoutes.Begin, [], ("role", role.ToString()));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            Assert.Contains(MadeUpPeople.In(role).Name, await visitor.Page(Page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Says_on_every_page_that_it_is_a_trial_and_who_one_is()
    {
        await using var site = await Demonstration();
        using var visitor = new Somebody(site);
        (await visitor.Send(TryingRoutes.Begin, [], ("role", "Adviser"))).Dispose();
        foreach (var address in new[] { "/nb/", "/nb/initiativ", "/nb/arrangement", "/nb/hjelp" })
        {
            var page = await visitor.Page(address);
            Assert.Contains("Eksempel. Du ser en prøve av Klynge", page, StringComparison.Ordinal);
            Assert.Contains("klyngerådgiver: Ragna Eksempel", page, StringComparison.Ordinal);
            Assert.Contains($"href=\"{Page}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Becomes_anyone_again()
    {
        await using var site = await Demonstration();
        using var visitor = new Somebody(site);
        (await visitor.Send(TryingRoutes.Begin, [], ("role", "Administrator"))).Dispose();
        var before = visitor.Cookies["session"]!.Value;
        (await visitor.Send(TryingRoutes.Begin, [], ("role", "anyone"))).Dispose();
        Assert.Null(visitor.Cookies["session"]);
        Assert.DoesNotContain("Randi Eksempel.", await With(site, before, "/nb/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_wrong_when_no_role_was_chosen_and_when_nobody_was_invited()
    {
        await using var site = await Demonstration();
        using var visitor = new Somebody(site);
        using (var answer = await visitor.Send(TryingRoutes.Begin, [], ("role", "King"))) Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);

        await using var empty = await Site.StartDemonstration();
        using var early = new Somebody(empty);
        Assert.Contains("klynge examples build", await early.Page(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_exist_outside_the_demonstration()
    {
        await using var site = await Site.Start();
        using var visitor = new Somebody(site);
        using var page = await visitor.Browser.GetAsync(Page, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        using var deed = await visitor.Post(TryingRoutes.Begin.Address(Language.Nb), ("role", "Adviser"));
        Assert.Equal(HttpStatusCode.NotFound, deed.StatusCode);
        Assert.DoesNotContain(Page, await visitor.Page("/nb/"), StringComparison.Ordinal);
        using var scope = site.Services.CreateScope();
        Assert.Null(scope.ServiceProvider.GetService<InviteMadeUpPeople>());
        Assert.Null(scope.ServiceProvider.GetService<ClearDemonstration>());
    }

    [Theory]
    [InlineData("X-Forwarded-For", "192.0.2.7"), InlineData("X-Forwarded-Host", "klynge.example"), InlineData("Forwarded", "for=192.0.2.7"), InlineData("Via", "1.1 proxy"), InlineData("X-Real-IP", "192.0.2.7")]
    [InlineData("Host", "klynge.example")]
    public async Task Does_not_exist_for_who_comes_by_a_proxy_or_by_another_name(string header, string value)
    {
        await using var site = await Demonstration();
        using var visitor = new Somebody(site);
        (await visitor.Send(TryingRoutes.Begin, [], ("role", "Adviser"))).Dispose();
        var session = visitor.Cookies["session"]!.Value;

        Assert.Equal(HttpStatusCode.NotFound, (await Ask(site, Page, null, (header, value))).StatusCode);
        // Nor is a session that was begun on the machine worth anything by that way.
        var page = await (await Ask(site, "/nb/", session, (header, value))).Content.ReadAsStringAsync(Cancel);
        Assert.DoesNotContain("Ragna Eksempel", page, StringComparison.Ordinal);
        Assert.Contains("Ragna Eksempel", await With(site, session, "/nb/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:0", true), InlineData("http://127.0.0.1:0", true), InlineData("http://127.8.0.1:0", true), InlineData("http://[::1]:0", true)]
    [InlineData("http://0.0.0.0:0", false), InlineData("http://*:0", false), InlineData("http://+:0", false), InlineData("http://[::]:0", false)]
    [InlineData("http://192.0.2.7:0", false), InlineData("http://klynge.example:0", false), InlineData("http://localhost.klynge.example:0", false)]
    public void Is_heard_by_the_machine_itself_only(string url, bool own)
    {
        if (own) NotOwnMachineException.ThrowUnlessOwn([url]);
        else Assert.Contains(url, Assert.Throws<NotOwnMachineException>(() => NotOwnMachineException.ThrowUnlessOwn(["http://localhost:0", url])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_built_for_others_to_hear()
    {
        var folder = Directory.CreateTempSubdirectory("klynge-open-");
        Assert.Throws<NotOwnMachineException>(() => KlyngeSite.Build(new(folder.FullName, DataFolder.Find(), "http://0.0.0.0:0") { Demonstration = true }));
        Assert.Throws<NotOwnMachineException>(() => KlyngeSite.Build(new(folder.FullName, DataFolder.Find()) { Demonstration = true }));
        Assert.Empty(folder.EnumerateFileSystemInfos());
        folder.Delete();
    }

    static async Task<Site> Demonstration()
    {
        var site = await Site.StartDemonstration();
        using var scope = site.Services.CreateScope();
        Assert.IsType<Invited.Done>(await scope.ServiceProvider.GetRequiredService<InviteMadeUpPeople>().Run(TimeProvider.System.GetUtcNow(), Cancel));
        return site;
    }

    static async Task<string> With(Site site, string session, string address) => WebUtility.HtmlDecode(await (await Ask(site, address, session)).Content.ReadAsStringAsync(Cancel));

    static async Task<HttpResponseMessage> Ask(Site site, string address, string? session, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (session is not null) request.Headers.Add("Cookie", $"session={session}");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await site.Browser.SendAsync(request, Cancel);
    }
}
