using System.Buffers;

namespace SecureTools;

/// <summary>Absolute URIs in the characters of RFC 3986: no spaces, no control characters, no international text that was not encoded.</summary>
internal static class AbsoluteUri
{
    private static readonly SearchValues<char> _allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    public static Uri? TryParse(string text) =>
        HasScheme(text) && !text.AsSpan().ContainsAnyExcept(_allowed) && Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : null;

    /// <summary>The platform also takes file paths as absolute URIs; RFC 3986 asks for a scheme.</summary>
    private static bool HasScheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (var letter in text.AsSpan(1, colon - 1))
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
