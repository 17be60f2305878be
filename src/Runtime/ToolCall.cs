using System.Text.Json;

namespace SecureTools;

/// <summary>One call of a tool. It keeps three scopes apart: what the model wrote, who calls, and the host's services.</summary>
/// <remarks>
/// <see cref="ToolName"/>, <see cref="Arguments"/>, <see cref="Token"/> and <see cref="ApprovalId"/> are hostile input.
/// <see cref="Caller"/> and <see cref="Services"/> come from the host alone.
/// </remarks>
public sealed class ToolCall
{
    private const int NoLimit = int.MaxValue;

    private static readonly ReadOnlyMemory<byte> _noArguments = "{}"u8.ToArray();
    private int _resultLimit = NoLimit;

    /// <summary>A call of the named tool.</summary>
    public ToolCall(string toolName) => ToolName = toolName ?? "";

    private ToolCall(ToolCall other)
    {
        ToolName = other.ToolName;
        Arguments = other.Arguments;
        Caller = other.Caller;
        Services = other.Services;
        Token = other.Token;
        ApprovalId = other.ApprovalId;
        Progress = other.Progress;
        Dialect = other.Dialect;
        _resultLimit = other._resultLimit;
    }

    /// <summary>The name that was called, as the model wrote it.</summary>
    public string ToolName { get; }

    /// <summary>The arguments: one JSON object in UTF-8. Empty memory counts as an empty object.</summary>
    public ReadOnlyMemory<byte> Arguments { get; init; } = _noArguments;

    /// <summary>Who calls. Default: nobody.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public Caller Caller
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = Caller.Anonymous;

    /// <summary>
    /// The services of this call, from which tool classes and <c>[FromServices]</c> parameters are taken; null when there are none.
    /// </summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>The token that came with the call, or null.</summary>
    public string? Token { get; init; }

    /// <summary>The approval that came with the call, or null.</summary>
    public string? ApprovalId { get; init; }

    /// <summary>
    /// The dialect of the schema that the model was given. With <see cref="JsonSchemaDialect.StrictSubset"/>, null for an argument or
    /// member that may be left out, and is not nullable, leaves it out. Default: the full dialect, in which null is refused there.
    /// </summary>
    public JsonSchemaDialect Dialect { get; init; }

    /// <summary>Where the tool reports progress, or null.</summary>
    public IProgress<ToolProgress>? Progress { get; init; }

    /// <summary>Where the tool reports progress, for generated code; reports go nowhere when nobody listens.</summary>
    public IProgress<ToolProgress> ProgressOrNone => Progress ?? NoProgress.Instance;

    /// <summary>The services of this call, for generated code.</summary>
    /// <exception cref="MissingServiceException">The call has none; it ends with <c>misconfigured</c>.</exception>
    public IServiceProvider RequiredServices => Services ?? throw new MissingServiceException(typeof(IServiceProvider));

    internal ReadOnlySpan<byte> ArgumentsOrEmpty => Arguments.IsEmpty ? _noArguments.Span : Arguments.Span;

    internal int ResultLimit => _resultLimit;

    /// <summary>Takes the call where its method would run, for a host that takes the result item by item.</summary>
    internal StreamAdmission? Admission { get; private init; }

    /// <summary>The UTF-8 bytes of a JSON element, for <see cref="Arguments"/>: a copy that outlives its document.</summary>
    public static ReadOnlyMemory<byte> ToArguments(JsonElement arguments)
    {
        if (arguments.ValueKind == JsonValueKind.Undefined)
        {
            return _noArguments;
        }

#if NET9_0_OR_GREATER
        return System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(arguments).ToArray();
#else
        return System.Text.Encoding.UTF8.GetBytes(arguments.GetRawText());
#endif
    }

    /// <summary>Takes a service of the call, for generated code.</summary>
    /// <exception cref="MissingServiceException">There is no such service; the call ends with <c>misconfigured</c>.</exception>
    public T Service<T>()
        where T : class =>
        Services?.GetService(typeof(T)) as T ?? throw new MissingServiceException(typeof(T));

    /// <summary>Takes a service of the call if there is one, for generated code.</summary>
    public T? OptionalService<T>()
        where T : class =>
        Services?.GetService(typeof(T)) as T;

    /// <summary>
    /// The same call, stopped before its method when that returns a stream. Hosts may use one call twice, so theirs stays as it is.
    /// </summary>
    internal ToolCall With(StreamAdmission admission) => new(this) { Admission = admission, _resultLimit = NoLimit };

    /// <summary>
    /// The call with the limit of its result. One that has another limit already is used in a second table, and stays as it is for the
    /// first.
    /// </summary>
    internal ToolCall LimitedTo(int bytes)
    {
        var before = Interlocked.CompareExchange(ref _resultLimit, bytes, NoLimit);
        return before == NoLimit || before == bytes ? this : new ToolCall(this) { _resultLimit = bytes };
    }

    /// <summary>
    /// The call as its method gets it: with a listener of the runtime's, or none, and whole, should it be used for another call.
    /// </summary>
    internal ToolCall With(IProgress<ToolProgress>? progress) => new(this) { Progress = progress };

    /// <summary>Shows no part of the call: all of it may be hostile.</summary>
    public override string ToString() => nameof(ToolCall);
}
