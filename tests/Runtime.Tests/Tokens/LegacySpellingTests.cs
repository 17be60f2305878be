using static SecureTools.Tests.Tokens.TokenKit;

namespace SecureTools.Tests.Tokens;

/// <summary>W4-3: one token has two spellings, with its padding and without, and no third.</summary>
public sealed class LegacySpellingTests
{
    private readonly ToolTokens _tokens = MakeTokens(LegacyTokenCodec.Python);

    [Theory]
    [InlineData("c1", 1)]
    [InlineData("c12", 0)]
    [InlineData("c123", 2)]
    public void Padding_IsRightOrAbsent(string session, int padding)
    {
        var binding = Transfer with { Session = session };
        var text = _tokens.Mint(binding).TrimEnd('=');
        for (var count = 0; count < 6; count++)
        {
            var expected = count == 0 || count == padding ? TokenFailure.None : TokenFailure.Malformed;
            Assert.Equal(expected, _tokens.Validate(text + new string('=', count), binding));
        }
    }

    [Theory]
    [InlineData("c1")]
    [InlineData("c123")]
    public void StrayBitsInTheLastCharacter_Denies(string session)
    {
        var binding = Transfer with { Session = session };
        var text = _tokens.Mint(binding).TrimEnd('=');
        var others = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Where(c => c != text[^1]);
        Assert.All(others, c => Assert.NotEqual(TokenFailure.None, _tokens.Validate(text[..^1] + c, binding)));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\t")]
    [InlineData("=")]
    [InlineData(".")]
    [InlineData("%")]
    [InlineData("%3D")]
    [InlineData("\0")]
    [InlineData("é")]
    [InlineData("\uFF21")]
    public void ForeignTextAnywhere_Denies(string text)
    {
        var token = _tokens.Mint(Transfer).TrimEnd('=');
        for (var at = 0; at < token.Length; at++)
        {
            Assert.NotEqual(TokenFailure.None, _tokens.Validate(token.Insert(at, text), Transfer));
        }
    }

    [Fact]
    public void StandardAlphabet_Denies()
    {
        var binding = Transfer with { Session = "ÿÿÿ>>>???" };
        var token = _tokens.Mint(binding);
        var standard = token.Replace('-', '+').Replace('_', '/');
        Assert.NotEqual(token, standard, StringComparer.Ordinal);
        Assert.Equal(TokenFailure.None, _tokens.Validate(token, binding));
        Assert.Equal(TokenFailure.Malformed, _tokens.Validate(standard, binding));
    }

    [Fact]
    public void InvalidUtf8_Denies()
    {
        var bytes = ToBytes(_tokens.Mint(Transfer));
        bytes[0] = 0xFF;
        Assert.Equal(TokenFailure.Malformed, _tokens.Validate(ToText(bytes), Transfer));
    }
}
