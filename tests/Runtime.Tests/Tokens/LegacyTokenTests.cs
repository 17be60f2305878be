using System.Globalization;
using System.Text;
using static SecureTools.Tests.Tokens.TokenKit;

namespace SecureTools.Tests.Tokens;

public sealed class LegacyTokenTests
{
    private static readonly string _expiry = (Now + 60).ToString(CultureInfo.InvariantCulture);
    private readonly ToolTokens _tokens = MakeTokens(LegacyTokenCodec.Python);

    public static TheoryData<string> BadExpiries { get; } =
    [
        "", " 1700000060", "1700000060 ", "+1700000060", "-1700000060", "1_700_000_060", "1700000060x",
        "0x6553f13c", "1,700,000,060", "1700000060\0",
        "١٧٠٠٠٠٠٠٦٠", "１７０００００６０", "0001700000060", "17e8", "999999999999",
    ];

    [Fact]
    public void HandMadeToken_Accepts() =>
        Assert.Equal(TokenFailure.None, _tokens.Validate(SignLegacy("call-123", "transfer_funds", _expiry), Transfer));

    // W4-1: the fields are found from the right.
    [Theory]
    [InlineData("sip.call.1@host.example")]
    [InlineData("...")]
    [InlineData("a:b:c")]
    [InlineData("Zoë 電話")]
    public void SessionWithSeparators_RoundTrips(string session)
    {
        var binding = Transfer with { Session = session };
        Assert.Equal(TokenFailure.None, _tokens.Validate(_tokens.Mint(binding), binding));
    }

    // W4-2: one signed text, two ways to cut it.
    [Fact]
    public void RelabelledFields_Denies()
    {
        var token = Encoding.UTF8.GetString(ToBytes(_tokens.Mint(new() { Session = "A:B", Tool = "C" })));
        Assert.StartsWith("A:B.C.", token, StringComparison.Ordinal);
        var relabelled = ToText(Encoding.UTF8.GetBytes("A.B:C." + token["A:B.C.".Length..]));
        Assert.Equal(TokenFailure.Malformed, _tokens.Validate(relabelled, new() { Session = "A", Tool = "B:C" }));
        Assert.NotEqual(TokenFailure.None, _tokens.Validate(relabelled, new() { Session = "A:B", Tool = "C" }));
    }

    [Theory]
    [InlineData("B:C")]
    [InlineData("B.C")]
    public void ToolWithSeparator_CannotBeMintedNorValidated(string tool)
    {
        var binding = Transfer with { Tool = tool };
        Assert.Throws<ArgumentException>(() => _tokens.Mint(binding));
        Assert.NotEqual(TokenFailure.None, _tokens.Validate(SignLegacy("call-123", tool, _expiry), binding));
        Assert.NotEqual(TokenFailure.None, _tokens.Validate(_tokens.Mint(Transfer), binding));
    }

    // W4-7: neither a short signature nor a short nonce.
    [Fact]
    public void ShortenedSignature_Denies()
    {
        var bytes = ToBytes(_tokens.Mint(Transfer));
        for (var length = bytes.Length - 1; length > 0; length--)
        {
            Assert.NotEqual(TokenFailure.None, _tokens.Validate(ToText(bytes[..length]), Transfer));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("00112233")]
    [InlineData("001122334455667")]
    [InlineData("00112233445566778")]
    [InlineData("001122334455667g")]
    [InlineData("00112233445566FF")]
    [InlineData("00112233445566778899aabbccddeeff00")]
    public void NonceOfAnotherForm_DeniesThoughSigned(string nonce) =>
        Assert.Equal(TokenFailure.Malformed, _tokens.Validate(SignLegacy("call-123", "transfer_funds", _expiry, nonce), Transfer));

    [Fact]
    public void UpperCaseSignature_Denies()
    {
        var text = Encoding.UTF8.GetString(ToBytes(_tokens.Mint(Transfer)));
        var upper = text[..^64] + text[^64..].ToUpperInvariant();
        Assert.Equal(TokenFailure.BadSignature, _tokens.Validate(ToText(Encoding.UTF8.GetBytes(upper)), Transfer));
    }

    // W4-8: the post-prompt endpoint is a word of its own.
    [Fact]
    public void ToolNamedPostPrompt_CannotBeMintedAsTool() =>
        Assert.Throws<ArgumentException>(() => _tokens.Mint(PostPrompt with { Purpose = TokenPurposes.Tool }));

    [Fact]
    public void PostPromptToken_DeniesForPurposeTool()
    {
        var token = _tokens.Mint(PostPrompt);
        Assert.Equal(TokenFailure.None, _tokens.Validate(token, PostPrompt));
        Assert.Equal(TokenFailure.WrongPurpose, _tokens.Validate(token, PostPrompt with { Purpose = TokenPurposes.Tool }));
    }

    [Fact]
    public void ToolToken_DeniesForPurposePostPrompt() =>
        Assert.Equal(
            TokenFailure.WrongPurpose,
            _tokens.Validate(_tokens.Mint(Transfer), Transfer with { Purpose = TokenPurposes.PostPrompt }));

    [Theory]
    [InlineData("transfer_funds", TokenPurposes.PostPrompt)]
    [InlineData("transfer_funds", "upload")]
    [InlineData("upload", "upload")]
    public void PurposeTheFormatCannotExpress_IsRefused(string tool, string purpose)
    {
        var binding = Transfer with { Tool = tool, Purpose = purpose };
        Assert.Throws<ArgumentException>(() => _tokens.Mint(binding));
        Assert.Equal(TokenFailure.WrongPurpose, _tokens.Validate(SignLegacy("call-123", tool, _expiry), binding));
    }

    // W4-11: digits only, even under a genuine signature.
    [Theory]
    [MemberData(nameof(BadExpiries))]
    public void ExpiryThatIsNotPlainDigits_DeniesThoughSigned(string expiry) =>
        Assert.Equal(TokenFailure.Malformed, _tokens.Validate(SignLegacy("call-123", "transfer_funds", expiry), Transfer));

    [Fact]
    public void EmptySession_DeniesThoughSigned() =>
        Assert.Equal(TokenFailure.Malformed, _tokens.Validate(SignLegacy("", "transfer_funds", _expiry), Transfer with { Session = "" }));

    [Fact]
    public void ArgumentsHash_CannotBeMinted() =>
        Assert.Throws<ArgumentException>(() => _tokens.Mint(Transfer with { ArgumentsHash = new byte[32] }));

    [Fact]
    public void TokensOfAllThreeSdks_ValidateEachOther()
    {
        ToolTokenCodec[] codecs = [LegacyTokenCodec.Python, LegacyTokenCodec.TypeScript, LegacyTokenCodec.DotNet];
        foreach (var minter in codecs)
        {
            var token = MakeTokens(minter).Mint(Transfer);
            Assert.All(codecs, validator => Assert.Equal(TokenFailure.None, MakeTokens(validator).Validate(token, Transfer)));
            Assert.Equal(TokenFailure.Malformed, MakeTokens().Validate(token, Transfer));
        }
    }

    [Fact]
    public void PreviousSecret_ValidatesAndDoesNotMint()
    {
        var rotated = MakeTokens(LegacyTokenCodec.TypeScript, $"{OtherSecret};{Secret}");
        Assert.Equal(TokenFailure.None, rotated.Validate(_tokens.Mint(Transfer), Transfer));
        Assert.Equal(TokenFailure.BadSignature, _tokens.Validate(rotated.Mint(Transfer), Transfer));
    }
}
