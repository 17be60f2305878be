using System.Buffers;
using System.Buffers.Text;

namespace SecureTools;

/// <summary>
/// Base64 of RFC 4648 with padding, and in one form alone: the platform's decoder also takes white space and, in some versions, bits that
/// no byte takes.
/// </summary>
internal static class Base64Text
{
    private static readonly SearchValues<byte> _alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    /// <summary>The bytes, or null when the text is not base64.</summary>
    public static byte[]? TryDecode(ReadOnlySpan<byte> text)
    {
        if (text.Length % 4 != 0)
        {
            return null;
        }

        var padding = text.EndsWith("=="u8) ? 2 : text.EndsWith("="u8) ? 1 : 0;
        var digits = text[..^padding];
        if (digits.ContainsAnyExcept(_alphabet) || !HasNoRest(digits, padding))
        {
            return null;
        }

        var bytes = new byte[(text.Length / 4 * 3) - padding];
        return Base64.DecodeFromUtf8(text, bytes, out _, out _) == OperationStatus.Done ? bytes : null;
    }

    private static bool HasNoRest(ReadOnlySpan<byte> digits, int padding) => padding switch
    {
        2 => "AQgw"u8.Contains(digits[^1]),
        1 => "AEIMQUYcgkosw048"u8.Contains(digits[^1]),
        _ => true,
    };
}
