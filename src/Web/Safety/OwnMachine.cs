using System.Net;
using Klynge.Access.Demonstrating;

namespace Klynge.Web.Safety;

/// <summary>Whether a request comes from the very machine that the site runs on: only such may try Klynge as somebody made up.</summary>
static class OwnMachine
{
    static readonly string[] ByProxies = ["Forwarded", "Via", "X-Real-IP"];

    // What a proxy on the machine said is moved, as it is believed, from the first to the second.
    static readonly string[] Beginnings = ["X-Forwarded-", "X-Original-"];

    /// <summary>Whether this is the demonstration, and the request comes from its own machine.</summary>
    public static bool MayTry(HttpContext http) => http.RequestServices.GetRequiredService<Demonstration>().On && Asks(http);

    /// <summary>
    /// Whether the connection is the machine's own, no proxy passed it on, and it was asked for as this machine: a name from elsewhere that was made to
    /// point here (DNS rebinding) is another page's doing.
    /// </summary>
    public static bool Asks(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(Plain(address)) && !CameByProxy(http.Request) && IsHere(http.Request.Host.Host);

    /// <summary>Whether a proxy says that it passed the request on: the whole world comes from there, although the proxy itself stands here.</summary>
    public static bool CameByProxy(HttpRequest request) =>
        request.Headers.Keys.Any(name => ByProxies.Contains(name, StringComparer.OrdinalIgnoreCase) || Beginnings.Any(each => name.StartsWith(each, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether an address to listen at is heard by this machine alone.</summary>
    public static bool IsOwn(string url) => BindingAddress.Parse(url) is { IsUnixPipe: false } address && IsHere(address.Host);

    static bool IsHere(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(Plain(address)));

    static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
