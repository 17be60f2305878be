using System.Buffers.Text;

namespace SecureTools.Tests.Tokens;

public sealed class StrictBase64UrlTests
{
    [Fact]
    public void EveryLength_RoundTripsAlikeOnBothFrameworks()
    {
        var random = new Random(7);
        for (var length = 0; length <= 768; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            var text = StrictBase64Url.Encode(bytes);
            Assert.Equal(Base64Url.EncodeToString(bytes), text);
            Assert.Equal(text, PortableBase64Url.Encode(bytes));
            Assert.Equal(bytes, Decode(text));
            Assert.Equal(bytes, DecodePortable(text));
        }
    }

    [Fact]
    public void TwoOrThreeCharacters_HaveOneSpellingForEachByteString()
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var pairs = from a in Alphabet from b in Alphabet select $"{a}{b}";
        Assert.Equal(256, pairs.Count(text => Decode(text) is not null));
        var triples = from a in Alphabet from b in Alphabet from c in Alphabet select $"{a}{b}{c}";
        Assert.Equal(65_536, triples.Count(text => Decode(text) is not null));
    }

    [Fact]
    public void AnyOtherCharacter_IsRefused()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var inAlphabet = char.IsAsciiLetterOrDigit((char)c) || c is '-' or '_';
            Assert.Equal(inAlphabet, Decode($"AA{(char)c}A") is not null);
        }
    }

    [Theory]
    [InlineData("A")]
    [InlineData("AAAAA")]
    [InlineData("AA==")]
    [InlineData("AA=")]
    [InlineData("AAA=")]
    [InlineData("AAAA\n")]
    public void ImpossibleText_IsRefused(string text) => Assert.Null(Decode(text));

    [Fact]
    public void TooLongForTheBuffer_IsRefused()
    {
        Assert.False(StrictBase64Url.TryDecode("AAAA", new byte[2], out _));
        Assert.False(PortableBase64Url.TryDecode("AAAA", new byte[2], out _));
        Assert.False(PortableBase64Url.TryDecode(new string('A', 1028), new byte[2000], out _));
    }

    private static byte[]? Decode(string text)
    {
        var bytes = new byte[768];
        return StrictBase64Url.TryDecode(text, bytes, out var written) ? bytes[..written] : null;
    }

    private static byte[]? DecodePortable(string text)
    {
        var bytes = new byte[768];
        return PortableBase64Url.TryDecode(text, bytes, out var written) ? bytes[..written] : null;
    }
}
