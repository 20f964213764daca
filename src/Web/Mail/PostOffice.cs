using Klynge.Storage;
using Klynge.Storage.Mail;
using Klynge.Storage.Outbox;

namespace Klynge.Web.Mail;

/// <summary>Sends the letters that wait in the outboxes, as long as the site runs. Any number of sites may do so over one database.</summary>
sealed class PostOffice(Database database, Carrier carrier, TimeProvider time, IHostApplicationLifetime life, ILogger<Postman> log) : WhileServing(life)
{
    protected override Task Work(CancellationToken closing) => new Postman(StoringRooms.WithOutbox(database), carrier, time, log).Run(closing);
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
