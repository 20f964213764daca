namespace Klynge.Clusters.Initiatives;

/// <summary>What each fact is about.</summary>
static class FactSubject
{
    /// <summary>Of a statement or a talk: nothing later is about the same one.</summary>
    public const string Alone = "alone";

    /// <summary>What a fact is about: <c>name</c>, <c>partner-3/answer</c>. A later fact about the same, or about a part of it, stands on it. Null: it is never undone.</summary>
    public static string? Of(Fact fact) => fact switch
    {
        Fact.Started or Fact.Advised or Fact.Attended or Fact.MergedWith or Fact.SplitFrom or Fact.SplitOff or Fact.Undone => null,
        Fact.Moved { To: InitiativeState.Closed { Into.IsEmpty: false } } => null,
        Fact.Moved => "state",
        Fact.Pinned => "finding",
        Fact.Renamed => "name",
        Fact.Described => "theme",
        Fact.HostChosen => "host",
        Fact.ChallengeWritten => "challenge",
        Fact.GoalWritten(var goal, _, _) => $"goal-{goal}",
        Fact.GoalDropped(var goal) => $"goal-{goal}",
        Fact.ActivityPlanned(var activity, _, _, _) => $"activity-{activity}",
        Fact.ActivityDropped(var activity) => $"activity-{activity}",
        Fact.BudgetPlanned => "budget",
        Fact.BoardNamed => "board",
        Fact.PartnerAdded(var partner, _, _) => $"partner-{partner}",
        Fact.PartnerAnswered(var partner, _, _) => $"partner-{partner}/answer",
        Fact.LetterReceived(var partner, _, _) => $"partner-{partner}/letter",
        Fact.PledgeMade(var partner, _, _) => $"partner-{partner}/pledge",
        Fact.Stated or Fact.Contacted or Fact.AdviceAsked => Alone,
        Fact.LevelSet(var criterion, _, _) => $"level-{criterion}",
        Fact.LevelCleared(var criterion) => $"level-{criterion}",
        Fact.StepPlanned(var step, _, _, _) => $"step-{step}",
        Fact.StepDone(var step) => $"step-{step}",
        Fact.MadePublic => "public",
    };

    /// <summary>Whether somebody noted something about the same after the version that a person saw.</summary>
    public static bool ChangedSince(this Initiative initiative, int seen, string thing) =>
        initiative.Entries.Skip(seen).Any(later => Of(later.What) == thing);
}
