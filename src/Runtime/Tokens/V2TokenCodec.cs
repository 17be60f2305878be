using System.Text;
using System.Text.Unicode;

namespace SecureTools;

/// <summary>
/// The native format. Bytes: version (2), length of the arguments hash (0 or 32), key id (4), then purpose, agent, session and tool, each
/// behind one length byte, expiry (8, big-endian Unix seconds), nonce (16), arguments hash (0 or 32), HMAC-SHA256 over everything before it
/// (32). Text: unpadded base64url. The hash length stands in front so that it can be told from the first characters.
/// </summary>
internal sealed class V2TokenCodec : ToolTokenCodec
{
    public static readonly V2TokenCodec Instance = new();
    private const int MaxField = byte.MaxValue;
    private const int UsualBinding = 128;
    private const int UsualChars = 340;
    private const int UsualBytes = 256;

    internal override int NonceLength => V2TokenFields.NonceLength;

    internal override string Encode(TokenIssuer issuer, TokenBinding binding, long expiry, ReadOnlySpan<byte> nonce)
    {
        Span<byte> session = stackalloc byte[MaxField];
        Span<byte> tool = stackalloc byte[MaxField];
        var purpose = issuer.Keys.KeysFor(binding.Purpose);
        var fields = new V2TokenFields
        {
            KeyId = purpose.Current.Id,
            Purpose = purpose.PurposeUtf8,
            Agent = issuer.Agent,
            Session = session[..Utf8Text.EncodeField(binding.Session, session, nameof(binding.Session))],
            Tool = tool[..Utf8Text.EncodeField(binding.Tool, tool, nameof(binding.Tool))],
            Expiry = expiry,
            Nonce = nonce,
            ArgumentsHash = binding.ArgumentsHash.Span,
        };
        Span<byte> buffer = stackalloc byte[V2TokenFields.MaxWritten];
        var signed = fields.Write(buffer);
        purpose.Current.Hash.Compute(buffer[..signed], buffer.Slice(signed, KeyedHash.Length));
        return signed + KeyedHash.Length <= MaxBytes
            ? StrictBase64Url.Encode(buffer[..(signed + KeyedHash.Length)])
            : throw new ArgumentException("Agent, session and tool together are too long for a token of 1024 characters.", nameof(binding));
    }

    internal override TokenFailure Open(TokenIssuer issuer, ReadOnlySpan<char> token, TokenBinding expected, out OpenedToken opened)
    {
        opened = default;
        Span<byte> buffer = token.Length <= UsualChars ? stackalloc byte[UsualBytes] : stackalloc byte[MaxBytes];
        if (!TryRead(token, buffer, out var fields))
        {
            return TokenFailure.Malformed;
        }

        var expectedKeys = issuer.Keys.KeysFor(expected.Purpose);
        var signedFor = FindKeys(issuer.Keys, expectedKeys, fields.Purpose);
        var failure = Authenticate(fields, signedFor.Keys);
        if (failure != TokenFailure.None)
        {
            return failure;
        }

        var argumentsMatch = ArgumentsMatch(fields.ArgumentsHash, expected.ArgumentsHash.Span);
        opened = new OpenedToken(fields.Expiry, TokenNonce.From(fields.Nonce), argumentsMatch);
        return BindsTo(fields.Binding, expectedKeys.PurposeUtf8, issuer.Agent, expected)
            ? TokenFailure.None
            : FindDifference(fields, expectedKeys.PurposeUtf8, issuer.Agent, expected);
    }

    internal override bool CarriesArgumentsHash(ReadOnlySpan<char> token)
    {
        Span<byte> start = stackalloc byte[3];
        return token.Length > 4 && StrictBase64Url.TryDecode(token[..4], start, out _) && V2TokenFields.AnnouncesArgumentsHash(start);
    }

    internal override bool TryPeek(ReadOnlySpan<char> token, out PeekedToken peeked)
    {
        peeked = default;
        Span<byte> buffer = stackalloc byte[MaxBytes];
        if (!TryRead(token, buffer, out var fields) || !Utf8.IsValid(fields.Session) || !Utf8.IsValid(fields.Tool))
        {
            return false;
        }

        peeked = new PeekedToken(Encoding.UTF8.GetString(fields.Session), Encoding.UTF8.GetString(fields.Tool), fields.Expiry);
        return true;
    }

    private static bool TryRead(ReadOnlySpan<char> token, Span<byte> buffer, out V2TokenFields fields)
    {
        fields = default;
        return token.Length <= MaxChars
            && StrictBase64Url.TryDecode(token, buffer, out var written)
            && V2TokenFields.TryRead(buffer[..written], out fields);
    }

    // The token may only choose among purposes the program knows; any other is checked under the expected key, where its code cannot match.
    private static PurposeKeys FindKeys(TokenKeyRing keys, PurposeKeys expected, ReadOnlySpan<byte> purpose) =>
        purpose.SequenceEqual(expected.PurposeUtf8) ? expected
        : purpose.SequenceEqual(keys.Tool.PurposeUtf8) ? keys.Tool
        : purpose.SequenceEqual(keys.PostPrompt.PurposeUtf8) ? keys.PostPrompt
        : expected;

    private static TokenFailure Authenticate(in V2TokenFields fields, TokenKey[] keys)
    {
        // Two secrets may share an id by chance, so a mismatch under one does not end the search.
        var failure = TokenFailure.UnknownKey;
        foreach (var key in keys)
        {
            if (key.Id != fields.KeyId)
            {
                continue;
            }

            if (key.Hash.Verify(fields.Signed, fields.Signature))
            {
                return TokenFailure.None;
            }

            failure = TokenFailure.BadSignature;
        }

        return failure;
    }

    // Writes what the token must say and compares it in one go.
    private static bool BindsTo(ReadOnlySpan<byte> binding, ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> agent, TokenBinding expected)
    {
        Span<byte> buffer = binding.Length <= UsualBinding ? stackalloc byte[UsualBinding] : stackalloc byte[MaxBytes];
        var rest = buffer;
        return V2TokenFields.TryPut(purpose, ref rest)
            && V2TokenFields.TryPut(agent, ref rest)
            && V2TokenFields.TryPut(expected.Session, ref rest)
            && V2TokenFields.TryPut(expected.Tool, ref rest)
            && FixedTime.AreEqual(binding, buffer[..^rest.Length]);
    }

    // Only names the refusal. When nothing else differs it is the session.
    private static TokenFailure FindDifference(
        in V2TokenFields fields, ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> agent, TokenBinding expected) =>
        !FixedTime.AreEqual(fields.Purpose, purpose) ? TokenFailure.WrongPurpose
        : !FixedTime.AreEqual(fields.Agent, agent) ? TokenFailure.WrongAgent
        : !Utf8Text.Matches(fields.Tool, expected.Tool) ? TokenFailure.WrongTool
        : TokenFailure.WrongSession;

    private static bool ArgumentsMatch(ReadOnlySpan<byte> carried, ReadOnlySpan<byte> expected) =>
        carried.IsEmpty || FixedTime.AreEqual(carried, expected);
}
