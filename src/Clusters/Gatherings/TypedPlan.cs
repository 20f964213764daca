using System.Collections.Immutable;
using System.Globalization;
using Klynge.Clusters.Gatherings.Programme;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings;

/// <summary>What came of reading a plan as it was typed. Closed.</summary>
public abstract record PlanReading
{
    PlanReading() { }

    /// <summary>A plan that holds.</summary>
    public sealed record Understood(Plan Plan) : PlanReading;

    /// <summary>None; each message stands at its field.</summary>
    public sealed record Faulty(ImmutableArray<Message> Messages) : PlanReading;
}

/// <summary>The plan of a gathering as a person typed it: texts only, so that nothing typed is lost whatever it was.</summary>
public sealed record TypedPlan(
    string Kind, string TitleNb, string TitleNn, string TitleEn, string Place, string Link, string Day, string Start, string End, string Capacity,
    string DeadlineDay, string DeadlineClock, string Programme, string UniversalDesign, ImmutableArray<string> Languages,
    ImmutableArray<string> Counties, string Finding, string Initiative)
{
    /// <summary>Reads it. Every fault is told at once.</summary>
    /// <param name="isCounty">Whether a county has this number.</param>
    public PlanReading Read(Func<string, bool> isCounty)
    {
        var messages = new List<Message>();
        if (TitleNb.Trim().Length is 0 or > Plan.LongestTitle || TitleNn.Trim().Length > Plan.LongestTitle || TitleEn.Trim().Length > Plan.LongestTitle)
            messages.Add(PlanMessages.NoTitle());
        if (Link.Trim().Length > 0 && !IsLink(Link.Trim())) messages.Add(PlanMessages.Link());
        foreach (var (text, at) in new[] { (Place, "place"), (Link, "link"), (UniversalDesign, "universal_design") })
            if (text.Length > Plan.LongestText) messages.Add(PlanMessages.TooLong(at));
        var venue = Venue.Of(OrNull(Place), OrNull(Link));
        if (venue is null) messages.Add(PlanMessages.NoVenue());

        var day = DayOf(Day, "day", messages);
        var start = At(day, Start, "start", messages);
        var end = At(day, End, "end", messages);
        var deadlineDay = DayOf(DeadlineDay, "deadline", messages);
        var deadline = At(deadlineDay, DeadlineClock, "deadline_clock", messages);
        var seats = Seats(messages);
        var slots = day is { } date ? ProgrammeText.Read(Programme, date, messages) : [];
        messages.AddRange(Counties.Where(code => !isCounty(code)).Select(PlanMessages.NoSuchCounty));
        if (OrNull(Finding) is { } finding && !IsFinding(finding)) messages.Add(PlanMessages.NoSuchFinding());

        if (venue is null || start is not { } from || end is not { } to || deadline is not { } until || messages.Count > 0) return new PlanReading.Faulty([.. messages]);
        var plan = new Plan(KindOf(Kind), new(TitleNb.Trim(), OrNull(TitleNn) ?? TitleNb.Trim(), OrNull(TitleEn) ?? TitleNb.Trim()), venue, from, to,
            seats, until, slots, UniversalDesign.Trim(), [.. Storage.Languages.All.Where(each => Languages.Contains(each.Path()))],
            [.. Counties.Distinct().Order(StringComparer.Ordinal)], OrNull(Finding)?.ToUpperInvariant(), OrNull(Initiative)?.ToUpperInvariant());
        return plan.WhyNot().ToImmutableArray() is { IsEmpty: false } reasons ? new PlanReading.Faulty(reasons) : new PlanReading.Understood(plan);
    }

    /// <summary>A plan as it would be typed: what <see cref="Read"/> reads back.</summary>
    public static TypedPlan Of(Plan plan)
    {
        var (start, end, deadline) = (OsloTime.Clock(plan.Start), OsloTime.Clock(plan.End), OsloTime.Clock(plan.Deadline));
        return new(KeyOf(plan.Kind), plan.Title.Nb, plan.Title.Nn, plan.Title.En, plan.Venue.PlaceOrNone ?? "", plan.Venue.LinkOrNone ?? "",
            DayText(DateOnly.FromDateTime(start.DateTime)), ClockText(TimeOnly.FromDateTime(start.DateTime)), ClockText(TimeOnly.FromDateTime(end.DateTime)), plan.Capacity?.ToString(CultureInfo.InvariantCulture) ?? "", DayText(DateOnly.FromDateTime(deadline.DateTime)), ClockText(TimeOnly.FromDateTime(deadline.DateTime)),
            ProgrammeText.Write(plan.Slots), plan.UniversalDesign, [.. plan.Languages.Select(each => each.Path())], plan.Counties, plan.Finding ?? "", plan.Initiative ?? "");
    }

    /// <summary>The word of a kind in forms and in the database.</summary>
    public static string KeyOf(GatheringKind kind) => kind switch
    {
        GatheringKind.InformationMeeting => "information-meeting",
        GatheringKind.Workshop => "workshop",
        _ => "seminar",
    };

    /// <summary>The kind of a word; a seminar when it is none.</summary>
    public static GatheringKind KindOf(string key) => key switch
    {
        "information-meeting" => GatheringKind.InformationMeeting,
        "workshop" => GatheringKind.Workshop,
        _ => GatheringKind.Seminar,
    };

    /// <summary>A day as people type it; null when it is none.</summary>
    internal static DateOnly? ReadDay(string typed) =>
        DateOnly.TryParseExact(typed.Trim(), ["yyyy-MM-dd", "d.M.yyyy", "d. M. yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A time of day as people type it; null when it is none.</summary>
    internal static TimeOnly? ReadClock(string typed) =>
        TimeOnly.TryParseExact(typed.Trim().Replace('.', ':'), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? clock : null;

    internal static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string ClockText(TimeOnly clock) => clock.ToString("HH:mm", CultureInfo.InvariantCulture);

    static string? OrNull(string text) => text.Trim() is { Length: > 0 } written ? written : null;

    static bool IsLink(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0;

    static bool IsFinding(string text) => text is ['F' or 'f', >= '1' and <= '9', ..] && text.Length <= 9 && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    int? Seats(List<Message> messages)
    {
        if (Capacity.Trim().Length == 0) return null;
        if (int.TryParse(Capacity.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seats) && seats is >= 1 and <= Plan.MostSeats) return seats;
        messages.Add(PlanMessages.Seats());
        return null;
    }

    static DateOnly? DayOf(string text, string at, List<Message> messages)
    {
        if (ReadDay(text) is { Year: >= 2000 and < 2100 } day) return day;
        messages.Add(PlanMessages.NoSuchDay(at));
        return null;
    }

    static DateTimeOffset? At(DateOnly? day, string text, string at, List<Message> messages)
    {
        if (ReadClock(text) is not { } clock)
        {
            messages.Add(PlanMessages.NoSuchClock(at));
            return null;
        }
        if (day is not { } date) return null;
        DateTimeOffset? Refused(Message message)
        {
            messages.Add(message);
            return null;
        }
        return OsloTime.Of(date, clock) switch
        {
            OsloTime.Instant(var instant) => instant,
            OsloTime.Missing => Refused(PlanMessages.MissingHour(at)),
            OsloTime.Twice => Refused(PlanMessages.DoubledHour(at)),
        };
    }
}
