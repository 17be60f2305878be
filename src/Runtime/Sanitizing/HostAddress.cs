using System.Net;
using System.Net.Sockets;

namespace SecureTools;

/// <summary>Addresses as hosts of a URL, in their one plain notation: what other programs could read as another address is none.</summary>
internal static class HostAddress
{
    public static IPAddress? TryParse(string host) => host.StartsWith('[') ? TryParseV6(host) : TryParseV4(host);

    /// <summary>Four decimal numbers without zeros before them: no octal, hexadecimal or shortened form.</summary>
    private static IPAddress? TryParseV4(string host) =>
        IPAddress.TryParse(host, out var address) && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == host
            ? address : null;

    /// <summary>No zone; and no address that only carries one of the fourth version, which would have two spellings.</summary>
    private static IPAddress? TryParseV6(string host) =>
        host[^1] == ']' && !host.Contains('%', StringComparison.Ordinal)
            && IPAddress.TryParse(host.AsSpan(1, host.Length - 2), out var address)
        && address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6
            ? address
            : null;
}
