using System.Runtime.CompilerServices;

namespace SecureTools;

/// <summary>The steps of a call, in their fixed order.</summary>
internal sealed class CallPipeline(ToolTableOptions options, ToolNeeds needs, ToolTable table, DirectoryMap? directories = null)
{
    private readonly int _maxArgumentBytes = options.MaxArgumentBytes;
    private readonly int _maxResultBytes = options.MaxResultBytes;
    private readonly TokenStep _tokens = new(options.Tokens);
    private readonly RateLimitStep _limits = new(needs.HasFlag(ToolNeeds.RateLimits) ? options.RateLimits : null, options.Logger);
    private readonly ApprovalStep _approvals = new(needs.HasFlag(ToolNeeds.Approvals) ? options.Approvals : null, options.Logger);
    private readonly MethodStep _method = new(options);
    private readonly RecordStep _record = new(options);
    private readonly StreamStep _streams = new(options);

    public ValueTask<ToolResult> InvokeAsync(ToolCall call, CancellationToken cancel)
    {
        if (ToolTelemetry.IsTraced)
        {
            return TraceAsync(call, cancel);
        }

        var began = _record.Begin();
        var running = RunAsync(call, cancel);
        return running.IsCompletedSuccessfully
            ? new ValueTask<ToolResult>(_record.End(began, call, running.Result).Result)
            : new ValueTask<ToolResult>(ResultOf(EndAsync(began, call, running, cancel)));

        static async Task<ToolResult> ResultOf(ValueTask<Outcome> outcome) => (await outcome.ConfigureAwait(false)).Result;
    }

    /// <summary>Asynchronous from the start, so that the trace becomes current for this call and not for its caller.</summary>
    private async ValueTask<ToolResult> TraceAsync(ToolCall call, CancellationToken cancel)
    {
        using var activity = ToolTelemetry.TryBegin();
        try
        {
            var outcome = await EndAsync(_record.Begin(), call, RunAsync(call, cancel), cancel).ConfigureAwait(false);
            Log.Try(static state => ToolTelemetry.Describe(state.activity, state.outcome), (activity, outcome));
            return outcome.Result;
        }
        catch (OperationCanceledException)
        {
            Log.Try(static state => ToolTelemetry.Describe(state.activity, state.Item2), (activity, Cancelled(call)));
            throw;
        }
    }

