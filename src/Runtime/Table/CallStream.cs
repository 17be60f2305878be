using System.Diagnostics;

namespace SecureTools;

/// <summary>One call whose result is taken item by item: its steps, then its method as far as each item, then its record.</summary>
internal sealed class CallStream(CallPipeline pipeline, RecordStep record, StreamStep step, ToolCall call, CancellationToken cancel)
    : IAsyncDisposable
{
    private readonly StreamAdmission _admission = new();
    private Activity? _activity;
    private StreamSource? _source;
    private long _began;
    private long _bytes;
    private bool _isBegun;
    private bool _isEnded;

    /// <summary>The next item; null when there is none. After an item that is not complete there is none.</summary>
    public async ValueTask<ToolResult?> NextAsync()
    {
        if (_isEnded)
        {
            return null;
        }

        Activity.Current = _activity ?? Activity.Current;
        try
        {
            return _isBegun ? await PullAsync().ConfigureAwait(false) : await BeginAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            Record(pipeline.Cancelled(call));
            throw;
        }
    }

    /// <summary>A stream that was not taken to its end is a call that was cancelled.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isBegun && !_isEnded)
        {
            Record(pipeline.Cancelled(call));
        }

        if (_source is not null)
        {
            await _source.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<ToolResult?> BeginAsync()
    {
        _isBegun = true;
        _began = record.Begin();
        _activity = ToolTelemetry.IsTraced ? ToolTelemetry.TryBegin() : null;
        var admitted = call.With(_admission);
        var outcome = await pipeline.RunAsync(admitted, cancel).ConfigureAwait(false);
        if (_admission.Tool is null)
        {
            return Record(outcome);
        }

        _source = new StreamSource(step, _admission, admitted, cancel);
        return await PullAsync().ConfigureAwait(false);
    }

    private async ValueTask<ToolResult?> PullAsync()
    {
        var tool = _admission.Tool!;
        try
        {
            var item = await _source!.NextAsync().ConfigureAwait(false);
            if (item is null)
            {
                await EndAsync(new Outcome(ToolResult.Ok(), ToolStatus.Ok.Code(), tool.Name)).ConfigureAwait(false);
                return null;
            }

            _bytes += item.Bytes;
            return item;
        }
        catch (ResultTooLargeException)
        {
            return await EndAsync(Outcome.Refused(ToolStatus.ResultTooLarge, tool)).ConfigureAwait(false);
        }
        catch (ToolTimeoutException)
        {
            return await EndAsync(Outcome.Refused(ToolStatus.Timeout, tool)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return await EndAsync(pipeline.Failure(tool, exception)).ConfigureAwait(false);
        }
    }

    /// <summary>The method gives back what it holds now, not when the consumer comes back.</summary>
    private async ValueTask<ToolResult> EndAsync(Outcome outcome)
    {
        var result = Record(outcome);
        if (_source is not null)
        {
            await _source.DisposeAsync().ConfigureAwait(false);
        }

        return result;
    }

    private ToolResult Record(Outcome outcome)
    {
        _isEnded = true;
        outcome = record.End(_began, call, outcome with { StreamedBytes = _bytes });
        Log.Try(static state => ToolTelemetry.Describe(state.Activity, state.Outcome), (Activity: _activity, Outcome: outcome));
        Log.Try(static activity => activity?.Dispose(), _activity);
        return outcome.Result;
    }
}
