using System.Net;
using Klynge.Access;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Initiatives;

/// <summary>An initiative whose finding an earlier run had otherwise, over the real findings of Telemark.</summary>
public sealed class Building_on_a_later_run(Prepared prepared)
{
    static readonly Hand By = new("person:0a2d6c1130cf4b86a8d36a2d1ea8a502", null, "adviser");

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_shows_what_changed_and_its_form_pins_the_later_run_and_keeps_the_earlier_in_the_journal()
    {
        using var scope = prepared.Site.Services.CreateScope();
        var (now, later) = (scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow(), PinnedFinding.Of(await prepared.Strongest()));
        // As the run before had it: the first company was not there yet, another still was, and there were fewer of them.
        var came = later.Invite[0];
        var earlier = later with { Run = "R0", Observed = later.Observed - 1, Members = [.. later.Members.Remove(came.Number).Append("999999999")], Invite = [.. later.Invite.Remove(came), new("999999999", "Flyttet Bort AS", false)] };
        var id = Assert.IsType<Change.Done>(await scope.ServiceProvider.GetRequiredService<StartInitiative>().Run("Bygger på et funn", "Landstrøm", ["11"], earlier, new HashSet<string> { "11" }, By, now, Cancel)).After.Id;
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var page = InitiativeRoutes.Finding.Address(Language.Nb, id.ToString());

        var before = await adviser.Page(page);
        Assert.Contains("En senere kjøring har 1 nye og mangler 1. Tallene er andre.", before, StringComparison.Ordinal);
        Assert.Contains($"<b>Kom til:</b> {came.Name}", before, StringComparison.Ordinal);
        Assert.Contains("<b>Falt fra:</b> Flyttet Bort AS", before, StringComparison.Ordinal);
        Assert.Contains("<dd>R0</dd>", before, StringComparison.Ordinal);
        Assert.Contains($"Bygg på den nye kjøringen ({later.Run})", before, StringComparison.Ordinal);

        using var answer = await adviser.Send(InitiativeRoutes.Pin, [id.ToString()], ("finding", later.Address));
        Assert.Equal((HttpStatusCode.SeeOther, page), (answer.StatusCode, answer.Headers.Location?.ToString()));

        var after = await adviser.Page(page);
        Assert.Contains($"bygger nå på {later.Address} fra kjøring {later.Run}", after, StringComparison.Ordinal);
        Assert.Contains("Ingen senere kjøring har sett etter.", after, StringComparison.Ordinal);
        Assert.Contains($"<dd>{later.Run}</dd>", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Flyttet Bort AS", after, StringComparison.Ordinal);
        var journal = await adviser.Page(InitiativeRoutes.Journal.Address(Language.Nb, id.ToString()));
        Assert.Contains("R0", journal, StringComparison.Ordinal);
        Assert.Contains(later.Run, journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_may_only_read_sees_what_changed_and_no_form()
    {
        using var scope = prepared.Site.Services.CreateScope();
        var (now, later) = (scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow(), PinnedFinding.Of(await prepared.Strongest()));
        var id = Assert.IsType<Change.Done>(await scope.ServiceProvider.GetRequiredService<StartInitiative>().Run(
            "Leses bare", "Landstrøm", ["11"], later with { Run = "R0", Observed = later.Observed - 1 }, new HashSet<string> { "11" }, By, now, Cancel)).After.Id;
        using var county = await Somebody.In(prepared.Site, Role.County);
        var page = await county.Page(InitiativeRoutes.Finding.Address(Language.Nb, id.ToString()));
        Assert.Contains("En senere kjøring har 0 nye og mangler 0. Tallene er andre.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bygg på den nye kjøringen", page, StringComparison.Ordinal);
    }
}
