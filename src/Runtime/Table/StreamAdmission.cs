namespace SecureTools;

/// <summary>Holds a call that passed every step before its method, so that the method can run item by item.</summary>
internal sealed class StreamAdmission
{
    /// <summary>The tool; null until the call was admitted.</summary>
    public Tool? Tool { get; private set; }

    /// <summary>The typed arguments.</summary>
    public object Arguments { get; private set; } = NoArguments.Instance;

    public void Admit(Tool tool, object arguments)
    {
        Tool = tool;
        Arguments = arguments;
    }
}
