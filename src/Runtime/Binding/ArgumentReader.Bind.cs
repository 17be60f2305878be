using System.Text.Unicode;

namespace SecureTools;

public ref partial struct ArgumentReader
{
    private const string WellFormed = "one well-formed JSON object in UTF-8";

    /// <summary>Binds a whole document with a tool's binder. Broken JSON is a problem like any other.</summary>
    internal static object? Bind(Tool tool, ReadOnlySpan<byte> utf8Json, out IReadOnlyList<ArgumentProblem> problems)
    {
        var reader = new ArgumentReader(utf8Json);
        reader._json.ReadValue();
        var bound = tool.Bind(ref reader);
        reader.EndDocument();
        if (reader.Failed && !reader._json.IsBroken && !Utf8.IsValid(utf8Json))
        {
            // What is bound was read as text, and what is skipped was not: only refused arguments can hold bytes that nobody has looked at.
            reader.AddToDocument(WellFormed);
        }

        problems = reader.Problems;
        return reader.Failed ? null : bound;
    }

    private void EndDocument()
    {
        if (_json.IsBroken)
        {
            // Nothing of the input is repeated.
            AddToDocument(WellFormed);
        }
        else if (!_json.IsAtEnd())
        {
            AddToDocument("nothing after the arguments");
        }
    }
}
