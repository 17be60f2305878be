using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quickstart.Output;

/// <summary>Prints what each tool is: title, hints, guards, limits and the schema that its binder enforces.</summary>
internal sealed class ToolListing(TextWriter output)
{
    public void Write(IReadOnlyList<Tool> tools)
    {
        foreach (var tool in tools)
        {
            Write(tool);
        }
    }

    private void Write(Tool tool)
    {
        var descriptor = tool.Descriptor;
        output.WriteLine(descriptor.Title is null ? tool.Name : $"{tool.Name} ({descriptor.Title})");
        output.WriteLine($"  {descriptor.Description}");
        WriteLine("hints", HintsOf(descriptor.Hints));
        WriteLine("guards", GuardsOf(descriptor));
        WriteLine("limits", LimitsOf(descriptor));
        output.WriteLine("  arguments:");
        foreach (var line in Pretty(tool.InputSchema).Split('\n'))
        {
            output.WriteLine($"    {line}");
        }

        output.WriteLine();
    }

    private void WriteLine(string name, IEnumerable<string> items)
    {
        var text = string.Join(", ", items);
        if (text.Length > 0)
        {
            output.WriteLine($"  {name}: {text}");
        }
    }

    private static IEnumerable<string> HintsOf(ToolHints hints)
    {
        (string Name, bool? Hint)[] all =
        [
            ("read-only", hints.ReadOnly),
            ("destructive", hints.Destructive),
            ("idempotent", hints.Idempotent),
            ("open world", hints.OpenWorld),
        ];
        return all.Where(hint => hint.Hint is not null).Select(hint => hint.Hint == true ? hint.Name : "not " + hint.Name);
    }

    private static IEnumerable<string> GuardsOf(ToolDescriptor tool) =>
    [
        .. tool.Secure ? ["token"] : Array.Empty<string>(),
        tool.AllowAnonymous ? "anybody" : "signed in",
        .. tool.Hidden ? ["hidden"] : Array.Empty<string>(),
        .. tool.Requirements,
        .. tool.RateLimits.Select(limit => $"{limit.Count} calls in {limit.PerSeconds} s by {limit.By.ToString().ToLowerInvariant()}"),
    ];

    private static IEnumerable<string> LimitsOf(ToolDescriptor tool)
    {
        (string Name, int Limit)[] all =
            [("s", tool.TimeoutSeconds), ("bytes of arguments", tool.MaxArgumentBytes), ("bytes of result", tool.MaxResultBytes)];
        return all.Where(limit => limit.Limit > 0).Select(limit => $"{limit.Limit} {limit.Name}");
    }

    private static string Pretty(ReadOnlySpan<byte> schema)
    {
        var reader = new Utf8JsonReader(schema);
        using var document = JsonDocument.ParseValue(ref reader);
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
