using System.Collections.Immutable;
using Klynge.Clusters.Gatherings.Programme;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings;

/// <summary>What kind of gathering it is.</summary>
public enum GatheringKind
{
    /// <summary>A day for all who may want to build a cluster.</summary>
    Seminar,

    /// <summary>What a call asks for, and questions to it.</summary>
    InformationMeeting,

    /// <summary>Those who are in work it out together.</summary>
    Workshop,
}

/// <summary>What a gathering is to be: all that its makers decide.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Title">Its name, at most <see cref="LongestTitle"/> characters in each language.</param>
/// <param name="Venue">Where.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends, on the same day in Norway.</param>
/// <param name="Capacity">Seats in the room, 1 to <see cref="MostSeats"/>; null when there is no room. Those on the net are not counted.</param>
/// <param name="Deadline">The last instant to sign up, not after the start.</param>
/// <param name="Slots">The programme, in order of time.</param>
/// <param name="UniversalDesign">How to get in, hear and see; empty when nothing is said.</param>
/// <param name="Languages">What is spoken there; at least one.</param>
/// <param name="Counties">Codes of the counties that it is for, two digits each; at least one.</param>
/// <param name="Finding">Address of the finding that it grew from, for example <c>F117</c>; null when from none.</param>
/// <param name="Initiative">Id of the initiative that holds it; null when none does.</param>
public sealed record Plan(
    GatheringKind Kind, Words Title, Venue Venue, DateTimeOffset Start, DateTimeOffset End, int? Capacity, DateTimeOffset Deadline,
    ImmutableArray<Slot> Slots, string UniversalDesign, ImmutableArray<Language> Languages, ImmutableArray<string> Counties,
    string? Finding, string? Initiative)
{
    /// <summary>Longest title. Characters.</summary>
    public const int LongestTitle = 120;

    /// <summary>The largest room that can be filled.</summary>
    public const int MostSeats = 5000;

    /// <summary>Longest text of a place, a link, or of how to get in. Characters.</summary>
    public const int LongestText = 1000;

    /// <summary>Every reason why no gathering can be so, in the order of the form. Empty when it can.</summary>
    public IEnumerable<Message> WhyNot()
    {
        if (Languages.IsEmpty) yield return PlanMessages.NoLanguage();
        if (Counties.IsEmpty) yield return PlanMessages.NoCounty();
        if (End <= Start) yield return PlanMessages.EndsBeforeItBegins();
        else if (OsloTime.Day(Start) != OsloTime.Day(End)) yield return PlanMessages.OverSeveralDays();
        if (Deadline > Start) yield return PlanMessages.DeadlineAfterStart(Start);
        if (Venue.PlaceOrNone is null && Capacity is not null) yield return PlanMessages.SeatsWithoutRoom();
        if (Venue.PlaceOrNone is not null && Capacity is not (>= 1 and <= MostSeats)) yield return PlanMessages.Seats();
        foreach (var slot in Slots.Where(slot => slot.From < Start || slot.To > End)) yield return ProgrammeMessages.Outside(slot);
        for (var i = 0; i < Slots.Length; i++)
            foreach (var other in Slots.Skip(i + 1).Where(Slots[i].CollidesWith))
                yield return ProgrammeMessages.Collide(Slots[i], other);
    }

    /// <summary>Whether a guest's calendar must be told of the change from another plan.</summary>
    public bool MovesFrom(Plan before) => Start != before.Start || End != before.End || Venue != before.Venue || Title != before.Title;
}
