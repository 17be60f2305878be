using System.Security.Cryptography;

namespace SecureTools;

/// <summary>
/// Mints and validates the tokens that secure tools ask for. Stateless but for the optional replay store: every instance with the same
/// secrets and agent accepts the same tokens. Thread-safe.
/// </summary>
public sealed class ToolTokens
{
    private const int MaxAgent = byte.MaxValue;
    private static readonly TimeSpan _largestSkew = TimeSpan.FromHours(1);
    private static readonly TimeSpan _shortestLifetime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longestLifetime = TimeSpan.FromDays(36_525);
    private readonly ToolTokensOptions _options;
    private readonly NonceSource _nonces;
    private readonly TokenIssuer _issuer;

    /// <summary>Takes the options after checking them.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">An option is outside the range its documentation gives.</exception>
    public ToolTokens(ToolTokensOptions options)
        : this(options, RandomNumberGenerator.Fill)
    {
    }

    internal ToolTokens(ToolTokensOptions options, NonceSource nonces)
    {
        Check(options);
        _options = options;
        _nonces = nonces;
        Span<byte> agent = stackalloc byte[MaxAgent];
        agent = agent[..Utf8Text.EncodeField(options.Agent, agent, nameof(options.Agent))];
        _issuer = new TokenIssuer(options.Keys, agent.ToArray());
    }

    internal delegate void NonceSource(Span<byte> nonce);

    /// <summary>Mints a token with the configured lifetime.</summary>
    /// <param name="binding">What the token is bound to.</param>
    /// <returns>The token: at most 1024 characters, safe in a URL.</returns>
    /// <exception cref="ArgumentException">
    /// A field is empty, too long or cannot be expressed in the format. The message names the field, never its value.
    /// </exception>
    public string Mint(TokenBinding binding) => Mint(binding, _options.Lifetime);

