namespace SecureTools;

/// <summary>
/// Gathers the items of a stream into one result, for generated code. It stops at the tool's limit, and asks for no further item then.
/// </summary>
public static class ResultStream
{
    /// <summary>An array of all items.</summary>
    public static async ValueTask<ToolResult> CollectAsync(IAsyncEnumerable<ToolResult> items, ToolCall call)
    {
        ArgumentNullException.ThrowIfNull(items);
        using var result = ResultWriter.For(call);
        result.Json.WriteStartArray();
        await foreach (var item in items.ConfigureAwait(false))
        {
            // The array is one level more, which the writer does not see in a value that is written already.
            if (JsonDepth.Exceeds(item.StructuredContent.Span, ArgumentReader.MaxDepth - 1))
            {
                throw new InvalidOperationException("An item of the stream is nested too deeply for an array of 64 levels.");
            }

            result.Json.WriteRawValue(item.StructuredContent.Span, skipInputValidation: true);
            result.CheckLimit();
        }

        result.Json.WriteEndArray();
        return result.Complete();
    }

    /// <summary>The contents of all items.</summary>
    public static async ValueTask<ToolResult> CollectContentsAsync(IAsyncEnumerable<ToolResult> items, ToolCall call)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(call);
        var contents = new List<ToolContent>();
        var bytes = 0L;
        await foreach (var item in items.ConfigureAwait(false))
        {
            bytes += item.Contents.Sum(static content => content.LeastBytes);
            if (bytes > call.ResultLimit)
            {
                throw new ResultTooLargeException();
            }

            contents.AddRange(item.Contents);
        }

        return ToolResult.Of(contents);
    }
}
