namespace SecureTools.Tests;

public sealed class SteadyClockTests
{
    [Fact]
    public void ClockSetBack_StandsStill_UntilItIsCaughtUp()
    {
        var manual = new ManualClock();
        var clock = new SteadyClock(manual);
        manual.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.FromSeconds(10).Ticks, clock.Now);
        manual.UtcNow -= TimeSpan.FromSeconds(4);
        Assert.Equal(TimeSpan.FromSeconds(10).Ticks, clock.Now);
        manual.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(11).Ticks, clock.Now);
    }
}
