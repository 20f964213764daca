using System.Collections.Immutable;
using System.Net;
using Klynge.Access;

namespace Klynge.Web.Safety;

/// <summary>The addresses that the operator asks from: the machine itself, and those that are configured.</summary>
public sealed class OperatorsNetwork
{
    readonly ImmutableArray<IPNetwork> networks;

    OperatorsNetwork(IEnumerable<IPNetwork> configured) => networks = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128"), .. configured];

    /// <summary>Reads a list such as <c>10.1.0.0/16,192.0.2.7</c>; null or blank is the machine itself only.</summary>
    /// <exception cref="FormatException">An entry is neither an address nor a network.</exception>
    public static OperatorsNetwork Of(string? list) => new((list ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Read));

    /// <summary>
    /// Who asks. A request that came through a proxy is anyone's, although the proxy itself stands on the machine: the whole world comes from there.
    /// </summary>
    public Person Asking(HttpContext http) =>
        OwnMachine.CameByProxy(http.Request) || http.Connection.RemoteIpAddress is not { } address || !Has(address)
            ? new Person.Anyone()
            : new Person.Operator();

    bool Has(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return networks.Any(network => network.Contains(plain));
    }

    static IPNetwork Read(string entry) =>
        IPNetwork.TryParse(entry, out var network) ? network
        : IPAddress.TryParse(entry, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw new FormatException($"'{entry}' is neither an address nor a network such as 10.1.0.0/16.");
}
