using System.Collections.Frozen;
using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;

namespace Klynge.Clusters.Readiness;

/// <summary>Which facts each measure is counted from. No other fact moves it.</summary>
public static class MeasureFacts
{
    static readonly FrozenDictionary<Measure, ImmutableArray<Type>> Counted = new Dictionary<Measure, ImmutableArray<Type>>
    {
        [Measure.CompaniesAtHand] = [typeof(Fact.Pinned), typeof(Fact.PartnerAdded), typeof(Fact.PartnerAnswered)],
        [Measure.CompaniesIn] = [typeof(Fact.PartnerAdded), typeof(Fact.PartnerAnswered), typeof(Fact.LetterReceived)],
        [Measure.CompaniesSigned] = [typeof(Fact.PartnerAdded), typeof(Fact.PartnerAnswered), typeof(Fact.LetterReceived)],
        [Measure.ShareSigned] = [typeof(Fact.PartnerAdded), typeof(Fact.PartnerAnswered), typeof(Fact.LetterReceived)],
        [Measure.KnowledgeAtHand] = [typeof(Fact.Pinned), typeof(Fact.PartnerAdded), typeof(Fact.PartnerAnswered)],
        [Measure.KnowledgeIn] = [typeof(Fact.PartnerAdded), typeof(Fact.PartnerAnswered), typeof(Fact.LetterReceived)],
        [Measure.KnowledgeSigned] = [typeof(Fact.PartnerAdded), typeof(Fact.PartnerAnswered), typeof(Fact.LetterReceived)],
        [Measure.SupportIn] = [typeof(Fact.PartnerAdded), typeof(Fact.PartnerAnswered), typeof(Fact.LetterReceived)],
        [Measure.SupportKinds] = [typeof(Fact.PartnerAdded), typeof(Fact.PartnerAnswered), typeof(Fact.LetterReceived)],
        [Measure.CertaintyOfFinding] = [typeof(Fact.Pinned)],
        [Measure.Meetings] = [typeof(Fact.Attended)],
        [Measure.OrganisationsMet] = [typeof(Fact.Attended)],
        [Measure.BoardShare] = [typeof(Fact.BoardNamed)],
        [Measure.CompanyChairs] = [typeof(Fact.BoardNamed)],
        [Measure.CompanyMoney] = [typeof(Fact.BudgetPlanned)],
        [Measure.Spread] = [typeof(Fact.PartnerAdded), typeof(Fact.PledgeMade)],
        [Measure.NationalPosition] = [typeof(Fact.Pinned), typeof(Fact.Stated)],
        [Measure.Challenge] = [typeof(Fact.ChallengeWritten)],
        [Measure.Goals] = [typeof(Fact.GoalWritten), typeof(Fact.GoalDropped)],
        [Measure.GoalsMeasured] = [typeof(Fact.GoalWritten), typeof(Fact.GoalDropped)],
        [Measure.GoalsServed] = [typeof(Fact.GoalWritten), typeof(Fact.GoalDropped), typeof(Fact.ActivityPlanned), typeof(Fact.ActivityDropped)],
        [Measure.Activities] = [typeof(Fact.ActivityPlanned), typeof(Fact.ActivityDropped)],
        [Measure.YearsPlanned] = [typeof(Fact.ActivityPlanned), typeof(Fact.ActivityDropped)],
        [Measure.BudgetBalances] = [typeof(Fact.BudgetPlanned)],
        [Measure.Host] = [typeof(Fact.HostChosen)],
    }.ToFrozenDictionary();

    /// <summary>The kinds of facts that a measure is counted from, in the order they usually come. An undone fact is none.</summary>
    public static ImmutableArray<Type> Facts(this Measure measure) => Counted.TryGetValue(measure, out var facts) ? facts
        : measure.Text().Topic is not null ? [typeof(Fact.Stated)]
        : throw new ArgumentOutOfRangeException(nameof(measure), measure, "Nobody has said what this measure is counted from.");
}
