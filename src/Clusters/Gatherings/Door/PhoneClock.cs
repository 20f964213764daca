namespace Klynge.Clusters.Gatherings.Door;

/// <summary>Tells when something was noted on a phone whose clock may be wrong.</summary>
public static class PhoneClock
{
    /// <summary>A note is at most so old: what claims to be older has a clock that was moved in between.</summary>
    static readonly TimeSpan Oldest = TimeSpan.FromDays(30);

    /// <summary>The time by our clock: as long before it reached us as the phone says that it was before it was sent.</summary>
    /// <param name="noted">When it was noted, by the phone's clock.</param>
    /// <param name="sent">When it was sent, by the same clock.</param>
    /// <param name="received">When it reached us, by ours.</param>
    public static DateTimeOffset At(DateTimeOffset noted, DateTimeOffset sent, DateTimeOffset received)
    {
        var age = sent - noted;
        return age < TimeSpan.Zero ? received : received - (age > Oldest ? Oldest : age);
    }
}