    /// <summary>Mints a token with a lifetime of its own.</summary>
    /// <param name="binding">What the token is bound to.</param>
    /// <param name="lifetime">One second to the configured maximum; fractions of a second are dropped.</param>
    /// <returns>The token: at most 1024 characters, safe in a URL.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is out of range.</exception>
    /// <exception cref="ArgumentException">
    /// A field is empty, too long or cannot be expressed in the format. The message names the field, never its value.
    /// </exception>
    public string Mint(TokenBinding binding, TimeSpan lifetime)
    {
        ArgumentNullException.ThrowIfNull(binding);
        ArgumentOutOfRangeException.ThrowIfLessThan(lifetime, _shortestLifetime);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lifetime, _options.MaxLifetime);
        var expiry = _options.TimeProvider.GetUtcNow().ToUnixTimeSeconds() + (lifetime.Ticks / TimeSpan.TicksPerSecond);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(expiry, ToolTokenCodec.LatestExpiry, nameof(lifetime));
        Span<byte> nonce = stackalloc byte[_options.Codec.NonceLength];
        _nonces(nonce);
        return _options.Codec.Encode(_issuer, binding, expiry, nonce);
    }

    /// <summary>
    /// Validates a token: first its code, in constant time, then purpose, agent, tool, session, expiry (a token is dead at its expiry),
    /// longest lifetime and arguments, and last, if there is a replay store, that it is used for the first time. No token text makes it
    /// throw. Without a store, and with the in-memory store, it completes at once.
    /// </summary>
    /// <param name="token">The token as it came.</param>
    /// <param name="expected">What the token must be bound to. A null or empty tool or session matches no token.</param>
    /// <param name="cancel">Ends the wait for the replay store.</param>
    /// <returns><see cref="TokenFailure.None"/>, or the first reason to refuse.</returns>
    /// <exception cref="OperationCanceledException">
    /// The caller cancelled while the replay store was asked. The token may count as used.
    /// </exception>
    public ValueTask<TokenFailure> ValidateAsync(string? token, TokenBinding expected, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var failure = Validate(token, expected, out var opened);
        if (failure != TokenFailure.None || _options.ReplayStore is not { } store)
        {
            return new(failure);
        }

        // A token is accepted while now < expiry + skew; the store keeps the nonce through that very instant.
        var lastInstant = DateTimeOffset.FromUnixTimeSeconds(opened.Expiry) + _options.ClockSkew;
        return store is InMemoryTokenReplayStore memory
            ? new(memory.TryClaim(opened.Nonce, lastInstant) ? TokenFailure.None : TokenFailure.Replayed)
            : ClaimAsync(store, opened.Nonce.ToArray(), lastInstant, cancel);
    }

    /// <summary>
    /// Whether a token claims to be bound to arguments, so that their hash must be computed to validate it. Cheap; nothing is
    /// authenticated. A text that lies about it is refused by <see cref="ValidateAsync"/>.
    /// </summary>
    /// <param name="token">The token as it came.</param>
    /// <returns>Whether to compute the hash.</returns>
    public bool CarriesArgumentsHash(string? token) => _options.Codec.CarriesArgumentsHash(token);

    /// <summary>
    /// Reads what a token claims, without authenticating it, if <see cref="ToolTokensOptions.EnableDebugView"/> is on. No token text makes
    /// it throw.
    /// </summary>
    /// <param name="token">The token as it came.</param>
    /// <returns>The view; <see langword="null"/> when the option is off.</returns>
    public TokenDebugView? Debug(string? token)
    {
        if (!_options.EnableDebugView)
        {
            return null;
        }

        if (!_options.Codec.TryPeek(token, out var peeked))
        {
            return new() { Malformed = true };
        }

        var expired = IsExpired(peeked.Expiry, _options.TimeProvider.GetUtcNow());
        return new() { CallId = peeked.Session, FunctionName = peeked.Tool, Expiry = peeked.Expiry, Expired = expired };
    }

    private static async ValueTask<TokenFailure> ClaimAsync(
        ITokenReplayStore store, byte[] nonce, DateTimeOffset expiry, CancellationToken cancel)
    {
        try
        {
            return await store.TryClaimAsync(nonce, expiry, cancel).ConfigureAwait(false) ? TokenFailure.None : TokenFailure.Replayed;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever breaks in the store, the answer is the same refusal.
        catch (Exception)
#pragma warning restore CA1031
        {
            return TokenFailure.ReplayStoreUnavailable;
        }
    }

    private static void Check(ToolTokensOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (FindProblem(options) is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }
    }

    private static string? FindProblem(ToolTokensOptions options) =>
        options.Keys is null || options.Codec is null || options.TimeProvider is null ? "Keys, Codec and TimeProvider are needed."
        : options.Lifetime < _shortestLifetime ? "Lifetime is one second or more."
        : options.MaxLifetime < options.Lifetime ? "MaxLifetime is not shorter than Lifetime."
        : options.MaxLifetime > _longestLifetime ? "MaxLifetime is 36525 days or less."
        : options.ClockSkew < TimeSpan.Zero || options.ClockSkew > _largestSkew ? "ClockSkew is between zero and one hour."
        : null;

    private TokenFailure Validate(string? token, TokenBinding expected, out OpenedToken opened)
    {
        opened = default;
        if (string.IsNullOrEmpty(token))
        {
            return TokenFailure.Missing;
        }

        var failure = _options.Codec.Open(_issuer, token, expected, out opened);
        return failure != TokenFailure.None ? failure : CheckTimeAndArguments(opened);
    }

    private TokenFailure CheckTimeAndArguments(in OpenedToken opened)
    {
        var now = _options.TimeProvider.GetUtcNow();
        var remaining = DateTimeOffset.FromUnixTimeSeconds(opened.Expiry) - now;
        return IsExpired(opened.Expiry, now) ? TokenFailure.Expired
            : remaining > _options.MaxLifetime + _options.ClockSkew ? TokenFailure.LifetimeTooLong
            : !opened.ArgumentsMatch ? TokenFailure.WrongArguments
            : TokenFailure.None;
    }

    private bool IsExpired(long expiry, DateTimeOffset now) => now >= DateTimeOffset.FromUnixTimeSeconds(expiry) + _options.ClockSkew;
}
