namespace SecureTools;

/// <summary>Bounds of an <see cref="InMemorySessionStore"/>. Its memory is at most sessions × bytes, doubled for UTF-16.</summary>
public sealed class SessionStoreOptions
{
    /// <summary>How long a session lives after its last use; each read and write renews it. One hour by default.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromSeconds(3600);

    /// <summary>Sessions held at most, at least 1.</summary>
    public int MaxSessions { get; init; } = 10_000;

    /// <summary>Entries of one session at most, at least 1.</summary>
    public int MaxEntriesPerSession { get; init; } = 64;

    /// <summary>UTF-8 bytes of all keys and values of one session at most, at least 1.</summary>
    public int MaxBytesPerSession { get; init; } = 16_384;

    /// <summary>The clock; the system's when null.</summary>
    public TimeProvider? TimeProvider { get; init; }
}
