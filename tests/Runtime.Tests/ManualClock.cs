using System.Diagnostics.CodeAnalysis;

namespace SecureTools.Tests;

/// <summary>A clock that moves only when told.</summary>
public sealed class ManualClock(DateTimeOffset utcNow) : TimeProvider
{
    [SuppressMessage("Naming", "CA1721", Justification = "The property sets what the method of the base class tells.")]
    public DateTimeOffset UtcNow { get; set; } = utcNow;

    public static ManualClock AtUnixSeconds(long seconds) => new(DateTimeOffset.FromUnixTimeSeconds(seconds));

    public override DateTimeOffset GetUtcNow() => UtcNow;

    public void Advance(TimeSpan by) => UtcNow += by;
}
