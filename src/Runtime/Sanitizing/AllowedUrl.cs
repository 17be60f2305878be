using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace SecureTools;

/// <summary>A URL that a model wrote and that leads where a developer allowed: by scheme, host and port.</summary>
/// <remarks>
/// <para>
/// Guaranteed: an absolute URL of an allowed scheme, without user name, backslash, control or blank character; its host is on the list, in
/// lower case and punycode, and no address in disguise; an address that is on the list is public; its port is allowed; it has no fragment.
/// </para>
/// <para>
/// Not guaranteed: what the host's name resolves to. Send the request through <see cref="AddressGuard.CreateHandler"/>, which refuses
/// addresses that are not public at the moment of connecting. Path and query are the model's: they may name anything that the host serves.
/// Where a response redirects to is a new URL: check it with <see cref="TryFollow"/>.
/// </para>
/// </remarks>
public sealed class AllowedUrl : IEquatable<AllowedUrl>
{
    /// <summary>The greatest length of a URL in UTF-16 units.</summary>
    public const int MaxLength = UrlText.MaxLength;

    private AllowedUrl(UrlRule rule, Uri uri)
    {
        Rule = rule;
        Uri = uri;
    }

    /// <summary>The rule that the URL keeps.</summary>
    public UrlRule Rule { get; }

    /// <summary>The URL in its one spelling.</summary>
    public Uri Uri { get; }

    /// <summary>The host, in lower case and punycode, or an address.</summary>
    public string Host => Uri.IdnHost;

    /// <summary>Checks text and makes it a URL. Never throws for what the text is.</summary>
    public static bool TryCreate(UrlRule rule, string? text, [NotNullWhen(true)] out AllowedUrl? url) =>
        TryCreate(rule, text, out url, out _);

    /// <summary>Checks text and makes it a URL, or says what is expected instead. Never throws for what the text is.</summary>
    /// <param name="rule">Where it may lead.</param>
    /// <param name="text">What a model wrote.</param>
    /// <param name="url">The URL, or null.</param>
    /// <param name="expected">What is expected instead, in words that repeat nothing of the text; null when there is a URL.</param>
    public static bool TryCreate(
        UrlRule rule, string? text, [NotNullWhen(true)] out AllowedUrl? url, [NotNullWhen(false)] out string? expected)
    {
        ArgumentNullException.ThrowIfNull(rule);
        url = text is not null && UrlText.TryParse(text) is { } parts && rule.AllowsScheme(parts.Scheme)
            && rule.AllowsPort(parts.Scheme, parts.Port)
            && HostOf(rule, parts.Host) is { } host && Assemble(parts, host) is { } uri
                ? new AllowedUrl(rule, uri)
                : null;
        expected = url is null ? rule.Expected : null;
        return url is not null;
    }

    /// <summary>
    /// Where a response redirects to, seen from this URL, if this URL's rule allows it. Never throws for what the text is.
    /// </summary>
    /// <param name="location">The <c>Location</c> of the response: hostile, as everything that a server sends.</param>
    /// <param name="next">The URL, or null.</param>
    public bool TryFollow(string? location, [NotNullWhen(true)] out AllowedUrl? next)
    {
        next = null;
        return location is not null
            && TryCreate(Rule, IsRelative(location) ? Uri.GetLeftPart(UriPartial.Authority) + location : location, out next);
    }

    /// <summary>Whether both are the same URL in its one spelling.</summary>
    public bool Equals(AllowedUrl? other) => other is not null && Uri.AbsoluteUri == other.Uri.AbsoluteUri;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AllowedUrl);

    /// <inheritdoc/>
    public override int GetHashCode() => Uri.AbsoluteUri.GetHashCode(StringComparison.Ordinal);

    /// <summary>The URL in its one spelling.</summary>
    public override string ToString() => Uri.AbsoluteUri;

    /// <summary>A path from the root of the host; other relative forms are rare in redirects, and two slashes begin a host.</summary>
    private static bool IsRelative(string location) =>
        location.Length > 0 && location[0] == '/' && !location.StartsWith("//", StringComparison.Ordinal);

    private static string? HostOf(UrlRule rule, string text)
    {
        if (HostAddress.TryParse(text) is { } address)
        {
            return rule.AllowsAddress(address) && AddressGuard.IsPublic(address) ? text.StartsWith('[') ? $"[{address}]"
                : address.ToString() : null;
        }

        return HostName.TryNormalize(text) is { } name && rule.AllowsName(name) ? name : null;
    }

    /// <summary>The platform's URL of exactly these parts: if it reads anything else into them, there is none.</summary>
    private static Uri? Assemble(UrlText parts, string host)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{parts.Scheme}://{host}:{parts.Port}{(parts.Rest.StartsWith('/') ? "" : "/")}{parts.Rest}");
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == parts.Scheme && uri.Port == parts.Port
            && uri.UserInfo.Length == 0
            && uri.Fragment.Length == 0 && IsHost(uri, host)
                ? uri
                : null;
    }

    private static bool IsHost(Uri uri, string host) => host.StartsWith('[')
        ? IPAddress.TryParse(uri.IdnHost, out var address) && address.Equals(IPAddress.Parse(host))
        : uri.IdnHost == host;
}
