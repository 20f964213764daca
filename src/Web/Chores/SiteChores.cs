using Klynge.Access.Own;
using Klynge.Access.SignIn;
using Klynge.Clusters;
using Klynge.Clusters.Gatherings.Afterwards;
using Klynge.Clusters.Gatherings.Questions;
using Klynge.Clusters.Mine;
using Klynge.Clusters.Mine.Alerts;
using Klynge.Storage;
using Klynge.Storage.Drafts;
using Klynge.Storage.Journal;
using Klynge.Storage.Mail;

namespace Klynge.Web.Chores;

/// <summary>The chores of a site.</summary>
static class SiteChores
{
    public static IServiceCollection AddChores(this IServiceCollection services, SiteOptions options)
    {
        services.AddHostedService<ChoreKeeper>();
        services.AddSingleton(new Chore("forget-drafts", TimeSpan.FromDays(1), async (provider, cancel) =>
            await provider.GetRequiredService<ClustersDb>().Forget(Now(provider), cancel)));
        // Names and addresses of those who asked for a letter and never came.
        services.AddSingleton(new Chore("forget-links", TimeSpan.FromDays(1), async (provider, cancel) =>
            await provider.GetRequiredService<ForgetLinks>().Run(Now(provider), cancel)));
        services.AddSingleton(new Chore("erase-who-asked", TimeSpan.FromHours(1), async (provider, cancel) =>
            await provider.GetRequiredService<EraseWhoAsked>().Run(Now(provider), cancel)));
        services.AddSingleton(new Chore("forget-askers", TimeSpan.FromDays(1), async (provider, cancel) =>
            await provider.GetRequiredService<ForgetAskers>().Run(Now(provider), cancel)));
        services.AddSingleton(new Chore("forget-typed-names", TimeSpan.FromDays(1), async (provider, cancel) =>
            await provider.GetRequiredService<ForgetTypedNames>().Run(Now(provider), cancel)));
        // Phones send what they noted at a door when they can: what came late is told as well.
        services.AddSingleton(new Chore("tell-initiatives", TimeSpan.FromHours(1), async (provider, cancel) =>
            await provider.GetRequiredService<TellInitiatives>().RunAll(Now(provider), cancel)));
        services.AddSingleton(new Chore("tell-alerts", TimeSpan.FromMinutes(3), async (provider, cancel) =>
            await provider.GetRequiredService<TellAlerts>().Run(Now(provider), cancel)));
        // Each hour, so that little is unsigned when the day ends; the operator gets the first of a day by mail.
        services.AddSingleton(new Chore("anchor-journals", TimeSpan.FromHours(1), async (provider, cancel) => await Anchor(provider, options, cancel)));
        return services;
    }

    static async Task Anchor(IServiceProvider provider, SiteOptions options, CancellationToken cancel)
    {
        var modules = StoringRooms.Of(provider.GetRequiredService<Database>());
        // A mailbox that the site cannot reach into is the best place for them; without one they go to where readers write.
        var configured = provider.GetRequiredService<IConfiguration>()["Klynge:Anchors:Mail"];
        var @operator = (MailAddresses.IsUsable(configured) ? configured : provider.GetRequiredService<Operator>().Mail) is { } mail ? (mail, Language.Nb) : ((string, Language)?)null;
        var anchored = await new AnchorJournals(modules, options.DataDirectory, provider.GetRequiredService<TimeProvider>()).Run(@operator, cancel);
        if (anchored is Anchored.Refused(var why)) throw new InvalidOperationException($"The journals were not anchored. {why} Run klynge verify.");
    }

    static DateTimeOffset Now(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>().GetUtcNow();
}
