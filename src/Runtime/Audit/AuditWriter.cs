using Microsoft.Extensions.Logging;

namespace SecureTools;

/// <summary>
/// Writes to one sink with a bounded number of attempts, and tells it of what it did not take. Used by one reader at a time.
/// </summary>
internal sealed class AuditWriter(IAuditSink sink, AuditQueueOptions options, TimeProvider time, ILogger logger)
{
    // Refused by the sink, and not yet told to it.
    private long _refused;

    /// <summary>True when the sink kept the record.</summary>
    public async Task<bool> WriteAsync(AuditRecord record, CancellationToken cancel)
    {
        if (record.IsGap)
        {
            return await WriteGapAsync(record.Lost, cancel).ConfigureAwait(false);
        }

        // The gap comes first or the order is lost as well.
        var kept = await WriteGapAsync(0, cancel).ConfigureAwait(false) && await TryAsync(record, cancel).ConfigureAwait(false);
        _refused += kept ? 0 : 1;
        return kept;
    }

    /// <summary>Tells the sink of what it lost, <paramref name="more"/> included. True when there is nothing more to tell.</summary>
    public async Task<bool> WriteGapAsync(long more, CancellationToken cancel)
    {
        _refused += more;
        if (_refused == 0)
        {
            return true;
        }

        if (!await TryAsync(AuditRecord.Gap(time.GetUtcNow(), _refused), cancel).ConfigureAwait(false))
        {
            return false;
        }

        AuditLog.TryReportGap(logger, _refused);
        _refused = 0;
        return true;
    }

    private async Task<bool> TryAsync(AuditRecord record, CancellationToken cancel)
    {
        var delay = options.RetryDelay;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await sink.WriteAsync(record, cancel).ConfigureAwait(false);
                return true;
            }
#pragma warning disable CA1031 // Whatever a sink throws, the reader goes on.
            catch (Exception exception) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
            {
                AuditLog.TryReportFailure(logger, attempt, exception);
            }

            if (attempt >= options.Attempts)
            {
                return false;
            }

            await Task.Delay(delay, time, cancel).ConfigureAwait(false);
            delay *= 2;
        }
    }
}
