using Klynge.Access;
using Klynge.Access.Demonstrating;
using Microsoft.AspNetCore.DataProtection;

namespace Klynge.Web.Safety;

/// <summary>Sign-in as a site has it: the room of Access, and the keys that protect cookies and form tokens.</summary>
static class AccessMapping
{
    public static IServiceCollection AddAccess(this IServiceCollection services, SiteOptions options)
    {
        services.AddAccess(options.Database, new Demonstration(options.Demonstration));
        // In the database, so that a restart or a second machine signs nobody out and costs no form.
        var keys = services.AddDataProtection().SetApplicationName("Klynge").PersistKeysToDbContext<AccessDb>();
        if (options.Certificate is { } certificate) keys.ProtectKeysWithCertificate(certificate);
        return services;
    }
}
