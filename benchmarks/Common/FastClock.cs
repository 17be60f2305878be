namespace SecureTools.Benchmarks.Common;

/// <summary>
/// A hundred seconds in one, for rate limits alone: a tool may declare a hundred thousand calls a second at most, and a benchmark makes more.
/// </summary>
internal sealed class FastClock : TimeProvider
{
    public override long TimestampFrequency => System.TimestampFrequency / 100;

    public override long GetTimestamp() => System.GetTimestamp();
}
