using System.Collections.Immutable;
using Klynge.Access;
using Klynge.Access.Mandates;
using Klynge.Clusters;
using Klynge.Clusters.Advice;
using Klynge.Clusters.Gatherings;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Storage;
using Xunit;

namespace Klynge.Safety.Tests;

/// <summary>An initiative at a stage, or a gathering in a state, in Rogaland, where the visitors have their role.</summary>
/// <param name="Name">The stage or the state.</param>
/// <param name="Of">Whether the initiative or the gathering of a route's address is the one.</param>
/// <param name="IsPublic">Whether anyone may read of it.</param>
/// <param name="Seeds">The site's seeds with this one as its own, and the key of a guest of it.</param>
sealed record InState(string Name, string Of, bool IsPublic, Seeds Seeds)
{
    public const string Initiative = "id", Gathering = "gathering";

    static readonly Hand Hand = new("person:0a2d6c1130cf4b86a8d36a2d1ea8a503", null, "adviser");

    /// <summary>All there are: the nine stages, and a gathering not announced, announced, full, with its sign-up closed, held, and called off before and after it was announced.</summary>
    public static ImmutableArray<(string Of, string Name)> All { get; } =
        [.. Stages.All.Select(stage => (Initiative, stage.Key())), .. new[] { "draft", "announced", "full", "closed", "held", "called-off", "never-announced" }.Select(state => (Gathering, state))];

    /// <summary>Makes one anew.</summary>
    public static async Task<InState> Sow(SeededSite site, string of, string name)
    {
        using var scope = site.Services.CreateScope();
        var sower = new Sower(scope.ServiceProvider, site);
        return of == Initiative ? await sower.AtStage(Stages.Of(name)!.Value) : await sower.Gathered(name);
    }

    /// <summary>Where it stands now, as it is stored: another word than at first when a deed has moved it.</summary>
    public string Stands(SeededSite site)
    {
        using var scope = site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ClustersDb>();
        return Of == Initiative
            ? db.Ask($"select state from {db.Table("initiative")} where id = @p0", row => row.GetString(0), Seeds.Own.Initiative).Single()
            : db.Ask($"select state || '/' || seats_taken from {db.Table("gathering")} where id = @p0", row => row.GetString(0), Seeds.Own.Gathering).Single();
    }

    sealed class Sower(IServiceProvider services, SeededSite site)
    {
        readonly CancellationToken cancel = TestContext.Current.CancellationToken;
        readonly DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();

        DateOnly Today => OsloTime.Day(now);

        T Get<T>() where T : notnull => services.GetRequiredService<T>();

        static async Task Done(Task<Change?> change) => Assert.IsType<Change.Done>(await change);

        /// <summary>The whole way to a stage, with what each move asks for.</summary>
        public async Task<InState> AtStage(Stage stage)
        {
            var id = Assert.IsType<Change.Done>(await Get<StartInitiative>().Run($"Havn på vei til {stage}", "Landstrøm", ["11"], null, new HashSet<string> { "11" }, Hand, now, cancel)).After.Id;
            await Done(Get<WriteChallenge>().Run(id, "Ingen når fristen alene", 1, Hand, now, cancel));
            await Done(Get<AddPartner>().Run(id, new Party(null, "Eksempel Verft AS"), PartnerKind.Company, Today, Hand, now, cancel));
            await Done(Get<AnswerPartner>().Run(id, 1, Klynge.Clusters.Partners.Answer.Yes, "Kari", Today, Hand, now, cancel));
            var letter = await Seeds.FileOf(services, "avtale.pdf");
            await Done(Get<ReceiveLetter>().Run(id, 1, letter.Hash, letter.Name, Today, Hand, now, cancel));
            await Done(Get<ReHostInitiative>().Run(id, new Party(null, "Eksempel Vertskap AS"), Today, Hand, now, cancel));
            await Done(Get<WriteGoal>().Run(id, null, "Ti anløp", "Anløp", 6, Hand, now, cancel));
            await Done(Get<PlanActivity>().Run(id, null, "En pilot", 1, 1, Hand, now, cancel));
            await Done(Get<PlanStep>().Run(id, null, "Ring verftet", "Kari", Today.AddDays(20), Hand, now, cancel));
            await Done(Get<GiveAdvice>().Run(id, null, "Begynn med utfordringen.", Today, Hand, now, cancel));
            foreach (var next in Stages.All.Where(next => next > Stage.Idea && next <= stage)) await Done(Get<MoveInitiative>().Run(id, State(next), null, Today, Hand, now, cancel));

            var db = Get<AccessDb>();
            foreach (var visitor in site.Visitors.Values.Where(visitor => visitor.Session is not null))
                db.CaseRoles.Add(new CaseRoleRow { Id = Guid.NewGuid(), PersonId = visitor.Id.Value, Case = id.ToString(), Role = visitor.Column, From = Today.AddDays(-1), GivenBy = visitor.Id.Value, GivenAt = now });
            await db.SaveChangesAsync(cancel);
            return new(stage.Key(), Initiative, false, site.Seeds with { Own = site.Seeds.Own with { Initiative = id.ToString() } });
        }

