namespace SecureTools;

/// <summary>
/// Time since the start of a store, in ticks, that never goes back: neither when somebody sets the system clock, nor when a
/// <see cref="TimeProvider"/> does. What left a window stays out of it.
/// </summary>
internal sealed class SteadyClock
{
    private readonly TimeProvider _time;
    private readonly long _start;
    private long _highest;

    public SteadyClock(TimeProvider? time)
    {
        _time = time ?? TimeProvider.System;
        _start = _time.GetTimestamp();
    }

    public long Now
    {
        get
        {
            var now = _time.GetElapsedTime(_start).Ticks;
            var highest = Volatile.Read(ref _highest);
            while (now > highest)
            {
                var seen = Interlocked.CompareExchange(ref _highest, now, highest);
                if (seen == highest)
                {
                    return now;
                }

                highest = seen;
            }

            return highest;
        }
    }

    public DateTimeOffset UtcNow => _time.GetUtcNow();
}
