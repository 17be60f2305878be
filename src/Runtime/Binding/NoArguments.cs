namespace SecureTools;

/// <summary>The bound arguments of a tool that takes none.</summary>
public sealed class NoArguments
{
    private NoArguments()
    {
    }

    /// <summary>The only one.</summary>
    public static NoArguments Instance { get; } = new();
}
