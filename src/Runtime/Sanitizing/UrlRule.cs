using System.Globalization;
using System.Net;

namespace SecureTools;

/// <summary>
/// Where URLs may lead: hosts, schemes and ports. Written by a developer; generated code makes one from
/// <see cref="AllowedHostsAttribute"/>.
/// </summary>
public sealed class UrlRule
{
    private readonly HashSet<string> _hosts = new(StringComparer.Ordinal);
    private readonly List<string> _suffixes = [];
    private readonly HashSet<IPAddress> _addresses = [];
    private readonly bool _anyName;
    private readonly string[] _schemes;
    private readonly int[] _ports;

    /// <summary>A rule.</summary>
    /// <param name="hosts">
    /// Names of hosts; <c>*.example.com</c> for every name below <c>example.com</c>, <c>*</c> for every name of the public internet; and
    /// public addresses in their plain notation.
    /// </param>
    /// <param name="schemes">Of <c>https</c> and <c>http</c>. Default: <c>https</c>.</param>
    /// <param name="ports">The ports. Default: the default port of the scheme.</param>
    /// <exception cref="ArgumentException">A host, scheme or port is none, or there is no host.</exception>
    public UrlRule(IReadOnlyList<string> hosts, IReadOnlyList<string>? schemes = null, IReadOnlyList<int>? ports = null)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        _schemes = schemes is null or [] ? ["https"] : [.. schemes];
        _ports = [.. ports ?? []];
        _anyName = hosts.Contains("*", StringComparer.Ordinal);
        if (hosts.Count == 0 || !Array.TrueForAll(_schemes, scheme => scheme is "https" or "http")
            || !Array.TrueForAll(_ports, port => port is >= 1 and <= 65535))
        {
            throw new ArgumentException("A rule needs a host, the schemes https or http, and ports from 1 to 65535.", nameof(hosts));
        }

        foreach (var host in hosts.Where(host => host != "*"))
        {
            Add(host);
        }

        Expected =
            $"an absolute URL with the scheme {string.Join(" or ", _schemes)} and the host {string.Join(" or ", hosts)}, on {Ports()}, without user name and backslash";
    }

    /// <summary>What the rule asks for, in words.</summary>
    internal string Expected { get; }

    internal bool AllowsScheme(string scheme) => Array.IndexOf(_schemes, scheme) >= 0;

    internal bool AllowsPort(string scheme, int port) =>
        _ports.Length == 0 ? port == DefaultPort(scheme) : Array.IndexOf(_ports, port) >= 0;

    internal bool AllowsName(string name) => (_anyName && LocalNames.IsPublic(name)) || _hosts.Contains(name)
        || _suffixes.Exists(suffix => name.EndsWith(suffix, StringComparison.Ordinal));

    internal bool AllowsAddress(IPAddress address) => _addresses.Contains(address);

    internal static int DefaultPort(string scheme) => scheme == "https" ? 443 : 80;

    private void Add(string host)
    {
        if (host.StartsWith("*.", StringComparison.Ordinal) && HostName.TryNormalize(host[2..]) is { } parent)
        {
            _suffixes.Add("." + parent);
        }
        else if (HostName.TryNormalize(host) is { } name)
        {
            _hosts.Add(name);
        }
        else if (HostAddress.TryParse(host) is { } address && AddressGuard.IsPublic(address))
        {
            _addresses.Add(address);
        }
        else
        {
            throw new ArgumentException(
                "A host is neither a name, nor a pattern such as *.example.com, nor a public address in its plain notation.", nameof(host));
        }
    }

    private string Ports() => _ports.Length == 0
        ? "the default port"
        : "port " + string.Join(" or ", _ports.Select(port => port.ToString(CultureInfo.InvariantCulture)));
}
