using static SecureTools.Tests.Tokens.TokenKit;

namespace SecureTools.Tests.Tokens;

public sealed class TokenTimeTests
{
    private static readonly TimeSpan _tick = TimeSpan.FromTicks(1);
    private readonly ManualClock _clock = ManualClock.AtUnixSeconds(Now);

    public static TheoryData<string> Codecs { get; } = ["V2", "Python", "TypeScript", "DotNet"];

    [Theory]
    [MemberData(nameof(Codecs))]
    [Trait("Row", "S4-071")]
    [Trait("Row", "S4-080")]
    public void DefaultLifetime_EndsAtTheHour(string codec)
    {
        var tokens = MakeTokens(Codec(codec), clock: _clock);
        var token = tokens.Mint(Transfer);
        _clock.Advance(TimeSpan.FromSeconds(3600) - _tick);
        Assert.Equal(TokenFailure.None, tokens.Validate(token, Transfer));
        _clock.Advance(_tick);
        Assert.Equal(TokenFailure.Expired, tokens.Validate(token, Transfer));
        _clock.Advance(TimeSpan.FromDays(10_000));
        Assert.Equal(TokenFailure.Expired, tokens.Validate(token, Transfer));
    }

    [Fact]
    public void FractionOfASecond_IsDroppedFromTheExpiry()
    {
        var tokens = MakeTokens(clock: _clock);
        _clock.Advance(TimeSpan.FromMilliseconds(999));
        var token = tokens.Mint(Transfer, TimeSpan.FromMilliseconds(1999));
        _clock.UtcNow = DateTimeOffset.FromUnixTimeSeconds(Now + 1);
        Assert.Equal(TokenFailure.Expired, tokens.Validate(token, Transfer));
    }

    [Fact]
    [Trait("Row", "S4-083")]
    public void ConfiguredLifetime_IsUsed()
    {
        var tokens = new ToolTokens(Options(lifetime: 7200, longest: 7200));
        var token = tokens.Mint(Transfer);
        _clock.Advance(TimeSpan.FromSeconds(7199));
        Assert.Equal(TokenFailure.None, tokens.Validate(token, Transfer));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TokenFailure.Expired, tokens.Validate(token, Transfer));
    }

    [Fact]
    public void Skew_LengthensTheLife()
    {
        var tokens = MakeTokens(clock: _clock, skew: TimeSpan.FromSeconds(30));
        var token = tokens.Mint(Transfer);
        _clock.Advance(TimeSpan.FromSeconds(3630) - _tick);
        Assert.Equal(TokenFailure.None, tokens.Validate(token, Transfer));
        _clock.Advance(_tick);
        Assert.Equal(TokenFailure.Expired, tokens.Validate(token, Transfer));
    }

    [Theory]
    [MemberData(nameof(Codecs))]
    public void LifetimeOverTheMaximumOfTheValidator_Denies(string codec)
    {
        var generous = new ToolTokens(Options(lifetime: 7201, longest: 7201, codec));
        var strict = new ToolTokens(Options(lifetime: 60, longest: 7200, codec));
        var token = generous.Mint(Transfer);
        Assert.Equal(TokenFailure.LifetimeTooLong, strict.Validate(token, Transfer));
        Assert.Equal(TokenFailure.None, strict.Validate(generous.Mint(Transfer, TimeSpan.FromSeconds(7200)), Transfer));
    }

    [Fact]
    public void MintOutsideTheAllowedLifetime_Throws()
    {
        var tokens = new ToolTokens(Options(lifetime: 60, longest: 120));
        Assert.Throws<ArgumentOutOfRangeException>(() => tokens.Mint(Transfer, TimeSpan.FromSeconds(121)));
        Assert.Throws<ArgumentOutOfRangeException>(() => tokens.Mint(Transfer, TimeSpan.FromMilliseconds(999)));
        Assert.Throws<ArgumentOutOfRangeException>(() => tokens.Mint(Transfer, TimeSpan.FromSeconds(-1)));
        Assert.NotEmpty(tokens.Mint(Transfer, TimeSpan.FromSeconds(120)));
    }

    [Theory]
    [InlineData(0, 60)]
    [InlineData(61, 60)]
    [InlineData(60, 36_526L * 86_400)]
    public void OptionsOutsideTheirRange_Throw(long lifetime, long longest) =>
        Assert.Throws<ArgumentException>(() => new ToolTokens(Options(lifetime, longest)));

    [Theory]
    [InlineData(-1)]
    [InlineData(3601)]
    public void SkewOutsideItsRange_Throws(int seconds) =>
        Assert.Throws<ArgumentException>(() => MakeTokens(skew: TimeSpan.FromSeconds(seconds)));

    private ToolTokensOptions Options(long lifetime, long longest, string codec = "V2") => new()
    {
        Keys = TokenKeyRing.Parse(Secret),
        Agent = "bank",
        Codec = Codec(codec),
        Lifetime = TimeSpan.FromSeconds(lifetime),
        MaxLifetime = TimeSpan.FromSeconds(longest),
        TimeProvider = _clock,
    };
}
