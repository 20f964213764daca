using Klynge.Storage;

namespace Klynge.Clusters.Gatherings;

/// <summary>A time as people write it in each language, by the clock in Norway.</summary>
public static class When
{
    /// <summary>onsdag 24. februar 2027; Wednesday 24 February 2027.</summary>
    public static Words Day(DateTimeOffset at) => In(at, "dddd d. MMMM yyyy", "dddd d MMMM yyyy");

    /// <summary>24. februar 2027; 24 February 2027.</summary>
    public static Words Date(DateOnly day) => new(
        day.ToString("d. MMMM yyyy", Language.Nb.Culture()), day.ToString("d. MMMM yyyy", Language.Nn.Culture()), day.ToString("d MMMM yyyy", Language.En.Culture()));

    /// <summary>onsdag 24. februar 2027 kl. 10.00; Wednesday 24 February 2027 at 10:00.</summary>
    public static Words DayAndClock(DateTimeOffset at) => In(at, "dddd d. MMMM yyyy 'kl.' HH'.'mm", "dddd d MMMM yyyy 'at' HH:mm");

    /// <summary>onsdag 24. februar 2027 kl. 10.00–14.00; Wednesday 24 February 2027, 10:00–14:00.</summary>
    public static Words Span(DateTimeOffset from, DateTimeOffset to)
    {
        var (day, until) = (In(from, "dddd d. MMMM yyyy 'kl.' HH'.'mm", "dddd d MMMM yyyy, HH:mm"), Clock(to));
        return new($"{day.Nb}–{until.Nb}", $"{day.Nn}–{until.Nn}", $"{day.En}–{until.En}");
    }

    /// <summary>10.00; 10:00.</summary>
    public static Words Clock(DateTimeOffset at) => In(at, "HH'.'mm", "HH:mm");

    static Words In(DateTimeOffset at, string norwegian, string english)
    {
        var there = OsloTime.Clock(at);
        string Written(Language language, string form) => there.ToString(form, language.Culture());
        return new(Written(Language.Nb, norwegian), Written(Language.Nn, norwegian), Written(Language.En, english));
    }
}
