namespace SecureTools;

public sealed partial class ResultWriter
{
    /// <summary>The result of a call that returns nothing.</summary>
    public static ValueTask<ToolResult> Nothing() => new(ToolResult.Ok());

    /// <summary>
    /// The result of a call that returns text. Whatever the annotations say, it may be null at run time: the tool failed then.
    /// </summary>
    public static ValueTask<ToolResult> Write(ToolCall call, string? value)
    {
        using var result = For(call);
        result.Json.WriteStringValue(value ?? throw ResultFormat.Missing("string"));
        return new ValueTask<ToolResult>(result.Complete());
    }

    /// <summary>The result of a call that returns true or false.</summary>
    public static ValueTask<ToolResult> Write(ToolCall call, bool value)
    {
        using var result = For(call);
        result.Json.WriteBooleanValue(value);
        return new ValueTask<ToolResult>(result.Complete());
    }

    /// <summary>The result of a call that returns a UUID.</summary>
    public static ValueTask<ToolResult> Write(ToolCall call, Guid value)
    {
        using var result = For(call);
        result.Json.WriteStringValue(value);
        return new ValueTask<ToolResult>(result.Complete());
    }

    /// <summary>The result of a call that returns a whole number.</summary>
    public static ValueTask<ToolResult> Write(ToolCall call, long value)
    {
        using var result = For(call);
        result.Json.WriteNumberValue(value);
        return new ValueTask<ToolResult>(result.Complete());
    }

    /// <inheritdoc cref="Write(ToolCall, long)"/>
    public static ValueTask<ToolResult> Write(ToolCall call, ulong value)
    {
        using var result = For(call);
        result.Json.WriteNumberValue(value);
        return new ValueTask<ToolResult>(result.Complete());
    }

    /// <summary>The result of a call that returns a number.</summary>
    public static ValueTask<ToolResult> Write(ToolCall call, float value)
    {
        using var result = For(call);
        result.Json.WriteNumberValue(value);
        return new ValueTask<ToolResult>(result.Complete());
    }

    /// <inheritdoc cref="Write(ToolCall, float)"/>
    public static ValueTask<ToolResult> Write(ToolCall call, double value)
    {
        using var result = For(call);
        result.Json.WriteNumberValue(value);
        return new ValueTask<ToolResult>(result.Complete());
    }

    /// <inheritdoc cref="Write(ToolCall, float)"/>
    public static ValueTask<ToolResult> Write(ToolCall call, decimal value)
    {
        using var result = For(call);
        result.Json.WriteNumberValue(value);
        return new ValueTask<ToolResult>(result.Complete());
    }
}
