namespace SecureTools;

/// <summary>How a call ended, with the exact cause for the audit.</summary>
/// <param name="Result">What the caller gets.</param>
/// <param name="Cause">The exact cause: a stable code, with the declared requirement where there is one.</param>
/// <param name="Tool">The tool; null when the caller was told that there is none.</param>
internal readonly record struct Outcome(ToolResult Result, string Cause, Tool? Tool)
{
    public static Outcome Refused(ToolStatus status, Tool? tool, string? cause = null) =>
        new(ToolResult.Refused(status), cause ?? status.Code(), tool);

    public static Outcome Refused(Denial denial, Tool tool) =>
        Refused(denial.Status, tool, denial.Requirement is null ? null : denial.Status.Code() + ":" + denial.Requirement);
}
