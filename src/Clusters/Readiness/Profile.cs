using System.Collections.Immutable;
using Klynge.Clusters.Initiatives;
using Klynge.Storage;

namespace Klynge.Clusters.Readiness;

/// <summary>A demand, and what there is of it.</summary>
/// <param name="Demand">What is asked.</param>
/// <param name="Level">The level that asks it, 1 to 4.</param>
/// <param name="Measured">What the facts show.</param>
public sealed record Held(Demand Demand, int Level, Measured Measured)
{
    /// <summary>Whether it is met.</summary>
    public bool Met => Measured.Value >= Demand.AtLeast;

    /// <summary>What to do to meet it.</summary>
    public string ToDo(Language language) =>
        string.Format(language.Culture(), Demand.Measure.Text().ToDo.In(language), Demand.Measure.Written(Demand.AtLeast, language));
}

/// <summary>How an initiative stands in one respect.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Level">The level that the facts show, 0 to 4: all that it and the levels below ask is met.</param>
/// <param name="ByHand">The level that a person set beside it; null when nobody has.</param>
/// <param name="Demands">Every demand of every level with what there is of it, lowest level first.</param>
/// <param name="Claims">What is said without a source: it counts for nothing yet.</param>
/// <param name="Required">The level that is required for the aim; null when none is.</param>
public sealed record Standing(
    Criterion Criterion, int Level, LevelByHand? ByHand, ImmutableArray<Held> Demands, ImmutableArray<Statement> Claims, int? Required)
{
    /// <summary>What keeps it from the next level; empty at level 4.</summary>
    public ImmutableArray<Held> Lacks => [.. Demands.Where(held => held.Level == Level + 1 && !held.Met)];

    /// <summary>What the facts show: the demands that are met.</summary>
    public ImmutableArray<Held> Shows => [.. Demands.Where(held => held.Met)];

    /// <summary>How much of what the next level asks is met, 0 to below 1; 0 at level 4.</summary>
    public double Towards => Level == 4 ? 0 : Demands.Where(held => held.Level == Level + 1).Average(held => held.Met ? 1.0 : 0);

    /// <summary>The level that counts: the one set by hand when there is one, else the measured.</summary>
    public int Counts => ByHand?.Level ?? Level;

    /// <summary>Whether the requirement is met; null when there is none.</summary>
    public bool? Meets => Required is { } required ? Counts >= required : null;
}

/// <summary>How an initiative, or an application, stands against criteria: one standing each, never one number.</summary>
/// <param name="Criteria">The version it was judged by.</param>
/// <param name="Aim">The level of the programme it is judged for; null for none.</param>
/// <param name="Standings">In the order of the criteria.</param>
public sealed record Profile(CriteriaVersion Criteria, ProgrammeLevel? Aim, ImmutableArray<Standing> Standings)
{
    /// <summary>Judges facts by criteria. Pure: the same facts and version give the same profile on any day.</summary>
    public static Profile Of(ReadinessFacts facts, CriteriaVersion criteria, ProgrammeLevel? aim) =>
        new(criteria, aim, [.. criteria.Criteria.Select(criterion => Of(facts, criterion, aim))]);

    /// <summary>The standing furthest below its requirement, the first in order of equals; null when nothing lacks.</summary>
    public Standing? Weakest => Standings.Where(standing => standing.Meets is false)
        .OrderBy(standing => standing.Counts - standing.Required!.Value).ThenBy(standing => standing.Counts + standing.Towards).FirstOrDefault();

    static Standing Of(ReadinessFacts facts, Criterion criterion, ProgrammeLevel? aim)
    {
        ImmutableArray<Held> demands = [.. criterion.Levels.SelectMany((asked, i) => asked.Select(demand => new Held(demand, i + 1, facts[demand.Measure])))];
        var level = Enumerable.Range(1, 4).TakeWhile(level => demands.Where(held => held.Level == level).All(held => held.Met)).Count();
        return new(
            criterion, level, facts.Levels.GetValueOrDefault(criterion.Key), demands,
            [.. facts.Statements.Where(statement => statement.Source is null && criterion.Topics.Contains(statement.Topic))],
            aim is { } wanted && criterion.Required.TryGetValue(wanted, out var required) ? required : null);
    }
}

/// <summary>A profile as it became on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Profile">As it was from then on.</param>
public sealed record ProfileFrom(DateOnly On, Profile Profile);

/// <summary>How a profile came to be what it is.</summary>
public static class ProfileHistory
{
    /// <summary>The profile from each day on which a level changed, oldest first; the first is the day it began. What was undone never held.</summary>
    public static ImmutableArray<ProfileFrom> Of(Initiative initiative, CriteriaVersion criteria, ProgrammeLevel? aim)
    {
        var history = ImmutableArray.CreateBuilder<ProfileFrom>();
        foreach (var day in initiative.Entries.Select(entry => entry.On).Distinct().Order())
        {
            if (initiative.On(day) is not { } then) continue;
            var profile = Profile.Of(ReadinessFacts.Of(then), criteria, aim);
            if (history.Count == 0 || !Levels(history[^1].Profile).SequenceEqual(Levels(profile))) history.Add(new(day, profile));
        }
        return history.ToImmutable();
    }

    static IEnumerable<(int, int?)> Levels(Profile profile) => profile.Standings.Select(standing => (standing.Level, standing.ByHand?.Level));
}
