using System.Net;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Access.Mandates;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Klynge.Web.Tests.SignIn;

public sealed partial class A_form_from_somebody_signed_out : IAsyncLifetime
{
    const string Name = "Havbruk uten utslipp";

    readonly FakeTimeProvider clock = new(new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));
    Site site = null!;
    Newcomer kari = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static SiteRoute.Deed Deed => InitiativeRoutes.Begin;

    public async ValueTask InitializeAsync()
    {
        site = await Site.Start(services => services.AddSingleton<TimeProvider>(clock));
        kari = new Newcomer(site);
        await kari.Arrive();
        using var scope = site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
        var person = new PersonId(db.People.Single().Id);
        db.Mandates.Add(MandateTable.Row(new Mandate(new(Guid.NewGuid()), "986399445", Role.Adviser, ["11"], new(2026, 1, 1), null, person), person, clock.GetUtcNow()));
        await db.SaveChangesAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        kari.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Comes_back_filled_in_and_not_sent_when_they_have_signed_in()
    {
        var page = Deed.From.Address(Language.Nb);
        var token = await kari.Self.Token(page);
        clock.Advance(TimeSpan.FromHours(3));
        using var refused = await kari.Self.Post(Deed.Address(Language.Nb), ("token", token), ("name", Name));
        var shown = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("Logg inn, så kommer skjemaet tilbake", shown, StringComparison.Ordinal);
        var (kept, next) = (Kept().Match(shown).Groups[1].Value, page);
        Assert.NotEmpty(kept);
        Assert.DoesNotContain(Name, kept, StringComparison.Ordinal);

        using var first = await kari.SendPassword(Newcomer.Password, ("next", next), ("kept", kept));
        var codePage = WebUtility.HtmlDecode(await first.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var second = await kari.Self.Post(SignInRoutes.GiveCode.Address(Language.Nb), ("token", Token().Match(codePage).Groups[1].Value), ("code", kari.Code()), ("next", next), ("kept", Kept().Match(codePage).Groups[1].Value));
        var back = WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains($"value=\"{Name}\"", back, StringComparison.Ordinal);
        Assert.Contains("er ikke sendt ennå", back, StringComparison.Ordinal);
        Assert.NotNull(kari.Secret);

        // Its token is good for whoever has just come in.
        var fields = Hidden().Matches(back).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).Where(field => field.Item1 == "token").Take(1);
        using var sent = await kari.Self.Post(Deed.Address(Language.Nb), [.. fields, ("name", Name)]);
        Assert.NotEqual(HttpStatusCode.Forbidden, sent.StatusCode);
        Assert.NotEqual(HttpStatusCode.BadRequest, sent.StatusCode);
    }

    [Fact]
    public async Task Is_nothing_that_another_can_make_up()
    {
        using var first = await kari.SendPassword(Newcomer.Password, ("kept", "made-up"));
        var codePage = await first.Content.ReadAsStringAsync(Cancel);
        clock.Advance(TimeSpan.FromMinutes(1));
        using var second = await kari.Self.Post(SignInRoutes.GiveCode.Address(Language.Nb), ("token", Token().Match(codePage).Groups[1].Value), ("code", kari.Code()), ("kept", "made-up"));
        Assert.Equal(HttpStatusCode.SeeOther, second.StatusCode);
    }

    [GeneratedRegex("name=\"kept\" value=\"([^\"]+)\"")]
    private static partial Regex Kept();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
