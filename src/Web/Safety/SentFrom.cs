using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.HttpOverrides;

namespace Klynge.Web.Safety;

/// <summary>The address that a request was sent from, as rates count it, and whether it was sent over https.</summary>
static class SentFrom
{
    /// <summary>
    /// Believes a proxy on the machine itself: the sender is the last that it wrote in <c>X-Forwarded-For</c>, the scheme what it wrote in
    /// <c>X-Forwarded-Proto</c>. From anywhere else those are anybody's own claim, and are left where they stand.
    /// </summary>
    public static void UseWordOfProxy(this IApplicationBuilder app) =>
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 });

    /// <summary>Whether it is the machine itself, or a proxy on it that does not say for whom: then all the world may be one sender.</summary>
    public static bool IsOwnMachine(HttpContext http) => Address(http) is { } address && IPAddress.IsLoopback(address);

    /// <summary>The sender by a name that rates count under. A household or an office has 2⁶⁴ addresses of version 6: they are one sender.</summary>
    public static string Name(HttpContext http) => Address(http) switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6 } address => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        var address => address.ToString(),
    };

    static IPAddress? Address(HttpContext http) => http.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : http.Connection.RemoteIpAddress;
}
