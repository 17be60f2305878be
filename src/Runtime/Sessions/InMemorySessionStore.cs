namespace SecureTools;

/// <summary>Sessions in the memory of one process, bounded in number, entries and bytes.</summary>
/// <remarks>
/// When the store is full, expired sessions make room first, then the oldest memories of ended ones. When all are live, a new session
/// is refused and no
/// live one is evicted: losing what a host knows about a running session could lose a restriction. Answers come synchronously. Lifetimes
/// follow <see cref="TimeProvider.GetTimestamp"/>, so setting the clock back prolongs none.
/// </remarks>
public sealed class InMemorySessionStore : ISessionStore
{
    /// <summary>The longest id, in characters.</summary>
    public const int MaxIdLength = 256;

    private static readonly IReadOnlyDictionary<string, string> _none = new Dictionary<string, string>(StringComparer.Ordinal).AsReadOnly();

    private readonly Gate _gate = new();
    private readonly SessionShelf _shelf;
    private readonly SessionStoreOptions _options;

    /// <summary>Creates an empty store.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is below 1, or the lifetime is not positive.</exception>
    public InMemorySessionStore(SessionStoreOptions? options = null)
    {
        _options = options ?? new SessionStoreOptions();
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(_options.Lifetime, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.MaxSessions, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.MaxEntriesPerSession, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.MaxBytesPerSession, 1, nameof(options));
        _shelf = new SessionShelf(_options);
    }

    /// <inheritdoc/>
    public ValueTask<string?> CreateAsync(string? id = null, CancellationToken cancel = default)
    {
        id ??= RandomId.Create();
        return id.Length is 0 or > MaxIdLength
            ? new ValueTask<string?>((string?)null)
            : Locked((_shelf, id), static with => with._shelf.TryAdd(with.id) ? with.id : null, cancel);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, string>> GetAsync(string id, CancellationToken cancel = default) =>
        Locked((_shelf, id), static with => with._shelf.Find(with.id)?.Copy() ?? _none, cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, string>?> TryGetAsync(string id, CancellationToken cancel = default) =>
        Locked((_shelf, id), static with => with._shelf.Find(with.id)?.Copy(), cancel);

    /// <inheritdoc/>
    public ValueTask<bool> SetAsync(string id, string key, string value, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return Locked(
            (_shelf, _options, id, key, value),
            static with => with._shelf.Find(with.id) is { } session && session.TrySet(with.key, with.value, with._options),
            cancel);
    }

    /// <inheritdoc/>
    public ValueTask<bool> MergeAsync(string id, IReadOnlyDictionary<string, string> entries, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return Locked(
            (_shelf, _options, id, Entries: entries.ToArray()),
            static with => with._shelf.Find(with.id) is { } session && session.TryMerge(with.Entries, with._options),
            cancel);
    }

    /// <inheritdoc/>
    public ValueTask<bool> RemoveAsync(string id, string key, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Locked((_shelf, id, key), static with => with._shelf.Find(with.id) is { } session && session.Remove(with.key), cancel);
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string id, CancellationToken cancel = default) =>
        Locked((_shelf, id), static with => with._shelf.Delete(with.id), cancel);

    /// <inheritdoc/>
    public ValueTask<bool> TouchAsync(string id, CancellationToken cancel = default) =>
        Locked((_shelf, id), static with => with._shelf.Find(with.id) is not null, cancel);

    /// <inheritdoc/>
    public ValueTask<bool> EndAsync(string id, CancellationToken cancel = default) =>
        Locked((_shelf, id), static with => with._shelf.End(with.id), cancel);

    private ValueTask<TResult> Locked<TState, TResult>(TState state, Func<TState, TResult> action, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<TResult>(cancel);
        }

        lock (_gate)
        {
            return new ValueTask<TResult>(action(state));
        }
    }
}
