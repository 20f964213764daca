using Klynge.Clusters.Gatherings.Hosting;
using Klynge.Clusters.Gatherings.SignUps;
using Klynge.Web.Chores;

namespace Klynge.Web.Pages.Gatherings.Hosting;

/// <summary>What has to be done for gatherings without anybody asking. Each finds out for itself what is left to do, so doing it twice does nothing more.</summary>
static class HostingChores
{
    public static IServiceCollection AddHostingChores(this IServiceCollection services) => services
        // A held place is let go within a minute, and whoever waits for it is told.
        .AddSingleton(new Chore("lapse-holds", TimeSpan.FromMinutes(1), (provider, cancel) => provider.GetRequiredService<LapseHolds>().Run(Now(provider), cancel)))
        .AddSingleton(new Chore("remind-guests", TimeSpan.FromMinutes(10), (provider, cancel) => provider.GetRequiredService<RemindGuests>().Run(Now(provider), cancel)))
        .AddSingleton(new Chore("erase-needs", TimeSpan.FromHours(6), (provider, cancel) => provider.GetRequiredService<EraseNeeds>().Run(Now(provider), cancel)));

    static DateTimeOffset Now(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>().GetUtcNow();
}
