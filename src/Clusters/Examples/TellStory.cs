using Klynge.Access;
using Klynge.Access.Demonstrating;
using Klynge.Clusters.Advice;
using Klynge.Clusters.Initiatives;
using Klynge.Clusters.Partners;
using Klynge.Clusters.Readiness;
using Klynge.Storage;

namespace Klynge.Clusters.Examples;

/// <summary>Lets a fact become so through the deed that a person has for it, so that an example is nothing that a person could not have made.</summary>
sealed class TellStory(ClustersDb db, IReadOnlySet<string> counties)
{
    // Nobody else writes in an example while it is built.
    const int SeenAll = int.MaxValue;

    /// <summary>Starts the initiative of a story.</summary>
    public async Task<InitiativeId> Start(Story story, PinnedFinding? finding, Hand by, DateTimeOffset at, CancellationToken cancel) =>
        After(await new StartInitiative(db).Run(story.Name, story.Theme, story.Counties, finding, counties, by, at, cancel), story.Name).Id;

    /// <summary>Carries a fact out.</summary>
    public async Task Tell(InitiativeId id, Fact fact, Hand by, DateTimeOffset at, CancellationToken cancel) => After(await Do(id, fact, by, OsloTime.Day(at), at, cancel), fact);

    /// <summary>Who a made-up person is as one who notes.</summary>
    public static Hand HandOf(Role role)
    {
        var person = MadeUpPeople.In(role);
        return new(person.Id.Pseudonym, person.Organisation, Keys.Kebab(role.ToString()));
    }

    /// <summary>What a made-up person who notes is called.</summary>
    public static string NameOf(Hand by) => MadeUpPeople.All.Single(person => person.Id.Pseudonym == by.Person).Name;

    Task<Change?> Do(InitiativeId id, Fact fact, Hand by, DateOnly on, DateTimeOffset at, CancellationToken cancel) => fact switch
    {
        Fact.Advised(var question, var text) => new GiveAdvice(db).Run(id, question, text, on, by, at, cancel),
        Fact.AdviceAsked(var question) => new AskAdvice(db).Run(id, question, by, at, cancel),
        Fact.Contacted(var note) => new NoteContact(db).Run(id, note, on, by, at, cancel),
        Fact.ChallengeWritten(var text) => new WriteChallenge(db).Run(id, text, SeenAll, by, at, cancel),
        Fact.GoalWritten(_, var text, var indicator) => new WriteGoal(db).Run(id, null, text, indicator, SeenAll, by, at, cancel),
        Fact.GoalDropped(var goal) => new DropGoal(db).Run(id, goal, by, at, cancel),
        Fact.ActivityPlanned(_, var text, var goal, var year) => new PlanActivity(db).Run(id, null, text, goal, year, by, at, cancel),
        Fact.ActivityDropped(var activity) => new DropActivity(db).Run(id, activity, by, at, cancel),
        Fact.BudgetPlanned budget => new PlanBudget(db).Run(id, budget, by, at, cancel),
        Fact.BoardNamed(var seats) => new NameBoard(db).Run(id, seats, on, by, at, cancel),
        Fact.HostChosen(var host) => new ReHostInitiative(db).Run(id, host, on, by, at, cancel),
        Fact.PartnerAdded(_, var who, var kind) => new AddPartner(db).Run(id, who, kind, on, by, at, cancel),
        Fact.PartnerAnswered(var partner, var answer, var said) => new AnswerPartner(db).Run(id, partner, answer, said, on, by, at, cancel),
        Fact.LetterReceived(var partner, var file, var name) => new ReceiveLetter(db).Run(id, partner, file, name, on, by, at, cancel),
        Fact.PledgeMade(var partner, var kroner, var hours) => new PledgeContribution(db).Run(id, partner, kroner, hours, by, at, cancel),
        Fact.Stated(var topic, var text, var source) => new StateEvidence(db).Run(id, topic, text, source, by, at, cancel),
        Fact.LevelSet(var criterion, var level, var reason) => new SetLevelByHand(db).Run(id, StandingCriteria.Current, criterion, level, reason, by, at, cancel),
        Fact.LevelCleared(var criterion) => new ClearLevelByHand(db).Run(id, criterion, by, at, cancel),
        Fact.StepPlanned(_, var text, var owner, var due) => new PlanStep(db).Run(id, null, text, owner, due, by, at, cancel),
        Fact.StepDone(var step) => new FinishStep(db).Run(id, step, by, at, cancel),
        Fact.Moved(var to, var reason) => new MoveInitiative(db).Run(id, to, reason, on, by, at, cancel),
        Fact.MadePublic(var parts) => new MakePublic(db).Run(id, parts, by, at, cancel),
        Fact.Renamed(var name) => new RenameInitiative(db).Run(id, name, SeenAll, by, at, cancel),
        Fact.Described(var theme, var where) => new DescribeInitiative(db).Run(id, theme, where, counties, SeenAll, by, at, cancel),
        Fact.Attended(var gathering, var title, var came) => new NoteAttendance(db).Run(id, gathering, title, came, on, by, at, cancel),
        Fact.Undone(var entry) => new UndoFact(db).Run(id, entry, by, at, cancel),
        Fact.Pinned(var finding) => new PinFinding(db).Run(id, finding, by, at, cancel),
        Fact.Started or Fact.MergedWith or Fact.SplitFrom or Fact.SplitOff => throw new ArgumentException($"A story does not tell {fact}: it is no deed of one initiative.", nameof(fact)),
    };

    static Initiative After(Change? change, object what) => change switch
    {
        Change.Done done => done.After,
        Change.Refused(var reasons) => throw new InvalidOperationException($"The example does not hold: {what}: {string.Join(" ", reasons.Select(reason => reason.Text.En))}"),
        null => throw new InvalidOperationException($"The example does not hold: {what}: there is no such initiative."),
    };
}
