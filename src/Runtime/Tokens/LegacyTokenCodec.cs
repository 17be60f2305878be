using System.Text;

namespace SecureTools;

/// <summary>
/// The token format of the SignalWire SDKs: base64url of <c>callId.function.expiry.nonce.signature</c>, where the signature is the
/// lower-case hexadecimal HMAC-SHA256 of <c>callId:function:expiry:nonce</c> under the plain secret. Use it only where a fleet shares a
/// secret with such an SDK: it binds neither agent nor arguments.
/// </summary>
/// <remarks>
/// All three validate each other's tokens. Validation is stricter than the format's origin: padding is either right or absent, there is one
/// spelling for each byte string, the signature has all 64 digits, numbers are plain digits. The fields are found from the right, so a
/// session may hold dots. A tool whose name holds a dot or a colon cannot be expressed, nor can a purpose other than
/// <see cref="TokenPurposes.Tool"/> and <see cref="TokenPurposes.PostPrompt"/>. The post-prompt endpoint is the function <c>post_prompt</c>
/// of this format, so no tool may have that name.
/// </remarks>
public sealed class LegacyTokenCodec : ToolTokenCodec
{
    private readonly bool _padded;

    private LegacyTokenCodec(int nonceLength, bool padded)
    {
        NonceLength = nonceLength;
        _padded = padded;
    }

    /// <summary>
    /// Mints as the Python SDK does: a nonce of 16 hexadecimal digits, padded. The key is a text secret (<see cref="TokenKeyRing.Parse"/>).
    /// </summary>
    public static LegacyTokenCodec Python { get; } = new(nonceLength: 8, padded: true);

    /// <summary>
    /// Mints as the TypeScript SDK does: a nonce of 32 hexadecimal digits, no padding. The key is a text secret
    /// (<see cref="TokenKeyRing.Parse"/>).
    /// </summary>
    public static LegacyTokenCodec TypeScript { get; } = new(nonceLength: 16, padded: false);

    /// <summary>
    /// Mints as the .NET SDK does: a nonce of 16 hexadecimal digits, no padding. The key is bytes (<see cref="TokenKeyRing.FromBytes"/>).
    /// </summary>
    public static LegacyTokenCodec DotNet { get; } = new(nonceLength: 8, padded: false);

    internal override int NonceLength { get; }

    internal override string Encode(TokenIssuer issuer, TokenBinding binding, long expiry, ReadOnlySpan<byte> nonce)
    {
        CheckExpressible(binding);
        Span<byte> buffer = stackalloc byte[MaxBytes];
        var session = Utf8Text.EncodeField(binding.Session, buffer, nameof(binding.Session));
        Span<byte> tool = stackalloc byte[byte.MaxValue];
        tool = tool[..Utf8Text.EncodeField(binding.Tool, tool, nameof(binding.Tool))];
        var length = LegacyTokenFields.Write(buffer, session, tool, expiry, nonce, issuer.Keys.Secrets[0].Plain);
        var text = length == 0 ? "" : StrictBase64Url.Encode(buffer[..length]);
        text = _padded ? text.PadRight((text.Length + 3) / 4 * 4, '=') : text;
        return text.Length is > 0 and <= MaxChars
            ? text
            : throw new ArgumentException("Session and tool together are too long for a token of 1024 characters.", nameof(binding));
    }

    internal override TokenFailure Open(TokenIssuer issuer, ReadOnlySpan<char> token, TokenBinding expected, out OpenedToken opened)
    {
        opened = default;
        Span<byte> buffer = stackalloc byte[MaxBytes];
        if (!TryRead(token, buffer, out var fields))
        {
            return TokenFailure.Malformed;
        }

        if (!Authenticate(fields, issuer.Keys))
        {
            return TokenFailure.BadSignature;
        }

        opened = new OpenedToken(fields.Expiry, fields.Nonce, ArgumentsMatch: true);
        return !string.Equals(fields.Purpose, expected.Purpose, StringComparison.Ordinal) ? TokenFailure.WrongPurpose
            : !Utf8Text.Matches(fields.Tool, expected.Tool) ? TokenFailure.WrongTool
            : !Utf8Text.Matches(fields.Session, expected.Session) ? TokenFailure.WrongSession
            : TokenFailure.None;
    }

    internal override bool CarriesArgumentsHash(ReadOnlySpan<char> token) => false;

    internal override bool TryPeek(ReadOnlySpan<char> token, out PeekedToken peeked)
    {
        peeked = default;
        Span<byte> buffer = stackalloc byte[MaxBytes];
        if (!TryRead(token, buffer, out var fields))
        {
            return false;
        }

        peeked = new PeekedToken(Encoding.UTF8.GetString(fields.Session), Encoding.UTF8.GetString(fields.Tool), fields.Expiry);
        return true;
    }

    private static void CheckExpressible(TokenBinding binding)
    {
        if (!binding.ArgumentsHash.IsEmpty)
        {
            throw new ArgumentException("This token format cannot be bound to arguments.", nameof(binding));
        }

        if (binding.Tool?.AsSpan().ContainsAny('.', ':') == true)
        {
            throw new ArgumentException("This token format cannot name a tool with a dot or a colon.", nameof(binding));
        }

        if (!string.Equals(binding.Purpose, LegacyTokenFields.PurposeOf(binding.Tool), StringComparison.Ordinal))
        {
            throw new ArgumentException(
                "This token format expresses the purpose post_prompt with the tool of that name, and the purpose tool with any other tool.",
                nameof(binding));
        }
    }

    private static bool TryRead(ReadOnlySpan<char> token, Span<byte> buffer, out LegacyTokenFields fields)
    {
        fields = default;
        return token.Length <= MaxChars
            && TryUnpad(token, out var text)
            && StrictBase64Url.TryDecode(text, buffer, out var written)
            && LegacyTokenFields.TryRead(buffer[..written], out fields);
    }

    // Padding is all there or not there at all.
    private static bool TryUnpad(ReadOnlySpan<char> token, out ReadOnlySpan<char> text)
    {
        text = token.TrimEnd('=');
        return text.Length == token.Length || (token.Length % 4 == 0 && token.Length - text.Length < 3);
    }

    private static bool Authenticate(in LegacyTokenFields fields, TokenKeyRing keys)
    {
        foreach (var secret in keys.Secrets)
        {
            if (fields.IsSignedBy(secret.Plain))
            {
                return true;
            }
        }

        return false;
    }
}
