namespace SecureTools;

/// <summary>The times of the grants of one partition, oldest first, in a ring that grows up to the count.</summary>
internal sealed class RateLimitPartition(int count, long window)
{
    private const int InitialSize = 4;

    private readonly Gate _gate = new();
    private long[] _grants = new long[Math.Min(count, InitialSize)];
    private int _first;
    private int _used;
    private bool _retired;

    /// <summary>
    /// False when the partition was dropped. Else <paramref name="wait"/> is zero for a grant, or the ticks until the oldest one
    /// leaves.
    /// </summary>
    public bool TryAcquire(long now, out long wait)
    {
        lock (_gate)
        {
            wait = 0;
            if (_retired)
            {
                return false;
            }

            // Another thread may have read the clock later and come first.
            now = _used == 0 ? now : Math.Max(now, Newest);
            Forget(now);
            if (_used == count)
            {
                wait = _grants[_first] + window - now;
                return true;
            }

            Append(now);
            return true;
        }
    }

    /// <summary>Drops the partition if no grant is left in its window; else tells when that will be.</summary>
    public bool TryRetire(long now, out long expiry)
    {
        lock (_gate)
        {
            expiry = _used == 0 ? now : Newest + window;
            _retired = expiry <= now;
            return _retired;
        }
    }

    private long Newest => _grants[(_first + _used - 1) % _grants.Length];

    private void Forget(long now)
    {
        while (_used > 0 && now - _grants[_first] >= window)
        {
            _first = (_first + 1) % _grants.Length;
            _used--;
        }
    }

    private void Append(long now)
    {
        if (_used == _grants.Length)
        {
            Grow();
        }

        _grants[(_first + _used) % _grants.Length] = now;
        _used++;
    }

    private void Grow()
    {
        var larger = new long[(int)Math.Min(count, _grants.Length * 2L)];
        var tail = _grants.Length - _first;
        Array.Copy(_grants, _first, larger, 0, tail);
        Array.Copy(_grants, 0, larger, tail, _first);
        _grants = larger;
        _first = 0;
    }
}
