namespace SecureTools;

/// <summary>
/// Gathers the contents that a method returns, for generated code. It stops at the tool's limit, for the method may produce them without
/// end.
/// </summary>
public static class ResultContents
{
    /// <summary>The result of one content.</summary>
    public static ToolResult Of(ToolCall call, ToolContent content) => ToolResult.Of(content);

    /// <summary>The result of some contents.</summary>
    public static ToolResult Of(ToolCall call, IEnumerable<ToolContent> contents)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(contents);
        var taken = new List<ToolContent>();
        var bytes = 0L;
        foreach (var content in contents)
        {
            bytes += content.LeastBytes;
            if (bytes > call.ResultLimit)
            {
                throw new ResultTooLargeException();
            }

            taken.Add(content);
        }

        return ToolResult.Of(taken);
    }
}
