using System.Globalization;
using Klynge.Clusters.Gatherings.Programme;
using Klynge.Storage;

namespace Klynge.Clusters.Gatherings.Hosting;

/// <summary>A gathering as a copy of another: what was typed for the new one, and all else as it was there.</summary>
/// <param name="Original">The other.</param>
/// <param name="Typed">Place, day and clock of the new one.</param>
public sealed record CopiedPlan(Plan Original, BoxedPlan Typed)
{
    /// <summary>The town that a plan's name says, when its name is that of its template; null when somebody has called it something else.</summary>
    public static string? TownOf(Plan plan)
    {
        var town = plan.Title.Nb.Split(" i ")[^1];
        return Template.Of(plan.Kind).Title(town) == plan.Title ? town : null;
    }

    /// <summary>The whole plan, as it would have been typed: programme, speakers and end move with the beginning, and the deadline with the day.</summary>
    public TypedPlan Unpacked()
    {
        var was = TypedPlan.Of(Original);
        var title = TownOf(Original) is null ? Original.Title : Template.Of(Original.Kind).Title(Typed.Town.Trim());
        var later = TimeOnly.TryParseExact(Typed.Start.Trim().Replace('.', ':'), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
            ? clock.ToTimeSpan() - OsloTime.Clock(Original.Start).TimeOfDay
            : TimeSpan.Zero;
        var days = OsloTime.Day(Original.Start).DayNumber - OsloTime.Day(Original.Deadline).DayNumber;
        return was with
        {
            Kind = Typed.Kind,
            TitleNb = title.Nb,
            TitleNn = title.Nn,
            TitleEn = title.En,
            Place = Typed.Place,
            Link = Typed.Link,
            Day = Typed.Day,
            Start = Typed.Start,
            End = Clock(Original.End + later),
            Capacity = Typed.Place.Trim().Length == 0 ? "" : Typed.Capacity.Trim().Length == 0 ? was.Capacity : Typed.Capacity,
            DeadlineDay = DateOnly.TryParseExact(Typed.Day.Trim(), ["yyyy-MM-dd", "d.M.yyyy", "d. M. yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day.AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : Typed.Day,
            // On the day itself the deadline is as long before the beginning as it was.
            DeadlineClock = days == 0 ? Clock(Original.Deadline + later) : was.DeadlineClock,
            Programme = ProgrammeText.Write(Original.Slots.Select(slot => slot with { From = slot.From + later, To = slot.To + later })),
            Counties = Typed.Counties,
            Finding = Typed.Finding,
            Initiative = Typed.Initiative,
        };
    }

    static string Clock(DateTimeOffset at) => OsloTime.Clock(at).ToString("HH:mm", CultureInfo.InvariantCulture);
}
