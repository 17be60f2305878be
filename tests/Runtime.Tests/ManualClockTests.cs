namespace SecureTools.Tests;

public sealed class ManualClockTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Advance_CompletesDelay_OnlyWhenItsTimeHasCome()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(5), _clock, TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));
        Assert.False(delay.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));
        await delay;
        Assert.Equal(0, _clock.ActiveTimers);
    }

    [Fact]
    public void Timestamp_FollowsTheClock()
    {
        var before = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(TimeSpan.FromMinutes(3), _clock.GetElapsedTime(before));
    }

    [Fact]
    public void PeriodicTimer_FiresOncePerPeriod_AtItsTime()
    {
        var times = new List<DateTimeOffset>();
        var start = _clock.UtcNow;
        using var timer = _clock.CreateTimer(_ => times.Add(_clock.UtcNow), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        _clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal([start.AddSeconds(1), start.AddSeconds(3), start.AddSeconds(5)], times);
    }
}
