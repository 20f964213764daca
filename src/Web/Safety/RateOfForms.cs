using System.Threading.RateLimiting;
using Klynge.Web.Routes;

namespace Klynge.Web.Safety;

/// <summary>Slows down whoever sends a form again and again, so that the others are served. Each machine of an installation counts for itself.</summary>
sealed class RateOfForms : IDisposable
{
    readonly PartitionedRateLimiter<(SiteRoute.Deed Deed, string From)> limiter = PartitionedRateLimiter.Create<(SiteRoute.Deed Deed, string From), (string, string)>(
        asked => RateLimitPartition.GetTokenBucketLimiter((asked.Deed.Name, asked.From), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = asked.Deed.Rate!.Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / asked.Deed.Rate.PerMinute,
            QueueLimit = 0,
        }));

    /// <summary>How long the sender has to wait; null when the form is taken now.</summary>
    public TimeSpan? Wait(SiteRoute.Deed deed, HttpContext http)
    {
        if (deed.Rate is null) return null;
        using var lease = limiter.AttemptAcquire((deed, SentFrom.Name(http)));
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);
    }

    public void Dispose() => limiter.Dispose();
}