        InitiativeState State(Stage stage) => stage switch
        {
            Stage.Idea => new InitiativeState.Idea(),
            Stage.Advised => new InitiativeState.Advised(),
            Stage.Mobilising => new InitiativeState.Mobilising(),
            Stage.PreProject => new InitiativeState.PreProject(300_000, Today.AddMonths(8)),
            Stage.Ready => new InitiativeState.Ready("Arena 2027"),
            Stage.Applied => new InitiativeState.Applied("Arena 2027"),
            Stage.Running => new InitiativeState.Running(ProgrammeLevel.Arena, Today.AddYears(3)),
            Stage.Left => new InitiativeState.Left(ProgrammeLevel.Arena),
            Stage.Closed => new InitiativeState.Closed("Bedriftene gikk hver til sitt", []),
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "There are nine stages."),
        };

        /// <summary>A gathering of the own initiative; where people could sign up, one has.</summary>
        public async Task<InState> Gathered(string state)
        {
            var begun = state == "held" ? now.AddDays(-60) : now;
            var start = new DateTimeOffset(begun.AddDays(state == "held" ? 50 : 90).Date.AddHours(9), TimeSpan.Zero);
            var plan = new Plan(GatheringKind.Seminar, new("Seminar", "Seminar", "Seminar"), new Venue.Room("Haugesund"), start, start.AddHours(4), state == "full" ? 1 : 80, start.AddDays(-3),
                [], "Trinnfritt", [Language.Nb], ["11"], null, site.Seeds.Own.Initiative);
            var id = (await Get<BeginGathering>().Run(plan, Hand.Person, null, begun, cancel)).Id;
            var subject = site.Seeds.Own with { Gathering = id.ToString(), Material = await Seeds.MaterialOf(services, id, "Lysark") };
            if (state == "never-announced") await Moved(id, new GatheringDeed.Cancel("Ingen tid"), now);
            if (state is "draft" or "never-announced") return new(state, Gathering, false, site.Seeds with { Own = subject });

            await Moved(id, new GatheringDeed.Open(), begun);
            var name = $"Guest{Guid.NewGuid():N}";
            var first = await Seeds.KeyOf(services, subject, name, begun);
            Assert.IsType<SignUpOutcome.Done>(await Get<ConfirmSignUp>().Run(id, first, begun, cancel));
            // The one that confirmed is over when the seat is; the one in the letter that thanked for it holds until after the gathering.
            var key = (await Seeds.KeysOf(services, subject, name)).Single(each => each != first);
            if (state == "closed") await Moved(id, new GatheringDeed.Close(), now);
            if (state == "held") await Moved(id, new GatheringDeed.Hold(), now);
            if (state == "called-off") await Moved(id, new GatheringDeed.Cancel("Taleren er syk"), now);
            return new(state, Gathering, true, site.Seeds with { Own = subject, SignUp = key });
        }

        async Task Moved(GatheringId id, GatheringDeed deed, DateTimeOffset at) => Assert.IsType<Move.Made>(await Get<MoveGathering>().Run(id, deed, null, Hand.Person, null, at, cancel));
    }
}
