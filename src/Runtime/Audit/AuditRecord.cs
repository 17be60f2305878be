namespace SecureTools;

/// <summary>
/// What the audit keeps of one tool call, or of calls whose records were lost. It holds no argument, no result, no token and no text of
/// an exception.
/// </summary>
public sealed record AuditRecord
{
    /// <summary>The <see cref="Cause"/> of a record that stands for lost ones.</summary>
    public const string GapCause = "audit_gap";

    /// <summary>When the call ended; for a gap, when it was noticed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// The declared name of the tool; null when the name that the model gave is none, for a model's words do not belong into an audit.
    /// </summary>
    public string? Tool { get; init; }

    /// <summary>How the call ended.</summary>
    public required ToolStatus Status { get; init; }

    /// <summary>
    /// The exact cause as a stable code, for example <c>token_expired</c> where the status says <see cref="ToolStatus.TokenInvalid"/>.
    /// </summary>
    public required string Cause { get; init; }

    /// <summary>Who called; null for nobody.</summary>
    public string? CallerId { get; init; }

    /// <summary>The session of the call, if it has one.</summary>
    public string? Session { get; init; }

    /// <summary>The network address of the caller, if the host knows it.</summary>
    public string? Address { get; init; }

    /// <summary>The id under which the log holds the exception of a call that failed.</summary>
    public string? IncidentId { get; init; }

    /// <summary>How long the call took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Size of the arguments.</summary>
    public int ArgumentBytes { get; init; }

    /// <summary>Size of the result, of a stream that was taken item by item that of the items; 0 when there is none.</summary>
    public int ResultBytes { get; init; }

    /// <summary>The rules that the arguments broke, each with the declared place: <c>minimum at /amount</c>. No values.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>For a gap, how many records were lost between the one before and the one behind it; else 0.</summary>
    public long Lost { get; init; }

    /// <summary>Whether this stands for lost records rather than for a call.</summary>
    public bool IsGap => Lost > 0;

    /// <summary>The record that stands for lost ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static AuditRecord Gap(DateTimeOffset at, long lost)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lost, 1);
        return new AuditRecord { At = at, Status = ToolStatus.Misconfigured, Cause = GapCause, Lost = lost };
    }
}
