using Klynge.Storage;

namespace Klynge.Clusters.Mine.Alerts;

/// <summary>What somebody has chosen for a kind, and how far they have been told.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="How">How soon.</param>
/// <param name="ToldEntry">The last entry of the journal that has been told, or passed by.</param>
/// <param name="ToldOn">The last day whose letter of the morning has been written, or passed by.</param>
public sealed record Alert(AlertKind Kind, HowOften How, long ToldEntry, DateOnly ToldOn)
{
    /// <summary>When the letter of a day is written, by the clock on the wall. Tasks wait for it, also at once: nobody wants them at midnight.</summary>
    public static readonly TimeOnly Morning = new(7, 0);

    /// <summary>One that nobody has chosen: what happened until now is not told.</summary>
    /// <param name="kind">Of what.</param>
    /// <param name="last">The journal's last entry.</param>
    /// <param name="now">The time.</param>
    public static Alert Unchosen(AlertKind kind, long last, DateTimeOffset now) => new(kind, kind.Unchosen(), last, LastMorning(now));

    /// <summary>Another choice. What happened while it was never is not told; else what has not been told yet is, at the new time.</summary>
    public Alert Choose(HowOften how, long last, DateTimeOffset now) =>
        how == How ? this : this with { How = how, ToldOn = LastMorning(now), ToldEntry = How is HowOften.Never ? Math.Max(ToldEntry, last) : ToldEntry };

    /// <summary>Whether something may be told now.</summary>
    public bool IsDue(DateTimeOffset now) => How switch
    {
        HowOften.AtOnce => Kind is not AlertKind.Tasks || LastMorning(now) == OsloTime.Day(now),
        HowOften.Daily => ToldOn < LastMorning(now),
        HowOften.Never => false,
        _ => throw new InvalidOperationException($"{How} is no way to be told."),
    };

    /// <summary>After it was told.</summary>
    public Alert Told(long last, DateTimeOffset now) => this with { ToldEntry = Math.Max(ToldEntry, last), ToldOn = How is HowOften.Daily ? LastMorning(now) : ToldOn };

    /// <summary>The day of the last morning that has come.</summary>
    static DateOnly LastMorning(DateTimeOffset now)
    {
        var clock = OsloTime.Clock(now).DateTime;
        return DateOnly.FromDateTime(TimeOnly.FromDateTime(clock) < Morning ? clock.AddDays(-1) : clock);
    }
}
