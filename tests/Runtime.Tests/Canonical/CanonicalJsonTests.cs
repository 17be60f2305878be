using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace SecureTools.Tests.Canonical;

public sealed class CanonicalJsonTests
{
    internal static string? Canonical(string json) => Canonical(Encoding.UTF8.GetBytes(json));

    internal static string? Canonical(byte[] json)
    {
        var output = new ArrayBufferWriter<byte>();
        var written = CanonicalJson.TryWrite(json, output);
        Assert.True(written || output.WrittenCount == 0);
        return written ? Encoding.UTF8.GetString(output.WrittenSpan) : null;
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData(" true ", "true")]
    [InlineData("\tfalse\r\n", "false")]
    [InlineData("[ 1 , [ ] , { } ]", "[1,[],{}]")]
    [InlineData("{ \"b\" : 1 , \"a\" : [ 2 ] }", "{\"a\":[2],\"b\":1}")]
    [InlineData("{\"b\":{\"d\":1,\"c\":2},\"a\":{\"f\":3,\"e\":4}}", "{\"a\":{\"e\":4,\"f\":3},\"b\":{\"c\":2,\"d\":1}}")]
    [InlineData("{\"\":1,\" \":2}", "{\"\":1,\" \":2}")]
    public void Value_HasOneForm(string json, string expected) => Assert.Equal(expected, Canonical(json));

    [Theory]
    [InlineData("5", "5")]
    [InlineData("5.0", "5")]
    [InlineData("0.5e1", "5")]
    [InlineData("50e-1", "5")]
    [InlineData("5E+0", "5")]
    [InlineData("0.00005e00000000000000000000000005", "5")]
    [InlineData("-0", "0")]
    [InlineData("-0.000e5", "0")]
    [InlineData("0e99999999999999999999999999", "0")]
    [InlineData("-12.50", "-12.5")]
    [InlineData("0.1", "0.1")]
    [InlineData("0.10000000000000000000000000001", "0.10000000000000000000000000001")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("12e-8", "1.2e-7")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("1e21", "1e21")]
    [InlineData("123456789012345678901", "123456789012345678901")]
    [InlineData("1234567890123456789012", "1.234567890123456789012e21")]
    [InlineData("123456789012345678901.5", "123456789012345678901.5")]
    [InlineData("1e400", "1e400")]
    [InlineData("10e399", "1e400")]
    [InlineData("-1e-99999999999999999", "-1e-99999999999999999")]
    public void Number_IsNormalisedExactly(string json, string expected) => Assert.Equal(expected, Canonical(json));

