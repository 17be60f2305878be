using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace SecureTools;

/// <summary>
/// The secrets that sign tokens: the current one mints, the current and the previous ones validate, so that a secret can be replaced while
/// tokens are in flight. Each purpose gets a key of its own (HKDF with SHA-256, RFC 5869). Thread-safe; make one and keep it.
/// </summary>
/// <remarks>
/// A secret has at least 32 bytes. A secret of fewer than 8 distinct byte values is refused as a placeholder. Exceptions and
/// <see cref="ToString"/> never hold a secret.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TokenKeyRing
{
    private const int MostPurposes = 64;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly TokenSecret[] _secrets;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ConcurrentDictionary<string, PurposeKeys> _derived = new(StringComparer.Ordinal);

    private TokenKeyRing(TokenSecret[] secrets)
    {
        _secrets = secrets;
        Tool = Derive(TokenPurposes.Tool);
        PostPrompt = Derive(TokenPurposes.PostPrompt);
    }

    /// <summary>
    /// The id of the current secret, 8 hexadecimal digits. It is not secret: every token of the native format carries it.
    /// </summary>
    public string CurrentKeyId => _secrets[0].Id.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>How many secrets the ring holds.</summary>
    public int Count => _secrets.Length;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal ReadOnlySpan<TokenSecret> Secrets => _secrets;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal PurposeKeys Tool { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal PurposeKeys PostPrompt { get; }

    /// <summary>
    /// Reads text secrets, current first, separated by semicolons. The UTF-8 bytes of a text are the secret; nothing is decoded or trimmed.
    /// </summary>
    /// <param name="secrets">For example <c>current;previous</c>.</param>
    /// <returns>The ring.</returns>
    /// <exception cref="ArgumentException">
    /// A secret is empty, shorter than 32 bytes, plainly not random, not valid Unicode, or has white space around it.
    /// </exception>
    public static TokenKeyRing Parse(string secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        return new TokenKeyRing(secrets.Split(';').Select(FromText).ToArray());
    }

    /// <summary>Takes secrets as bytes. The bytes are copied.</summary>
    /// <param name="current">The secret that mints.</param>
    /// <param name="previous">Older secrets that still validate, newest first.</param>
    /// <returns>The ring.</returns>
    /// <exception cref="ArgumentException">A secret is shorter than 32 bytes or plainly not random.</exception>
    public static TokenKeyRing FromBytes(ReadOnlyMemory<byte> current, params ReadOnlyMemory<byte>[] previous)
    {
        ArgumentNullException.ThrowIfNull(previous);
        return new TokenKeyRing([new TokenSecret(current.Span), .. previous.Select(secret => new TokenSecret(secret.Span))]);
    }

    /// <summary>Makes a ring of one new random secret. Its tokens die with the process and no other process accepts them.</summary>
    /// <returns>The ring.</returns>
    public static TokenKeyRing Random() => FromBytes(RandomNumberGenerator.GetBytes(KeyedHash.Length));

    /// <summary>Tells how many secrets there are and the id of the current one, never a secret.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{nameof(TokenKeyRing)} {{ Count = {Count}, CurrentKeyId = {CurrentKeyId} }}");

    /// <summary>The keys of a purpose, derived once.</summary>
    internal PurposeKeys KeysFor(string purpose) => purpose switch
    {
        TokenPurposes.Tool => Tool,
        TokenPurposes.PostPrompt => PostPrompt,
        _ => _derived.TryGetValue(purpose, out var keys) ? keys : Add(purpose),
    };

    private static TokenSecret FromText(string text)
    {
        if (text.Trim().Length != text.Length)
        {
            throw new ArgumentException("A token secret has white space around it; every process must read the same secret.", nameof(text));
        }

        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return Utf8.FromUtf16(text, bytes, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done
            ? new TokenSecret(bytes.AsSpan(0, written))
            : throw new ArgumentException("A token secret is not valid Unicode text.", nameof(text));
    }

    private PurposeKeys Add(string purpose)
    {
        // Purposes are words of the program, not of a request; a growing set is a mistake that would cost memory without end.
        if (_derived.Count >= MostPurposes)
        {
            throw new InvalidOperationException("There are too many different token purposes.");
        }

        return _derived.GetOrAdd(purpose, Derive);
    }

    private PurposeKeys Derive(string purpose) =>
        new(purpose, Encoding.ASCII.GetBytes(purpose), Array.ConvertAll(_secrets, secret => secret.DeriveKey(purpose)));
}
