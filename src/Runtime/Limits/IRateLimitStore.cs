namespace SecureTools;

/// <summary>Counts calls per key. Implementations are thread-safe and count exactly, also under concurrency.</summary>
/// <remarks>A store that cannot answer (its database is down) throws or refuses; it never allows what it did not count.</remarks>
public interface IRateLimitStore
{
    /// <summary>Asks for one call: at most <paramref name="count"/> are granted within any <paramref name="window"/>.</summary>
    /// <param name="key">Who is limited in what, for example tool and caller; compared as ordinals. A key with another count or window
    /// is counted apart.</param>
    /// <param name="count">Calls per window, at least 1.</param>
    /// <param name="window">Length of the window, positive.</param>
    /// <param name="cancel">Gives up waiting for the answer.</param>
    /// <returns>The decision. A refused call is not recorded, so asking in vain does not prolong the wait.</returns>
    ValueTask<RateLimitDecision> AcquireAsync(string key, int count, TimeSpan window, CancellationToken cancel);
}
