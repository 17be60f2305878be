namespace SecureTools;

/// <summary>A place where audit records are kept.</summary>
public interface IAuditSink
{
    /// <summary>
    /// Keeps one record. Calls come one after another, in order, also with gap records (<see cref="AuditRecord.IsGap"/>). A sink that
    /// throws is asked again
    /// with the same record, so one that may have kept it already keeps it once.
    /// </summary>
    /// <param name="record">What to keep.</param>
    /// <param name="cancel">The host gives up: it waits no longer, and counts the record as lost.</param>
    ValueTask WriteAsync(AuditRecord record, CancellationToken cancel);
}
