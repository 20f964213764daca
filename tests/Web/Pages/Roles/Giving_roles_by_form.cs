using System.Net;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Pages.Initiatives;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Roles;

/// <summary>Mandates and parts in cases: given, chosen, taken and ended by the forms of the pages.</summary>
public sealed class Giving_roles_by_form : IAsyncLifetime
{
    Site site = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await Site.Start();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    static async Task<string> Done(Somebody who, SiteRoute.Deed deed, string[] values, params (string, string)[] fields)
    {
        using var answer = await who.Send(deed, values, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{deed.Name}: {(int)answer.StatusCode}: {WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel))}");
        return answer.Headers.Location!.ToString();
    }

    [Fact]
    public async Task A_mandate_is_given_and_ended()
    {
        using var administrator = await Somebody.In(site, Role.Administrator);
        var day = OsloTime.Day(site.Services.GetRequiredService<TimeProvider>().GetUtcNow()).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var holder = await Done(administrator, RightsRoutes.Give, [],
            ("name", "Ola Nordmann"), ("email", "ola@example.no"), ("organisation", "974760673"), ("role", nameof(Role.Adviser)), ("counties", "11"), ("from", day), ("to", ""), ("language", "nb"));
        var page = await administrator.Page(holder);
        Assert.Contains("Ola Nordmann", page, StringComparison.Ordinal);
        // The menu of the person holds the administrator's own.
        var mandate = Regex.Match(page.Split("<main")[1], "name=\"mandate\" value=\"([0-9a-f-]+)\"").Groups[1].Value;
        await Done(administrator, RightsRoutes.End, [holder.Split('/')[^1]], ("mandate", mandate));
        Assert.DoesNotContain($"value=\"{mandate}\"", await administrator.Page(holder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_two_mandates_chooses_which_to_act_by()
    {
        using var somebody = await Somebody.In(site, Role.Adviser);
        using (var scope = site.Services.CreateScope())
        {
            var (db, now) = (scope.ServiceProvider.GetRequiredService<AccessDb>(), scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
            db.Mandates.Add(Klynge.Access.Mandates.MandateTable.Row(new(new(Guid.NewGuid()), "986399445", Role.Auditor, [], OsloTime.Day(now).AddDays(-1), null, somebody.Id), somebody.Id, now));
            await db.SaveChangesAsync(Cancel);
        }
        var home = await somebody.Page("/nb/min-side");
        var mandates = Regex.Matches(home, "name=\"mandate\" value=\"([0-9a-f-]+)\"").Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.Equal(2, mandates.Count);
        foreach (var mandate in mandates)
        {
            await Done(somebody, HomeRoutes.Choose, [], ("mandate", mandate));
            Assert.Matches($"value=\"{mandate}\"[^>]*aria-pressed=\"true\"|aria-pressed=\"true\"[^>]*value=\"{mandate}\"", await somebody.Page("/nb/min-side"));
        }
    }

    [Theory]
    [InlineData("yes"), InlineData("no")]
    public async Task A_part_in_a_case_is_asked_of_somebody_who_answers(string answer)
    {
        var id = await AnInitiative.Hidden(site);
        using var adviser = await Somebody.In(site, Role.Adviser);
        using var other = await Somebody.In(site, null);
        using (var scope = site.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
            db.Add(new Klynge.Access.People.MailRow { Id = Guid.NewGuid(), PersonId = other.Id.Value, Address = "ola@example.no", Folded = "ola@example.no", ConfirmedAt = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow() });
            await db.SaveChangesAsync(Cancel);
        }
        await Done(adviser, RightsRoutes.Offer, [id], ("name", "Ola Nordmann"), ("email", "ola@example.no"), ("role", nameof(Role.ProjectTeam)));
        var offer = Regex.Match(await other.Page("/nb/min-side"), "/min-side/sporsmal/([0-9a-f-]+)/svar").Groups[1].Value;
        await Done(other, HomeRoutes.Answer, [offer], ("answer", answer));
        using var page = await other.Browser.GetAsync($"/nb/initiativ/{id}", Cancel);
        Assert.Equal(answer == "yes" ? HttpStatusCode.OK : HttpStatusCode.NotFound, page.StatusCode);
    }
}
