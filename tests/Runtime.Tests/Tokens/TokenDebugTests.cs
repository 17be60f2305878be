using System.Text;
using static SecureTools.Tests.Tokens.TokenKit;

namespace SecureTools.Tests.Tokens;

public sealed class TokenDebugTests
{
    private readonly ManualClock _clock = ManualClock.AtUnixSeconds(Now);

    public static TheoryData<bool> Formats { get; } = [false, true];

    [Theory]
    [MemberData(nameof(Formats))]
    [Trait("Row", "S4-085")]
    public void GenuineToken_ShowsTheFlatFields(bool legacy)
    {
        var tokens = Make(legacy);
        var token = tokens.Mint(Transfer);
        var view = tokens.Debug(token)!;
        Assert.Equal(
            ("call-123", "transfer_funds", Now + 3600, false, false),
            (view.CallId, view.FunctionName, view.Expiry, view.Expired, view.Malformed));
        Assert.Equal(("[redacted]", "[redacted]"), (view.Nonce, view.Signature));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.True(tokens.Debug(token)!.Expired);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    [Trait("Row", "S4-085")]
    public void NoPartOfTheSignature_IsShown(bool legacy)
    {
        var tokens = Make(legacy);
        var token = tokens.Mint(Transfer);
        var view = tokens.Debug(token)!;
        var shown = $"{view} {view.CallId} {view.FunctionName} {view.Expiry} {view.Nonce} {view.Signature}";
        var text = Encoding.UTF8.GetString(ToBytes(token));
        Assert.DoesNotContain(token[^10..], shown, StringComparison.Ordinal);
        Assert.DoesNotContain(text[^4..], shown, StringComparison.Ordinal);
        Assert.Equal("TokenDebugView { Malformed = False, Expired = False }", view.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("YWJj")]
    [InlineData("....")]
    [InlineData("éééé")]
    [InlineData("AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [Trait("Row", "S4-085")]
    public void NoToken_IsMarkedMalformed(string? token)
    {
        foreach (var view in new[] { Make(legacy: false).Debug(token)!, Make(legacy: true).Debug(token)! })
        {
            Assert.True(view.Malformed);
            Assert.Null(view.CallId ?? view.FunctionName ?? view.Nonce ?? view.Signature);
            Assert.Null(view.Expiry);
            Assert.Null(view.Expired);
        }
    }

    [Fact]
    public void InvalidUtf8_IsMarkedMalformed()
    {
        var bytes = ToBytes(Make(legacy: false).Mint(Transfer));
        bytes[17] = 0xFF;
        Assert.True(Make(legacy: false).Debug(ToText(bytes))!.Malformed);
    }

    [Fact]
    [Trait("Row", "S4-085")]
    public void OptionOff_ShowsNothing()
    {
        var tokens = new ToolTokens(new() { Keys = TokenKeyRing.Parse(Secret), Agent = "bank" });
        Assert.Null(tokens.Debug(tokens.Mint(Transfer)));
    }

    private ToolTokens Make(bool legacy) => MakeTokens(legacy ? LegacyTokenCodec.Python : ToolTokenCodec.V2, clock: _clock);
}
