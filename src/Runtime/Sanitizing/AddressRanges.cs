using System.Net;

namespace SecureTools;

/// <summary>
/// The address ranges of IANA's special-purpose registries that are not the public internet, and what clouds serve credentials at.
/// </summary>
internal static class AddressRanges
{
    private static readonly IPNetwork[] _v4 =
    [
        // This network, private, shared (carrier-grade translation), loopback, link-local with the metadata of most clouds.
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"),

        // Protocol assignments, documentation, AS112, multicast tunnels, relays, benchmarks.
        IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("192.31.196.0/24"),
        IPNetwork.Parse("192.52.193.0/24"),
        IPNetwork.Parse("192.88.99.0/24"), IPNetwork.Parse("192.175.48.0/24"), IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),

        // Multicast, reserved with broadcast, and the agent of a cloud in the middle of public addresses.
        IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("240.0.0.0/4"), IPNetwork.Parse("168.63.129.16/32"),
    ];

    private static readonly IPNetwork _unicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork _translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Protocol assignments with Teredo, documentation, and 6to4, which carries an address of the fourth version.</summary>
    private static readonly IPNetwork[] _v6 =
    [
        IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("2002::/16"), IPNetwork.Parse("2620:4f:8000::/48"),
        IPNetwork.Parse("3fff::/20"),
    ];

    public static bool IsPublicV4(IPAddress address) => !Array.Exists(_v4, range => range.Contains(address));

    public static bool IsPublicV6(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        if (_translated.Contains(address))
        {
            return IsPublicV4(new IPAddress(bytes.AsSpan(12)));
        }

        return address.ScopeId == 0 && _unicast.Contains(address) && !Array.Exists(_v6, range => range.Contains(address))
            && !IsTunnel(bytes);
    }

    /// <summary>ISATAP: an address of the fourth version behind a fixed mark, in any network.</summary>
    private static bool IsTunnel(byte[] bytes) => (bytes[8] & 0xFC) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == 0xFE;
}
