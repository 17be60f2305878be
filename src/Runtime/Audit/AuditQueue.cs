using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SecureTools;

/// <summary>
/// Stands between tool calls and audit sinks, so that a slow sink slows no call and nothing is lost silently. Each sink has a bounded
/// queue and a reader
/// of its own: one that hangs or fails costs the others nothing.
/// </summary>
/// <remarks>
/// A record that finds the queue full, or that its sink refuses after all attempts, is lost to that sink. It is counted, logged as an
/// error, added to the
/// counter <c>securetools.audit.lost</c> of the meter <c>SecureTools</c>, and as soon as the sink takes records again it gets a gap
/// record with the exact
/// number, in the place of the lost ones.
/// </remarks>
public sealed class AuditQueue : IAsyncDisposable
{
    private readonly AuditLane[] _lanes;

    /// <summary>Starts a queue and a reader for each sink. Sinks are not disposed.</summary>
    /// <exception cref="ArgumentException">There is no sink.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public AuditQueue(IEnumerable<IAuditSink> sinks, AuditQueueOptions? options = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(sinks);
        options ??= new AuditQueueOptions();
        Check(options);
        _lanes = sinks.Select(sink => new AuditLane(sink, options, logger ?? NullLogger.Instance)).ToArray();
        if (_lanes.Length == 0)
        {
            throw new ArgumentException("An audit without a sink keeps nothing.", nameof(sinks));
        }

        foreach (var lane in _lanes)
        {
            lane.Start();
        }
    }

    /// <summary>Records that were lost so far, counted per sink.</summary>
    public long Lost => _lanes.Sum(lane => lane.Lost);

    /// <summary>Records that the slowest sink has not kept yet.</summary>
    public int Pending => _lanes.Max(lane => lane.Pending);

    /// <summary>Hands a record to every sink's queue. Never waits for a sink and never throws.</summary>
    /// <returns>False when it is lost to at least one sink: its queue is full, or this one is disposed.</returns>
    public bool Enqueue(AuditRecord record)
    {
        var kept = record is not null;
        foreach (var lane in _lanes)
        {
            kept &= record is not null && lane.TryEnqueue(record);
        }

        return kept;
    }

    /// <summary>
    /// Takes no more records and waits for the sinks to keep what is queued, up to <see cref="AuditQueueOptions.DrainTimeout"/>. What
    /// is left then is
    /// lost, and counted.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_lanes.Select(lane => lane.DisposeAsync().AsTask())).ConfigureAwait(false);
    }

    private static void Check(AuditQueueOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Capacity, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Attempts, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Attempts, 10, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RetryDelay, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.RetryDelay, TimeSpan.FromMinutes(1), nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.DrainTimeout, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.DrainTimeout, TimeSpan.FromDays(1), nameof(options));
    }
}
