using System.Diagnostics.CodeAnalysis;

namespace SecureTools;

/// <summary>
/// The method of a stream, run as far as the next item, under its time-out and limits. Its time stands still while the consumer has an
/// item.
/// </summary>
internal sealed class StreamSource : IAsyncDisposable
{
    private readonly StreamStep _step;
    private readonly CancellationToken _cancel;
    private readonly Tool _tool;
    private readonly object _arguments;
    private readonly ToolCall _call;
    private readonly Deadline _deadline;
    private readonly CallProgress? _progress;
    private readonly int _itemLimit;
    [SuppressMessage("Usage", "CA2213", Justification = "Disposed of by TryCloseAsync, also when the method is abandoned.")]
    private IAsyncEnumerator<ToolResult>? _items;
    private TimeSpan _timeLeft;
    private long _bytesLeft;

    public StreamSource(StreamStep step, StreamAdmission admission, ToolCall call, CancellationToken cancel)
    {
        _step = step;
        _cancel = cancel;
        _tool = admission.Tool!;
        _arguments = admission.Arguments;
        _timeLeft = step.TimeoutOf(_tool);
        _itemLimit = call.ResultLimit;
        _bytesLeft = step.LimitOf(_tool);
        _deadline = new Deadline(step.Time, cancel);
        _progress = call.Progress is { } host ? new CallProgress(host) : null;
        _call = call.With(_progress);
    }

    /// <summary>The next item, or null at the end.</summary>
    public async ValueTask<ToolResult?> NextAsync()
    {
        _cancel.ThrowIfCancellationRequested();
        if (!await MoveAsync().ConfigureAwait(false))
        {
            return null;
        }

        var item = _items!.Current;
        if (!item.Fits((int)Math.Min(_itemLimit, _bytesLeft)))
        {
            throw new ResultTooLargeException();
        }

        _bytesLeft -= item.Bytes;
        return item;
    }

    /// <summary>Ends the method where it is. It gets what is left of its time to clean up.</summary>
    public async ValueTask DisposeAsync()
    {
        _progress?.End();
        _deadline.Expire();
        if (_items is { } items)
        {
            _items = null;
            await CloseAsync(items).ConfigureAwait(false);
        }

        _deadline.Dispose();
    }

    private async ValueTask<bool> MoveAsync()
    {
        if (_timeLeft <= TimeSpan.Zero)
        {
            throw new ToolTimeoutException();
        }

        var began = _step.Time.GetTimestamp();
        try
        {
            _items ??= _tool.StreamAsync(_arguments, _call, _deadline.Token).GetAsyncEnumerator(_deadline.Token);
            var moving = _items.MoveNextAsync();
            return moving.IsCompleted ? await moving.ConfigureAwait(false) : await WaitAsync(moving.AsTask()).ConfigureAwait(false);
        }
        finally
        {
            _timeLeft -= _step.Time.GetElapsedTime(began);
        }
    }

    private async Task<bool> WaitAsync(Task<bool> moving)
    {
        _deadline.Run(_timeLeft);
        try
        {
            return await moving.WaitAsync(_deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_deadline.Token.IsCancellationRequested)
        {
            Abandon(moving);
            // The timer's thread is here. It must get back to tell the method, before the caller goes on.
            await Task.Yield();
            _cancel.ThrowIfCancellationRequested();
            throw new ToolTimeoutException();
        }
        finally
        {
            _deadline.Pause();
        }
    }

    /// <summary>Nobody waits for the method any more. What it holds is given back when it stops, and its failure is logged.</summary>
    private void Abandon(Task<bool> moving)
    {
        var items = _items!;
        _items = null;
        _ = moving.ContinueWith(
            async task =>
            {
                if (task.Exception is { } exception)
                {
                    Log.TryAbandonedToolFailed(_step.Logger, _tool.Name, exception);
                }

                await TryCloseAsync(items).ConfigureAwait(false);
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private async ValueTask CloseAsync(IAsyncEnumerator<ToolResult> items)
    {
        var closing = TryCloseAsync(items);
        if (!closing.IsCompleted && _timeLeft > TimeSpan.Zero)
        {
            try
            {
                await closing.WaitAsync(_timeLeft, _step.Time, CancellationToken.None).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                // Nobody waits any longer. What the method throws yet is logged when it does.
            }
        }
    }

    private async Task TryCloseAsync(IAsyncEnumerator<ToolResult> items)
    {
        try
        {
            await items.DisposeAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The call is over: what its clean-up throws is for the log.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.TryClosingFailed(_step.Logger, _tool.Name, exception);
        }
    }
}
