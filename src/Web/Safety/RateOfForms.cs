using System.Collections.Concurrent;
using Klynge.Web.Routes;

namespace Klynge.Web.Safety;

/// <summary>
/// Slows down whoever sends a form again and again, so that the others are served. Counted by the clock that the site is given, which the limiters of the framework do not take.
/// Each machine of an installation counts for itself.
/// </summary>
sealed class RateOfForms(TimeProvider time)
{
    // A sender's bucket, as the moment when it is full again: a form takes one drop, and who may send as many at once as ever is not remembered.
    readonly ConcurrentDictionary<(string Deed, string From), TimeSpan> full = new();
    readonly long start = time.GetTimestamp();
    long forgotten;

    /// <summary>How many senders are remembered: those who sent within the minutes that a bucket takes to fill.</summary>
    public int Remembered => full.Count;

    /// <summary>How long the sender has to wait; null when the form is taken now.</summary>
    public TimeSpan? Wait(SiteRoute.Deed deed, HttpContext http)
    {
        if (deed.Rate is not { } rate) return null;
        var (now, drop, wait) = (time.GetElapsedTime(start), TimeSpan.FromMinutes(1) / rate.PerMinute, TimeSpan.Zero);
        Forget(now);
        full.AddOrUpdate((deed.Name, SentFrom.Name(http)), _ =>
        {
            wait = TimeSpan.Zero;
            return now + drop;
        }, (_, before) =>
        {
            var after = (before > now ? before : now) + drop;
            wait = after - now - rate.Burst * drop;
            return wait > TimeSpan.Zero ? before : after;
        });
        return wait > TimeSpan.Zero ? wait : null;
    }

    // Once a minute, by whoever comes first.
    void Forget(TimeSpan now)
    {
        var (minute, last) = (now.Ticks / TimeSpan.TicksPerMinute, Interlocked.Read(ref forgotten));
        if (minute <= last || Interlocked.CompareExchange(ref forgotten, minute, last) != last) return;
        foreach (var sender in full)
            if (sender.Value <= now) full.TryRemove(sender);
    }
}
