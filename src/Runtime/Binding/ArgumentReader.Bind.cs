using System.Text.Json;
using System.Text.Unicode;

namespace SecureTools;

public ref partial struct ArgumentReader
{
    private const string WellFormed = "one well-formed JSON object in UTF-8";

    /// <summary>Binds a whole document with a tool's binder. Broken JSON is a problem like any other.</summary>
    internal static object? Bind(Tool tool, ReadOnlySpan<byte> utf8Json, out IReadOnlyList<ArgumentProblem> problems)
    {
        var reader = new ArgumentReader(utf8Json);
        object? bound = null;
        try
        {
            bound = reader.ReadDocument(tool);
            if (reader.Failed && !Utf8.IsValid(utf8Json))
            {
                // What is bound was read as text, and what is skipped was not: only refused arguments can hold bytes that nobody has looked at.
                reader.AddToDocument(WellFormed);
            }
        }
        catch (JsonException exception) when (exception.GetType() != typeof(JsonException))
        {
            // Not well-formed UTF-8 JSON. The exception quotes the input, so nothing of it is kept.
            // The reader throws a type of its own: a plain JsonException comes from the constructor of an argument type.
            reader.AddToDocument(WellFormed);
        }

        problems = reader.Problems;
        return reader.Failed ? null : bound;
    }

    private object? ReadDocument(Tool tool)
    {
        _json.Read();
        var bound = tool.Bind(ref this);
        if (_json.Read())
        {
            AddToDocument("nothing after the arguments");
        }

        return bound;
    }
}
