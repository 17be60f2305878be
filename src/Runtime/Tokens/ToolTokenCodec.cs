using System.Runtime.InteropServices;

namespace SecureTools;

/// <summary>
/// The text form of a token. There are two families: <see cref="V2"/>, the native format, and <see cref="LegacyTokenCodec"/>, for fleets
/// that share a secret with other SDKs. A codec holds no key and no state. The set is closed, because what a codec leaves out, no later
/// check can make good.
/// </summary>
public abstract class ToolTokenCodec
{
    /// <summary>The longest token text, in characters.</summary>
    internal const int MaxChars = 1024;

    /// <summary>The longest token, in bytes before base64url.</summary>
    internal const int MaxBytes = MaxChars / 4 * 3;

    /// <summary>
    /// The last expiry a token may have, Unix seconds: a day before the last instant of <see cref="DateTimeOffset"/>, so that adding skew
    /// is safe.
    /// </summary>
    internal const long LatestExpiry = 253_402_214_399;

    private protected ToolTokenCodec()
    {
    }

    /// <summary>
    /// The native format: every field length-prefixed and under the code, a key for each purpose, bound to the agent, optionally to the
    /// arguments.
    /// </summary>
    public static ToolTokenCodec V2 => V2TokenCodec.Instance;

    /// <summary>How many random bytes a minted token holds, at most 16.</summary>
    internal abstract int NonceLength { get; }

    /// <summary>Writes a signed token.</summary>
    /// <exception cref="ArgumentException">The format cannot express a field; the message names the field.</exception>
    internal abstract string Encode(TokenIssuer issuer, TokenBinding binding, long expiry, ReadOnlySpan<byte> nonce);

    /// <summary>Checks the code first, then purpose, agent, tool and session. Time, arguments and replay are left to the caller.</summary>
    internal abstract TokenFailure Open(TokenIssuer issuer, ReadOnlySpan<char> token, TokenBinding expected, out OpenedToken opened);

    /// <summary>Whether the text claims to carry an arguments hash. Nothing is authenticated.</summary>
    internal abstract bool CarriesArgumentsHash(ReadOnlySpan<char> token);

    /// <summary>Reads the fields without authenticating them.</summary>
    internal abstract bool TryPeek(ReadOnlySpan<char> token, out PeekedToken peeked);
}

/// <summary>Who mints and validates: the secrets, and the name of the agent in UTF-8.</summary>
internal sealed record TokenIssuer(TokenKeyRing Keys, byte[] Agent);

/// <summary>What an authenticated token says beyond what it is bound to.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OpenedToken(long Expiry, TokenNonce Nonce, bool ArgumentsMatch);

/// <summary>What a token claims to say.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PeekedToken(string Session, string Tool, long Expiry);
