using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SecureTools;

/// <summary>
/// Absolute URIs by the grammar of RFC 3986, character for character: the platform's parser repairs what is none, and takes file paths as
/// well. Of what the grammar allows, hosts that are no DNS name or address, ports that are no port, schemes of one letter, and schemes
/// alone are refused: they do not name anything the platform can reach, and a drive is no scheme.
/// </summary>
internal static class AbsoluteUri
{
    private const int ShortestScheme = 2;
    private const int LongestHost = 255;
    private const int LongestLabel = 63;
    private const int LargestPort = 65535;

    private static readonly SearchValues<char> _schemeLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");
    private static readonly SearchValues<char> _hostLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    // Brackets stand around addresses alone, and '#' once: both are looked at apart.
    private static readonly SearchValues<char> _letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=%");

    private static readonly SearchValues<char> _endsOfAuthority = SearchValues.Create("/?#");

    public static Uri? TryParse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon >= ShortestScheme && IsScheme(text.AsSpan(0, colon)) && IsRest(text.AsSpan(0, colon), text.AsSpan(colon + 1))
            && Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : null;
    }

    private static bool IsScheme(ReadOnlySpan<char> scheme) => char.IsAsciiLetter(scheme[0]) && !scheme.ContainsAnyExcept(_schemeLetters);

    private static bool IsRest(ReadOnlySpan<char> scheme, ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("//", StringComparison.Ordinal))
        {
            return !rest.IsEmpty && rest[0] is not ('?' or '#') && !NeedsHost(scheme) && IsPath(rest);
        }

        rest = rest[2..];
        var end = rest.IndexOfAny(_endsOfAuthority);
        var authority = end < 0 ? rest : rest[..end];
        return IsPath(end < 0 ? default : rest[end..]) && (authority.IsEmpty ? !NeedsHost(scheme) : IsAuthority(authority));
    }

    /// <summary>The schemes of the web are nothing without a host.</summary>
    private static bool NeedsHost(ReadOnlySpan<char> scheme) =>
        scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
        || scheme.Equals("ws", StringComparison.OrdinalIgnoreCase) || scheme.Equals("wss", StringComparison.OrdinalIgnoreCase)
        || scheme.Equals("ftp", StringComparison.OrdinalIgnoreCase);

    /// <summary>Path, query and fragment.</summary>
    private static bool IsPath(ReadOnlySpan<char> text)
    {
        var hash = text.IndexOf('#');
        return hash < 0 ? IsPlain(text) : IsPlain(text[..hash]) && IsPlain(text[(hash + 1)..]);
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExcept(_letters))
        {
            return false;
        }

        for (var at = text.IndexOf('%'); at >= 0; at = text.IndexOf('%'))
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
            {
                return false;
            }

            text = text[(at + 3)..];
        }

        return true;
    }

    private static bool IsAuthority(ReadOnlySpan<char> authority)
    {
        var at = authority.IndexOf('@');
        var host = authority[(at + 1)..];
        if (at >= 0 && !IsPlain(authority[..at]))
        {
            return false;
        }

        var colon = host.LastIndexOf(':');
        if (colon > host.LastIndexOf(']'))
        {
            return IsPort(host[(colon + 1)..]) && IsHost(host[..colon]);
        }

        return IsHost(host);
    }

    private static bool IsPort(ReadOnlySpan<char> port) =>
        port.IsEmpty || (int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LargestPort);

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        if (host is ['[', .. var address, ']'])
        {
            // A zone is not part of the grammar.
            return !address.Contains('%') && IPAddress.TryParse(address, out var parsed)
                && parsed.AddressFamily == AddressFamily.InterNetworkV6;
        }

        if (host.IsEmpty || host.Length > LongestHost)
        {
            return false;
        }

        // The last dot of a full name is the root.
        var labels = host[^1] == '.' ? host[..^1] : host;
        for (var dot = labels.IndexOf('.'); dot >= 0; dot = labels.IndexOf('.'))
        {
            if (!IsLabel(labels[..dot]))
            {
                return false;
            }

            labels = labels[(dot + 1)..];
        }

        return IsLabel(labels);
    }

    private static bool IsLabel(ReadOnlySpan<char> label) =>
        label.Length is > 0 and <= LongestLabel && !label.ContainsAnyExcept(_hostLetters);
}
