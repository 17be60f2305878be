using System.Buffers;
using System.Globalization;

namespace SecureTools;

/// <summary>
/// The parts of a URL, taken apart strictly: what the programs that will read it could take apart in different ways is no URL here.
/// </summary>
internal readonly record struct UrlText(string Scheme, string Host, int Port, string Rest)
{
    public const int MaxLength = 2048;

    private static readonly SearchValues<char> _path =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?%");

    /// <summary>
    /// The parts, or null when the text is no URL. The fragment is dropped: it is for the reader of a page, and is never sent.
    /// </summary>
    public static UrlText? TryParse(string text)
    {
        var colon = text.IndexOf("://", StringComparison.Ordinal);
        if (text.Length > MaxLength || colon < 0)
        {
            return null;
        }

        var scheme = text[..colon];
        var authority = text.AsSpan(colon + 3);
        var end = authority.IndexOfAny('/', '?', '#');
        var rest = end < 0 ? "" : authority[end..];
        authority = end < 0 ? authority : authority[..end];
        var port = PortOf(authority, out var host) ?? (host.Length == authority.Length ? UrlRule.DefaultPort(scheme) : 0);
        var fragment = rest.IndexOf('#');
        return port > 0 && IsRest(fragment < 0 ? rest : rest[(fragment + 1)..]) && IsRest(fragment < 0 ? rest : rest[..fragment])
            ? new UrlText(scheme, host.ToString(), port, (fragment < 0 ? rest : rest[..fragment]).ToString())
            : null;
    }

    /// <summary>The port after the host; null when none is written, or when it is none.</summary>
    private static int? PortOf(ReadOnlySpan<char> authority, out ReadOnlySpan<char> host)
    {
        var bracket = authority.LastIndexOf(']');
        var colon = authority[(bracket + 1)..].IndexOf(':');
        host = colon < 0 ? authority : authority[..(bracket + 1 + colon)];
        if (colon < 0)
        {
            return null;
        }

        var digits = authority[(host.Length + 1)..];
        return digits.Length is >= 1 and <= 5 && digits[0] != '0' && !digits.ContainsAnyExceptInRange('0', '9')
            && int.Parse(digits, CultureInfo.InvariantCulture) is var port and <= 65535
                ? port
                : null;
    }

    /// <summary>The characters of RFC 3986, and no half of an encoded one.</summary>
    private static bool IsRest(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExcept(_path))
        {
            return false;
        }

        for (var i = text.IndexOf('%'); i >= 0; i = Next(text, i))
        {
            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
            {
                return false;
            }
        }

        return true;

        static int Next(ReadOnlySpan<char> text, int at) => text[(at + 1)..].IndexOf('%') is var next and >= 0 ? at + 1 + next : -1;
    }
}
