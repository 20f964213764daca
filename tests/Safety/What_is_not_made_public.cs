using System.Collections.Immutable;
using System.Net;
using Klynge.Atlas.Findings;
using Klynge.Clusters;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Readiness;
using Klynge.Detection;
using Klynge.Storage;
using Klynge.Web.Routes;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>An initiative with a word of its own in everything that can be written of it, as somebody sees it who has no part in it.</summary>
public sealed class What_is_not_made_public(SeededSite site) : IClassFixture<SeededSite>
{
    static readonly Hand Hand = new("person:0a2d6c1130cf4b86a8d36a2d1ea8a502", null, "adviser");

    // What shows that a part is there.
    static readonly ImmutableDictionary<PublicPart, string[]> Signs = new Dictionary<PublicPart, string[]>
    {
        [PublicPart.Challenge] = ["kanariutfordring"],
        [PublicPart.Goals] = ["kanarimål", "kanariindikator"],
        [PublicPart.Partners] = ["kanaripartner", "911111111"],
        [PublicPart.Finding] = ["kanarifunn", "F777", "R777"],
        [PublicPart.Readiness] = ["id=\"readiness\"", "\"criterion\""],
    }.ToImmutableDictionary();

    static readonly string[] NobodyElses =
    [
        "kanarigammel", "kanarifortid", "kanarivert", "kanaristyre", "kanaritvil", "kanarisagt", "kanaribrev", "kanaribelegg", "kanarikilde", "kanariskjønn", "kanarispørsmål", "kanariråd", "kanarisamtale",
        "kanarimøte", "kanaristeg", "kanarieier", "kanariaktivitet", "kanarigrunn", "922222222", "7654321", "7 654 321", "7\u00a0654\u00a0321",
    ];

