using System.Globalization;
using System.Text;

namespace SecureTools.Tests.Runtime.Binding;

/// <summary>Numbers that are read on the short way have the value that their text says.</summary>
public sealed class JsonCursorNumberTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("42", 42)]
    [InlineData("999999999999999999", 999_999_999_999_999_999)]
    [InlineData("-999999999999999999", -999_999_999_999_999_999)]
    public void ShortInteger_IsRead(string json, long expected)
    {
        var cursor = At(json);
        Assert.True(cursor.TryGetShort(out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("5.0")]
    [InlineData("1e1")]
    [InlineData("1000000000000000000")]
    [InlineData("18446744073709551616")]
    public void OtherNumber_IsNoShortInteger(string json)
    {
        var cursor = At(json);
        Assert.False(cursor.TryGetShort(out _));
    }

    [Fact]
    public void Decimals_AreThoseOfThePlatform()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var whole = random.Next(4) == 0 ? "0" : random.NextInt64(1, 1_000_000_000_000).ToString(CultureInfo.InvariantCulture);
            var text = (random.Next(2) == 0 ? "-" : "") + whole + Fraction(random) + (random.Next(4) == 0 ? "e-" + random.Next(5).ToString(CultureInfo.InvariantCulture) : "");
            var cursor = At(text);
            Assert.True(cursor.TryGetDecimal(out var value));
            Assert.Equal(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), value);
        }
    }

    [Theory]
    [InlineData("10.0939938799909096000290061805")]
    [InlineData("79228162514264337593543950335.4")]
    [InlineData("1.00000000000000000000000000005")]
    public void LongDecimals_AreThoseOfThePlatform(string json)
    {
        var cursor = At(json);
        Assert.True(cursor.TryGetDecimal(out var value));
        Assert.Equal(decimal.Parse(json, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("-10009999996900009.000")]
    [InlineData("9007199254740993.0")]
    [InlineData("2.2250738585072011e-308")]
    public void Reals_AreThoseOfThePlatform(string json)
    {
        var cursor = At(json);
        Assert.True(cursor.TryGetDouble(out var value));
        Assert.Equal(double.Parse(json, CultureInfo.InvariantCulture), value);
    }

    private static string Fraction(Random random) =>
        random.Next(3) == 0 ? "" : "." + random.NextInt64(1_000_000).ToString(new string('0', random.Next(1, 12)), CultureInfo.InvariantCulture);

    private static JsonCursor At(string json)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));
        cursor.ReadValue();
        return cursor;
    }
}
