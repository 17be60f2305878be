namespace SecureTools.Benchmarks.Common;

/// <summary>Keeps nothing: what is left is the cost that a call sees.</summary>
internal sealed class NullSink : IAuditSink
{
    public ValueTask WriteAsync(AuditRecord record, CancellationToken cancel) => default;
}
