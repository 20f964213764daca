using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Klynge.Web;

/// <summary>
/// The site's own address, as letters must name it: <c>KLYNGE__ADDRESS</c>, else where it listens. Never the Host of a request: whoever asks chooses that.
/// </summary>
public sealed partial class SiteAddress(IConfiguration configuration, IServer server)
{
    /// <summary>Where a site listens when nobody has said where.</summary>
    public const string Usual = "http://localhost:5080";

    /// <summary>The address that a site of this environment will have, for a command that writes letters before it is served.</summary>
    public static string OfEnvironment() => Read(Environment.GetEnvironmentVariable("KLYNGE__ADDRESS"), Environment.GetEnvironmentVariable("KLYNGE__URLS"));

    /// <summary>What is set when it is an address, else where the site listens.</summary>
    /// <param name="set"><c>KLYNGE__ADDRESS</c>; null or blank when it is not set.</param>
    /// <param name="listens">Null or blank when nobody has said.</param>
    public static string Read(string? set, string? listens) =>
        (Uri.TryCreate(set, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? set! : string.IsNullOrWhiteSpace(listens) ? Usual : Reached(listens)).TrimEnd('/');

    // The first of several; and one that listens everywhere is reached on the machine itself.
    static string Reached(string listens) => Everywhere().Replace(listens.Split(';')[0].Trim(), "//localhost");

    [GeneratedRegex(@"//(\+|\*|0\.0\.0\.0|\[::\])")]
    private static partial Regex Everywhere();

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Root => field ??= Read(configuration["Klynge:Address"], server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault());

    /// <summary>A path of the site as a whole address.</summary>
    public string Of(string path) => Root + path;
}
