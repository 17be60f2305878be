using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace SecureTools;

/// <summary>The way of the records to one sink: a bounded channel, its reader, and the count of what was lost on it.</summary>
internal sealed class AuditLane : IAsyncDisposable
{
    private readonly Gate _gate = new();
    private readonly Channel<AuditRecord> _channel;
    private readonly CancellationTokenSource _giveUp = new();
    private readonly AuditWriter _writer;
    private readonly AuditQueueOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private Task _reader = Task.CompletedTask;
    private Task? _stopped;

    // Lost to a full queue, and not yet told to the sink.
    private long _gap;
    private long _lost;
    private int _pending;
    private bool _closed;
    private bool _abandoned;

    public AuditLane(IAuditSink sink, AuditQueueOptions options, ILogger logger)
    {
        _options = options;
        _time = options.TimeProvider ?? TimeProvider.System;
        _logger = logger;
        _writer = new AuditWriter(sink, options, _time, logger);
        _channel = Channel.CreateBounded<AuditRecord>(new BoundedChannelOptions(options.Capacity) { SingleReader = true });
    }

    public long Lost => Volatile.Read(ref _lost);

    public int Pending => Volatile.Read(ref _pending);

    public void Start() => _reader = Task.Run(ReadAsync);

    /// <summary>The lock keeps gaps in their places; it is held for a few instructions and never while a sink or a logger runs.</summary>
    public bool TryEnqueue(AuditRecord record)
    {
        bool first;
        lock (_gate)
        {
            if (!_closed && TryWriteGap() && _channel.Writer.TryWrite(record))
            {
                _pending++;
                return true;
            }

            first = _gap == 0;
            _gap++;
            _lost++;
        }

        AuditMetrics.CountLost(1);
        if (first)
        {
            AuditLog.TryReportFull(_logger, _closed);
        }

        return false;
    }

    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            return new ValueTask(_stopped ??= DrainAsync());
        }
    }

    private bool TryWriteGap()
    {
        if (_gap == 0)
        {
            return true;
        }

        if (!_channel.Writer.TryWrite(AuditRecord.Gap(_time.GetUtcNow(), _gap)))
        {
            return false;
        }

        _gap = 0;
        return true;
    }

    private async Task ReadAsync()
    {
        try
        {
            await foreach (var record in _channel.Reader.ReadAllAsync(_giveUp.Token).ConfigureAwait(false))
            {
                _giveUp.Token.ThrowIfCancellationRequested();
                lock (_gate)
                {
                    // There is room for one now, and what was lost comes before what is enqueued next.
                    _ = !_closed && TryWriteGap();
                }

                var kept = await _writer.WriteAsync(record, _giveUp.Token).ConfigureAwait(false);
                Finish(record, kept);
            }

            await WriteLastGapAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A cancelled sink may throw anything, and nobody waits for this task any more.
        catch (Exception) when (_giveUp.IsCancellationRequested)
        {
            // Abandon counts what is left.
        }
#pragma warning restore CA1031
    }

    private void Finish(AuditRecord record, bool kept)
    {
        lock (_gate)
        {
            // A gap is no record of a call: what it stands for is counted already.
            if (record.IsGap || _abandoned)
            {
                return;
            }

            _pending--;
            _lost += kept ? 0 : 1;
        }

        if (!kept)
        {
            AuditMetrics.CountLost(1);
        }
    }

    private async Task WriteLastGapAsync()
    {
        long gap;
        lock (_gate)
        {
            gap = _gap;
            _gap = 0;
        }

        await _writer.WriteGapAsync(gap, _giveUp.Token).ConfigureAwait(false);
    }

    private async Task DrainAsync()
    {
        _closed = true;
        _channel.Writer.Complete();
        try
        {
            await _reader.WaitAsync(_options.DrainTimeout, _time).ConfigureAwait(false);
            _giveUp.Dispose();
        }
        catch (TimeoutException)
        {
            // Whoever waits for the token's callbacks may wait for the sink that hangs.
            _ = _giveUp.CancelAsync();
            Abandon();
        }
    }

    private void Abandon()
    {
        int left;
        lock (_gate)
        {
            left = _pending;
            _abandoned = true;
            _pending = 0;
            _lost += left;
        }

        AuditMetrics.CountLost(left);
        AuditLog.TryReportAbandoned(_logger, left);
    }
}
