using Klynge.Storage;
using Klynge.Storage.Mail;
using Klynge.Storage.Outbox;

namespace Klynge.Web.Mail;

/// <summary>Sends the letters that wait in the outboxes, as long as the site runs. Any number of sites may do so over one database.</summary>
sealed class PostOffice(Database database, Carrier carrier, TimeProvider time, ILogger<Postman> log) : BackgroundService
{
    // On a thread of its own from the start: the first question to a database is not asked in passing.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Run(() => new Postman(StoringRooms.WithOutbox(database), carrier, time, log).Run(stoppingToken), stoppingToken);
}

/// <summary>Mail as a site has it.</summary>
static class PostOffices
{
    /// <summary>Sends as configured (docs/operating.md): by a mail server, or into a folder of the data directory. The demonstration sends nobody anything.</summary>
    /// <exception cref="UnusableSettingException">A setting of mail cannot be used.</exception>
    public static IServiceCollection AddPostOffice(this IServiceCollection services, SiteOptions options, IConfiguration configuration) => services
        .AddSingleton(Carrier.Of(name => options.Demonstration ? null : configuration[$"Klynge:Mail:{name}"], options.DataDirectory))
        .AddHostedService<PostOffice>();
}
