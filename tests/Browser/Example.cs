using Klynge.Atlas;
using Klynge.Atlas.Findings;
using Klynge.Clusters;
using Klynge.Clusters.Advice;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.Letters;
using Klynge.Clusters.Gatherings.Programme;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Readiness;
using Klynge.Storage;
using Klynge.Storage.Outbox;

namespace Klynge.Browser.Tests;

/// <summary>What the site holds when the tests begin, so that every page has something to show: an initiative with all that belongs to it, a seminar, a guest.</summary>
/// <param name="Initiative">Id of an initiative in Rogaland, from the strongest finding.</param>
/// <param name="Gathering">Id of an open seminar in Haugesund.</param>
/// <param name="Token">What opens a guest's own sign-up.</param>
/// <param name="Letter">A letter that was written to the guest.</param>
/// <param name="Secret">What a letter's link holds that begins an account.</param>
sealed record Example(string Initiative, string Gathering, string Token, Guid Letter, string Secret)
{
    static readonly Hand By = new("person:0a2d6c1130cf4b86a8d36a2d1ea8a502", "986399445", "adviser");
    static readonly HashSet<string> Counties = ["11", "46"];

    /// <summary>The value that a page's address asks for by this name.</summary>
    /// <exception cref="ArgumentException">It is not said here.</exception>
    public string Value(string name) => name switch
    {
        "id" => Initiative,
        "criterion" => "anchoring",
        "partner" => "1",
        "gathering" => Gathering,
        "token" => Token,
        "person" => Klynge.Access.Demonstrating.MadeUpPeople.All[0].Id.Value.ToString(),
        "room" => "clusters",
        "letter" => Letter.ToString(),
        "secret" => Secret,
        _ => throw new ArgumentException($"A page asks for {{{name}}}: say in Example what to visit it with."),
    };

    public static async Task<Example> Make(Database database, string finding, CancellationToken cancel = default)
    {
        await using var db = ClustersDb.Open(database);
        await using var atlas = AtlasDb.Open(database);
        var found = (FindingPage.Current)(await new FindingQueries(atlas, new RunCache()).Get(finding, cancel))!;
        var (gathering, token) = await Seminar(db, cancel);
        return new(await Started(db, PinnedFinding.Of(found.Finding), gathering, cancel), gathering, token, (await OutboxQueries.List(db, null, null, 1, 1, cancel))[0].Id,
            await Somebody.Begins(database, cancel));
    }

    /// <summary>An initiative with a name, a theme and a county, and nothing else. Its id.</summary>
    public static async Task<string> Bare(Database database, CancellationToken cancel = default)
    {
        await using var db = ClustersDb.Open(database);
        return ((Change.Done)await new StartInitiative(db).Run($"Uten noe {Guid.NewGuid():N}", "Prøve", ["11"], null, Counties, By, TimeProvider.System.GetUtcNow(), cancel)).After.Id.ToString();
    }

