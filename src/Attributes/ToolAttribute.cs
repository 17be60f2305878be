using System;

namespace SecureTools;

/// <summary>
/// Makes a method a tool that an agent may call. The generator writes its schema, binder, guards and dispatch entry.
/// </summary>
/// <remarks>
/// A tool requires an authenticated caller unless <see cref="AllowAnonymousToolAttribute"/> says otherwise.
/// A method that cannot become a tool (generic, inaccessible, unsupported parameter type) is left out of the table, and the table refuses
/// what it does not hold. The four hints follow the tool annotations of the Model Context Protocol; a hint that is not set is not
/// published.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ToolAttribute : Attribute
{
    private bool? _readOnly;
    private bool? _destructive;
    private bool? _idempotent;
    private bool? _openWorld;

    /// <summary>A tool named after its method: <c>TransferFundsAsync</c> becomes <c>transfer_funds</c>.</summary>
    public ToolAttribute()
    {
    }

    /// <summary>A tool with a name of its own.</summary>
    /// <param name="name">An ASCII letter or underscore, then letters, digits or underscores; at most 128 characters.</param>
    public ToolAttribute(string name) => Name = name;

    /// <summary>The name that callers use, or null to derive it from the method.</summary>
    public string? Name { get; }

    /// <summary>A short title for people, or null.</summary>
    public string? Title { get; set; }

    /// <summary>What the tool does, for the model. Default: the method's XML documentation summary.</summary>
    public string? Description { get; set; }

    /// <summary>
    /// Whether each call needs a token that binds it to this tool, agent and session. Default false.
    /// A table with a secure tool and no token validation does not start.
    /// </summary>
    public bool Secure { get; set; }

    /// <summary>
    /// Whether callers who may not call the tool are not told that it exists: their call ends as that of an unknown tool. Default false.
    /// </summary>
    public bool Hidden { get; set; }

    /// <summary>Hint: the tool changes nothing. Not set by default.</summary>
    public bool ReadOnly { get => _readOnly ?? false; set => _readOnly = value; }

    /// <summary>Hint: the tool may delete or overwrite. Not set by default.</summary>
    public bool Destructive { get => _destructive ?? true; set => _destructive = value; }

    /// <summary>Hint: calling it again with the same arguments changes nothing more. Not set by default.</summary>
    public bool Idempotent { get => _idempotent ?? false; set => _idempotent = value; }

    /// <summary>Hint: the tool reaches an open set of outside systems. Not set by default.</summary>
    public bool OpenWorld { get => _openWorld ?? true; set => _openWorld = value; }

    /// <summary>
    /// Seconds until a call ends with <c>timeout</c>, from 1 to 86,400. Default 0: the table's default for asynchronous tools, none for
    /// synchronous ones. A synchronous tool with a time-out of its own runs on a worker thread, so that its caller is answered in time.
    /// </summary>
    public int TimeoutSeconds { get; set; }

    /// <summary>Largest UTF-8 size of the arguments in bytes. Default 0: the table's limit, which this can only lower.</summary>
    public int MaxArgumentBytes { get; set; }

    /// <summary>Largest UTF-8 size of the result in bytes. Default 0: the table's limit, which this can only lower.</summary>
    public int MaxResultBytes { get; set; }

    /// <summary><see cref="ReadOnly"/> as it was declared: null when it was not set.</summary>
    public bool? ReadOnlyHint => _readOnly;

    /// <summary><see cref="Destructive"/> as it was declared: null when it was not set.</summary>
    public bool? DestructiveHint => _destructive;

    /// <summary><see cref="Idempotent"/> as it was declared: null when it was not set.</summary>
    public bool? IdempotentHint => _idempotent;

    /// <summary><see cref="OpenWorld"/> as it was declared: null when it was not set.</summary>
    public bool? OpenWorldHint => _openWorld;
}
