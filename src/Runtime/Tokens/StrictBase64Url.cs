using System.Buffers;
#if NET9_0_OR_GREATER
using System.Buffers.Text;
#endif

namespace SecureTools;

/// <summary>
/// Base64url without padding (RFC 4648, section 5). One byte string has exactly one spelling: no white space, no padding, no other
/// alphabet, no stray bits in the last character.
/// </summary>
internal static class StrictBase64Url
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static readonly SearchValues<char> _alphabet = SearchValues.Create(Alphabet);

    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes, out int written)
    {
        written = 0;
        return IsCanonical(text) && Decode(text, bytes, out written);
    }

#if NET9_0_OR_GREATER
    public static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    private static bool Decode(ReadOnlySpan<char> text, Span<byte> bytes, out int written) =>
        Base64Url.TryDecodeFromChars(text, bytes, out written);
#else
    public static string Encode(ReadOnlySpan<byte> bytes) => PortableBase64Url.Encode(bytes);

    private static bool Decode(ReadOnlySpan<char> text, Span<byte> bytes, out int written) =>
        PortableBase64Url.TryDecode(text, bytes, out written);
#endif

    private static bool IsCanonical(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExcept(_alphabet))
        {
            return false;
        }

        // Two characters over hold 12 bits for one byte, three hold 18 for two: what is left over must be zero.
        return (text.Length % 4) switch
        {
            0 => true,
            2 => Alphabet.IndexOf(text[^1], StringComparison.Ordinal) % 16 == 0,
            3 => Alphabet.IndexOf(text[^1], StringComparison.Ordinal) % 4 == 0,
            _ => false,
        };
    }
}
