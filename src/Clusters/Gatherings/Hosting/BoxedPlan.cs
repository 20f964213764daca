using System.Collections.Immutable;
using System.Globalization;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Hosting;

/// <summary>What a person types to unpack a box: the rest is in it.</summary>
/// <param name="Kind">The word of a kind.</param>
/// <param name="Town">Where, as a title says it: Haugesund.</param>
/// <param name="Place">Name and address of the room; empty when on the net only.</param>
/// <param name="Link">Address of the meeting on the net; empty when there is none.</param>
/// <param name="Day">2027-02-24, or 24.2.2027.</param>
/// <param name="Start">10:00.</param>
/// <param name="Capacity">Seats; empty for the box's own.</param>
/// <param name="Counties">Codes.</param>
/// <param name="Finding">Address of the finding that it grows from; empty for none.</param>
/// <param name="Initiative">Id of the initiative that holds it; empty for none.</param>
public sealed record BoxedPlan(string Kind, string Town, string Place, string Link, string Day, string Start, string Capacity, ImmutableArray<string> Counties, string Finding, string Initiative)
{
    /// <summary>The whole plan, as it would have been typed. What cannot be reckoned from what was typed stays empty, and its field is told of when it is read.</summary>
    /// <param name="language">What the programme is written in.</param>
    public TypedPlan Unpacked(Language language)
    {
        var template = Template.Of(TypedPlan.KindOf(Kind));
        var title = template.Title(Town.Trim());
        var clock = TypedPlan.ReadClock(Start);
        var day = TypedPlan.ReadDay(Day);
        var minutes = (int)(template.Hours * 60);
        // An evening that would pass midnight ends just before it: the plan says the rest.
        var end = clock is { } begins ? begins.AddMinutes(minutes, out var days) is var last && days > 0 ? new TimeOnly(23, 59) : last : (TimeOnly?)null;
        return new(Kind, title.Nb, title.Nn, title.En, Place, Link, Day, Start, end is { } ends ? TypedPlan.ClockText(ends) : "", Place.Trim().Length == 0 ? "" : Capacity.Trim().Length == 0 ? template.Seats.ToString(CultureInfo.InvariantCulture) : Capacity,
            day is { } on ? TypedPlan.DayText(on.AddDays(-template.DeadlineDays)) : Day, "23:59",
            clock is { } from && end is { } to ? Programme(template, from, to, language) : "", template.UniversalDesign.In(language), [language is Language.En ? "nb" : language.Path()], Counties, Finding, Initiative);
    }

    static string Programme(Template template, TimeOnly from, TimeOnly to, Language language)
    {
        var lasts = (to - from).TotalMinutes;
        return string.Join('\n', template.Slots.Where(slot => slot.To <= lasts).Select(slot => $"{Dotted(from.AddMinutes(slot.From))}–{Dotted(from.AddMinutes(slot.To))} {slot.Title.In(language)}"));
    }

    static string Dotted(TimeOnly at) => at.ToString("HH'.'mm", CultureInfo.InvariantCulture);
}
