using static SecureTools.Tests.Tokens.TokenKit;

namespace SecureTools.Tests.Tokens;

public sealed class TokenMintTests
{
    private const string Marker = "confidential";

    public static TheoryData<string, string> BadBindings { get; } = new()
    {
        { "Session", "" },
        { "Tool", "" },
        { "Session", Marker + "\uD800" },
        { "Tool", Marker + "\uDC00" },
        { "Session", Marker + new string('x', 2000) },
        { "Tool", Marker + new string('x', 2000) },
    };

    [Theory]
    [MemberData(nameof(BadBindings))]
    public void BadField_ThrowsWithItsNameAndWithoutItsValue(string field, string value)
    {
        var binding = string.Equals(field, "Tool", StringComparison.Ordinal)
            ? Transfer with { Tool = value }
            : Transfer with { Session = value };
        foreach (var codec in new[] { ToolTokenCodec.V2, LegacyTokenCodec.Python })
        {
            var error = Assert.Throws<ArgumentException>(() => MakeTokens(codec).Mint(binding));
            Assert.Contains(field, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Marker, error.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [Trait("Row", "S4-072")]
    [InlineData("V2", 16)]
    [InlineData("Python", 16)]
    [InlineData("TypeScript", 32)]
    public void Nonce_IsOfItsLengthAndNeverTheSame(string codec, int length)
    {
        var tokens = MakeTokens(Codec(codec));
        var nonces = Enumerable.Range(0, 100).Select(_ => NonceOf(codec, tokens.Mint(Transfer))).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(100, nonces.Count);
        Assert.All(nonces, nonce => Assert.Equal(length, codec == "V2" ? nonce.Length / 2 : nonce.Length));
    }

    [Fact]
    public void LongestFields_MintAndValidate()
    {
        var binding = new TokenBinding { Tool = new string('t', 200), Session = new string('s', 255), ArgumentsHash = new byte[32] };
        var tokens = MakeTokens(agent: new string('a', 200));
        var token = tokens.Mint(binding);
        Assert.InRange(token.Length, 1000, 1024);
        Assert.Equal(TokenFailure.None, tokens.Validate(token, binding));
    }

    [Theory]
    [InlineData(256, 10, 10)]
    [InlineData(10, 256, 10)]
    [InlineData(255, 255, 255)]
    public void TooLongForTheNativeFormat_Throws(int session, int tool, int agent)
    {
        var binding = new TokenBinding { Tool = new string('t', tool), Session = new string('s', session) };
        Assert.Throws<ArgumentException>(() => MakeTokens(agent: new string('a', agent)).Mint(binding));
    }

    [Fact]
    public void LegacyFormat_FillsTheLimitAndNoMore()
    {
        var tokens = MakeTokens(LegacyTokenCodec.Python);
        var fixedPart = ToBytes(tokens.Mint(Transfer)).Length - Transfer.Session.Length;
        var longest = Transfer with { Session = new string('s', 768 - fixedPart) };
        var token = tokens.Mint(longest);
        Assert.Equal(1024, token.Length);
        Assert.Equal(TokenFailure.None, tokens.Validate(token, longest));
        Assert.Throws<ArgumentException>(() => tokens.Mint(longest with { Session = longest.Session + "s" }));
        Assert.Throws<ArgumentException>(() => tokens.Mint(longest with { Session = new string('s', 768) }));
    }

    [Fact]
    public void AgentThatIsNoText_Throws()
    {
        Assert.Throws<ArgumentException>(() => MakeTokens(agent: ""));
        Assert.Throws<ArgumentException>(() => MakeTokens(agent: "\uD800"));
    }

    [Fact]
    public void AgentTooLong_Throws()
    {
        var error = Assert.Throws<ArgumentException>(() => MakeTokens(agent: Marker + new string('a', 255)));
        Assert.DoesNotContain(Marker, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Tool")]
    [InlineData("to ol")]
    [InlineData("tóol")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456")]
    [InlineData(null)]
    public void BadPurpose_CannotBeBound(string? purpose) => Assert.Throws<ArgumentException>(() => Transfer with { Purpose = purpose! });

    [Fact]
    public void EndlessPurposes_AreRefused()
    {
        var tokens = MakeTokens();
        Assert.Throws<InvalidOperationException>(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                tokens.Mint(Transfer with { Purpose = "p" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) });
            }
        });
    }

    // W4-10: the session travels in the token, so it appears nowhere else.
    [Fact]
    public void ToStringOfABinding_TellsNeitherSessionNorTool()
    {
        var text = (Transfer with { Session = Marker, Tool = Marker }).ToString();
        Assert.Equal("TokenBinding { Purpose = tool }", text);
    }

    /// <summary>The nonce in hexadecimal digits: of the own format the 16 bytes before the code, of the legacy one the fourth field.</summary>
    private static string NonceOf(string codec, string token)
    {
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(token.TrimEnd('='));
        return codec == "V2" ? Convert.ToHexString(bytes.AsSpan()[^48..^32]) : System.Text.Encoding.UTF8.GetString(bytes).Split('.')[^2];
    }
}
