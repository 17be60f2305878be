using System.Globalization;
using SecureTools.Tests.Differential.Oracle;

namespace SecureTools.Tests.Differential.Text;

/// <summary>The tools of the test are tested themselves.</summary>
public class TextTests
{
    [Theory]
    [InlineData("5.0", "5")]
    [InlineData("-0", "0")]
    [InlineData("0.50e1", "5")]
    [InlineData("1e-2", "0.01")]
    [InlineData("-12.340", "-12.34")]
    [InlineData("1e400", "1e400")]
    [InlineData("120e-1", "12")]
    public void Numbers_AreExact(string json, string expected) => Assert.Equal(expected, ExactNumber.Parse(json).ToString());

    [Theory]
    [InlineData("1", "2")]
    [InlineData("-2", "-1")]
    [InlineData("-1e400", "1e-400")]
    [InlineData("9007199254740992", "9007199254740993")]
    [InlineData("0.1", "0.1000000000000000055511151231257827")]
    [InlineData("0", "1e-99999999999999999999")]
    [InlineData("-1e-99999999999999999999", "0")]
    [InlineData("9.99e399", "1e400")]
    public void Numbers_AreOrdered(string less, string more)
    {
        Assert.True(ExactNumber.Order.Compare(ExactNumber.Parse(less), ExactNumber.Parse(more)) < 0);
        Assert.True(ExactNumber.Order.Compare(ExactNumber.Parse(more), ExactNumber.Parse(less)) > 0);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(-1.5)]
    [InlineData(5e-324)]
    [InlineData(1.7976931348623157e308)]
    [InlineData(9007199254740993)]
    public void BinaryNumbers_ReadBack(double real) =>
        Assert.Equal(real, double.Parse(ExactNumber.Of(real).Scientific(), CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("0.00000000000000000000000000005", "0")]
    [InlineData("0.00000000000000000000000000015", "0.0000000000000000000000000002")]
    [InlineData("79228162514264337593543950335.4", "79228162514264337593543950335")]
    [InlineData("7.92281625142643375935439503359", "7.922816251426433759354395034")]
    public void Decimals_AreRoundedToEven(string json, string expected) =>
        Assert.Equal(ExactNumber.Parse(expected), NumberReading.Decimal.Read(ExactNumber.Parse(json)));

    [Fact]
    public void Ranks_KeepOrderEqualityAndWholeness()
    {
        var schema = JsonParser.Parse("""{"properties":{"minimum":{"type":"number","minimum":0.5,"maxItems":3,"enum":[1e400,"x"]}}}""")!;
        var instance = JsonParser.Parse("""{"minimum":[9007199254740993,9007199254740992,0.50,1.0,1,-1e400]}""")!;
        var ranks = new NumberRanks(schema, [instance], NumberReading.Exact);
        Assert.Equal("""{"properties":{"minimum":{"type":"number","minimum":1.5,"maxItems":3,"enum":[5,"x"]}}}""", ranks.Schema());
        Assert.Equal("""{"minimum":[4,3,1.5,2,2,0]}""", ranks.Instance(instance));
    }

    [Fact]
    public void Ranks_RefuseWhatTheyDoNotKeep() =>
        Assert.Throws<NotSupportedException>(() => new NumberRanks(JsonParser.Parse("""{"multipleOf":2}""")!, [], NumberReading.Exact));
}
