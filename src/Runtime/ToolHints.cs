namespace SecureTools;

/// <summary>What a tool declares about its behaviour; null where it declares nothing. Hints inform, they guard nothing.</summary>
/// <param name="ReadOnly">The tool changes nothing.</param>
/// <param name="Destructive">The tool may delete or overwrite.</param>
/// <param name="Idempotent">Calling it again with the same arguments changes nothing more.</param>
/// <param name="OpenWorld">The tool reaches an open set of outside systems.</param>
public sealed record ToolHints(bool? ReadOnly = null, bool? Destructive = null, bool? Idempotent = null, bool? OpenWorld = null)
{
    /// <summary>No hint.</summary>
    public static ToolHints None { get; } = new();
}