    [Theory]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("1", "10")]
    [InlineData("1", "-1")]
    [InlineData("1e400", "1e401")]
    [InlineData("1e-400", "0")]
    [InlineData("1", "\"1\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("[1,[2]]", "[[1],2]")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[12]", "[1,2]")]
    [InlineData("{}", "[]")]
    [InlineData("{\"a\":null}", "{}")]
    [InlineData("\"\\u00e9\"", "\"e\\u0301\"")]
    [InlineData("\"\\\\n\"", "\"\\n\"")]
    [InlineData("\"a\\\",\\\"b\"", "[\"a\",\"b\"]")]
    public void DifferentValues_Differ(string left, string right)
    {
        Assert.NotNull(Canonical(left));
        Assert.NotNull(Canonical(right));
        Assert.NotEqual(Canonical(left), Canonical(right), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("\"\\u0041\\/\\u00e4\\ud83d\\ude00\"", "\"A/ä😀\"")]
    [InlineData("\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\"", "\"\\\"\\\\\\u0008\\u000c\\u000a\\u000d\\u0009\\u0000\"")]
    [InlineData("\"\\u007f\\u0085\"", "\"\\u007f\\u0085\"")]
    [InlineData("\"\u007f\u0085\"", "\"\\u007f\\u0085\"")]
    [InlineData("\"100\u202e001\"", "\"100\\u202e001\"")]
    [InlineData("\"a\u200bb\ufeff\"", "\"a\\u200bb\\ufeff\"")]
    [InlineData("\"\U000E0041\"", "\"\\udb40\\udc41\"")]
    [InlineData("\"a\u00adb\"", "\"a\\u00adb\"")]
    [InlineData("\"שלום\"", "\"שלום\"")]
    public void String_HasOneEscaping(string json, string expected) => Assert.Equal(expected, Canonical(json));

    [Fact]
    public void Members_AreSortedByBytesOfTheUnescapedName()
    {
        // U+FF61 is before U+1F600 in UTF-8 and behind it in UTF-16; the escaped
        // "z" sorts as "z"; the quote sorts as a quote, not as its escape.
        var sorted = Canonical("{\"\\ud83d\\ude00\":1,\"｡\":2,\"\\u007a\":3,\"a\":4,\"\\\"\":5,\"#\":6,\"ab\":7}");
        Assert.Equal("{\"\\\"\":5,\"#\":6,\"a\":4,\"ab\":7,\"z\":3,\"｡\":2,\"😀\":1}", sorted);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1 2")]
    [InlineData("{} x")]
    [InlineData("[1,]")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\"}")]
    [InlineData("[1")]
    [InlineData("{\"a\":1")]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("'a'")]
    [InlineData("// c\n1")]
    [InlineData("[1/* c */]")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"\\x41\"")]
    [InlineData("\uFEFF1")]
    public void NoJson_IsRefused(string json) => Assert.Null(Canonical(json));

    [Theory]
    [InlineData("{\"a\":1,\"a\":1}")]
    [InlineData("{\"a\":1,\"b\":2,\"\\u0061\":3}")]
    [InlineData("[{\"x\":{\"b\":1,\"a\":2,\"b\":3}}]")]
    [InlineData("{\"\":1,\"\":2}")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00\\ud800\"")]
    [InlineData("{\"\\ud83d\":1}")]
    [InlineData("1e100000000000000000")]
    [InlineData("1e-100000000000000000")]
    public void AmbiguousJson_IsRefused(string json) => Assert.Null(Canonical(json));

    [Theory]
    [InlineData(0x80)]
    [InlineData(0xC0, 0xAF)]
    [InlineData(0xED, 0xA0, 0x80)]
    [InlineData(0xF5, 0x80, 0x80, 0x80)]
    [InlineData(0xE2, 0x82)]
    public void InvalidUtf8_IsRefused(params int[] bytes) =>
        Assert.Null(Canonical([(byte)'"', .. bytes.Select(value => (byte)value), (byte)'"']));

    [Fact]
    public void Depth_IsLimited()
    {
        Assert.NotNull(Canonical(new string('[', 64) + new string(']', 64)));
        Assert.Null(Canonical(new string('[', 65) + new string(']', 65)));
        Assert.Null(Canonical(new string('[', 1_000_000)));
    }

    [Fact]
    public void Length_IsLimited()
    {
        var json = new byte[CanonicalJson.MaxLength + 1];
        json.AsSpan().Fill((byte)' ');
        json[0] = (byte)'1';
        Assert.Null(Canonical(json));
        Assert.Equal("1", Canonical(json[..^1]));
    }

    [Fact]
    public void LongNumbers_AreKept()
    {
        var digits = string.Concat(Enumerable.Repeat("1234567", 10_000));
        Assert.Equal("1." + digits[1..] + "e69999", Canonical(digits + ".000"));
        Assert.Equal("0." + digits, Canonical("0." + digits));
    }

    [Fact]
    public void ManyMembers_AreSorted()
    {
        var names = Enumerable.Range(0, 5_000).Select(i => $"\"{i:x8}\":[{i}]").ToArray();
        var expected = "{" + string.Join(',', names) + "}";
        new Random(3).Shuffle(names);
        Assert.Equal(expected, Canonical("{" + string.Join(", ", names) + "}"));
    }

    [Fact]
    public void Hash_IsSha256OfPrefixAndForm()
    {
        var hash = new byte[CanonicalJson.HashLength];
        Assert.True(CanonicalJson.TryHash("{ \"b\":1.0, \"a\":2 }"u8, hash));
        Assert.Equal(SHA256.HashData("SecureTools canonical JSON 1\n{\"a\":2,\"b\":1}"u8), hash);
        Assert.NotEqual(SHA256.HashData("{\"a\":2,\"b\":1}"u8), hash);
    }

    [Fact]
    public void HashOfRefusedText_WritesNothing()
    {
        var hash = new byte[CanonicalJson.HashLength];
        Assert.False(CanonicalJson.TryHash("{\"a\":1,\"a\":1}"u8, hash));
        Assert.All(hash, value => Assert.Equal(0, value));
        Assert.Throws<ArgumentException>(() => CanonicalJson.TryHash("1"u8, new byte[31]));
    }

    [Fact]
    public void Form_IsItsOwnForm()
    {
        const string Json = "{\"z\":[1e30,\"\\u202e\\\\\"],\"a\":{\"c\":-1.50,\"b\":\"\\/\"}}";
        Assert.Equal(Canonical(Json), Canonical(Canonical(Json)!));
    }
}
