using System.Text;

namespace SecureTools;

/// <summary>One session's entries and how many bytes they are.</summary>
internal sealed class StoredSession
{
    private readonly Dictionary<string, string> _entries = new(StringComparer.Ordinal);
    private long _bytes;

    public StoredSession(string id)
    {
        Id = id;
        Place = new LinkedListNode<StoredSession>(this);
    }

    public string Id { get; }

    public LinkedListNode<StoredSession> Place { get; }

    public long LastUsed { get; set; }

    public IReadOnlyDictionary<string, string> Copy() => new Dictionary<string, string>(_entries, StringComparer.Ordinal).AsReadOnly();

    public bool TrySet(string key, string value, SessionStoreOptions options) => TryMerge([KeyValuePair.Create(key, value)], options);

    public bool TryMerge(KeyValuePair<string, string>[] entries, SessionStoreOptions options)
    {
        var merged = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            merged[key] = value ?? throw new ArgumentException("A value is null.", nameof(entries));
        }

        var count = _entries.Count;
        var bytes = _bytes;
        foreach (var (key, value) in merged)
        {
            var known = _entries.TryGetValue(key, out var old);
            count += known ? 0 : 1;
            bytes += Size(value) - (known ? Size(old!) : 0) + (known ? 0 : Size(key));
        }

        if (count > options.MaxEntriesPerSession || bytes > options.MaxBytesPerSession)
        {
            return false;
        }

        foreach (var (key, value) in merged)
        {
            _entries[key] = value;
        }

        _bytes = bytes;
        return true;
    }

    public bool Remove(string key)
    {
        if (!_entries.Remove(key, out var value))
        {
            return false;
        }

        _bytes -= Size(key) + Size(value);
        return true;
    }

    public void Clear()
    {
        _entries.Clear();
        _bytes = 0;
    }

    private static long Size(string text) => Encoding.UTF8.GetByteCount(text);
}
