using System.Net;
using Klynge.Access;
using Klynge.Clusters.Pipeline;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Klynge.Web.Tests.Trying;

/// <summary>What is left of the demonstration when its examples are cleared, and when its database is served without it.</summary>
public sealed class Leaving_the_demonstration
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Served_without_it_nobody_made_up_is_let_in_and_the_examples_are_still_marked()
    {
        await using var site = await Site.StartDemonstration();
        var built = await Demonstration.Prepare(site);
        using var visitor = new Somebody(site);
        await Demonstration.Be(visitor, "Administrator");
        var session = visitor.Cookies["session"]!.Value;
        var inside = $"/nb/initiativ/{built.Leading}/journal";
        Assert.Equal(HttpStatusCode.OK, (await Ask(site, inside, session)).Status);

        await using var later = await site.WithoutDemonstration();
        Assert.Equal(HttpStatusCode.Forbidden, (await Ask(later, inside, session)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(later, "/nb/prov-som", session)).Status);
        var (status, page) = await Ask(later, $"/nb/initiativ/{built.Leading}", session);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("class=\"example-stamp\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Randi Eksempel", page, StringComparison.Ordinal);
        using var stranger = new Somebody(later);
        using var deed = await stranger.Post(TryingRoutes.Begin.Address(Storage.Language.Nb), ("role", "Administrator"));
        Assert.Equal(HttpStatusCode.NotFound, deed.StatusCode);
    }

    [Fact]
    public async Task The_administrator_clears_it_all_with_one_press()
    {
        await using var site = await Site.StartDemonstration();
        var built = await Demonstration.Prepare(site);
        using var visitor = new Somebody(site);
        await Demonstration.Be(visitor, "Administrator");
        using (var cleared = await visitor.Send(TryingRoutes.Clear, [])) Assert.Equal(HttpStatusCode.SeeOther, cleared.StatusCode);
        Assert.Contains("9 initiativ og arrangement er borte", await visitor.Page("/nb/prov-som"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(site, $"/nb/initiativ/{built.Leading}", null)).Status);
        using var scope = site.Services.CreateScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<PipelineQueries>().All(Cancel));
        Assert.False(await scope.ServiceProvider.GetRequiredService<AccessDb>().People.AnyAsync(Cancel));
    }

    [Fact]
    public async Task Nobody_but_the_administrator_clears_it()
    {
        await using var site = await Site.StartDemonstration();
        await Demonstration.Prepare(site);
        using var visitor = new Somebody(site);
        await Demonstration.Be(visitor, "Adviser");
        using var answer = await visitor.Send(TryingRoutes.Clear, []);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        using var scope = site.Services.CreateScope();
        Assert.Equal(6, (await scope.ServiceProvider.GetRequiredService<PipelineQueries>().All(Cancel)).Length);
    }

    static async Task<(HttpStatusCode Status, string Page)> Ask(Site site, string address, string? session)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (session is not null) request.Headers.Add("Cookie", $"session={session}");
        using var answer = await site.Browser.SendAsync(request, Cancel);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)));
    }
}
