using System.Security.Cryptography;
using System.Text;
using static SecureTools.Tests.Tokens.TokenKit;

namespace SecureTools.Tests.Tokens;

public sealed class LegacyVectorTests
{
    private static readonly LegacyVector _first = LegacyVector.Get("T-PY-1");

    [Theory]
    [MemberData(nameof(LegacyVector.Ids), MemberType = typeof(LegacyVector))]
    [Trait("Row", "S4-068")]
    [Trait("Row", "S4-074")]
    public void FixedClockAndNonce_MintsTheVector(string id)
    {
        var vector = LegacyVector.Get(id);
        var token = vector.Tokens(ManualClock.AtUnixSeconds(vector.Expiry - 3600)).Mint(vector.Binding);
        Assert.Equal(vector.Token, token);
        Assert.EndsWith("." + vector.Signature, Encoding.UTF8.GetString(ToBytes(token)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(LegacyVector.Ids), MemberType = typeof(LegacyVector))]
    [Trait("Row", "S4-081")]
    public void TimeBeforeExpiry_AcceptsTheVector(string id)
    {
        var vector = LegacyVector.Get(id);
        Assert.Equal(TokenFailure.None, vector.Tokens(ManualClock.AtUnixSeconds(vector.Expiry - 1)).Validate(vector.Token, vector.Binding));
    }

    [Theory]
    [MemberData(nameof(LegacyVector.Ids), MemberType = typeof(LegacyVector))]
    [Trait("Row", "S4-071")]
    public void RealClock_AcceptsOnlyVectorsOfTheFuture(string id)
    {
        var vector = LegacyVector.Get(id);
        var expected = vector.Expiry == 4_102_444_800 ? TokenFailure.None : TokenFailure.Expired;
        Assert.Equal(expected, vector.Tokens(TimeProvider.System).Validate(vector.Token, vector.Binding));
    }

    [Theory]
    [MemberData(nameof(LegacyVector.TruncatedIds), MemberType = typeof(LegacyVector))]
    [Trait("Row", "S4-073")]
    public void TruncatedSignature_IsAPrefixOfTheFullOneAndDenied(string id)
    {
        var vector = LegacyVector.Get(id);
        var signed = $"{vector.Session}:{vector.Tool}:{vector.Expiry}:{vector.Nonce}";
        var full = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(signed)));
        Assert.Equal(full[..16], vector.Signature);
        Assert.Equal(
            $"{signed.Replace(':', '.')}.{vector.Signature}",
            Encoding.UTF8.GetString(ToBytes(vector.Token)));
        Assert.Equal(TokenFailure.Malformed, vector.Tokens(ManualClock.AtUnixSeconds(1)).Validate(vector.Token, vector.Binding));
    }

    [Fact]
    public void LastSignatureCharacterChanged_Denies()
    {
        var bytes = ToBytes(_first.Token);
        bytes[^1] = (byte)'d';
        Assert.Equal(TokenFailure.BadSignature, Present(ToText(bytes), _first.Binding));
    }

    [Fact]
    [Trait("Row", "S4-069")]
    public void OtherCall_Denies() =>
        Assert.Equal(TokenFailure.WrongSession, Present(_first.Token, _first.Binding with { Session = "call-124" }));

    [Fact]
    [Trait("Row", "S4-070")]
    public void OtherFunction_Denies() =>
        Assert.Equal(TokenFailure.WrongTool, Present(_first.Token, _first.Binding with { Tool = "get_balance" }));

    [Fact]
    public void ForeignCharactersInside_Denies() =>
        Assert.Equal(TokenFailure.Malformed, Present(_first.Token.Insert(10, "!*"), _first.Binding));

    [Fact]
    public void LeadingNewline_Denies() => Assert.Equal(TokenFailure.Malformed, Present("\n" + _first.Token, _first.Binding));

    [Fact]
    public void ShortText_Denies() => Assert.Equal(TokenFailure.Malformed, Present("YWJj", _first.Binding));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void NoText_IsMissing(string? token) => Assert.Equal(TokenFailure.Missing, Present(token, _first.Binding));

    private static TokenFailure Present(string? token, TokenBinding binding) =>
        _first.Tokens(ManualClock.AtUnixSeconds(_first.Expiry - 1)).Validate(token, binding);
}
