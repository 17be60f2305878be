using System.Buffers.Binary;
using System.Text;
using static SecureTools.Tests.Tokens.TokenKit;

namespace SecureTools.Tests.Tokens;

public sealed class V2TokenTests
{
    private readonly ManualClock _clock = ManualClock.AtUnixSeconds(Now);
    private readonly ToolTokens _tokens;

    public V2TokenTests() => _tokens = MakeTokens(clock: _clock);

    [Fact]
    [Trait("Row", "S4-064")]
    [Trait("Row", "S4-082")]
    [Trait("Row", "S2-022")]
    public void MintedToken_AcceptsInAnotherInstance() =>
        Assert.Equal(TokenFailure.None, MakeTokens(clock: _clock).Validate(_tokens.Mint(Transfer), Transfer));

    [Fact]
    public void Layout_IsAsDocumented()
    {
        var bytes = ToBytes(_tokens.Mint(Transfer));
        var fields = "\u0004tool\u0004bank\u0008call-123\u000Etransfer_funds"u8;
        Assert.Equal([2, 0], bytes[..2]);
        Assert.Equal(TokenKeyRing.Parse(Secret).CurrentKeyId, Convert.ToHexStringLower(bytes[2..6]));
        Assert.Equal(fields.ToArray(), bytes[6..(6 + fields.Length)]);
        Assert.Equal(Now + 3600, BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(6 + fields.Length)));
        Assert.Equal(6 + fields.Length + 8 + 16 + 32, bytes.Length);
        Assert.Equal(SignV2(bytes), ToText(bytes));
    }

    [Fact]
    [Trait("Row", "S2-016")]
    public void SameBinding_MintsDifferentTokens() =>
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => _tokens.Mint(Transfer)).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    [Trait("Row", "S2-030")]
    [Trait("Row", "S4-070")]
    [Trait("Row", "S4-079")]
    public void OtherTool_Denies() => Denies(TokenFailure.WrongTool, Transfer with { Tool = "transfer_fund" });

    [Fact]
    [Trait("Row", "S2-030")]
    [Trait("Row", "S4-069")]
    [Trait("Row", "S4-079")]
    public void OtherSession_Denies() => Denies(TokenFailure.WrongSession, Transfer with { Session = "Call-123" });

    [Fact]
    [Trait("Row", "S4-078")]
    public void ToolAndSessionSwapped_Denies() =>
        Denies(TokenFailure.WrongTool, new() { Tool = Transfer.Session, Session = Transfer.Tool });

    [Fact]
    public void OtherPurpose_Denies() => Denies(TokenFailure.WrongPurpose, Transfer with { Purpose = TokenPurposes.PostPrompt });

    [Fact]
    public void PurposeOfTheProgram_HasItsOwnKey()
    {
        var upload = Transfer with { Purpose = "upload" };
        Denies(TokenFailure.WrongPurpose, upload);
        Assert.Equal(TokenFailure.None, _tokens.Validate(_tokens.Mint(upload), upload));
        Assert.Equal(TokenFailure.BadSignature, _tokens.Validate(_tokens.Mint(upload), Transfer));
    }

    // W4-8
    [Fact]
    public void ToolNamedPostPrompt_SharesNothingWithTheEndpoint()
    {
        var tool = PostPrompt with { Purpose = TokenPurposes.Tool };
        Assert.Equal(TokenFailure.None, _tokens.Validate(_tokens.Mint(tool), tool));
        Assert.Equal(TokenFailure.WrongPurpose, _tokens.Validate(_tokens.Mint(tool), PostPrompt));
        Assert.Equal(TokenFailure.WrongPurpose, _tokens.Validate(_tokens.Mint(PostPrompt), tool));
    }

    [Fact]
    public void PurposeRelabelledUnderTheToolKey_Denies()
    {
        var bytes = ToBytes(_tokens.Mint(Transfer));
        "pool"u8.CopyTo(bytes.AsSpan(7));
        Assert.Equal(TokenFailure.WrongPurpose, _tokens.Validate(SignV2(bytes), Transfer));
    }

    // W4-9
    [Fact]
    public void OtherAgentWithTheSameSecret_Denies() =>
        Assert.Equal(TokenFailure.WrongAgent, MakeTokens(agent: "bank2", clock: _clock).Validate(_tokens.Mint(Transfer), Transfer));

    [Fact]
    [Trait("Row", "S2-030")]
    public void OtherSecret_Denies() =>
        Assert.Equal(TokenFailure.UnknownKey, MakeTokens(secrets: OtherSecret, clock: _clock).Validate(_tokens.Mint(Transfer), Transfer));

    // W4-5
    [Fact]
    public void PreviousSecret_ValidatesAndDoesNotMint()
    {
        var rotated = MakeTokens(secrets: $"{OtherSecret};{Secret}", clock: _clock);
        Assert.Equal(TokenFailure.None, rotated.Validate(_tokens.Mint(Transfer), Transfer));
        Assert.Equal(TokenFailure.UnknownKey, _tokens.Validate(rotated.Mint(Transfer), Transfer));
        Assert.Equal(TokenFailure.None, MakeTokens(secrets: OtherSecret, clock: _clock).Validate(rotated.Mint(Transfer), Transfer));
    }

    // W4-12
    [Fact]
    public void TokenMintedByACopy_ValidatesInTheOriginal()
    {
        var ring = TokenKeyRing.Random();
        ToolTokens Make() => new(new() { Keys = ring, Agent = "bank", TimeProvider = _clock });
        Assert.Equal(TokenFailure.None, Make().Validate(Make().Mint(Transfer), Transfer));
    }

    // W4-6, S2-031: every bit of the code counts, and only a keyed code does.
    [Fact]
    [Trait("Row", "S2-021")]
    [Trait("Row", "S2-031")]
    public void AnyBitOfTheCodeFlipped_Denies()
    {
        var bytes = ToBytes(_tokens.Mint(Transfer));
        for (var bit = 0; bit < 256; bit++)
        {
            bytes[^(1 + (bit / 8))] ^= (byte)(1 << (bit % 8));
            Assert.Equal(TokenFailure.BadSignature, _tokens.Validate(ToText(bytes), Transfer));
            bytes[^(1 + (bit / 8))] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    [Trait("Row", "S2-031")]
    public void PlainHashInsteadOfTheCode_Denies()
    {
        var bytes = ToBytes(_tokens.Mint(Transfer));
        var hash = System.Security.Cryptography.SHA256.HashData(bytes.AsSpan(..^32));
        Assert.Equal(TokenFailure.BadSignature, _tokens.Validate(ToText([.. bytes[..^32], .. hash]), Transfer));
        const string Digest = "3f8dd683071e52a2cdfd54a09ededba5839f385d03b87cce5f4a873431f4f71a";
        Assert.Equal(TokenFailure.Malformed, _tokens.Validate(Digest, Transfer));
    }

    [Fact]
    public void ExpectedFieldThatIsNoText_Denies()
    {
        foreach (var text in new[] { null!, "", "\uD800", "call-123\uDC00" })
        {
            Denies(TokenFailure.WrongSession, Transfer with { Session = text });
            Denies(TokenFailure.WrongTool, Transfer with { Tool = text });
        }
    }

    [Fact]
    public void LoneSurrogate_IsNotTheReplacementCharacter() =>
        Assert.Equal(
            TokenFailure.WrongSession,
            _tokens.Validate(_tokens.Mint(Transfer with { Session = "\uFFFD" }), Transfer with { Session = "\uD800" }));

    [Fact]
    public void ExpectedSessionTooLongForAnyToken_Denies() =>
        Denies(TokenFailure.WrongSession, Transfer with { Session = new StringBuilder().Append('x', 100_000).ToString() });

    private void Denies(TokenFailure failure, TokenBinding expected) =>
        Assert.Equal(failure, _tokens.Validate(_tokens.Mint(Transfer), expected));
}
