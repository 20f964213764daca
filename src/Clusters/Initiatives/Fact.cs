using System.Collections.Immutable;
using Klynge.Clusters.Partners;

namespace Klynge.Clusters.Initiatives;

/// <summary>
/// Something that is so from a day on. An initiative is the list of its facts: none is changed, and what is said of it now, then or on any day is read from them.
/// Closed.
/// </summary>
public abstract record Fact
{
    Fact() { }

    /// <summary>It began. Always the first fact, and only that.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Theme">What it is about, in a line.</param>
    /// <param name="Counties">Codes of the counties it works in, ascending; at least one.</param>
    public sealed record Started(string Name, string Theme, ImmutableArray<string> Counties) : Fact;

    /// <summary>It builds on a finding, as a run had it.</summary>
    public sealed record Pinned(PinnedFinding Finding) : Fact;

    /// <summary>It took another name.</summary>
    public sealed record Renamed(string Name) : Fact;

    /// <summary>It changed what it is about, or where.</summary>
    public sealed record Described(string Theme, ImmutableArray<string> Counties) : Fact;

    /// <summary>It went to a state.</summary>
    /// <param name="To">The new state.</param>
    /// <param name="Reason">Why; always there when it went back.</param>
    public sealed record Moved(InitiativeState To, string? Reason) : Fact;

    /// <summary>An organisation became its host: the one that applies and answers for the money.</summary>
    public sealed record HostChosen(Party Host) : Fact;

    /// <summary>What the companies have to solve together was written.</summary>
    public sealed record ChallengeWritten(string Text) : Fact;

    /// <summary>A goal was written, or written anew.</summary>
    /// <param name="Goal">Its number, 1 or more.</param>
    /// <param name="Text">The goal.</param>
    /// <param name="Indicator">How it is measured; null when nobody has said.</param>
    public sealed record GoalWritten(int Goal, string Text, string? Indicator) : Fact;

    /// <summary>A goal was given up.</summary>
    public sealed record GoalDropped(int Goal) : Fact;

    /// <summary>An activity was planned, or planned anew.</summary>
    /// <param name="Activity">Its number, 1 or more.</param>
    /// <param name="Text">What is to be done.</param>
    /// <param name="Goal">The goal that it serves; null when it hangs loose.</param>
    /// <param name="Year">1 is the first year of the period.</param>
    public sealed record ActivityPlanned(int Activity, string Text, int? Goal, int Year) : Fact;

    /// <summary>An activity was given up.</summary>
    public sealed record ActivityDropped(int Activity) : Fact;

    /// <summary>The budget of a whole period.</summary>
    /// <param name="Costs">Whole kroner.</param>
    /// <param name="Companies">Cash from companies. Whole kroner.</param>
    /// <param name="Public">Public money. Whole kroner.</param>
    /// <param name="Others">All other money. Whole kroner.</param>
    public sealed record BudgetPlanned(long Costs, long Companies, long Public, long Others) : Fact;

    /// <summary>Who sits in the board or steering group.</summary>
    public sealed record BoardNamed(ImmutableArray<Seat> Seats) : Fact;

    /// <summary>An organisation was asked, or asked itself, to be a partner.</summary>
    /// <param name="Partner">Its number in the initiative, 1 or more.</param>
    /// <param name="Who">The organisation.</param>
    /// <param name="Kind">What it is here.</param>
    public sealed record PartnerAdded(int Partner, Party Who, PartnerKind Kind) : Fact;

    /// <summary>A partner answered.</summary>
    /// <param name="Partner">Its number.</param>
    /// <param name="Answer">What it said.</param>
    /// <param name="SaidBy">Who said it for the partner; null when not noted, or erased since.</param>
    public sealed record PartnerAnswered(int Partner, Answer Answer, string? SaidBy) : Fact;

    /// <summary>A signed letter of intent came.</summary>
    /// <param name="Partner">Its number.</param>
    /// <param name="File">SHA-256 of the file, hex; null when it is on paper only.</param>
    /// <param name="Name">What the file is called, or where the paper lies.</param>
    public sealed record LetterReceived(int Partner, string? File, string Name) : Fact;

    /// <summary>What a partner puts in each year.</summary>
    /// <param name="Partner">Its number.</param>
    /// <param name="Kroner">Cash a year. Whole kroner.</param>
    /// <param name="Hours">Own work a year. Hours.</param>
    public sealed record PledgeMade(int Partner, long Kroner, int Hours) : Fact;

    /// <summary>Something was said of a topic of the criteria. With a source it counts; without, it is a claim.</summary>
    /// <param name="Topic">What it is about.</param>
    /// <param name="Text">What is said.</param>
    /// <param name="Source">Where it can be checked; null for a claim.</param>
    public sealed record Stated(Readiness.Topic Topic, string Text, string? Source) : Fact;

    /// <summary>A person set a level by hand; it stands beside the measured one.</summary>
    /// <param name="Criterion">Key of the criterion.</param>
    /// <param name="Level">0 to 4.</param>
    /// <param name="Reason">Why.</param>
    public sealed record LevelSet(string Criterion, int Level, string Reason) : Fact;

    /// <summary>The level set by hand no longer holds.</summary>
    public sealed record LevelCleared(string Criterion) : Fact;

    /// <summary>The adviser gave advice to this initiative.</summary>
    /// <param name="Question">What was asked; null when nobody asked.</param>
    /// <param name="Text">The advice.</param>
    public sealed record Advised(string? Question, string Text) : Fact;

    /// <summary>The initiative asked its adviser something. It waits until advice is given to the same question.</summary>
    public sealed record AdviceAsked(string Question) : Fact;

    /// <summary>Adviser and initiative spoke.</summary>
    public sealed record Contacted(string Note) : Fact;

    /// <summary>People of the initiative came to a gathering.</summary>
    /// <param name="Gathering">Permanent id of the gathering.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Organisations">Organisation numbers of those that came, ascending.</param>
    public sealed record Attended(string Gathering, string Title, ImmutableArray<string> Organisations) : Fact;

    /// <summary>A next step was agreed, or agreed anew.</summary>
    /// <param name="Step">Its number, 1 or more.</param>
    /// <param name="Text">What is to be done.</param>
    /// <param name="Owner">Who does it.</param>
    /// <param name="Due">The last day; null when none is set.</param>
    public sealed record StepPlanned(int Step, string Text, string Owner, DateOnly? Due) : Fact;

    /// <summary>A step is done.</summary>
    public sealed record StepDone(int Step) : Fact;

    /// <summary>What of the initiative anyone may read.</summary>
    public sealed record MadePublic(ImmutableArray<PublicPart> Parts) : Fact;

    /// <summary>Another initiative went into this one.</summary>
    public sealed record MergedWith(InitiativeId Other) : Fact;

    /// <summary>This one came out of another.</summary>
    public sealed record SplitFrom(InitiativeId Other) : Fact;

    /// <summary>A part went out and became its own.</summary>
    public sealed record SplitOff(InitiativeId Other) : Fact;

    /// <summary>An earlier fact was noted by mistake and does not hold.</summary>
    /// <param name="Entry">Number of that fact.</param>
    public sealed record Undone(int Entry) : Fact;
}
