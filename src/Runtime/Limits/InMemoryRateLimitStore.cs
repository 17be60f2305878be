using System.Collections.Concurrent;

namespace SecureTools;

/// <summary>
/// An exact sliding window in memory: a partition (key, count and window) remembers when each of its grants was given, and a grant
/// leaves the window exactly one window later.
/// </summary>
/// <remarks>
/// Memory is bounded by <c>capacity × (200 + 8 × count)</c> bytes plus the keys. When all partitions are taken, those whose last grant
/// left its
/// window are dropped; when none is, a new partition is refused and those that count go on counting. Answers come synchronously. Time is
/// <see cref="TimeProvider.GetTimestamp"/> and never goes back, so setting the clock grants nothing. A process counts for itself: several
/// instances need a shared store.
/// </remarks>
public sealed class InMemoryRateLimitStore : IRateLimitStore
{
    /// <summary>The longest window, 366 days.</summary>
    public static readonly TimeSpan MaxWindow = TimeSpan.FromDays(366);

    private readonly ConcurrentDictionary<PartitionKey, RateLimitPartition> _partitions = new();
    private readonly PriorityQueue<(PartitionKey Key, RateLimitPartition Partition), long> _byExpiry = new();
    private readonly Gate _creation = new();
    private readonly SteadyClock _clock;
    private readonly int _capacity;

    /// <summary>Creates an empty store.</summary>
    /// <param name="capacity">Partitions it holds at most, at least 1.</param>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 1.</exception>
    public InMemoryRateLimitStore(int capacity = 10_000, TimeProvider? timeProvider = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
        _clock = new SteadyClock(timeProvider);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1, or the window is not positive or longer than <see
    /// cref="MaxWindow"/>.</exception>
    public ValueTask<RateLimitDecision> AcquireAsync(string key, int count, TimeSpan window, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(window, MaxWindow);
        return cancel.IsCancellationRequested
            ? ValueTask.FromCanceled<RateLimitDecision>(cancel)
            : new ValueTask<RateLimitDecision>(Acquire(new PartitionKey(key, count, window.Ticks)));
    }

    private RateLimitDecision Acquire(PartitionKey key)
    {
        while (true)
        {
            if (!_partitions.TryGetValue(key, out var partition) && !TryCreate(key, out partition, out var retryAfter))
            {
                return new RateLimitDecision(Allowed: false, TimeSpan.FromTicks(retryAfter));
            }

            // A partition dropped between the look-up and here no longer counts: ask the one that replaces it.
            if (partition.TryAcquire(_clock.Now, out var wait))
            {
                return new RateLimitDecision(wait == 0, TimeSpan.FromTicks(wait));
            }
        }
    }

    private bool TryCreate(PartitionKey key, out RateLimitPartition partition, out long retryAfter)
    {
        lock (_creation)
        {
            retryAfter = 0;
            if (_partitions.TryGetValue(key, out partition!))
            {
                return true;
            }

            var now = _clock.Now;
            if (_byExpiry.Count >= _capacity && !TryMakeRoom(now, out retryAfter))
            {
                return false;
            }

            partition = new RateLimitPartition(key.Count, key.Window);
            _byExpiry.Enqueue((key, partition), now + key.Window);
            _partitions[key] = partition;
            return true;
        }
    }

    // The queue's times are lower bounds, because grants prolong a partition's life without telling it:
    // each one is looked at when its time has come.
    private bool TryMakeRoom(long now, out long retryAfter)
    {
        while (_byExpiry.TryPeek(out var oldest, out var expiry) && expiry <= now)
        {
            if (oldest.Partition.TryRetire(now, out var real))
            {
                _byExpiry.Dequeue();
                _partitions.TryRemove(oldest.Key, out _);
                continue;
            }

            _byExpiry.DequeueEnqueue(oldest, real);
        }

        var room = _byExpiry.Count < _capacity;
        retryAfter = !room && _byExpiry.TryPeek(out _, out var next) ? next - now : 0;
        return room;
    }

    private readonly record struct PartitionKey(string Key, int Count, long Window);
}
