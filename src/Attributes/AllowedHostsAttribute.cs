using System;

namespace SecureTools;

/// <summary>
/// Says where an <c>AllowedUrl</c> may lead, or each one in a collection of them. Without it a URL is no argument: the tool is left out of
/// its table.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class AllowedHostsAttribute : Attribute
{
    /// <summary>URLs may lead to these hosts.</summary>
    /// <param name="hosts">
    /// Names of hosts in lower case, international ones in punycode. <c>*.example.com</c> stands for every name below <c>example.com</c>,
    /// not for that name itself; <c>*</c> for every name of the public internet (not <c>localhost</c>, <c>*.internal</c> and their like).
    /// Addresses are not taken.
    /// </param>
    public AllowedHostsAttribute(params string[] hosts) => Hosts = hosts;

    /// <summary>The hosts.</summary>
    public string[] Hosts { get; }

    /// <summary>The schemes, in lower case: <c>https</c>, <c>http</c>. Default: <c>https</c> alone.</summary>
    public string[] Schemes { get; set; } = new[] { "https" };

    /// <summary>The ports. Default: the default port of the scheme alone.</summary>
    public int[] Ports { get; set; } = Array.Empty<int>();
}
