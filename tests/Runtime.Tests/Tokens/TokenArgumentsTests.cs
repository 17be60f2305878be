using System.Security.Cryptography;
using static SecureTools.Tests.Tokens.TokenKit;

namespace SecureTools.Tests.Tokens;

public sealed class TokenArgumentsTests
{
    private static readonly TokenBinding _bound = Transfer with { ArgumentsHash = SHA256.HashData("{\"amount\":1}"u8) };
    private readonly ToolTokens _tokens = MakeTokens();

    [Fact]
    public void SameArguments_Accepts()
    {
        var token = _tokens.Mint(_bound);
        Assert.Equal(TokenFailure.None, _tokens.Validate(token, _bound with { ArgumentsHash = _bound.ArgumentsHash.ToArray() }));
        Assert.Equal(SignV2(ToBytes(token)), token);
    }

    [Fact]
    public void OtherArguments_Denies() =>
        Assert.Equal(
            TokenFailure.WrongArguments,
            _tokens.Validate(_tokens.Mint(_bound), _bound with { ArgumentsHash = SHA256.HashData("{\"amount\":2}"u8) }));

    [Fact]
    public void NoHashToCompare_Denies() => Assert.Equal(TokenFailure.WrongArguments, _tokens.Validate(_tokens.Mint(_bound), Transfer));

    [Fact]
    public void TokenWithoutHash_AcceptsAnyArguments() => Assert.Equal(TokenFailure.None, _tokens.Validate(_tokens.Mint(Transfer), _bound));

    [Fact]
    public void HashStrippedFromTheToken_Denies()
    {
        var bytes = ToBytes(_tokens.Mint(_bound));
        bytes[1] = 0;
        Assert.NotEqual(TokenFailure.None, _tokens.Validate(ToText([.. bytes[..^64], .. bytes[^32..]]), Transfer));
        Assert.NotEqual(TokenFailure.None, _tokens.Validate(ToText(bytes), Transfer));
    }

    [Fact]
    public void CarriesArgumentsHash_TellsTheTwoApart()
    {
        Assert.True(_tokens.CarriesArgumentsHash(_tokens.Mint(_bound)));
        Assert.False(_tokens.CarriesArgumentsHash(_tokens.Mint(Transfer)));
        Assert.False(MakeTokens(LegacyTokenCodec.Python).CarriesArgumentsHash(_tokens.Mint(_bound)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AiA")]
    [InlineData("A A=")]
    [InlineData("AwAA0")]
    [InlineData("éééééé")]
    public void CarriesArgumentsHash_OfNoToken_IsFalse(string? token) => Assert.False(_tokens.CarriesArgumentsHash(token));

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(33)]
    public void HashOfAnotherLength_CannotBeBound(int length) =>
        Assert.Throws<ArgumentException>(() => Transfer with { ArgumentsHash = new byte[length] });

    [Fact]
    public void Bindings_CompareByValue()
    {
        var copy = _bound with { ArgumentsHash = _bound.ArgumentsHash.ToArray() };
        Assert.Equal(_bound, copy);
        Assert.Equal(_bound.GetHashCode(), copy.GetHashCode());
        Assert.NotEqual(_bound, Transfer);
        Assert.NotEqual(_bound, _bound with { Tool = "x" });
        Assert.NotEqual(_bound, _bound with { Session = "x" });
        Assert.NotEqual(_bound, _bound with { Purpose = "x" });
    }
}
