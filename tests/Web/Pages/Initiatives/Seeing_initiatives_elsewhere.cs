using System.Net;
using Klynge.Access;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Web.Tests.Shell;
using Xunit;

namespace Klynge.Web.Tests.Pages.Initiatives;

/// <summary>On the page of a finding, a region and an organisation: what is public of initiatives, and for who follows them the rest.</summary>
public sealed class Seeing_initiatives_elsewhere(Prepared prepared)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    async Task<string> Anyone(string address) => WebUtility.HtmlDecode(await prepared.Site.Browser.GetStringAsync(address, Cancel));

    [Fact]
    public async Task A_finding_tells_who_works_on_it_and_counts_those_that_are_not_public()
    {
        var finding = await prepared.Strongest();
        var page = $"/nb/funn/{finding.Address}";
        using var adviser = await Somebody.In(prepared.Site, Role.Adviser);
        var pinned = PinnedFinding.Of(finding);
        var (shown, hidden) = (await Pinned("Synlig kraft", pinned, PublicPart.About, PublicPart.Finding), await Pinned("Skjult kraft", pinned, PublicPart.About));

        var everyone = await Anyone(page);
        Assert.Contains($"/nb/initiativ/{shown}\">Synlig kraft", everyone, StringComparison.Ordinal);
        Assert.DoesNotContain("Skjult kraft", everyone, StringComparison.Ordinal);
        Assert.DoesNotContain("initiativ/start", everyone, StringComparison.Ordinal);

        using var elsewhere = await Somebody.In(prepared.Site, Role.MemberContact);
        var theirs = await elsewhere.Page(page);
        Assert.Contains("arbeider alt med dette funnet", theirs, StringComparison.Ordinal);
        var followed = await adviser.Page(page);
        Assert.Contains($"/nb/initiativ/{hidden}\">Skjult kraft", followed, StringComparison.Ordinal);
        Assert.Contains($"/nb/initiativ/start?finding={finding.Address}", followed, StringComparison.Ordinal);
        Assert.Contains("/funn#invite\">Inviter med i", followed, StringComparison.Ordinal);
        Assert.Contains($"/nb/arrangement/nytt?finding={finding.Address}\">Inviter til et møte", followed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_shows_the_public_ones_of_its_county()
    {
        var shown = await AnInitiative.Public(prepared.Site);
        var hidden = await AnInitiative.Hidden(prepared.Site);
        foreach (var region in new[] { "11", "1106" })
        {
            var page = await Anyone($"/nb/regioner/{region}");
            Assert.Contains("Initiativ her", page, StringComparison.Ordinal);
            Assert.DoesNotContain(hidden, page, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(shown, await Anyone("/nb/regioner/03"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_shows_those_that_it_is_publicly_in()
    {
        var finding = await prepared.Strongest();
        var member = finding.Members.First(member => member.Name is not null);
        var open = await With(member.Id, member.Name!, "Åpent samarbeid", Answer.Yes, PublicPart.About, PublicPart.Partners);
        await With(member.Id, member.Name!, "Stille samarbeid", Answer.Yes, PublicPart.About);
        await With(member.Id, member.Name!, "Sagt nei", Answer.No, PublicPart.About, PublicPart.Partners);

        var page = await Anyone($"/nb/virksomheter/{member.Id}");
        Assert.Contains($"/nb/initiativ/{open}\">Åpent samarbeid", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Stille samarbeid", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Sagt nei", page, StringComparison.Ordinal);
    }

    static readonly Hand By = new("person:0a2d6c1130cf4b86a8d36a2d1ea8a502", null, "adviser");

    async Task<InitiativeId> Pinned(string name, PinnedFinding? finding, params PublicPart[] parts)
    {
        using var scope = prepared.Site.Services.CreateScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var id = Assert.IsType<Change.Done>(await scope.ServiceProvider.GetRequiredService<StartInitiative>().Run(name, "Prøve", ["11"], finding, new HashSet<string> { "11" }, By, now, Cancel)).After.Id;
        await scope.ServiceProvider.GetRequiredService<MakePublic>().Run(id, [.. parts], By, now, Cancel);
        return id;
    }

    async Task<InitiativeId> With(string number, string company, string name, Answer answer, params PublicPart[] parts)
    {
        var id = await Pinned(name, null, parts);
        using var scope = prepared.Site.Services.CreateScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        await scope.ServiceProvider.GetRequiredService<AddPartner>().Run(id, new(number, company), PartnerKind.Company, Storage.OsloTime.Day(now), By, now, Cancel);
        await scope.ServiceProvider.GetRequiredService<AnswerPartner>().Run(id, 1, answer, null, Storage.OsloTime.Day(now), By, now, Cancel);
        return id;
    }
}