    async Task<InitiativeId> Written(int begunDaysAgo = 200, int spokenToDaysAgo = 150)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var scope = site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ClustersDb>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var id = Assert.IsType<Change.Done>(await new StartInitiative(db).Run("kanarigammel", "kanarifortid", ["50"], null, new HashSet<string> { "50" }, Hand, now.AddDays(-begunDaysAgo), cancel)).After.Id;
        Fact[] facts =
        [
            new Fact.Renamed("Åpent navn"), new Fact.Described("Åpent tema", ["50"]), new Fact.HostChosen(new("922222222", "kanarivert")), new Fact.ChallengeWritten("kanariutfordring"),
            new Fact.GoalWritten(1, "kanarimål", "kanariindikator"), new Fact.ActivityPlanned(1, "kanariaktivitet", 1, 1), new Fact.BudgetPlanned(7_654_321, 7_654_321, 0, 0), new Fact.BoardNamed([new("kanaristyre", true, true)]),
            new Fact.PartnerAdded(1, new("911111111", "kanaripartner"), PartnerKind.Company), new Fact.PartnerAnswered(1, Clusters.Partners.Answer.Yes, "kanarisagt"), new Fact.LetterReceived(1, null, "kanaribrev"), new Fact.PledgeMade(1, 7_654_321, 100),
            new Fact.PartnerAdded(2, new(null, "kanaritvil"), PartnerKind.Company), new Fact.PartnerAnswered(2, Clusters.Partners.Answer.Maybe, "kanarisagt"),
            new Fact.Stated(Topic.Export, "kanaribelegg", "kanarikilde"), new Fact.LevelSet("goals", 4, "kanariskjønn"), new Fact.Advised("kanarispørsmål", "kanariråd"), new Fact.Contacted("kanarisamtale"),
            new Fact.Attended(site.Seeds.Other.Gathering, "kanarimøte", []), new Fact.StepPlanned(1, "kanaristeg", "kanarieier", null), new Fact.Moved(new InitiativeState.Mobilising(), "kanarigrunn"),
            new Fact.Pinned(new("F777", "R777", "telemark", new("kanarifunn", "kanarifunn", "kanarifunn"), 47, 6.9, 6.8, 1e-9, Certainty.VeryCertain, ConcentrationKind.Localisation, [], [], [], [])),
        ];
        Assert.IsType<Change.Done>(await db.Change(id, "write", Hand, OsloTime.Day(now).AddDays(-spokenToDaysAgo), now, _ => [], _ => facts, cancel));
        return id;
    }

    async Task MakePublic(InitiativeId id, IEnumerable<PublicPart> parts)
    {
        using var scope = site.Services.CreateScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        Assert.IsType<Change.Done>(await scope.ServiceProvider.GetRequiredService<MakePublic>().Run(id, [.. parts], Hand, now, TestContext.Current.CancellationToken));
    }

    /// <summary>All that there is to see of initiatives.</summary>
    async Task<string> Seen(InitiativeId id, string who)
    {
        string[] addresses =
        [
            .. Languages.All.SelectMany(language => new[] { "", "?date=2026-03-20", "?date=2026-08-31", "?aim=noce" }.Select(ask => InitiativeRoutes.Initiative.Address(language, id.ToString()) + ask)),
            .. new[] { "", "?view=table", "?format=csv", "?sort=silence" }.Select(ask => InitiativeRoutes.Pipeline.Address(Language.Nb) + ask),
            InitiativeRoutes.Api.Path.Nb.Insert(0, "/"), InitiativeRoutes.Api.Path.Nb.Insert(0, "/") + "?format=csv", InitiativeRoutes.ApiOne.Address(Language.Nb, id.ToString()),
        ];
        return string.Join('\n', await Task.WhenAll(addresses.Select(async address => WebUtility.HtmlDecode((await site.Ask(site.Visitors[who], "GET", address)).Body))));
    }

    [Theory]
    [InlineData("anyone"), InlineData("MemberContact"), InlineData("Adviser")]
    public async Task Stays_away_from_everyone_who_has_no_part_in_it_whichever_other_parts_are_public(string who)
    {
        var id = await Written();
        Assert.DoesNotContain("kanari", (await Seen(id, who)).Replace(Seeds.Canary, "", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase);

        await MakePublic(id, PublicParts.All);
        var all = await Seen(id, who);
        Assert.Contains("Åpent navn", all, StringComparison.Ordinal);
        foreach (var (part, signs) in Signs)
        {
            Assert.All(signs, sign => Assert.Contains(sign, all, StringComparison.Ordinal));
            await MakePublic(id, PublicParts.All.Where(other => other != part));
            var rest = await Seen(id, who);
            Assert.All(signs, sign => Assert.DoesNotContain(sign, rest, StringComparison.Ordinal));
            Assert.All(Signs.Where(other => other.Key != part).SelectMany(other => other.Value), sign => Assert.Contains(sign, rest, StringComparison.Ordinal));
        }
        Assert.All(NobodyElses, sign => Assert.DoesNotContain(sign, all, StringComparison.OrdinalIgnoreCase));
        // Out of the way of the next, which looks at the same lists.
        await MakePublic(id, []);
    }

    [Theory]
    [InlineData("q=kanarivert", false), InlineData("ready=arena", true), InlineData("weak=goals", true), InlineData("contact=90", true)]
    public async Task Chooses_nothing_of_what_anyone_is_shown(string ask, bool shown)
    {
        // Begun and spoken to not long ago: whoever is heard when asking for those left alone does not see it.
        var id = await Written(begunDaysAgo: 20, spokenToDaysAgo: 10);
        await MakePublic(id, [PublicPart.About]);
        await Views(ask, body => Assert.Equal(shown, body.Contains(id.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Orders_nothing_of_what_anyone_is_shown()
    {
        var (silent, spokenTo) = (await Written(begunDaysAgo: 200, spokenToDaysAgo: 150), await Written(begunDaysAgo: 20, spokenToDaysAgo: 10));
        foreach (var id in new[] { silent, spokenTo }) await MakePublic(id, [PublicPart.About]);
        // By silence the first of them would stand first; by the day of the last move, which is public, the other does.
        await Views("sort=silence", body => Assert.InRange(body.IndexOf(spokenTo.ToString(), StringComparison.Ordinal), 0, body.IndexOf(silent.ToString(), StringComparison.Ordinal) - 1));
    }

    async Task Views(string ask, Action<string> look)
    {
        foreach (var view in new[] { "", "&view=table", "&format=csv" })
            look((await site.Ask(site.Visitors["anyone"], "GET", $"{InitiativeRoutes.Pipeline.Address(Language.Nb)}?{ask}{view}")).Body);
    }
}
