namespace SecureTools;

public ref partial struct ArgumentReader
{
    /// <summary>Binds a whole document with a tool's binder. Broken JSON is a problem like any other.</summary>
    internal static object? Bind(
        Tool tool, ReadOnlySpan<byte> utf8Json, out IReadOnlyList<ArgumentProblem> problems, BindingContext context = default)
    {
        var reader = new ArgumentReader(utf8Json) { _nullLeavesOut = context.NullLeavesOut };
        reader._scope.Directories = context.Directories;
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

/// <summary>What binding depends on beside the tool and its arguments.</summary>
/// <param name="Directories">The directories below which paths may lie, as the host bound them.</param>
/// <param name="NullLeavesOut">Whether null stands for a member that is left out, as in the strict dialect.</param>
internal readonly record struct BindingContext(DirectoryMap? Directories = null, bool NullLeavesOut = false);
