namespace SecureTools;

/// <summary>
/// A replay store for one process. It holds a fixed number of live nonces; when it is full of them, further claims are refused until some
/// expire. Nonces are lost with the process and not shared between processes. Thread-safe.
/// </summary>
public sealed class InMemoryTokenReplayStore : ITokenReplayStore
{
#if NET9_0_OR_GREATER
    private readonly Lock _gate = new();
#else
    private readonly object _gate = new();
#endif
    private readonly HashSet<TokenNonce> _claimed = [];
    private readonly PriorityQueue<TokenNonce, DateTimeOffset> _byExpiry = new();
    private readonly TimeProvider _time;
    private DateTimeOffset _latest = DateTimeOffset.MinValue;

    /// <summary>Makes an empty store.</summary>
    /// <param name="capacity">How many live nonces it holds, at least 1.</param>
    /// <param name="timeProvider">The clock; the system's unless given. Give the one that validates the tokens.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is less than 1.</exception>
    public InMemoryTokenReplayStore(int capacity = 100_000, TimeProvider? timeProvider = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>How many live nonces the store holds.</summary>
    public int Capacity { get; }

    /// <summary>How many nonces the store holds now, those included that expired since the last claim.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _claimed.Count;
            }
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The nonce is not 1 to 16 bytes long.</exception>
    public ValueTask<bool> TryClaimAsync(ReadOnlyMemory<byte> nonce, DateTimeOffset expiry, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return nonce.Length is >= 1 and <= TokenNonce.MaxLength
            ? new(TryClaim(TokenNonce.From(nonce.Span), expiry))
            : throw new ArgumentException("A nonce is 1 to 16 bytes long.", nameof(nonce));
    }

    internal bool TryClaim(TokenNonce nonce, DateTimeOffset expiry)
    {
        var now = _time.GetUtcNow();
        lock (_gate)
        {
            // A clock that steps back must not bring back tokens whose nonces were purged: time only moves on here.
            _latest = now > _latest ? now : _latest;
            Purge();
            if (expiry < _latest || _claimed.Count >= Capacity || !_claimed.Add(nonce))
            {
                return false;
            }

            _byExpiry.Enqueue(nonce, expiry);
            return true;
        }
    }

    private void Purge()
    {
        while (_byExpiry.TryPeek(out var nonce, out var expiry) && expiry < _latest)
        {
            _byExpiry.Dequeue();
            _claimed.Remove(nonce);
        }
    }
}
