using System.Buffers.Binary;
using static SecureTools.Tests.Tokens.TokenKit;

namespace SecureTools.Tests.Tokens;

/// <summary>Layouts that the codec never writes are refused even under a genuine code.</summary>
public sealed class V2LayoutTests
{
    private readonly ToolTokens _tokens = MakeTokens();
    private readonly byte[] _bytes;

    public V2LayoutTests() => _bytes = ToBytes(_tokens.Mint(Transfer));

    [Fact]
    public void SignedAgainUnchanged_Accepts() => Assert.Equal(TokenFailure.None, _tokens.Validate(SignV2(_bytes), Transfer));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void OtherVersion_DeniesThoughSigned(byte version)
    {
        _bytes[0] = version;
        Refuses();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(255)]
    public void WrongHashLength_DeniesThoughSigned(byte length)
    {
        _bytes[1] = length;
        Refuses();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(33)]
    public void HashOfAnotherLength_DeniesThoughSigned(byte length)
    {
        byte[] bytes = [.. _bytes[..^32], .. new byte[length], .. _bytes[^32..]];
        bytes[1] = length;
        Assert.Equal(TokenFailure.Malformed, _tokens.Validate(SignV2(bytes), Transfer with { ArgumentsHash = new byte[32] }));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(11)]
    [InlineData(16)]
    [InlineData(25)]
    public void WrongFieldLength_DeniesThoughSigned(int at)
    {
        for (var length = 0; length < 256; length++)
        {
            var changed = _bytes.ToArray();
            changed[at] = (byte)length;
            var expected = length == _bytes[at] ? TokenFailure.None : TokenFailure.Malformed;
            Assert.Equal(expected, _tokens.Validate(SignV2(changed), Transfer));
        }
    }

    [Fact]
    public void BytesLeftOver_DeniesThoughSigned() =>
        Assert.Equal(TokenFailure.Malformed, _tokens.Validate(SignV2([.. _bytes[..^32], 0, .. _bytes[^32..]]), Transfer));

    [Fact]
    public void BytesBehindTheCode_Denies() => Assert.Equal(TokenFailure.Malformed, _tokens.Validate(ToText([.. _bytes, 0]), Transfer));

    [Fact]
    public void EveryTruncation_DeniesThoughSigned()
    {
        for (var length = 32; length < _bytes.Length; length++)
        {
            Assert.NotEqual(TokenFailure.None, _tokens.Validate(SignV2(_bytes[..length]), Transfer));
            Assert.NotEqual(TokenFailure.None, _tokens.Validate(ToText(_bytes[..length]), Transfer));
        }
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(-1)]
    [InlineData(253_402_300_800)]
    [InlineData(long.MaxValue)]
    public void ExpiryOutsideTheCalendar_DeniesThoughSigned(long expiry)
    {
        BinaryPrimitives.WriteInt64BigEndian(_bytes.AsSpan(_bytes.Length - 56), expiry);
        Refuses();
    }

    [Fact]
    public void OtherKeyId_IsUnknown()
    {
        _bytes[2] ^= 1;
        Assert.Equal(TokenFailure.UnknownKey, _tokens.Validate(SignV2(_bytes), Transfer));
    }

    [Fact]
    public void PaddingOrWhiteSpace_Denies()
    {
        var token = ToText(_bytes);
        string[] spellings = [token + "=", token + "==", token + "\n", " " + token, token.Insert(8, "\r\n"), token + "\0", token + "%3D"];
        Assert.All(spellings, spelling => Assert.Equal(TokenFailure.Malformed, _tokens.Validate(spelling, Transfer)));
    }

    [Theory]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(1_000_000)]
    public void LongText_Denies(int length) => Assert.Equal(TokenFailure.Malformed, _tokens.Validate(new string('A', length), Transfer));

    private void Refuses() => Assert.Equal(TokenFailure.Malformed, _tokens.Validate(SignV2(_bytes), Transfer));
}
