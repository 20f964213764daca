using System.Net;
using System.Text.RegularExpressions;
using Klynge.Access;
using Klynge.Web.Routes;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Initiatives;

/// <summary>What happens seldom to an initiative, each by its form, and what the pages then say.</summary>
public sealed class Changing_initiatives_by_form : IAsyncLifetime
{
    Site site = null!;
    Somebody adviser = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => adviser = await Somebody.In(site = await Site.Start(), Role.Adviser);

    public ValueTask DisposeAsync()
    {
        adviser.Dispose();
        return site.DisposeAsync();
    }

    async Task<string> Begun(string name)
    {
        using var answer = await adviser.Send(InitiativeRoutes.Begin, [], ("name", name), ("theme", $"Tema for {name}"), ("counties", "11"), ("finding", ""));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString().Split('/')[^1];
    }

    async Task<string> Done(SiteRoute.Deed deed, string[] values, params (string, string)[] fields)
    {
        using var answer = await adviser.Send(deed, values, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{deed.Name}: {(int)answer.StatusCode}: {WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel))}");
        return await adviser.Page(answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_fact_is_undone_and_the_journal_says_so()
    {
        var id = await Begun("Grønn havn");
        await Done(InitiativeRoutes.Challenge, [id], ("challenge", "Skrevet i feil initiativ"), ("seen", "2"));
        Assert.Contains("Skrevet i feil initiativ", await adviser.Page($"/nb/initiativ/{id}"), StringComparison.Ordinal);
        var journal = await adviser.Page($"/nb/initiativ/{id}/journal");
        var entries = Regex.Matches(journal, "name=\"entry\" value=\"(\\d+)\"").Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.DoesNotContain("class=\"undone\"", journal, StringComparison.Ordinal);
        await Done(InitiativeRoutes.Undo, [id], ("entry", $"{entries.Max()}"));
        Assert.DoesNotContain("Skrevet i feil initiativ", await adviser.Page($"/nb/initiativ/{id}"), StringComparison.Ordinal);
        journal = await adviser.Page($"/nb/initiativ/{id}/journal");
        Assert.Contains("class=\"undone\"", journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_are_merged_into_one_and_each_says_what_became_of_it()
    {
        var (one, other) = (await Begun("Grønn havn"), await Begun("Grønne havner"));
        Assert.Contains("Grønne havner lever videre", await Done(InitiativeRoutes.Merge, [one], ("other", other), ("reason", "Det samme")), StringComparison.Ordinal);
        Assert.Contains(other, await adviser.Page($"/nb/initiativ/{one}/slekt"), StringComparison.Ordinal);
        Assert.Contains(one, await adviser.Page($"/nb/initiativ/{other}/slekt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_is_split_and_the_partners_that_are_chosen_go_along()
    {
        var id = await Begun("Grønn havn");
        await Done(InitiativeRoutes.Add, [id], ("name", "Verft 1 AS"), ("number", ""), ("kind", "company"));
        Assert.Contains("Landstrøm er blitt et eget initiativ", await Done(InitiativeRoutes.Split, [id], ("name", "Landstrøm"), ("theme", "Strøm til skip"), ("counties", "11"), ("partners", "1")), StringComparison.Ordinal);
        var born = Regex.Match(await adviser.Page($"/nb/initiativ/{id}/slekt"), "/nb/initiativ/(I-\\d\\d-\\d{3})\"[^>]*>[^<]*Landstrøm").Groups[1].Value;
        Assert.Contains("Verft 1 AS", await adviser.Page($"/nb/initiativ/{born}/partnere"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_level_by_hand_is_taken_away_and_the_measured_one_counts()
    {
        var id = await Begun("Grønn havn");
        await Done(InitiativeRoutes.SetLevel, [id, "goals"], ("criteria", "standing-1"), ("level", "3"), ("reason", "Har sett planen"));
        Assert.Contains("niva/fjern", await adviser.Page($"/nb/initiativ/{id}/modenhet/goals"), StringComparison.Ordinal);
        Assert.Contains("Nå gjelder det målte nivået", await Done(InitiativeRoutes.ClearLevel, [id, "goals"]), StringComparison.Ordinal);
        Assert.DoesNotContain("niva/fjern", await adviser.Page($"/nb/initiativ/{id}/modenhet/goals"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advice_to_all_stands_in_the_log_of_each()
    {
        string[] ids = [await Begun("Grønn havn"), await Begun("Havvind på land")];
        await Done(InitiativeRoutes.TellAll, [], ("question", "Kan vi søke to ganger?"), ("text", "Ja, i hver sin utlysning."));
        foreach (var id in ids) Assert.Contains("Ja, i hver sin utlysning.", await adviser.Page($"/nb/initiativ/{id}/rad"), StringComparison.Ordinal);
    }
}
