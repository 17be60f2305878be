namespace Quickstart.Hosting;

/// <summary>
/// A clock that stands still until a line moves it, so that expiry and rate limits come out the same in every run. Time-outs stay real.
/// </summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset _now = new(2030, 1, 15, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public void Advance(TimeSpan by) => _now += by;
}

/// <summary>A moment, for minting a token that is over by now.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
