namespace SecureTools.Tests.Tokens;

public sealed class InMemoryTokenReplayStoreTests
{
    private static readonly TimeSpan _tick = TimeSpan.FromTicks(1);
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private readonly ManualClock _clock = ManualClock.AtUnixSeconds(TokenKit.Now);

    [Fact]
    public void Nonce_StaysAtItsExactExpiry()
    {
        var store = new InMemoryTokenReplayStore(10, _clock);
        var expiry = _clock.UtcNow + _minute;
        Assert.True(Claim(store, 1, expiry));
        _clock.UtcNow = expiry;
        Assert.False(Claim(store, 1, expiry));
        Assert.True(Claim(store, 2, expiry));
        _clock.Advance(_tick);
        Assert.True(Claim(store, 1, expiry + _minute));
    }

    [Fact]
    public void FullStore_RefusesAndForgetsNothing()
    {
        var store = new InMemoryTokenReplayStore(3, _clock);
        var expiry = _clock.UtcNow + _minute;
        Assert.All(new byte[] { 1, 2, 3 }, nonce => Assert.True(Claim(store, nonce, expiry)));
        for (var nonce = 4; nonce < 200; nonce++)
        {
            Assert.False(Claim(store, (byte)nonce, expiry + _minute));
        }

        Assert.All(new byte[] { 1, 2, 3 }, nonce => Assert.False(Claim(store, nonce, expiry)));
        Assert.Equal(3, store.Count);
    }

    [Fact]
    public void Expired_MakesRoom()
    {
        var store = new InMemoryTokenReplayStore(2, _clock);
        Assert.True(Claim(store, 1, _clock.UtcNow + (2 * _minute)));
        Assert.True(Claim(store, 2, _clock.UtcNow + _minute));
        _clock.Advance(_minute + _tick);
        Assert.True(Claim(store, 3, _clock.UtcNow + _minute));
        Assert.False(Claim(store, 1, _clock.UtcNow + _minute));
        Assert.Equal(2, store.Count);
    }

    [Fact]
    public void ClockStepsBack_PurgedNonceStaysRefused()
    {
        var store = new InMemoryTokenReplayStore(10, _clock);
        var expiry = _clock.UtcNow + _minute;
        Assert.True(Claim(store, 1, expiry));
        _clock.Advance(2 * _minute);
        Assert.True(Claim(store, 2, _clock.UtcNow + _minute));
        _clock.Advance(-2 * _minute);
        Assert.False(Claim(store, 1, expiry));
    }

    [Fact]
    public void LengthIsPartOfTheNonce()
    {
        var store = new InMemoryTokenReplayStore(10, _clock);
        var expiry = _clock.UtcNow + _minute;
        Assert.True(Claim(store, new byte[8], expiry));
        Assert.True(Claim(store, new byte[16], expiry));
        Assert.False(Claim(store, new byte[16], expiry));
    }

    [Fact]
    public void ManyClaims_StayWithinTheCapacity()
    {
        var store = new InMemoryTokenReplayStore(1000, _clock);
        for (var i = 0; i < 50_000; i++)
        {
            var nonce = BitConverter.GetBytes((long)i);
            Assert.True(Claim(store, nonce, _clock.UtcNow + _minute));
            _clock.Advance(_minute / 500);
            Assert.InRange(store.Count, 0, 1000);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    public void NonceOfAnotherLength_Throws(int length) =>
        Assert.Throws<ArgumentException>(() => Claim(new InMemoryTokenReplayStore(1, _clock), new byte[length], _clock.UtcNow));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void CapacityBelowOne_Throws(int capacity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryTokenReplayStore(capacity));

    private static bool Claim(InMemoryTokenReplayStore store, byte nonce, DateTimeOffset expiry) =>
        Claim(store, [nonce, 0, 0, 0, 0, 0, 0, 0], expiry);

    private static bool Claim(InMemoryTokenReplayStore store, byte[] nonce, DateTimeOffset expiry)
    {
        var claim = store.TryClaimAsync(nonce, expiry, CancellationToken.None);
        return claim.IsCompletedSuccessfully ? claim.Result : throw new InvalidOperationException("The store in memory answers at once.");
    }
}
