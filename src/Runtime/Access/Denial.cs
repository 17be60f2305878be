namespace SecureTools;

/// <summary>Why a guard refused a call; <c>default</c> refuses nothing.</summary>
/// <param name="Status">What the caller is told; <see cref="ToolStatus.Ok"/> when nothing was refused.</param>
/// <param name="Requirement">The declared requirement that was not met, for the audit alone.</param>
public readonly record struct Denial(ToolStatus Status, string? Requirement = null)
{
    /// <summary>Refuses nothing.</summary>
    public static Denial None => default;
}
