using System.Text;
using static SecureTools.Tests.Tokens.TokenKit;

namespace SecureTools.Tests.Tokens;

public sealed class TokenReplayTests
{
    private readonly ManualClock _clock = ManualClock.AtUnixSeconds(Now);

    public static TheoryData<string> Codecs { get; } = ["V2", "Python", "TypeScript"];

    [Fact]
    public void NoStore_AcceptsAgain()
    {
        var tokens = MakeTokens(clock: _clock);
        var token = tokens.Mint(Transfer);
        Assert.Equal(TokenFailure.None, tokens.Validate(token, Transfer));
        Assert.Equal(TokenFailure.None, tokens.Validate(token, Transfer));
    }

    // W4-4
    [Theory]
    [MemberData(nameof(Codecs))]
    public void SecondUse_Denies(string codec)
    {
        var tokens = MakeTokens(Codec(codec), clock: _clock, store: new InMemoryTokenReplayStore(timeProvider: _clock));
        var token = tokens.Mint(Transfer);
        Assert.Equal(TokenFailure.None, tokens.Validate(token, Transfer));
        Assert.Equal(TokenFailure.Replayed, tokens.Validate(token, Transfer));
        Assert.Equal(TokenFailure.None, tokens.Validate(tokens.Mint(Transfer), Transfer));
    }

    [Fact]
    public void OtherSpellingOfALegacyToken_IsTheSameUse()
    {
        var tokens = MakeTokens(LegacyTokenCodec.Python, clock: _clock, store: new InMemoryTokenReplayStore(timeProvider: _clock));
        var binding = Transfer with { Session = "c123" };
        var token = tokens.Mint(binding);
        Assert.Equal(TokenFailure.None, tokens.Validate(token, binding));
        Assert.NotEqual(token, token.TrimEnd('='), StringComparer.Ordinal);
        Assert.Equal(TokenFailure.Replayed, tokens.Validate(token.TrimEnd('='), binding));
    }

    [Fact]
    public void SecondUseWithinTheSkew_Denies()
    {
        var store = new InMemoryTokenReplayStore(timeProvider: _clock);
        var tokens = MakeTokens(clock: _clock, store: store, skew: TimeSpan.FromSeconds(30));
        var token = tokens.Mint(Transfer);
        Assert.Equal(TokenFailure.None, tokens.Validate(token, Transfer));
        _clock.Advance(TimeSpan.FromSeconds(3629));
        Assert.Equal(TokenFailure.None, tokens.Validate(tokens.Mint(Transfer), Transfer));
        Assert.Equal(TokenFailure.Replayed, tokens.Validate(token, Transfer));
    }

    [Fact]
    public void RefusedToken_ClaimsNothing()
    {
        var store = new CountingStore();
        var tokens = MakeTokens(clock: _clock, store: store);
        var token = tokens.Mint(Transfer with { ArgumentsHash = new byte[32] });
        var forged = token[..^1] + (token[^1] == 'A' ? 'Q' : 'A');
        tokens.Validate(forged, Transfer);
        tokens.Validate(token, PostPrompt);
        tokens.Validate(token, Transfer with { Tool = "x" });
        tokens.Validate(token, Transfer with { Session = "x" });
        tokens.Validate(token, Transfer);
        _clock.Advance(TimeSpan.FromHours(1));
        tokens.Validate(token, Transfer with { ArgumentsHash = new byte[32] });
        Assert.Equal(0, store.Claims);
    }

    [Fact]
    public async Task ParallelUses_ExactlyOneWins()
    {
        var tokens = MakeTokens(clock: _clock, store: new InMemoryTokenReplayStore(timeProvider: _clock));
        for (var round = 0; round < 200; round++)
        {
            var token = tokens.Mint(Transfer);
            using var start = new ManualResetEventSlim();
            var uses = Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            {
                start.Wait();
                return tokens.Validate(token, Transfer);
            })).ToArray();
            start.Set();
            var failures = await Task.WhenAll(uses);
            Assert.Equal(1, failures.Count(failure => failure == TokenFailure.None));
            Assert.Equal(7, failures.Count(failure => failure == TokenFailure.Replayed));
        }
    }

    [Fact]
    public void FullStore_Denies()
    {
        var tokens = MakeTokens(clock: _clock, store: new InMemoryTokenReplayStore(capacity: 1, _clock));
        Assert.Equal(TokenFailure.None, tokens.Validate(tokens.Mint(Transfer), Transfer));
        Assert.Equal(TokenFailure.Replayed, tokens.Validate(tokens.Mint(Transfer), Transfer));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task BrokenStore_Denies(bool late)
    {
        var tokens = MakeTokens(clock: _clock, store: new BrokenStore(late, new TimeoutException()));
        var failure = await tokens.ValidateAsync(tokens.Mint(Transfer), Transfer, CancellationToken.None);
        Assert.Equal(TokenFailure.ReplayStoreUnavailable, failure);
    }

    [Fact]
    public async Task StoreThatCancelsByItself_Denies()
    {
        var tokens = MakeTokens(clock: _clock, store: new BrokenStore(late: true, new OperationCanceledException()));
        var failure = await tokens.ValidateAsync(tokens.Mint(Transfer), Transfer, CancellationToken.None);
        Assert.Equal(TokenFailure.ReplayStoreUnavailable, failure);
    }

    [Fact]
    public async Task CallerCancels_Throws()
    {
        var tokens = MakeTokens(clock: _clock, store: new BrokenStore(late: true, new OperationCanceledException()));
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await tokens.ValidateAsync(tokens.Mint(Transfer), Transfer, cancelled));
    }

    [Fact]
    public async Task ForeignStore_IsGivenNonceAndLastInstant()
    {
        var store = new CountingStore();
        var tokens = MakeTokens(LegacyTokenCodec.Python, clock: _clock, store: store, skew: TimeSpan.FromSeconds(5));
        var token = tokens.Mint(Transfer);
        Assert.Equal(TokenFailure.None, await tokens.ValidateAsync(token, Transfer, CancellationToken.None));
        Assert.Equal(TokenFailure.Replayed, await tokens.ValidateAsync(token, Transfer, CancellationToken.None));
        Assert.Equal(8, store.Nonce.Length);
        Assert.Equal(_clock.UtcNow.AddSeconds(3605), store.Expiry);
        var text = Encoding.UTF8.GetString(ToBytes(token));
        Assert.Contains("." + Convert.ToHexStringLower(store.Nonce) + ".", text, StringComparison.Ordinal);
    }

    private sealed class BrokenStore(bool late, Exception error) : ITokenReplayStore
    {
        public async ValueTask<bool> TryClaimAsync(ReadOnlyMemory<byte> nonce, DateTimeOffset expiry, CancellationToken cancel)
        {
            if (late)
            {
                await Task.Yield();
            }

            throw error;
        }
    }

    private sealed class CountingStore : ITokenReplayStore
    {
        public int Claims { get; private set; }

        public byte[] Nonce { get; private set; } = [];

        public DateTimeOffset Expiry { get; private set; }

        public ValueTask<bool> TryClaimAsync(ReadOnlyMemory<byte> nonce, DateTimeOffset expiry, CancellationToken cancel)
        {
            Nonce = nonce.ToArray();
            Expiry = expiry;
            return new(++Claims == 1);
        }
    }
}