    static async Task<string> Started(ClustersDb db, PinnedFinding finding, string gathering, CancellationToken cancel)
    {
        var (now, today) = (TimeProvider.System.GetUtcNow(), OsloTime.Day(TimeProvider.System.GetUtcNow()));
        var id = ((Change.Done)await new StartInitiative(db).Run("Kraft på kjøl", "Nullutslipp for skip og havvind", ["11"], finding, Counties, By, now, cancel)).After.Id;
        await new WriteChallenge(db).Run(id, "Ingen av oss har råd til å prøve ut alene.", 2, By, now, cancel);
        await new AddPartners(db).Run(id, [.. finding.Invite.Take(8).Select(invitee => new Party(invitee.Number, invitee.Name))], PartnerKind.Company, By, now, cancel);
        await new AddPartner(db).Run(id, new(null, "Høgskulen på Vestlandet"), PartnerKind.Knowledge, today, By, now, cancel);
        foreach (var (partner, answer) in new[] { (1, Answer.Yes), (2, Answer.Maybe), (3, Answer.No), (4, Answer.Yes) }) await new AnswerPartner(db).Run(id, partner, answer, null, today, By, now, cancel);
        await new ReceiveLetter(db).Run(id, 1, null, "perm 3", today, By, now, cancel);
        await new PledgeContribution(db).Run(id, 1, 250_000, 120, By, now, cancel);
        await new ReHostInitiative(db).Run(id, new(null, "Sunnhordland kunnskapspark"), today, By, now, cancel);
        await new NameBoard(db).Run(id, [new("Verft 1 AS", true, true), new("NORCE", false, false)], today, By, now, cancel);
        await new WriteGoal(db).Run(id, null, "Tre piloter i drift", "antall piloter", 99, By, now, cancel);
        await new WriteGoal(db).Run(id, null, "Felles kompetanse", null, 99, By, now, cancel);
        await new PlanActivity(db).Run(id, null, "Pilot på ferge", 1, 1, By, now, cancel);
        await new PlanBudget(db).Run(id, new(6_000_000, 3_000_000, 3_000_000, 0), By, now, cancel);
        await new PlanStep(db).Run(id, null, "Møte med topplederne", "Prosjektleder", today.AddDays(14), By, now, cancel);
        await new StateEvidence(db).Run(id, Topic.Export, "70 % går ut av landet", "Årsregnskap 2026", By, now, cancel);
        await new StateEvidence(db).Run(id, Topic.Additionality, "Uten støtte blir det ingen pilot", null, By, now, cancel);
        await new SetLevelByHand(db).Run(id, StandingCriteria.Current, "goals", 3, "Har sett planen", By, now, cancel);
        await new GiveAdvice(db).Run(id, "Teller timer som egenfinansiering?", "Nei, bare kroner.", today, By, now, cancel);
        await new GiveAdviceToAll(db).Run("Kan en kommune være partner?", "Ja, som offentlig aktør.", By, now, cancel);
        await new NoteAttendance(db).Run(id, gathering, "Klyngeseminar i Haugesund", [.. finding.Invite.Take(5).Select(invitee => invitee.Number)], today, By, now, cancel);
        await new MoveInitiative(db).Run(id, new InitiativeState.Mobilising(), null, today, By, now, cancel);
        await new SplitInitiative(db).Run(id, "Havvind for seg", "Havvind", ["11"], [2], Counties, By, now, cancel);
        await new MakePublic(db).Run(id, PublicParts.All, By, now, cancel);
        return id.ToString();
    }

    static async Task<(string Gathering, string Token)> Seminar(ClustersDb db, CancellationToken cancel)
    {
        string? token = null;
        // The site makes the links of its letters; here they are caught on the way.
        var links = new GuestLinks((_, _) => "http://localhost/", (_, _, secret) => { token = secret; return "http://localhost/"; }, (_, _) => "http://localhost/", (_, _) => "http://localhost/", (_, _, _) => "http://localhost/");
        var now = TimeProvider.System.GetUtcNow();
        var start = new DateTimeOffset(now.AddDays(90).Date.AddHours(9), TimeSpan.Zero);
        var plan = new Plan(GatheringKind.Seminar, new("Klyngeseminar i Haugesund", "Klyngeseminar i Haugesund", "Cluster seminar in Haugesund"),
            new Venue.RoomAndOnline("Scandic Maritim, Haugesund", "https://meet.example/secret"), start, start.AddHours(4), 80, start.AddDays(-3),
            [new Slot(start, start.AddMinutes(30), "Velkommen", "Kari Eksempel", null)], "Trinnfritt", [Language.Nb], ["11", "46"], null, null);
        var id = (await new BeginGathering(db).Run(plan, By.Person, By.For, now, cancel)).Id;
        await new MoveGathering(db, links).Run(id, new GatheringDeed.Open(), null, By.Person, By.For, now, cancel);
        await new SignUpGuest(db, links).Run(id, new("Ola Eksempel", "Eksempel AS", "ola@example.org", "room", "Teleslynge", "Nøtter", Language.Nb), new Home.Typed("Eksempel AS"), now, cancel);
        return (id.ToString(), token!);
    }
}
