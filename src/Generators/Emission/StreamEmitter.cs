
namespace SecureTools.Generators.Emission;

/// <summary>
/// Writes the call of a method that returns a stream: item by item as the host asks for them, and as a whole for hosts that take it as
/// one.
/// </summary>
internal static class StreamEmitter
{
    private const string Result = "global::SecureTools.ToolResult";
    private const string Call = "object bound, global::SecureTools.ToolCall call";
    private const string Cancel = "global::System.Threading.CancellationToken cancel";
    private const string Items = "global::System.Collections.Generic.IAsyncEnumerable<" + Result + ">";

    public static void Emit(SourceWriter file, ToolModel tool)
    {
        var collect = tool.Return.Raw == RawKind.Contents ? "CollectContentsAsync" : "CollectAsync";
        file.Line().Line($"protected override global::System.Threading.Tasks.ValueTask<{Result}> CallAsync({Call}, {Cancel}) =>")
            .Line($"    global::SecureTools.ResultStream.{collect}(StreamAsync(bound, call, cancel), call);")
            .Line().Open(
                $"protected override async {Items} StreamAsync({Call}, [global::System.Runtime.CompilerServices.EnumeratorCancellation] {Cancel})");
        CallEmitter.EmitBody(file, tool, call => EmitLoop(file, tool.Return, call));
        file.Close();
        if (tool.Return.Value is { } item)
        {
            EmitItem(file, item);
        }
    }

    private static void EmitLoop(SourceWriter file, ReturnModel returned, string call) =>
        file.Open(
            $"await foreach (var value in global::System.Threading.Tasks.TaskAsyncEnumerableExtensions.WithCancellation({call}, cancel).ConfigureAwait(false))")
            .Line($"yield return {(returned.Value is null ? "global::SecureTools.ResultContents.Of" : "ItemOf")}(call, value);").Close();

    /// <summary>In a method of its own: the writer goes back before the host has the item.</summary>
    private static void EmitItem(SourceWriter file, ValueModel item)
    {
        file.Line().Open($"private static {Result} ItemOf(global::SecureTools.ToolCall call, {item.Declared} value)")
            .Line("using var result = global::SecureTools.ResultWriter.For(call);");
        WriterEmitter.EmitWrite(file, item, "value", "result.Json");
        file.Line("return result.Complete();").Close();
    }
}
