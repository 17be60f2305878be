using System.Buffers;
using System.Security.Cryptography;

namespace SecureTools;

/// <summary>
/// One form for one JSON value: two texts of equal values give the same bytes, texts of different values never do. What was signed or
/// approved as
/// this form is what runs.
/// </summary>
/// <remarks>
/// <para>The form is JSON of RFC 8259 in UTF-8, without white space. Members are sorted by the bytes of their unescaped names. Strings
/// are compared as they
/// are, without Unicode normalisation. In them <c>"</c>, <c>\</c>, control characters and characters that are invisible or turn the
/// direction of
/// text are escaped, so that a person who decides over the form sees what is in it; nothing else is. Numbers are normalised on their
/// decimal
/// text and never rounded: <c>5</c>, <c>5.0</c> and <c>0.5e1</c> are one value, <c>0.1</c> and <c>0.10000000000000000000000000001</c>
/// are two, <c>-0</c> is
/// <c>0</c>.</para>
/// <para>Refused, because readers disagree about them or they are no JSON: duplicate members (after unescaping), data after the value,
/// comments, depth
/// over 64, invalid UTF-8, a byte order mark, lone surrogates, exponents of more than 17 digits, and texts longer than <see
/// cref="MaxLength"/>.</para>
/// <para>No text makes these methods throw. Time is O(n log n) per level of depth; buffers are pooled and cleared.</para>
/// </remarks>
public static class CanonicalJson
{
    /// <summary>The longest text, in bytes.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    /// <summary>The deepest nesting of objects and arrays.</summary>
    public const int MaxDepth = 64;

    /// <summary>The length of a hash, in bytes.</summary>
    public const int HashLength = SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> HashDomain => "SecureTools canonical JSON 1\n"u8;

    /// <summary>Writes the canonical form. False, and nothing written, when the text is refused.</summary>
    public static bool TryWrite(ReadOnlySpan<byte> utf8Json, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new CanonicalWriter(default);
        if (!writer.TryWrite(utf8Json))
        {
            return false;
        }

        output.Write(writer.Written);
        return true;
    }

    /// <summary>
    /// Writes the SHA-256 of the canonical form behind a prefix of its own, so that it is never the hash of anything else. False, and
    /// nothing
    /// written, when the text is refused.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="hash32"/> is shorter than <see cref="HashLength"/>.</exception>
    public static bool TryHash(ReadOnlySpan<byte> utf8Json, Span<byte> hash32)
    {
        if (hash32.Length < HashLength)
        {
            throw new ArgumentException("The hash needs 32 bytes.", nameof(hash32));
        }

        using var writer = new CanonicalWriter(HashDomain);
        return writer.TryWrite(utf8Json) && SHA256.TryHashData(writer.Written, hash32, out _);
    }
}
