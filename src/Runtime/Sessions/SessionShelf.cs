namespace SecureTools;

/// <summary>
/// The sessions by id, and in the order of their expiry: all have one lifetime, so that is the order of their last use. Not thread-safe.
/// </summary>
internal sealed class SessionShelf(SessionStoreOptions options)
{
    private readonly Dictionary<string, StoredSession> _sessions = new(StringComparer.Ordinal);
    private readonly LinkedList<StoredSession> _live = new();
    private readonly LinkedList<StoredSession> _ended = new();
    private readonly SteadyClock _clock = new(options.TimeProvider);

    public bool TryAdd(string id)
    {
        if (Find(id) is not null)
        {
            return true;
        }

        if (_sessions.ContainsKey(id) || !TryMakeRoom())
        {
            return false;
        }

        var session = new StoredSession(id) { LastUsed = _clock.Now };
        _sessions.Add(id, session);
        _live.AddLast(session.Place);
        return true;
    }

    /// <summary>The live session of that id, renewed; null when there is none.</summary>
    public StoredSession? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var now = _clock.Now;
        Purge(_live, now);
        Purge(_ended, now);
        if (!_sessions.TryGetValue(id, out var session) || session.Place.List != _live)
        {
            return null;
        }

        session.LastUsed = now;
        _live.Remove(session.Place);
        _live.AddLast(session.Place);
        return session;
    }

    public bool Delete(string id)
    {
        if (Find(id) is not { } session)
        {
            return false;
        }

        Drop(session);
        return true;
    }

    public bool End(string id)
    {
        if (Find(id) is not { } session)
        {
            return false;
        }

        session.Clear();
        _live.Remove(session.Place);
        _ended.AddLast(session.Place);
        return true;
    }

    private bool TryMakeRoom()
    {
        if (_sessions.Count >= options.MaxSessions && _ended.First is { } oldest)
        {
            Drop(oldest.Value);
        }

        return _sessions.Count < options.MaxSessions;
    }

    private void Purge(LinkedList<StoredSession> list, long now)
    {
        while (list.First is { } oldest && now - oldest.Value.LastUsed >= options.Lifetime.Ticks)
        {
            Drop(oldest.Value);
        }
    }

    private void Drop(StoredSession session)
    {
        session.Place.List!.Remove(session.Place);
        _sessions.Remove(session.Id);
    }
}