    private async ValueTask<Outcome> EndAsync(long began, ToolCall call, ValueTask<Outcome> running, CancellationToken cancel)
    {
        try
        {
            return _record.End(began, call, await running.ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            _record.End(began, call, Cancelled(call));
            throw;
        }
    }

    /// <summary>A call that a host takes item by item. A result that is not one of a stream is its only item.</summary>
    public async IAsyncEnumerable<ToolResult> StreamAsync(ToolCall call, [EnumeratorCancellation] CancellationToken cancel)
    {
        var stream = new CallStream(this, _record, _streams, call, cancel);
        try
        {
            while (await stream.NextAsync().ConfigureAwait(false) is { } item)
            {
                yield return item;
            }
        }
        finally
        {
            await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>All steps but the record.</summary>
    internal ValueTask<Outcome> RunAsync(ToolCall call, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<Outcome>(cancel);
        }

        if (IsTooLarge(call, _maxArgumentBytes) || JsonDepth.Exceeds(call.Arguments.Span, ArgumentReader.MaxDepth))
        {
            return new ValueTask<Outcome>(Outcome.Refused(ToolStatus.ArgumentsTooLarge, null));
        }

        var slot = table.SlotOf(call.ToolName);
        return slot is null ? new ValueTask<Outcome>(Outcome.Refused(ToolStatus.UnknownTool, null)) : RunAsync(slot, call, cancel);
    }

    /// <summary>
    /// Runs at once as far as nothing has to be waited for, which is all the way for most calls: an asynchronous method would cost as much
    /// as a guard.
    /// </summary>
    private ValueTask<Outcome> RunAsync(ToolSlot slot, ToolCall call, CancellationToken cancel)
    {
        try
        {
            var running = AdmitAsync(slot, slot.Tool, call, cancel);
            return running.IsCompletedSuccessfully ? running : ExplainAsync(slot, running, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<Outcome>(cancel);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return new ValueTask<Outcome>(_record.Failure(slot, exception));
        }
    }

    private async ValueTask<Outcome> ExplainAsync(ToolSlot slot, ValueTask<Outcome> running, CancellationToken cancel)
    {
        try
        {
            return await running.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return _record.Failure(slot, exception);
        }
    }

    /// <summary>
    /// What does not depend on the arguments: whether the caller may know the tool, its own size limit, token, caller, rate limit.
    /// </summary>
    private ValueTask<Outcome> AdmitAsync(ToolSlot slot, Tool tool, ToolCall call, CancellationToken cancel)
    {
        var concealed = table.Conceal(slot, call.Caller);
        if (concealed.Status != ToolStatus.Ok)
        {
            return new ValueTask<Outcome>(Outcome.Concealed(concealed, tool));
        }

        if (tool.Descriptor.MaxArgumentBytes is > 0 and var limit && IsTooLarge(call, limit))
        {
            return new ValueTask<Outcome>(Outcome.Refused(ToolStatus.ArgumentsTooLarge, tool));
        }

        if (!tool.Descriptor.Secure)
        {
            return BillAsync(slot, tool, null, call, cancel);
        }

        var checking = _tokens.RunAsync(tool, call, cancel);
        return checking.IsCompletedSuccessfully
            ? BillAsync(slot, tool, checking.Result, call, cancel)
            : BillAsync(slot, tool, checking, call, cancel);
    }

    private async ValueTask<Outcome> BillAsync(
        ToolSlot slot, Tool tool, ValueTask<Outcome?> checking, ToolCall call, CancellationToken cancel) =>
        await BillAsync(slot, tool, await checking.ConfigureAwait(false), call, cancel).ConfigureAwait(false);

    /// <summary>A refusal of token or caller does not end the call before its rate limit was billed.</summary>
    private ValueTask<Outcome> BillAsync(ToolSlot slot, Tool tool, Outcome? refused, ToolCall call, CancellationToken cancel)
    {
        refused ??= Refusal(table.Authorize(slot, call.Caller), tool);
        if (tool.Descriptor.IsRateLimited)
        {
            return LimitAsync(slot, tool, refused, call, cancel);
        }

        return refused is { } refusal ? new ValueTask<Outcome>(refusal) : BindAsync(slot, tool, call, cancel);
    }

    private async ValueTask<Outcome> LimitAsync(ToolSlot slot, Tool tool, Outcome? refused, ToolCall call, CancellationToken cancel)
    {
        var limited = await _limits.RunAsync(tool, call, refused is not null, cancel).ConfigureAwait(false);
        return refused ?? limited ?? await BindAsync(slot, tool, call, cancel).ConfigureAwait(false);
    }

    private ValueTask<Outcome> BindAsync(ToolSlot slot, Tool tool, ToolCall call, CancellationToken cancel)
    {
        // Where a tool has no strict schema, the model was given the full one.
        var nullLeavesOut = call.Dialect == JsonSchemaDialect.StrictSubset && !tool.StrictInputSchema.IsEmpty;
        var arguments = ArgumentReader.Bind(tool, call.ArgumentsOrEmpty, out var problems, new BindingContext(directories, nullLeavesOut));
        return arguments is null
            ? new ValueTask<Outcome>(new Outcome(ToolResult.Invalid(problems), ToolStatus.InvalidArguments.Code(), tool.Name))
            : RunAsync(slot, tool, arguments, call, cancel);
    }

    /// <summary>What depends on the arguments: policies, then approval, then the method.</summary>
    private ValueTask<Outcome> RunAsync(ToolSlot slot, Tool tool, object arguments, ToolCall call, CancellationToken cancel)
    {
        if (Refusal(table.AuthorizeArguments(slot, arguments, call), tool) is { } forbidden)
        {
            return new ValueTask<Outcome>(forbidden);
        }

        return tool.RequiresApproval(arguments, call) ? CallApprovedAsync(tool, arguments, call, cancel)
            : CallAsync(tool, arguments, call, cancel);
    }

    private async ValueTask<Outcome> CallApprovedAsync(Tool tool, object arguments, ToolCall call, CancellationToken cancel) =>
        await _approvals.RunAsync(tool, call, cancel).ConfigureAwait(false)
            ?? await CallAsync(tool, arguments, call, cancel).ConfigureAwait(false);

    private static Outcome? Refusal(Denial denial, Tool tool) => denial.Status == ToolStatus.Ok ? null : Outcome.Refused(denial, tool);

    private ValueTask<Outcome> CallAsync(Tool tool, object arguments, ToolCall call, CancellationToken cancel)
    {
        var limit = tool.Descriptor.MaxResultBytes;
        call = call.LimitedTo(limit > 0 ? Math.Min(limit, _maxResultBytes) : _maxResultBytes);
        if (call.Admission is { } admission && tool.Descriptor.Streams)
        {
            admission.Admit(tool, arguments);
            return new ValueTask<Outcome>(new Outcome(ToolResult.Ok(), ToolStatus.Ok.Code(), tool.Name));
        }

        // A method may hand its call to another table, which must not take this one's stream for its own.
        return _method.RunAsync(tool, arguments, call.Admission is null ? call : call.With(call.Progress), cancel);
    }

    /// <summary>A step of a stream threw.</summary>
    internal Outcome Failure(Tool tool, Exception exception) => _record.Failure(table.SlotOf(tool.Name)!, exception);

    internal Outcome Cancelled(ToolCall call) =>
        new(ToolResult.Refused(ToolStatus.Timeout), "cancelled", table.SlotOf(call.ToolName)?.Name);

    private static bool IsTooLarge(ToolCall call, int limit) => call.Arguments.Length > limit;
}
