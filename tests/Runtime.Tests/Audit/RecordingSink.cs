using System.Collections.Concurrent;

namespace SecureTools.Tests.Audit;

/// <summary>A sink that keeps what it gets, and can be held, made to fail, or waited for.</summary>
public sealed class RecordingSink : IAuditSink, IDisposable
{
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly SemaphoreSlim _permits = new(0);
    private int _failures;
    private int _calls;
    private int _cancelled;

    public ConcurrentQueue<AuditRecord> Kept { get; } = new();

    public bool Held { get; init; }

    public bool IgnoresCancel { get; init; }

    public int Calls => _calls;

    public int Cancelled => Volatile.Read(ref _cancelled);

    public void FailNext(int times) => Volatile.Write(ref _failures, times);

    public void Release(int records) => _permits.Release(records);

    /// <summary>Returns when the sink was asked once more.</summary>
    public async Task Asked() => Assert.True(await _arrivals.WaitAsync(TimeSpan.FromSeconds(30)), "The sink was not asked.");

    public async ValueTask WriteAsync(AuditRecord record, CancellationToken cancel)
    {
        Interlocked.Increment(ref _calls);
        _arrivals.Release();
        if (Held)
        {
            using var registration = cancel.Register(() => Interlocked.Increment(ref _cancelled));
            await _permits.WaitAsync(IgnoresCancel ? CancellationToken.None : cancel);
        }

        if (Volatile.Read(ref _failures) > 0)
        {
            Interlocked.Decrement(ref _failures);
            throw new InvalidOperationException("The disk is full.");
        }

        Kept.Enqueue(record);
    }

    public void Dispose()
    {
        _arrivals.Dispose();
        _permits.Dispose();
    }

    /// <summary>What was kept, in short: the causes, and <c>-n</c> for a gap of n.</summary>
    public string Story() => string.Join(' ', Kept.Select(record => record.IsGap ? $"-{record.Lost}" : record.Cause));
}
