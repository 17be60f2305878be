namespace SecureTools.Tests.Limits;

public sealed class InMemoryRateLimitStoreTests
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private readonly ManualClock _clock = new();

    private static RateLimitDecision Ask(InMemoryRateLimitStore store, string key = "k", int count = 3, TimeSpan? window = null)
    {
        var answer = store.AcquireAsync(key, count, window ?? _minute, CancellationToken.None);
        return answer.IsCompletedSuccessfully ? answer.Result : throw new InvalidOperationException("It did not answer synchronously.");
    }

    private InMemoryRateLimitStore Store(int capacity = 100) => new(capacity, _clock);

    [Fact]
    public void CountReached_Refuses_UntilOldestLeaves()
    {
        var store = Store();
        Assert.Equal(new RateLimitDecision(true, TimeSpan.Zero), Ask(store));
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True((Ask(store)).Allowed);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True((Ask(store)).Allowed);
        Assert.Equal(new RateLimitDecision(false, TimeSpan.FromSeconds(40)), Ask(store));

        _clock.Advance(TimeSpan.FromSeconds(40) - TimeSpan.FromTicks(1));
        Assert.Equal(new RateLimitDecision(false, TimeSpan.FromTicks(1)), Ask(store));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.True((Ask(store)).Allowed);
        Assert.Equal(new RateLimitDecision(false, TimeSpan.FromSeconds(10)), Ask(store));
    }

    [Fact]
    public void WindowSlides_NoBurstAtABoundary()
    {
        var store = Store();
        _clock.Advance(TimeSpan.FromSeconds(59));
        for (var i = 0; i < 3; i++)
        {
            Assert.True((Ask(store)).Allowed);
        }

        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.False((Ask(store)).Allowed);
    }

    [Fact]
    public void RefusedAcquire_IsNotRecorded()
    {
        var store = Store();
        Assert.True((Ask(store, count: 1)).Allowed);
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.False((Ask(store, count: 1)).Allowed);
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True((Ask(store, count: 1)).Allowed);
    }

    [Fact]
    public void LongRun_AgreesWithPlainLog()
    {
        var store = Store();
        var random = new Random(7);
        var log = new List<DateTimeOffset>();
        for (var i = 0; i < 20_000; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(random.Next(0, 5)));
            log.RemoveAll(at => _clock.UtcNow - at >= _minute);
            var decision = Ask(store, count: 21);
            Assert.Equal(log.Count < 21, decision.Allowed);
            Assert.Equal(decision.Allowed ? TimeSpan.Zero : log[0] + _minute - _clock.UtcNow, decision.RetryAfter);
            if (decision.Allowed)
            {
                log.Add(_clock.UtcNow);
            }
        }
    }

    [Fact]
    public void OtherKeyCountOrWindow_IsCountedApart()
    {
        var store = Store();
        Assert.True((Ask(store, "a", 1)).Allowed);
        Assert.False((Ask(store, "a", 1)).Allowed);
        Assert.True((Ask(store, "A", 1)).Allowed);
        Assert.True((Ask(store, "a", 2)).Allowed);
        Assert.True((Ask(store, "a", 1, TimeSpan.FromSeconds(1))).Allowed);
    }

    [Fact]
    public void ClockSetBack_GrantsNothing()
    {
        var store = Store();
        for (var i = 0; i < 3; i++)
        {
            Assert.True((Ask(store)).Allowed);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        _clock.UtcNow -= TimeSpan.FromHours(2);
        Assert.Equal(new RateLimitDecision(false, TimeSpan.FromSeconds(58)), Ask(store));
        _clock.UtcNow += TimeSpan.FromHours(2) + TimeSpan.FromSeconds(56);
        Assert.False((Ask(store)).Allowed);
    }

    [Fact]
    public void ClockSetBackAfterAPurge_GrantsNothing()
    {
        var store = Store(capacity: 1);
        Assert.True((Ask(store, "a", 1)).Allowed);
        _clock.Advance(_minute);
        Assert.True((Ask(store, "b", 1)).Allowed);
        _clock.UtcNow -= TimeSpan.FromSeconds(30);
        Assert.False((Ask(store, "a", 1)).Allowed);
        Assert.False((Ask(store, "b", 1)).Allowed);
    }

    [Fact]
    public void Full_RefusesNewPartition_KeepsLiveOnes()
    {
        var store = Store(capacity: 2);
        Assert.True((Ask(store, "a", 2)).Allowed);
        _clock.Advance(TimeSpan.FromSeconds(20));
        Assert.True((Ask(store, "b", 2)).Allowed);
        Assert.Equal(new RateLimitDecision(false, TimeSpan.FromSeconds(40)), Ask(store, "c", 2));
        Assert.True((Ask(store, "a", 2)).Allowed);
        Assert.False((Ask(store, "a", 2)).Allowed);

        // "a" was used again, so nothing is idle when its first grant leaves.
        _clock.Advance(TimeSpan.FromSeconds(40));
        Assert.False((Ask(store, "c", 2)).Allowed);
        _clock.Advance(TimeSpan.FromSeconds(20));
        Assert.True((Ask(store, "c", 2)).Allowed);
    }

    [Fact]
    public void Full_IdlePartitionsMakeRoom()
    {
        var store = Store(capacity: 1);
        Assert.True((Ask(store, "a", 1)).Allowed);
        Assert.False((Ask(store, "b", 1)).Allowed);
        _clock.Advance(_minute);
        Assert.True((Ask(store, "b", 1)).Allowed);
        Assert.False((Ask(store, "a", 1)).Allowed);
    }

    [Fact]
    public void Parallel_GrantsExactlyTheCount()
    {
        const int Rounds = 500;
        // The manual clock has a lock, behind which threads would queue up before they come to race. Nobody waits for an hour here.
        var store = new InMemoryRateLimitStore(Rounds);
        var granted = new int[Rounds];
        var keys = Enumerable.Range(0, Rounds).Select(round => $"k{round}").ToArray();
        Race.Run(4, Rounds, round =>
        {
            for (var i = 0; i < 200; i++)
            {
                if (Ask(store, keys[round], 400, TimeSpan.FromHours(1)).Allowed)
                {
                    Interlocked.Increment(ref granted[round]);
                }
            }
        });
        Assert.All(granted, number => Assert.Equal(400, number));
    }

    [Fact]
    public void ParallelPurges_NeverExceedTheCountPerWindow()
    {
        var store = Store(capacity: 2);
        for (var round = 0; round < 200; round++)
        {
            var granted = new int[6];
            Parallel.For(0, 6, i =>
            {
                for (var n = 0; n < 20; n++)
                {
                    if (Ask(store, $"k{i}", 2).Allowed)
                    {
                        Interlocked.Increment(ref granted[i]);
                    }
                }
            });
            Assert.All(granted, number => Assert.InRange(number, 0, 2));
            Assert.Equal(4, granted.Sum());
            _clock.Advance(_minute);
        }
    }

    [Fact]
    public void SteadyPath_AllocatesNothing()
    {
        var store = Store();
        for (var i = 0; i < 100; i++)
        {
            _ = Ask(store, count: 10);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            _ = Ask(store, count: 10);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public async Task CancelledCall_IsNotCounted()
    {
        var store = Store();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await store.AcquireAsync("k", 1, _minute, new CancellationToken(canceled: true)));
        Assert.True((Ask(store, count: 1)).Allowed);
    }

    [Fact]
    public void ImpossibleRules_Throw()
    {
        var store = Store();
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = Store(capacity: 0));
        Assert.Throws<ArgumentNullException>(() => Ask(store, null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ask(store, count: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ask(store, window: TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ask(store, window: InMemoryRateLimitStore.MaxWindow + TimeSpan.FromTicks(1)));
        Assert.True(Ask(store, window: InMemoryRateLimitStore.MaxWindow).Allowed);
    }
}
