namespace Klynge.Storage;

/// <summary>What a clock on a Norwegian wall says, as an instant. Closed.</summary>
/// <remarks>On the two days a year when the clock is moved, an hour is missing (March) or comes twice (October): then a time is no instant, and is refused rather than guessed.</remarks>
public abstract record OsloTime
{
    OsloTime() { }

    /// <summary>The one instant that it is.</summary>
    public sealed record Instant(DateTimeOffset At) : OsloTime;

    /// <summary>The clock never says so on this day: it goes from 02.00 to 03.00.</summary>
    public sealed record Missing : OsloTime;

    /// <summary>The clock says so twice on this day: it goes from 03.00 back to 02.00.</summary>
    public sealed record Twice : OsloTime;

    /// <summary>Europe/Oslo.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>The instant of a wall clock's time.</summary>
    public static OsloTime Of(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(local)) return new Missing();
        if (Zone.IsAmbiguousTime(local)) return new Twice();
        return new Instant(new DateTimeOffset(local, Zone.GetUtcOffset(local)));
    }

    /// <summary>The last instant of a day: the midnight that ends it. No change of the clock happens at midnight.</summary>
    public static DateTimeOffset EndOf(DateOnly date)
    {
        var midnight = date.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight));
    }

    /// <summary>What the wall clock says at an instant.</summary>
    public static DateTimeOffset Clock(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The day in Norway at an instant.</summary>
    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Clock(instant).DateTime);
}
