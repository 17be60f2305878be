using Microsoft.Extensions.Logging;

namespace SecureTools;

/// <summary>Steps 8 and 9: the method under its time-out, and its result.</summary>
internal sealed class MethodStep(ToolTableOptions options)
{
    private readonly TimeSpan _defaultTimeout = options.DefaultTimeout;
    private readonly TimeProvider _time = options.Time;
    private readonly ILogger _logger = options.Logger;

    public ValueTask<Outcome> RunAsync(Tool tool, object arguments, ToolCall call, CancellationToken cancel) =>
        call.Progress is null ? RunUnheardAsync(tool, arguments, call, cancel) : RunHeardAsync(tool, arguments, call, cancel);

    private async ValueTask<Outcome> RunHeardAsync(Tool tool, object arguments, ToolCall call, CancellationToken cancel)
    {
        var progress = new CallProgress(call.Progress!);
        try
        {
            return await RunUnheardAsync(tool, arguments, call.With(progress), cancel).ConfigureAwait(false);
        }
        finally
        {
            progress.End();
        }
    }

    private ValueTask<Outcome> RunUnheardAsync(Tool tool, object arguments, ToolCall call, CancellationToken cancel)
    {
        var timeout = TimeoutOf(tool.Descriptor);
        if (timeout is not null)
        {
            return EndAsync(tool, call, RunWithinAsync(timeout.Value, tool, arguments, call, cancel));
        }

        ValueTask<ToolResult> running;
        try
        {
            running = tool.CallAsync(arguments, call, cancel);
        }
        catch (ResultTooLargeException)
        {
            return new ValueTask<Outcome>(Outcome.Refused(ToolStatus.ResultTooLarge, tool));
        }

        return running.IsCompletedSuccessfully ? new ValueTask<Outcome>(End(tool, call, running.Result)) : EndAsync(tool, call, running);
    }

    private static async ValueTask<Outcome> EndAsync(Tool tool, ToolCall call, ValueTask<ToolResult> running)
    {
        try
        {
            return End(tool, call, await running.ConfigureAwait(false));
        }
        catch (ResultTooLargeException)
        {
            return Outcome.Refused(ToolStatus.ResultTooLarge, tool);
        }
        catch (ToolTimeoutException)
        {
            return Outcome.Refused(ToolStatus.Timeout, tool);
        }
    }

    private static Outcome End(Tool tool, ToolCall call, ToolResult result) =>
        result.Fits(call.ResultLimit)
            ? new Outcome(result, result.FailureText is null ? result.Code : "tool_reported_failure", tool.Name)
            : Outcome.Refused(ToolStatus.ResultTooLarge, tool);

    private TimeSpan? TimeoutOf(ToolDescriptor tool) =>
        tool.TimeoutSeconds > 0 ? TimeSpan.FromSeconds(tool.TimeoutSeconds) : tool.Synchronous ? null : _defaultTimeout;

    private async ValueTask<ToolResult> RunWithinAsync(
        TimeSpan timeout, Tool tool, object arguments, ToolCall call, CancellationToken cancel)
    {
        using var deadline = new Deadline(_time, cancel);
        var running = tool.Descriptor.Synchronous
            ? new ValueTask<ToolResult>(Task.Run(() => tool.CallAsync(arguments, call, deadline.Token).AsTask(), cancel))
            : tool.CallAsync(arguments, call, deadline.Token);
        return running.IsCompleted
            ? await running.ConfigureAwait(false)
            : await WaitAsync(deadline, timeout, running.AsTask(), tool, cancel).ConfigureAwait(false);
    }

    private async Task<ToolResult> WaitAsync(
        Deadline deadline, TimeSpan timeout, Task<ToolResult> running, Tool tool, CancellationToken cancel)
    {
        deadline.Start(timeout);
        try
        {
            return await running.WaitAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.Token.IsCancellationRequested)
        {
            Abandon(running, tool);
            // The timer's thread is here. It must get back to tell the method, before the caller goes on.
            await Task.Yield();
            cancel.ThrowIfCancellationRequested();
            throw new ToolTimeoutException();
        }
    }

    /// <summary>Nobody waits for the method any more, but its failure must not go unseen.</summary>
    private void Abandon(Task<ToolResult> running, Tool tool) =>
        _ = running.ContinueWith(
            task => Log.TryAbandonedToolFailed(_logger, tool.Name, task.Exception!),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
}

/// <summary>A method did not finish in time. The call ends with <c>timeout</c>.</summary>
internal sealed class ToolTimeoutException : TimeoutException;
