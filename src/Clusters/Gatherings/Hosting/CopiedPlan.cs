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
        var title = TownOf(Original) is null ? Original.Title : Template.Of(TypedPlan.KindOf(Typed.Kind)).Title(Typed.Town.Trim());
        var later = TypedPlan.ReadClock(Typed.Start) is { } clock ? clock.ToTimeSpan() - OsloTime.Clock(Original.Start).TimeOfDay : TimeSpan.Zero;
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
            End = TypedPlan.ClockText(Moved(Original.End, later) ?? new TimeOnly(23, 59)),
            Capacity = Typed.Place.Trim().Length == 0 ? "" : Typed.Capacity.Trim().Length == 0 ? was.Capacity : Typed.Capacity,
            DeadlineDay = TypedPlan.ReadDay(Typed.Day) is { } day ? TypedPlan.DayText(day.AddDays(-days)) : Typed.Day,
            // On the day itself the deadline is as long before the beginning as it was.
            DeadlineClock = days == 0 && Moved(Original.Deadline, later) is { } deadline ? TypedPlan.ClockText(deadline) : was.DeadlineClock,
            Programme = ProgrammeText.Write(Original.Slots.Where(slot => Moved(slot.To, later) is not null).Select(slot => slot with { From = slot.From + later, To = slot.To + later })),
            Counties = Typed.Counties,
            Finding = Typed.Finding,
            Initiative = Typed.Initiative,
        };
    }

    // The same part of the day so much later; null when that is another day, since a plan is of one.
    static TimeOnly? Moved(DateTimeOffset at, TimeSpan later) =>
        OsloTime.Clock(at).TimeOfDay + later is var moved && moved >= TimeSpan.Zero && moved < TimeSpan.FromDays(1) ? TimeOnly.FromTimeSpan(moved) : null;
}
