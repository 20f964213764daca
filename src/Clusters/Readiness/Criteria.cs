using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;

namespace Klynge.Clusters.Readiness;

/// <summary>One thing that a level asks.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="AtLeast">So much or more. Above 0.</param>
public sealed record Demand(Measure Measure, double AtLeast);

/// <summary>What an initiative is judged by in one respect.</summary>
/// <param name="Key">Stable word in addresses and tables: small letters, figures and hyphens.</param>
/// <param name="Title">Its name.</param>
/// <param name="Asks">What is asked, in a sentence.</param>
/// <param name="Levels">What levels 1, 2, 3 and 4 ask, each beyond the level below. Four; none empty.</param>
/// <param name="Required">The level that each level of the programme requires; levels that are not here require none.</param>
public sealed record Criterion(
    string Key, Words Title, Words Asks, ImmutableArray<ImmutableArray<Demand>> Levels, ImmutableSortedDictionary<ProgrammeLevel, int> Required)
{
    /// <summary>The topics whose claims are shown here.</summary>
    public ImmutableArray<Topic> Topics => [.. Levels.SelectMany(demands => demands).Select(demand => demand.Measure.Text().Topic).OfType<Topic>().Distinct().Order()];
}

/// <summary>The criteria of a call, or the standing ones. Once used it is never changed; a change is another version.</summary>
/// <param name="Id">Permanent id: <c>standing-1</c>, <c>arena-2027-2</c>.</param>
/// <param name="Name">What a person calls it: "Arena 2027, versjon 2".</param>
/// <param name="Criteria">In the order shown; at least one.</param>
public sealed record CriteriaVersion(string Id, Words Name, ImmutableArray<Criterion> Criteria)
{
    /// <summary>Every reason why these criteria cannot be used. Empty when they can.</summary>
    public IEnumerable<Message> WhyNotValid()
    {
        if (Id.Length is 0 or > 60 || Id.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-'))) yield return CriteriaMessages.BadKey("id", Id);
        if (Criteria.IsEmpty) yield return CriteriaMessages.NoCriteria;
        foreach (var twice in Criteria.GroupBy(criterion => criterion.Key).Where(group => group.Count() > 1)) yield return CriteriaMessages.KeyTwice(twice.Key);
        foreach (var criterion in Criteria)
        {
            if (criterion.Key.Length is 0 or > 40 || criterion.Key.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-')))
                yield return CriteriaMessages.BadKey("criteria", criterion.Key);
            if (criterion.Levels.Length != 4 || criterion.Levels.Any(demands => demands.IsEmpty)) yield return CriteriaMessages.FourLevels(criterion.Key);
            foreach (var demand in criterion.Levels.SelectMany(demands => demands))
            {
                var most = demand.Measure.Text().Kind switch { MeasureKind.Count => double.MaxValue, _ => 1 };
                if (!(demand.AtLeast > 0) || demand.AtLeast > most) yield return CriteriaMessages.OutOfRange(criterion.Key, demand.Measure);
            }
            if (criterion.Required.Values.Any(level => level is < 0 or > 4)) yield return CriteriaMessages.RequiredOutOfRange(criterion.Key);
        }
    }
}
