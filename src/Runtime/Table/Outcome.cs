namespace SecureTools;

/// <summary>How a call ended, with the exact cause for the audit.</summary>
/// <param name="Result">What the caller gets.</param>
/// <param name="Cause">The exact cause: a stable code, with the declared requirement where there is one.</param>
/// <param name="Tool">The declared name of the tool, for the host alone; null when the called name is none. A concealed tool is named
/// here, though its caller was told that there is none.</param>
internal readonly record struct Outcome(ToolResult Result, string Cause, string? Tool)
{
    /// <summary>What a host took of a stream before it ended this way, in bytes.</summary>
    public long StreamedBytes { get; init; }

    public static Outcome Refused(ToolStatus status, Tool? tool, string? cause = null) =>
        new(ToolResult.Refused(status), cause ?? status.Code(), tool?.Name);

    public static Outcome Refused(Denial denial, Tool tool) =>
        Refused(denial.Status, tool, CauseOf(denial));

    /// <summary>
    /// The tool is not for this caller to know: the answer is that of an unknown tool, the audit learns which tool and why.
    /// </summary>
    public static Outcome Concealed(Denial denial, Tool tool) => Refused(ToolStatus.UnknownTool, tool, CauseOf(denial));

    private static string CauseOf(Denial denial) =>
        denial.Requirement is null ? denial.Status.Code() : denial.Status.Code() + ":" + denial.Requirement;
}
