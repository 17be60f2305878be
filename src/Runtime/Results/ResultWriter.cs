using System.Text.Encodings.Web;
using System.Text.Json;

namespace SecureTools;

/// <summary>Writes the result of one call as UTF-8 JSON, for generated code. It stops a result that grows past the tool's limit.</summary>
/// <remarks>
/// Text keeps its characters, since a model reads it: the result is JSON, and whoever puts it into HTML has to encode it for that.
/// Depth is limited to 64 levels.
/// </remarks>
public sealed partial class ResultWriter : IDisposable
{
    [ThreadStatic]
    private static ResultWriter? _kept;

    private readonly ResultBuffer _buffer = new();

    private ResultWriter() => Json = new Utf8JsonWriter(_buffer, new JsonWriterOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = ArgumentReader.MaxDepth,
    });

    /// <summary>The writer of the value.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Begins the result of a call.</summary>
    public static ResultWriter For(ToolCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var writer = _kept ?? new ResultWriter();
        _kept = null;
        writer._buffer.Limit = call.ResultLimit;
        return writer;
    }

    /// <summary>Checks the size so far; for results that arrive in pieces.</summary>
    public void CheckLimit() => Json.Flush();

    /// <summary>Ends the result.</summary>
    public ToolResult Complete()
    {
        Json.Flush();
        return ToolResult.Written(_buffer.ToArray());
    }

    /// <summary>Gives the writer back for the next call.</summary>
    public void Dispose()
    {
        _buffer.Reset();
        Json.Reset(_buffer);
        _kept = this;
    }
}
