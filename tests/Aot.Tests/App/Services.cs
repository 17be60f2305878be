namespace AotApp;

internal sealed class Services : IServiceProvider, IClockwork
{
    private int _ticks;

    public static Services Instance { get; } = new();

    public object? GetService(Type serviceType) => serviceType == typeof(IClockwork) ? this : null;

    public int Tick() => ++_ticks;
}

internal sealed class StandingClock : TimeProvider
{
    public static StandingClock Instance { get; } = new();

    public override DateTimeOffset GetUtcNow() => new(2026, 1, 31, 9, 30, 0, TimeSpan.Zero);

    public override long GetTimestamp() => 0;
}
