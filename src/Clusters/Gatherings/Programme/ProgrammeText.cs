using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Programme;

/// <summary>A programme as a person writes it, one part on a line: <c>10.00–10.30 Velkommen | Kari Nordmann | Sal A</c>.</summary>
/// <remarks>A text that can be typed, pasted from a letter and read back is quicker than a row of fields, and needs no script.</remarks>
public static partial class ProgrammeText
{
    /// <summary>The most parts that a programme has.</summary>
    public const int MostParts = 60;

    /// <summary>Longest title of a part. Characters.</summary>
    public const int LongestTitle = 200;

    /// <summary>Reads a programme of one day.</summary>
    /// <param name="text">As typed; blank lines are skipped.</param>
    /// <param name="day">The day in Norway.</param>
    /// <param name="messages">What is wrong, each with the number of its line; nothing when all was understood.</param>
    /// <returns>The parts that were understood, in order of time.</returns>
    public static ImmutableArray<Slot> Read(string text, DateOnly day, ICollection<Message> messages)
    {
        var slots = ImmutableArray.CreateBuilder<Slot>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0) continue;
            if (Part().Match(line) is not { Success: true } match)
            {
                messages.Add(ProgrammeMessages.NotAPart(i + 1, line));
                continue;
            }
            var parts = match.Groups["rest"].Value.Split('|', 3, StringSplitOptions.TrimEntries);
            if (parts[0].Length is 0 or > LongestTitle)
            {
                messages.Add(ProgrammeMessages.TitleLength(i + 1));
                continue;
            }
            if (Instant(day, match, "from", i + 1, messages) is not { } from || Instant(day, match, "to", i + 1, messages) is not { } to) continue;
            if (to <= from) messages.Add(ProgrammeMessages.EndsBeforeItBegins(i + 1));
            else slots.Add(new Slot(from, to, parts[0], Named(parts, 1), Named(parts, 2)));
        }
        if (slots.Count > MostParts) messages.Add(ProgrammeMessages.TooMany(slots.Count));
        return [.. slots.OrderBy(slot => slot.From).ThenBy(slot => slot.Track, StringComparer.Ordinal)];
    }

    /// <summary>The same programme as text: what <see cref="Read"/> understands.</summary>
    public static string Write(IEnumerable<Slot> slots) => string.Join('\n', slots.Select(slot =>
        $"{Clock(slot.From)}–{Clock(slot.To)} {slot.Title}"
        + (slot.Speaker is null && slot.Track is null ? "" : $" | {slot.Speaker}")
        + (slot.Track is null ? "" : $" | {slot.Track}")));

    static string Clock(DateTimeOffset instant) => OsloTime.Clock(instant).ToString("HH'.'mm", CultureInfo.InvariantCulture);

    static string? Named(string[] parts, int at) => parts.Length > at && parts[at].Length > 0 ? parts[at] : null;

    static DateTimeOffset? Instant(DateOnly day, Match match, string which, int line, ICollection<Message> messages)
    {
        var hour = int.Parse(match.Groups[which + "h"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = match.Groups[which + "m"] is { Success: true } m ? int.Parse(m.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (hour > 23 || minute > 59)
        {
            messages.Add(ProgrammeMessages.NoSuchClock(line));
            return null;
        }
        switch (OsloTime.Of(day, new TimeOnly(hour, minute)))
        {
            case OsloTime.Instant(var at): return at;
            default:
                messages.Add(ProgrammeMessages.ClockIsMoved(line));
                return null;
        }
    }

    [GeneratedRegex(@"^(?:kl\.?\s*)?(?<fromh>\d{1,2})(?:[.:](?<fromm>\d{2}))?\s*[-–—]\s*(?<toh>\d{1,2})(?:[.:](?<tom>\d{2}))?[\s:]+(?<rest>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
