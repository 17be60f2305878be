namespace SecureTools;

/// <summary>
/// The tools of an application, and the only way to run them. Each call passes the same steps in the same order: size and depth, tool,
/// token, caller, rate limit, arguments, argument policies and approval, method, result, audit. Each step can only refuse.
/// </summary>
/// <remarks>Safe for many threads. A table that lacks something its tools' guards need does not start.</remarks>
public sealed class ToolTable
{
    private readonly ToolIndex _index;
    private readonly CallPipeline _pipeline;
    private readonly TimeProvider _time;
    private readonly bool _hideForbidden;

    /// <summary>Puts a table together.</summary>
    /// <param name="options">What the host supplies. Later changes have no effect.</param>
    /// <param name="sources">The generated sources, one for each assembly with tools.</param>
    /// <exception cref="ToolConfigurationException">Something that a guard needs is missing or contradictory. The message says what to
    /// do.</exception>
    public ToolTable(ToolTableOptions options, params IReadOnlyList<ToolSource> sources)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(sources);
        _index = TableComposer.Compose(sources, options);
        _time = options.Time;
        _hideForbidden = options.HideForbiddenTools;
        _pipeline = new CallPipeline(options, TableComposer.NeedsOf(sources), this, DirectoryMap.Of(sources, options.Directories));
    }

    /// <summary>How many tools the table holds.</summary>
    public int Count => _index.Count;

    /// <summary>All tools, ordered by name, for the host. Show callers <see cref="VisibleTo"/> instead.</summary>
    public IReadOnlyList<Tool> Tools => [.. _index.ByName.Select(slot => slot.Value.Tool)];

    /// <summary>Finds a tool for the host, whoever may call it.</summary>
    /// <returns>The tool, or null when the table holds none of that name.</returns>
    public Tool? Find(string name) => name is null ? null : _index.Find(name)?.Tool;

    /// <summary>
    /// The tools that a caller may call, ordered by name: those whose requirements of roles, permissions and trust it meets.
    /// Requirements that depend on arguments and second factors are left to the call.
    /// </summary>
    public IReadOnlyList<Tool> VisibleTo(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return [.. _index.ByName.Where(slot => IsVisible(Authorize(slot.Value, caller))).Select(slot => slot.Value.Tool)];
    }

    /// <summary>Runs a call through all steps.</summary>
    /// <returns>The outcome. A refusal is a result, never an exception.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled. The outcome is in the audit.</exception>
    public ValueTask<ToolResult> InvokeAsync(ToolCall call, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _pipeline.InvokeAsync(call, cancel);
    }

    /// <summary>
    /// Runs a call through all steps and hands its result over item by item: the next item is asked for when the last one was taken. A
    /// method that returns <see cref="IAsyncEnumerable{T}"/> (<see cref="ToolDescriptor.Streams"/>) gives one result for each item; every
    /// other gives one.
    /// </summary>
    /// <remarks>
    /// A result that is not <see cref="ToolResult.IsOk"/> is the last: a refusal before the first item, or a failure, time-out or limit in
    /// mid-stream. Nothing of the method runs before all steps have passed. Its time-out counts the time that it takes itself, not that of
    /// whoever takes the items. The audit gets one record when the stream ends; a consumer that stops early ends it as cancelled.
    /// </remarks>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled. The outcome is in the audit.</exception>
    public IAsyncEnumerable<ToolResult> InvokeStreamingAsync(ToolCall call, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _pipeline.StreamAsync(call, cancel);
    }

    internal ToolSlot? SlotOf(string name) => _index.Find(name);

    /// <summary>Why this caller must not learn that the tool exists; <see cref="Denial.None"/> when it may.</summary>
    internal Denial Conceal(ToolSlot slot, Caller caller)
    {
        if (!_hideForbidden && !slot.Tool.IsHidden)
        {
            return Denial.None;
        }

        var denial = Authorize(slot, caller);
        return IsVisible(denial) ? Denial.None : denial;
    }

    internal Denial Authorize(ToolSlot slot, Caller caller)
    {
        var tool = slot.Tool;
        if (!caller.IsAuthenticated && !tool.Descriptor.AllowAnonymous)
        {
            return new Denial(ToolStatus.Unauthenticated);
        }

        return tool.Authorize(new ToolGuard(caller, caller.GrantsIn(slot.Access), _time));
    }

    internal Denial AuthorizeArguments(ToolSlot slot, object arguments, ToolCall call) =>
        slot.Tool.AuthorizeArguments(arguments, call, new ToolGuard(call.Caller, call.Caller.GrantsIn(slot.Access), _time));

    /// <summary>The second factor is checked last: a caller who lacks it alone may call after a step-up.</summary>
    private static bool IsVisible(Denial denial) => denial.Status is ToolStatus.Ok or ToolStatus.MfaRequired;
}
