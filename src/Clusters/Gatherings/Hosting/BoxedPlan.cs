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
        var clock = TimeOnly.TryParseExact(Start.Trim().Replace('.', ':'), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : (TimeOnly?)null;
        var day = DateOnly.TryParseExact(Day.Trim(), ["yyyy-MM-dd", "d.M.yyyy", "d. M. yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : (DateOnly?)null;
        var minutes = (int)(template.Hours * 60);
        // An evening that would pass midnight ends just before it: the plan says the rest.
        var end = clock is { } begins ? begins.AddMinutes(minutes, out var days) is var ends && days > 0 ? new TimeOnly(23, 59) : ends : (TimeOnly?)null;
        return new(Kind, title.Nb, title.Nn, title.En, Place, Link, Day, Start, Clock(end), Place.Trim().Length == 0 ? "" : Capacity.Trim().Length == 0 ? template.Seats.ToString(CultureInfo.InvariantCulture) : Capacity,
            day?.AddDays(-template.DeadlineDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Day, "23:59",
            clock is { } from && end is { } to ? Programme(template, from, to, language) : "", template.UniversalDesign.In(language), [language is Language.En ? "nb" : language.Path()], Counties, Finding, Initiative);
    }

    static string Programme(Template template, TimeOnly from, TimeOnly to, Language language)
    {
        var lasts = (to - from).TotalMinutes;
        return string.Join('\n', template.Slots.Where(slot => slot.To <= lasts).Select(slot => $"{Dotted(from.AddMinutes(slot.From))}–{Dotted(from.AddMinutes(slot.To))} {slot.Title.In(language)}"));
    }

    static string Clock(TimeOnly? at) => at?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

    static string Dotted(TimeOnly at) => at.ToString("HH'.'mm", CultureInfo.InvariantCulture);
}
