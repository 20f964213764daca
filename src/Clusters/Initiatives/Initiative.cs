using System.Collections.Immutable;
using Klynge.Access.Demonstrating;
using Klynge.Clusters.Partners;

namespace Klynge.Clusters.Initiatives;

/// <summary>An initiative as its facts have it, today or on any day: <c>Of</c> reads them in order and changes none.</summary>
/// <param name="Id">Permanent id.</param>
/// <param name="Entries">All facts, in the order they were noted, those that were undone too.</param>
public sealed record Initiative(InitiativeId Id, ImmutableArray<Entry> Entries)
{
    /// <summary>Whether a made-up person began it: everything that tells of it says so.</summary>
    public bool IsExample => MadeUpPeople.Has(Entries[0].By.Person);

    /// <summary>Its name now.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What it is about, in a line.</summary>
    public string Theme { get; private init; } = "";

    /// <summary>Codes of its counties, ascending.</summary>
    public ImmutableArray<string> Counties { get; private init; } = [];

    /// <summary>Where it stands.</summary>
    public InitiativeState State { get; private init; } = new InitiativeState.Idea();

    /// <summary>Since what day.</summary>
    public DateOnly Since { get; private init; }

    /// <summary>The day it began.</summary>
    public DateOnly Began { get; private init; }

    /// <summary>Who applies and answers for the money; null while nobody does.</summary>
    public Party? Host { get; private init; }

    /// <summary>The finding it builds on; null when it began without one.</summary>
    public PinnedFinding? Finding { get; private init; }

    /// <summary>What the companies have to solve together; null while unwritten.</summary>
    public string? Challenge { get; private init; }

    /// <summary>Its goals by number.</summary>
    public ImmutableSortedDictionary<int, Goal> Goals { get; private init; } = ImmutableSortedDictionary<int, Goal>.Empty;

    /// <summary>Its planned activities by number.</summary>
    public ImmutableSortedDictionary<int, Activity> Activities { get; private init; } = ImmutableSortedDictionary<int, Activity>.Empty;

    /// <summary>The budget; null while there is none.</summary>
    public Fact.BudgetPlanned? Budget { get; private init; }

    /// <summary>Board or steering group.</summary>
    public ImmutableArray<Seat> Board { get; private init; } = [];

    /// <summary>Its partners by number.</summary>
    public ImmutableSortedDictionary<int, Partner> Partners { get; private init; } = ImmutableSortedDictionary<int, Partner>.Empty;

    /// <summary>What is said of topics of the criteria, oldest first.</summary>
    public ImmutableArray<Statement> Statements { get; private init; } = [];

    /// <summary>Levels set by hand, by criterion.</summary>
    public ImmutableSortedDictionary<string, LevelByHand> Levels { get; private init; } = ImmutableSortedDictionary<string, LevelByHand>.Empty;

    /// <summary>Gatherings that its people came to, oldest first.</summary>
    public ImmutableArray<Meeting> Meetings { get; private init; } = [];

    /// <summary>Next steps by number.</summary>
    public ImmutableSortedDictionary<int, NextStep> Steps { get; private init; } = ImmutableSortedDictionary<int, NextStep>.Empty;

    /// <summary>What anyone may read.</summary>
    public ImmutableArray<PublicPart> Public { get; private init; } = [];

    /// <summary>The last day that the adviser and the initiative spoke, met, or advice was given; null when never.</summary>
    public DateOnly? LastContact => Meetings.Select(meeting => (DateOnly?)meeting.On).Append(Spoken).Max();

    DateOnly? Spoken { get; init; }

    /// <summary>How many pieces of advice it has been given, those to all left out.</summary>
    public int AdviceGiven { get; private init; }

    /// <summary>Numbers of the facts that were undone.</summary>
    public ImmutableHashSet<int> UndoneEntries { get; private init; } = [];

    /// <summary>Companies that have signed and not since said no.</summary>
    public int CompaniesSigned => Partners.Values.Count(partner => partner is { Kind: PartnerKind.Company, Signed: true });

    /// <summary>Companies that were asked, whatever they said.</summary>
    public int CompaniesAsked => Partners.Values.Count(partner => partner.Kind is PartnerKind.Company);

    /// <summary>The number of the next goal. None is given twice, also when one was given up or undone.</summary>
    public int NextGoal => 1 + Entries.Max(entry => entry.What is Fact.GoalWritten goal ? goal.Goal : 0);

    /// <summary>The number of the next activity.</summary>
    public int NextActivity => 1 + Entries.Max(entry => entry.What is Fact.ActivityPlanned activity ? activity.Activity : 0);

    /// <summary>The number of the next partner.</summary>
    public int NextPartner => 1 + Entries.Max(entry => entry.What is Fact.PartnerAdded partner ? partner.Partner : 0);

    /// <summary>The number of the next step.</summary>
    public int NextStepNumber => 1 + Entries.Max(entry => entry.What is Fact.StepPlanned step ? step.Step : 0);

    /// <summary>Whether it is noted already that these came to a gathering.</summary>
    public bool HasMet(string gathering, string title, ImmutableArray<string> organisations) => organisations.IsEmpty
        ? !Meetings.Any(meeting => meeting.Gathering == gathering)
        : Meetings.Any(meeting => meeting.Gathering == gathering && meeting.Title == title && meeting.Organisations.SequenceEqual(organisations.Distinct().Order(StringComparer.Ordinal)));

    /// <summary>How many facts it has: what a person saw is compared with it.</summary>
    public int Version => Entries.Length;

