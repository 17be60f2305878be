namespace SecureTools;

/// <summary>Bounds and patience of an <see cref="AuditQueue"/>.</summary>
public sealed class AuditQueueOptions
{
    /// <summary>Records that wait for one sink at most, at least 2: a gap record takes the place of one.</summary>
    public int Capacity { get; init; } = 10_000;

    /// <summary>How often a sink is asked to keep a record before the record is lost, 1 to 10.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>The pause before the second attempt; each further one is twice as long. Up to a minute, 200 ms by default.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long <see cref="AuditQueue.DisposeAsync"/> waits for the sinks. Up to a day, ten seconds by default.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock; the system's when null.</summary>
    public TimeProvider? TimeProvider { get; init; }
}
