namespace Quickstart.Hosting;

/// <summary>Keeps the audit in memory, in the order of the calls. It knows the exact causes that no model is told.</summary>
internal sealed class AuditTrail : IAuditSink
{
    private readonly List<AuditRecord> _records = [];

    /// <summary>All records; complete when the queue is disposed.</summary>
    public IReadOnlyList<AuditRecord> Records => _records;

    public ValueTask WriteAsync(AuditRecord record, CancellationToken cancel)
    {
        _records.Add(record);
        return ValueTask.CompletedTask;
    }
}
