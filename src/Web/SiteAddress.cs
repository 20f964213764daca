using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Klynge.Web;

/// <summary>
/// The site's own address, as letters must name it: <c>KLYNGE__ADDRESS</c>, else where it listens. Never the Host of a request: whoever asks chooses that.
/// </summary>
sealed class SiteAddress(IConfiguration configuration, IServer server)
{
    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Root => field ??= (Uri.TryCreate(configuration["Klynge:Address"], UriKind.Absolute, out var set) && set.Scheme is "https" or "http"
        ? configuration["Klynge:Address"]!
        : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost").TrimEnd('/');

    /// <summary>A path of the site as a whole address.</summary>
    public string Of(string path) => Root + path;
}
