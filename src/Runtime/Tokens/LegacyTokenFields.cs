using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace SecureTools;

/// <summary>
/// The fields of a token in the legacy format, as views of its bytes. Reading checks the layout only: nothing is authenticated here.
/// </summary>
internal ref struct LegacyTokenFields
{
    private const int SignatureLength = 2 * KeyedHash.Length;
    private const int LongestExpiry = 12;
    private const byte Dot = (byte)'.';
    private const byte Colon = (byte)':';
    private static readonly SearchValues<byte> _hex = SearchValues.Create("0123456789abcdef"u8);

    public ReadOnlySpan<byte> Session;
    public ReadOnlySpan<byte> Tool;
    public long Expiry;
    public TokenNonce Nonce;
    public ReadOnlySpan<byte> Signed;
    public ReadOnlySpan<byte> Signature;

    /// <summary>The only purpose under which the format can name this tool.</summary>
    public readonly string Purpose => Tool.SequenceEqual("post_prompt"u8) ? TokenPurposes.PostPrompt : TokenPurposes.Tool;

    public static string PurposeOf(string? tool) =>
        string.Equals(tool, TokenPurposes.PostPrompt, StringComparison.Ordinal) ? TokenPurposes.PostPrompt : TokenPurposes.Tool;

    /// <summary>
    /// Splits from the right, where no field may hold a separator, and turns the dots between the signed fields into the colons that were
    /// signed.
    /// </summary>
    public static bool TryRead(Span<byte> bytes, out LegacyTokenFields fields)
    {
        fields = default;
        if (!Utf8.IsValid(bytes)
            || !TryCut(bytes, out var signed, out var signature)
            || !TryCut(signed, out var beforeNonce, out var nonce)
            || !TryCut(beforeNonce, out var beforeExpiry, out var expiry)
            || !TryCut(beforeExpiry, out var session, out var tool))
        {
            return false;
        }

        signed[beforeNonce.Length] = signed[beforeExpiry.Length] = signed[session.Length] = Colon;
        fields.Session = session;
        fields.Tool = tool;
        fields.Signed = signed;
        fields.Signature = signature;
        return signature.Length == SignatureLength
            && !session.IsEmpty
            && !tool.IsEmpty
            && !tool.Contains(Colon)
            && TryReadNonce(nonce, out fields.Nonce)
            && TryReadExpiry(expiry, out fields.Expiry);
    }

    /// <summary>Writes the token behind the session, which stands at the start of the buffer already.</summary>
    /// <returns>The number of bytes, 0 when the buffer is too small.</returns>
    public static int Write(Span<byte> buffer, int session, ReadOnlySpan<byte> tool, long expiry, ReadOnlySpan<byte> nonce, KeyedHash key)
    {
        Span<byte> digits = stackalloc byte[20];
        expiry.TryFormat(digits, out var digitCount, default, CultureInfo.InvariantCulture);
        var toolEnd = session + 1 + tool.Length;
        var expiryEnd = toolEnd + 1 + digitCount;
        var signedLength = expiryEnd + 1 + (2 * nonce.Length);
        if (signedLength + 1 + SignatureLength > buffer.Length)
        {
            return 0;
        }

        buffer[session] = buffer[toolEnd] = buffer[expiryEnd] = Colon;
        tool.CopyTo(buffer[(session + 1)..]);
        digits[..digitCount].CopyTo(buffer[(toolEnd + 1)..]);
        WriteHex(nonce, buffer[(expiryEnd + 1)..]);
        Span<byte> mac = stackalloc byte[KeyedHash.Length];
        key.Compute(buffer[..signedLength], mac);
        WriteHex(mac, buffer[(signedLength + 1)..]);
        buffer[session] = buffer[toolEnd] = buffer[expiryEnd] = buffer[signedLength] = Dot;
        return signedLength + 1 + SignatureLength;
    }

    public readonly bool IsSignedBy(KeyedHash key)
    {
        Span<byte> mac = stackalloc byte[KeyedHash.Length];
        Span<byte> hex = stackalloc byte[SignatureLength];
        key.Compute(Signed, mac);
        WriteHex(mac, hex);
        return FixedTime.AreEqual(hex, Signature);
    }

    private static bool TryCut(Span<byte> bytes, out Span<byte> before, out Span<byte> after)
    {
        var dot = bytes.LastIndexOf(Dot);
        before = dot < 0 ? default : bytes[..dot];
        after = dot < 0 ? default : bytes[(dot + 1)..];
        return dot >= 0;
    }

    private static bool TryReadNonce(ReadOnlySpan<byte> hex, out TokenNonce nonce)
    {
        nonce = default;
        if (hex.Length is not (16 or 32) || hex.ContainsAnyExcept(_hex))
        {
            return false;
        }

        nonce = new TokenNonce(UInt128.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), hex.Length / 2);
        return true;
    }

    // The range check comes first: parsing alone would let trailing zero bytes pass.
    private static bool TryReadExpiry(ReadOnlySpan<byte> digits, out long expiry)
    {
        expiry = 0;
        return digits.Length is >= 1 and <= LongestExpiry
            && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out expiry)
            && expiry <= ToolTokenCodec.LatestExpiry;
    }

    private static void WriteHex(ReadOnlySpan<byte> bytes, Span<byte> hex)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            hex[2 * i] = "0123456789abcdef"u8[bytes[i] >> 4];
            hex[(2 * i) + 1] = "0123456789abcdef"u8[bytes[i] & 15];
        }
    }
}
