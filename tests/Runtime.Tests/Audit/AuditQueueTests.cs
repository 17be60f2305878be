using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace SecureTools.Tests.Audit;

public sealed class AuditQueueTests
{
    private readonly ManualClock _clock = new();
    private readonly RecordingLogger _logger = new();

    private AuditQueue Queue(int capacity, params IAuditSink[] sinks) => new(
        sinks,
        new AuditQueueOptions { Capacity = capacity, Attempts = 3, RetryDelay = TimeSpan.FromSeconds(1), TimeProvider = _clock },
        _logger);

    private AuditRecord Record(int number) => new() { At = _clock.UtcNow, Status = ToolStatus.Ok, Cause = $"c{number}", Tool = "t" };

    private static async Task Until(Func<bool> condition)
    {
        for (var i = 0; i < 3_000 && !condition(); i++)
        {
            await Task.Delay(10);
        }

        Assert.True(condition(), "It did not happen.");
    }

    // Time passes only while somebody waits for it.
    private async Task PassDelay(TimeSpan delay)
    {
        await Until(() => _clock.ActiveTimers > 0);
        _clock.Advance(delay);
    }

    [Fact]
    public async Task Records_ReachTheSinkInOrder()
    {
        var sink = new RecordingSink();
        var queue = Queue(1_000, sink);
        for (var i = 0; i < 500; i++)
        {
            Assert.True(queue.Enqueue(Record(i)));
        }

        await queue.DisposeAsync();
        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"c{i}"), sink.Kept.Select(record => record.Cause), StringComparer.Ordinal);
        Assert.Equal((0L, 0), (queue.Lost, queue.Pending));
        Assert.Empty(_logger.Entries);
    }

    [Fact]
    public async Task HeldSink_SlowsNoCall_AndLearnsTheExactGapInItsPlace()
    {
        var sink = new RecordingSink { Held = true };
        var queue = Queue(3, sink);
        Assert.True(queue.Enqueue(Record(0)));
        await sink.Asked();
        Assert.All(Enumerable.Range(1, 3), i => Assert.True(queue.Enqueue(Record(i))));
        Assert.All(Enumerable.Range(4, 7), i => Assert.False(queue.Enqueue(Record(i))));
        Assert.Equal((7L, 4), (queue.Lost, queue.Pending));

        // One is kept, one is in hand: its room goes to the gap.
        sink.Release(1);
        await sink.Asked();
        Assert.False(queue.Enqueue(Record(11)));
        sink.Release(1);
        await sink.Asked();
        sink.Release(100);
        await Until(() => queue.Pending == 0);
        Assert.True(queue.Enqueue(Record(12)));
        await queue.DisposeAsync();
        Assert.Equal("c0 c1 c2 c3 -7 -1 c12", sink.Story());
        Assert.Equal(8, queue.Lost);
    }

    [Fact]
    public async Task GapWithoutASuccessor_IsTold()
    {
        var sink = new RecordingSink { Held = true };
        var queue = Queue(2, sink);
        Assert.True(queue.Enqueue(Record(0)));
        await sink.Asked();
        Assert.All(Enumerable.Range(1, 2), i => Assert.True(queue.Enqueue(Record(i))));
        Assert.False(queue.Enqueue(Record(3)));
        sink.Release(100);
        await Until(() => sink.Kept.Count == 4);
        Assert.Equal("c0 c1 c2 -1", sink.Story());
        await queue.DisposeAsync();
        Assert.Equal("c0 c1 c2 -1", sink.Story());
    }

    [Fact]
    public async Task Flood_LosesNothingSilently()
    {
        const int Number = 40_000;
        var sink = new RecordingSink();
        var queue = Queue(16, sink);
        var accepted = 0;
        Parallel.For(0, Number, i => Interlocked.Add(ref accepted, queue.Enqueue(Record(i)) ? 1 : 0));
        await queue.DisposeAsync();
        var kept = sink.Kept.Where(record => !record.IsGap).ToArray();
        Assert.Equal(accepted, kept.Length);
        Assert.Equal(kept.Length, kept.DistinctBy(record => record.Cause, StringComparer.Ordinal).Count());
        Assert.Equal(Number - accepted, sink.Kept.Sum(record => record.Lost));
        Assert.Equal(Number - accepted, queue.Lost);
        Assert.Equal(0, queue.Pending);
    }

    [Fact]
    public async Task FloodOfOneProducer_HasEachGapInItsPlace()
    {
        var sink = new RecordingSink();
        var queue = Queue(2, sink);
        for (var i = 0; i < 200_000; i++)
        {
            queue.Enqueue(Record(i));
        }

        await queue.DisposeAsync();
        var next = 0L;
        foreach (var record in sink.Kept)
        {
            if (!record.IsGap)
            {
                Assert.Equal($"c{next}", record.Cause);
            }

            next += record.IsGap ? record.Lost : 1;
        }

        Assert.Equal(200_000, next);
        Assert.Contains(sink.Kept, record => record.IsGap);
    }

    [Fact]
    public async Task FailingSink_IsAskedAgain_AfterLongerAndLongerPauses()
    {
        var sink = new RecordingSink();
        sink.FailNext(2);
        await using var queue = Queue(10, sink);
        queue.Enqueue(Record(0));
        await PassDelay(TimeSpan.FromSeconds(1));
        await Until(() => sink.Calls == 2);
        await Until(() => _clock.ActiveTimers > 0);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, sink.Calls);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Until(() => queue.Pending == 0);
        Assert.Equal("c0", sink.Story());
        Assert.Equal(0, queue.Lost);
        Assert.Equal([1011, 1011], _logger.Entries.Select(entry => entry.Event));
        Assert.All(_logger.Entries, entry => Assert.IsType<InvalidOperationException>(entry.Exception));
    }

    [Fact]
    public async Task SinkThatFailsForGood_LosesTheRecord_AndIsToldBeforeTheNext()
    {
        var sink = new RecordingSink();
        sink.FailNext(3);
        await using var queue = Queue(10, sink);
        queue.Enqueue(Record(0));
        await PassDelay(TimeSpan.FromSeconds(1));
        await Until(() => sink.Calls == 2);
        await PassDelay(TimeSpan.FromSeconds(2));
        await Until(() => queue.Pending == 0);
        Assert.Equal((1L, 3), (queue.Lost, sink.Calls));
        queue.Enqueue(Record(1));
        await Until(() => queue.Pending == 0);
        Assert.Equal("-1 c1", sink.Story());
        Assert.Contains(
            _logger.Entries,
            entry => entry is { Event: 1012, Level: LogLevel.Error, Text: "1 audit records were lost; the sink has been told" });
    }

    [Fact]
    public async Task SinkThatAlwaysFails_CountsEveryRecordOnce()
    {
        var sink = new RecordingSink();
        sink.FailNext(int.MaxValue);
        var queue = new AuditQueue([sink], new AuditQueueOptions { Attempts = 2, RetryDelay = TimeSpan.Zero }, _logger);
        for (var i = 0; i < 5; i++)
        {
            queue.Enqueue(Record(i));
        }

        await Until(() => queue.Pending == 0);
        Assert.Equal(5, queue.Lost);
        sink.FailNext(0);
        queue.Enqueue(Record(5));
        await queue.DisposeAsync();
        Assert.Equal("-5 c5", sink.Story());
    }

    [Fact]
    public async Task LastRecordRefused_IsToldAtTheEnd()
    {
        var sink = new RecordingSink();
        sink.FailNext(1);
        var queue = new AuditQueue([sink], new AuditQueueOptions { Attempts = 1 }, _logger);
        queue.Enqueue(Record(0));
        await queue.DisposeAsync();
        Assert.Equal("-1", sink.Story());
        Assert.Equal(1, queue.Lost);
    }

    [Fact]
    public async Task OneSink_CostsTheOthersNothing()
    {
        var held = new RecordingSink { Held = true };
        var failing = new RecordingSink();
        failing.FailNext(int.MaxValue);
        var good = new RecordingSink();
        var queue = Queue(2, held, failing, good);
        queue.Enqueue(Record(0));
        await Until(() => good.Kept.Count == 1);
        queue.Enqueue(Record(1));
        await Until(() => good.Kept.Count == 2);
        Assert.Equal("c0 c1", good.Story());
        Assert.Equal(2, queue.Pending);
        held.Release(2);
        failing.FailNext(0);
        var end = queue.DisposeAsync().AsTask();
        await Until(() => held.Kept.Count == 2);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await end;
        Assert.Equal("c0 c1", failing.Story());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Dispose_WaitsItsTime_ThenCountsWhatIsLeft(bool ignoresCancel)
    {
        var sink = new RecordingSink { Held = true, IgnoresCancel = ignoresCancel };
        var queue = Queue(10, sink);
        Assert.All(Enumerable.Range(0, 4), i => Assert.True(queue.Enqueue(Record(i))));
        await sink.Asked();
        sink.Release(1);
        await sink.Asked();
        var end = queue.DisposeAsync().AsTask();
        _clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.False(end.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));
        await end;
        Assert.Equal((3L, 0), (queue.Lost, queue.Pending));
        Assert.Contains(_logger.Entries, entry => entry is { Event: 1013, Level: LogLevel.Error });

        // The record in hand may be kept late: it was counted as lost, and stays counted once.
        if (ignoresCancel)
        {
            sink.Release(10);
        }

        await Until(() => ignoresCancel ? sink.Kept.Count == 2 : sink.Cancelled == 1);
        await Task.Delay(100);
        Assert.Equal(ignoresCancel ? "c0 c1" : "c0", sink.Story());
        Assert.Equal((3L, 0), (queue.Lost, queue.Pending));
    }

    [Fact]
    public async Task AfterDispose_RecordsAreLostAloud()
    {
        var queue = Queue(10, new RecordingSink());
        await queue.DisposeAsync();
        await queue.DisposeAsync();
        Assert.False(queue.Enqueue(Record(0)));
        Assert.False(queue.Enqueue(Record(1)));
        Assert.Equal((2L, 0), (queue.Lost, queue.Pending));
        Assert.Single(_logger.Entries, entry => entry.Event == 1010);
    }

    [Fact]
    public async Task LoggerThatThrows_ReachesNobody()
    {
        var sink = new RecordingSink();
        sink.FailNext(1);
        var queue = new AuditQueue([sink], new AuditQueueOptions { Attempts = 1 }, new RecordingLogger { Throws = true });
        queue.Enqueue(Record(0));
        await Until(() => queue.Pending == 0);
        queue.Enqueue(Record(1));
        await queue.DisposeAsync();
        Assert.Equal("-1 c1", sink.Story());
        Assert.False(queue.Enqueue(Record(2)));
        Assert.False(queue.Enqueue(null!));
    }

    [Fact]
    public async Task LostRecords_AreMeasured()
    {
        long measured = 0;
        var thread = Environment.CurrentManagedThreadId;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument is { Name: "securetools.audit.lost", Meter.Name: "SecureTools" })
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (_, value, _, _) => measured += Environment.CurrentManagedThreadId == thread ? value : 0);
        listener.Start();
        var queue = Queue(10, new RecordingSink());
        await queue.DisposeAsync();
        thread = Environment.CurrentManagedThreadId;
        queue.Enqueue(Record(0));
        queue.Enqueue(Record(1));
        Assert.Equal(2, measured);
    }

    [Fact]
    public void ImpossibleOptions_Throw()
    {
        Assert.Throws<ArgumentException>(() => new AuditQueue([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Queue(1, new RecordingSink()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AuditQueue([new RecordingSink()], new AuditQueueOptions { Attempts = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new AuditQueue([new RecordingSink()], new AuditQueueOptions { DrainTimeout = TimeSpan.MaxValue }));
        Assert.Throws<ArgumentOutOfRangeException>(() => AuditRecord.Gap(_clock.UtcNow, 0));
    }
}
