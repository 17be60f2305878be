namespace SecureTools;

/// <summary>What a tool is. Written by the generator; nothing in it depends on a caller.</summary>
public sealed class ToolDescriptor
{
    /// <summary>The name that callers use.</summary>
    public required string Name { get; init; }

    /// <summary>A short title for people, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What the tool does, for the model; empty when nothing was written.</summary>
    public string Description { get; init; } = "";

    /// <summary>
    /// The JSON Schema (2020-12) of the arguments; by default, that of a tool that takes none. <see cref="Tool.InputSchema"/> gives it in
    /// UTF-8.
    /// </summary>
    public string InputSchema { get; init; } = """{"type":"object","properties":{},"additionalProperties":false}""";

    /// <summary>
    /// The JSON Schema (2020-12) of the result; empty for a tool that returns nothing. <see cref="Tool.OutputSchema"/> gives it in UTF-8.
    /// </summary>
    public string OutputSchema { get; init; } = "";

    /// <summary>What the tool declares about its behaviour.</summary>
    public ToolHints Hints { get; init; } = ToolHints.None;

    /// <summary>Whether each call needs a token.</summary>
    public bool Secure { get; init; }

    /// <summary>Whether the tool is concealed from callers who may not call it.</summary>
    public bool Hidden { get; init; }

    /// <summary>Whether callers who did not authenticate may call the tool.</summary>
    public bool AllowAnonymous { get; init; }

    /// <summary>Whether the method runs synchronously: only a time-out of its own applies to it.</summary>
    public bool Synchronous { get; init; }

    /// <summary>Whether the tool produces its result item by item. A host may take the items as they come.</summary>
    public bool Streams { get; init; }

    /// <summary>Seconds until a call ends with <c>timeout</c>; 0 for the table's default.</summary>
    public int TimeoutSeconds { get; init; }

    /// <summary>Largest size of the arguments in bytes; 0 for the table's limit.</summary>
    public int MaxArgumentBytes { get; init; }

    /// <summary>Largest size of the result in bytes; 0 for the table's limit.</summary>
    public int MaxResultBytes { get; init; }

    /// <summary>The tool's rate limits.</summary>
    public IReadOnlyList<RateLimitRule> RateLimits
    {
        get;
        init
        {
            field = value;
            IsRateLimited = value.Count > 0;
        }
    } = [];

    /// <summary>The declared requirements, in the order in which they are checked, for lists and reports.</summary>
    public IReadOnlyList<string> Requirements { get; init; } = [];

    internal bool IsRateLimited { get; private init; }
}

/// <summary>A rate limit of a tool.</summary>
/// <param name="Count">Calls in one window.</param>
/// <param name="PerSeconds">Length of the sliding window in seconds.</param>
/// <param name="By">Whose calls are counted together.</param>
public sealed record RateLimitRule(int Count, int PerSeconds, RateLimitBy By);
