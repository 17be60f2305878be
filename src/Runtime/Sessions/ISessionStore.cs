namespace SecureTools;

/// <summary>What a host remembers about its sessions: small texts under keys, while the session lives.</summary>
/// <remarks>
/// Implementations are thread-safe, compare ids and keys as ordinals and give copies, so that nobody changes a session by changing what
/// was read. Every
/// method but <see cref="DeleteAsync"/> and <see cref="EndAsync"/> renews the life of a live session. An id identifies, it does not
/// authorize: which session a
/// caller belongs to is for the host to prove, and a model's arguments are no proof.
/// </remarks>
public interface ISessionStore
{
    /// <summary>Starts a session.</summary>
    /// <param name="id">The host's own id, 1 to 256 characters; a random one (128 bits, 22 characters of base64url) when null. A live
    /// session of that id goes on as it is.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>The id, or null when the store is full, the id is empty or too long, or a session of that id has ended within its
    /// lifetime.</returns>
    ValueTask<string?> CreateAsync(string? id = null, CancellationToken cancel = default);

    /// <summary>A copy of the session's entries; empty when the session is unknown, ended or expired.</summary>
    ValueTask<IReadOnlyDictionary<string, string>> GetAsync(string id, CancellationToken cancel = default);

    /// <summary>A copy of the session's entries; null when the session is unknown, ended or expired.</summary>
    ValueTask<IReadOnlyDictionary<string, string>?> TryGetAsync(string id, CancellationToken cancel = default);

    /// <summary>
    /// Stores one entry, over an older one of its key. False, and nothing changed, when there is no such session or a bound would be
    /// passed.
    /// </summary>
    ValueTask<bool> SetAsync(string id, string key, string value, CancellationToken cancel = default);

    /// <summary>
    /// Stores several entries beside those that are there. False, and nothing changed, when there is no such session or a bound would
    /// be passed.
    /// </summary>
    ValueTask<bool> MergeAsync(string id, IReadOnlyDictionary<string, string> entries, CancellationToken cancel = default);

    /// <summary>Removes one entry. True if it was there.</summary>
    ValueTask<bool> RemoveAsync(string id, string key, CancellationToken cancel = default);

    /// <summary>Removes the session with all its entries; the same id may be started again. True if it existed.</summary>
    ValueTask<bool> DeleteAsync(string id, CancellationToken cancel = default);

    /// <summary>Renews the session's life. False when there is no such session.</summary>
    ValueTask<bool> TouchAsync(string id, CancellationToken cancel = default);

    /// <summary>
    /// Removes the session for good: for one lifetime its id is not started again, so a call that is still running cannot bring it back.
    /// True if it existed.
    /// </summary>
    ValueTask<bool> EndAsync(string id, CancellationToken cancel = default);
}
