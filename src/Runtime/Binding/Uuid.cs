using System.Buffers;

namespace SecureTools;

/// <summary>UUIDs as RFC 9562 writes them. The platform's parser also takes white space, signs and prefixes.</summary>
internal static class Uuid
{
    private const int Length = 36;
    private static readonly SearchValues<char> _letters = SearchValues.Create("0123456789abcdefABCDEF-");

    public static bool TryParse(ReadOnlySpan<char> text, out Guid value)
    {
        value = default;
        return text.Length == Length && !text.ContainsAnyExcept(_letters) && Guid.TryParseExact(text, "D", out value);
    }
}