    /// <summary>Reads the facts.</summary>
    /// <param name="id">Whose they are.</param>
    /// <param name="entries">In the order they were noted. The first is <see cref="Fact.Started"/>.</param>
    /// <exception cref="ArgumentException">The first fact is another.</exception>
    public static Initiative Of(InitiativeId id, ImmutableArray<Entry> entries)
    {
        if (entries is not [{ What: Fact.Started }, ..])
            throw new ArgumentException($"The facts of {id} do not begin with its start.", nameof(entries));
        ImmutableHashSet<int> undone = [.. entries.Select(entry => entry.What).OfType<Fact.Undone>().Select(undone => undone.Entry)];
        return entries.Where(entry => !undone.Contains(entry.Number))
            .Aggregate(new Initiative(id, entries) { UndoneEntries = undone }, (was, entry) => was.After(entry));
    }

    /// <summary>As it was on a day, by what is known now; null when it had not begun. What was undone since never held.</summary>
    public Initiative? On(DateOnly day)
    {
        // A fact may be noted after a later one that holds from an earlier day; the order noted is kept.
        var then = Entries.Where(entry => entry.On <= day && !UndoneEntries.Contains(entry.Number) && entry.What is not Fact.Undone).ToImmutableArray();
        return then.IsEmpty || then[0].What is not Fact.Started ? null : Of(Id, then);
    }

    /// <summary>The same with more facts noted.</summary>
    public Initiative With(IEnumerable<Fact> facts, DateOnly on, DateTimeOffset at, Hand by) =>
        Of(Id, [.. Entries, .. facts.Select((fact, i) => new Entry(Entries.Length + 1 + i, on, at, by, fact))]);

    Initiative After(Entry entry) => entry.What switch
    {
        Fact.Started(var name, var theme, var counties) => this with { Name = name, Theme = theme, Counties = counties, Since = entry.On, Began = entry.On },
        Fact.Pinned(var finding) => this with { Finding = finding },
        Fact.Renamed(var name) => this with { Name = name },
        Fact.Described(var theme, var counties) => this with { Theme = theme, Counties = counties },
        Fact.Moved(var to, _) => this with { State = to, Since = entry.On },
        Fact.HostChosen(var host) => this with { Host = host },
        Fact.ChallengeWritten(var text) => this with { Challenge = text },
        Fact.GoalWritten(var goal, var text, var indicator) => this with { Goals = Goals.SetItem(goal, new(goal, text, indicator)) },
        Fact.GoalDropped(var goal) => this with { Goals = Goals.Remove(goal) },
        Fact.ActivityPlanned(var activity, var text, var goal, var year) => this with { Activities = Activities.SetItem(activity, new(activity, text, goal, year)) },
        Fact.ActivityDropped(var activity) => this with { Activities = Activities.Remove(activity) },
        Fact.BudgetPlanned budget => this with { Budget = budget },
        Fact.BoardNamed(var seats) => this with { Board = seats },
        Fact.PartnerAdded(var number, var who, var kind) => this with
        {
            Partners = Partners.SetItem(number, new(number, who, kind, Answer.None, null, null, null, 0, 0)),
        },
        Fact.PartnerAnswered(var number, var answer, var said) =>
            OfPartner(number, partner => partner with { Answer = answer, AnsweredOn = entry.On, SaidBy = said }),
        Fact.LetterReceived(var number, var file, var name) => OfPartner(number, partner => partner with { Letter = new(file, name, entry.On, entry.Number) }),
        Fact.PledgeMade(var number, var kroner, var hours) => OfPartner(number, partner => partner with { Kroner = kroner, Hours = hours }),
        Fact.Stated(var topic, var text, var source) => this with { Statements = Statements.Add(new(topic, text, source, entry.On)) },
        Fact.LevelSet(var criterion, var level, var reason) => this with
        {
            Levels = Levels.SetItem(criterion, new(level, reason, entry.By, entry.On)),
        },
        Fact.LevelCleared(var criterion) => this with { Levels = Levels.Remove(criterion) },
        Fact.Advised => this with { AdviceGiven = AdviceGiven + 1, Spoken = Later(entry.On) },
        Fact.Contacted => this with { Spoken = Later(entry.On) },
        Fact.Attended(var gathering, var title, var came) => this with
        {
            // Noted again when more came or the title changed: one gathering is one meeting, and one to which nobody came after all is none.
            Meetings = [.. Meetings.Where(meeting => meeting.Gathering != gathering), .. came.IsEmpty ? Enumerable.Empty<Meeting>() : [new(gathering, title, entry.On, came)]],
        },
        Fact.StepPlanned(var step, var text, var owner, var due) => this with { Steps = Steps.SetItem(step, new(step, text, owner, due, null)) },
        Fact.StepDone(var step) => Steps.TryGetValue(step, out var planned)
            ? this with { Steps = Steps.SetItem(step, planned with { Done = entry.On }) }
            : this,
        Fact.MadePublic(var parts) => this with { Public = parts },
        Fact.AdviceAsked or Fact.MergedWith or Fact.SplitFrom or Fact.SplitOff or Fact.Undone => this,
    };

    // A fact of a partner that had not been added yet on the day asked for says nothing of that day.
    Initiative OfPartner(int partner, Func<Partner, Partner> change) =>
        Partners.TryGetValue(partner, out var was) ? this with { Partners = Partners.SetItem(partner, change(was)) } : this;

    DateOnly Later(DateOnly day) => Spoken is { } last && last > day ? last : day;
}
