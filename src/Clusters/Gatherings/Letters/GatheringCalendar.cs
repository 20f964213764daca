using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Klynge.Clusters.Examples;
using Klynge.Storage;
using Klynge.Storage.Mail;

namespace Klynge.Clusters.Gatherings.Letters;

/// <summary>A gathering as an appointment in a guest's calendar (RFC 5545).</summary>
public static class GatheringCalendar
{
    /// <summary>The file. The same UID for ever, and a SEQUENCE that goes up with each move: calendars then move the appointment instead of making another.</summary>
    /// <param name="gathering">The gathering.</param>
    /// <param name="language">Of its title and description.</param>
    /// <param name="link">Its page.</param>
    /// <param name="withMeeting">Whether the reader has signed up, and may have the address of the meeting.</param>
    /// <param name="now">When it is written: DTSTAMP.</param>
    /// <param name="own">The reader's own page, with the code for the door; null for a reader without one.</param>
    public static CalendarFile Of(Gathering gathering, Language language, string link, bool withMeeting, DateTimeOffset now, string? own = null) =>
        Of(gathering, language, link, withMeeting, gathering.State is GatheringState.Cancelled, now, own);

    /// <summary>The same appointment taken out of a calendar, for a guest who does not come after all.</summary>
    public static CalendarFile Without(Gathering gathering, Language language, string link, DateTimeOffset now) => Of(gathering, language, link, false, true, now);

    static CalendarFile Of(Gathering gathering, Language language, string link, bool withMeeting, bool off, DateTimeOffset now, string? own = null)
    {
        var plan = gathering.Plan;
        var meeting = withMeeting ? plan.Venue.LinkOrNone : null;
        var appointment = new CalendarEvent
        {
            Uid = $"{gathering.Id}@klynge",
            // A guest's own cancellation changes nothing in the gathering, but must outrank what their calendar has.
            Sequence = gathering.CalendarVersion + (off && gathering.State is not GatheringState.Cancelled ? 1 : 0),
            DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
            Start = At(plan.Start),
            End = At(plan.End),
            Summary = ExampleMark.On(plan.Title, gathering.IsExample).In(language),
            Location = plan.Venue.PlaceOrNone ?? meeting ?? "",
            Description = string.Join('\n', new[] { link, meeting, own }.OfType<string>()),
            Url = new Uri(link),
            Status = off ? EventStatus.Cancelled : EventStatus.Confirmed,
        };
        var method = off ? "CANCEL" : "PUBLISH";
        var calendar = new Calendar { Method = method, ProductId = "-//Klynge//NO" };
        // The library reckons up to today, so it cannot begin at a gathering that is years ahead; the rules of 2020 still hold.
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone("Europe/Oslo", new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), includeHistoricalData: false));
        calendar.Events.Add(appointment);
        return new CalendarFile($"{gathering.Id}.ics", new CalendarSerializer().SerializeToString(calendar)!, method);
    }

    static CalDateTime At(DateTimeOffset instant) => new(OsloTime.Clock(instant).DateTime, "Europe/Oslo");
}
