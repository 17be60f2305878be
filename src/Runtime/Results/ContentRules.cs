using System.Buffers;

namespace SecureTools;

/// <summary>What names of content must look like, since hosts put them into headers and messages. No message repeats them.</summary>
internal static class ContentRules
{
    private const int LongestMediaType = 127;

    /// <summary>The characters of a token of RFC 9110.</summary>
    private static readonly SearchValues<char> _token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>A type and a subtype, without parameters.</summary>
    public static string MediaType(string mediaType, string family = "")
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        var slash = mediaType.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && mediaType.Length <= LongestMediaType
            && IsToken(mediaType.AsSpan(0, slash)) && IsToken(mediaType.AsSpan(slash + 1))
            && mediaType.StartsWith(family, StringComparison.OrdinalIgnoreCase)
            ? mediaType
            : throw new ArgumentException(
                $"The media type is not valid. Give a type and a subtype without parameters, such as '{(family.Length == 0 ? "text/" : family)}…'.", nameof(mediaType));
    }

    public static string? OptionalMediaType(string? mediaType) => mediaType is null ? null : MediaType(mediaType);

    public static Uri Absolute(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return uri.IsAbsoluteUri && !uri.OriginalString.AsSpan().ContainsAnyInRange('\0', ' ')
            ? uri
            : throw new ArgumentException(
                "The URI is not absolute, or holds blanks or control characters. Give an absolute URI.", nameof(uri));
    }

    private static bool IsToken(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(_token);
}
