using System.Buffers;
using System.Text.Unicode;

namespace SecureTools;

/// <summary>Strict UTF-8: text with a lone surrogate has no bytes, rather than the bytes of a replacement character.</summary>
internal static class Utf8Text
{
    private const int UsualLength = 64;

    /// <summary>Encodes a field of a token to be minted.</summary>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="ArgumentException">
    /// The text is empty, too long for the buffer or not valid Unicode. The message names the field, not its value.
    /// </exception>
    public static int EncodeField(string? text, Span<byte> bytes, string name)
    {
        var status = Utf8.FromUtf16(text, bytes, out _, out var written, replaceInvalidSequences: false);
        return status switch
        {
            OperationStatus.Done when written > 0 => written,
            OperationStatus.Done => throw new ArgumentException($"{name} is empty.", name),
            OperationStatus.DestinationTooSmall =>
                throw new ArgumentException($"{name} is longer than {bytes.Length} bytes in UTF-8.", name),
            _ => throw new ArgumentException($"{name} is not valid Unicode text.", name),
        };
    }

    /// <summary>Compares in constant time for one length. Nothing equals null or the empty text.</summary>
    public static bool Matches(ReadOnlySpan<byte> actual, string? expected)
    {
        Span<byte> bytes = actual.Length <= UsualLength ? stackalloc byte[UsualLength] : stackalloc byte[ToolTokenCodec.MaxBytes];
        return !string.IsNullOrEmpty(expected)
            && Utf8.FromUtf16(expected, bytes, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done
            && FixedTime.AreEqual(actual, bytes[..written]);
    }
}
