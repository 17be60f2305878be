using System.Text;

namespace SecureTools;

/// <summary>
/// One tool: its description and the code that guards, binds and calls it. Generated code derives from this class;
/// only a <see cref="ToolTable"/> runs the protected steps, in their fixed order.
/// </summary>
public abstract class Tool
{
    private readonly string[] _members;
    private byte[]? _inputSchema;
    private byte[]? _strictSchema;
    private byte[]? _outputSchema;

    /// <summary>A tool with its description.</summary>
    /// <param name="descriptor">What the tool is.</param>
    /// <param name="members">Its arguments, as <see cref="MemberNames(string[])"/> takes them.</param>
    protected Tool(ToolDescriptor descriptor, params string[] members)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        Descriptor = descriptor;
        IsHidden = descriptor.Hidden;
        _members = members;
    }

    /// <summary>What the tool is.</summary>
    public ToolDescriptor Descriptor { get; }

    /// <summary>The name that callers use.</summary>
    public string Name => Descriptor.Name;

    // Every look-up asks; the descriptor would be one more place in memory to fetch.
    internal bool IsHidden { get; }

    /// <summary>The JSON Schema (2020-12) of the arguments, UTF-8. The binder enforces exactly this.</summary>
    public ReadOnlySpan<byte> InputSchema => _inputSchema ??= Encoding.UTF8.GetBytes(Descriptor.InputSchema);

    /// <summary>
    /// The same in the subset that hosted models take for strict function calling, UTF-8; empty when that cannot say it, as with an object
    /// of open names. It is derived from <see cref="InputSchema"/> when it is first asked for.
    /// </summary>
    public ReadOnlySpan<byte> StrictInputSchema => _strictSchema ??= StrictSubset.Utf8(Descriptor.InputSchema);

    /// <summary>The JSON Schema (2020-12) of the result, UTF-8; empty for a tool that returns nothing.</summary>
    public ReadOnlySpan<byte> OutputSchema => _outputSchema ??= Encoding.UTF8.GetBytes(Descriptor.OutputSchema);

    /// <summary>The schema of the arguments in a dialect, UTF-8; empty when the dialect cannot say it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dialect.</exception>
    public ReadOnlySpan<byte> InputSchemaFor(JsonSchemaDialect dialect) => dialect switch
    {
        JsonSchemaDialect.Draft202012 => InputSchema,
        JsonSchemaDialect.StrictSubset => StrictInputSchema,
        _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
    };

    /// <summary>Checks the requirements that hold for every call: roles, permissions, trust, then second factor.</summary>
    protected internal virtual Denial Authorize(in ToolGuard guard) => Denial.None;

    /// <summary>The names of the arguments.</summary>
    protected MemberNames Members => field ??= new MemberNames(_members);

    /// <summary>Reads and validates the arguments in one pass. This reads those of a tool that takes none.</summary>
    /// <returns>The typed arguments, or null when the reader recorded a problem.</returns>
    protected internal virtual object? Bind(ref ArgumentReader reader)
    {
        reader.ReadEmptyObject();
        return reader.Failed ? null : NoArguments.Instance;
    }

    /// <summary>Checks the requirements that depend on the arguments (<c>When</c>), approvals apart.</summary>
    protected internal virtual Denial AuthorizeArguments(object arguments, ToolCall call, in ToolGuard guard) => Denial.None;

    /// <summary>Whether a call with these arguments needs an approval.</summary>
    protected internal virtual bool RequiresApproval(object arguments, ToolCall call) => false;

    /// <summary>Calls the method and writes its result.</summary>
    protected internal abstract ValueTask<ToolResult> CallAsync(object arguments, ToolCall call, CancellationToken cancel);

    /// <summary>
    /// Calls a method that produces its result item by item (<see cref="ToolDescriptor.Streams"/>), and writes each item when it is asked
    /// for.
    /// </summary>
    protected internal virtual IAsyncEnumerable<ToolResult> StreamAsync(object arguments, ToolCall call, CancellationToken cancel) =>
        throw new NotSupportedException();

    /// <summary>Shows the name.</summary>
    public override string ToString() => Name;
}
