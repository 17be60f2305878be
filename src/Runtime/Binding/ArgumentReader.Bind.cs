namespace SecureTools;

public ref partial struct ArgumentReader
{
    /// <summary>Binds a whole document with a tool's binder. Broken JSON is a problem like any other.</summary>
    internal static object? Bind(Tool tool, ReadOnlySpan<byte> utf8Json, out IReadOnlyList<ArgumentProblem> problems, DirectoryMap? directories = null)
    {
        var reader = new ArgumentReader(utf8Json);
        reader._scope.Directories = directories;
        reader._json.ReadValue();
        var bound = tool.Bind(ref reader);
        reader.EndDocument();
        problems = reader.Problems;
        return reader.Failed ? null : bound;
    }

    private void EndDocument()
    {
        if (_json.IsBroken)
        {
            // Nothing of the input is repeated.
            AddToDocument("one well-formed JSON object in UTF-8");
        }
        else if (!_json.IsAtEnd())
        {
            AddToDocument("nothing after the arguments");
        }
    }
}
