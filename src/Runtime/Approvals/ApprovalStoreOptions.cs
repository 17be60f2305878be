namespace SecureTools;

/// <summary>Bounds of an <see cref="InMemoryApprovalStore"/>.</summary>
public sealed class ApprovalStoreOptions
{
    /// <summary>How long a request may be decided and its approval used, from when it was asked for. Ten minutes by default.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Requests held at most, whatever their state; at least 1.</summary>
    public int Capacity { get; init; } = 1_000;

    /// <summary>
    /// Requests of one caller that are open (pending, or approved and not used) at most, at least 1, so that one cannot take the place
    /// of all.
    /// </summary>
    public int CapacityPerCaller { get; init; } = 50;

    /// <summary>Bytes of all arguments and names held at most, at least 1. 16 MiB by default.</summary>
    public long MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Whether callers may approve their own requests. Not by default: a second person has to look.</summary>
    public bool AllowSelfApproval { get; init; }

    /// <summary>The clock; the system's when null.</summary>
    public TimeProvider? TimeProvider { get; init; }
}
