using System.Numerics;
using SecureTools.Tests.Differential.Text;

namespace SecureTools.Tests.Differential.Instances;

/// <summary>Numbers in many notations: at the bounds of a schema and beside them, and those that readers of numbers get wrong.</summary>
internal static class NumberSamples
{
    private static readonly string[] _always =
    [
        "0", "-0", "0.0", "-0.0", "0e0", "0e400", "1", "-1", "5.0", "5.5", "1e2", "1E+2", "100e-2", "1e-2", "0.1", "0.10", "1e400", "-1e400", "1e-400", "-1e-400", "5.0e0", "50e-1", "1.5e1",
        "9007199254740992", "9007199254740993", "-9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615",
        "18446744073709551616", "170141183460469231731687303715884105727", "170141183460469231731687303715884105728", "1.7976931348623157e308", "1.7976931348623159e308", "4.9e-324", "2e-324",
        "3.4028234663852886e38", "3.4028235e38", "3.4028236e38", "79228162514264337593543950335", "79228162514264337593543950335.4", "79228162514264337593543950336", "0.30000000000000004",
        "0.1000000000000000055511151231257827", "1e99999999999999999999", "1e-99999999999999999999", "1.0000000000000000000000000000000000001", "0.00000000000000000000000000005", "65504", "65520", "1e28", "1e29",
    ];

    private static readonly string[] _steps = ["1", "-1", "0.5", "-0.5", "0.001", "-0.001", "1e-17", "-1e-17", "1e-30", "-1e-30"];

    public static IEnumerable<string> Of(SchemaNode schema)
    {
        var good = Good(schema);
        return Notations(good).Concat(schema.Bounds.Concat(schema.Listed.Where(IsNumber)).SelectMany(Around)).Concat(_always).Prepend(good.ToString());
    }

    private static bool IsNumber(string json) => json[0] is '-' or (>= '0' and <= '9');

    /// <summary>A number that is most likely allowed: a listed one, one between the bounds, or one.</summary>
    private static ExactNumber Good(SchemaNode schema)
    {
        if (schema.Listed.FirstOrDefault(IsNumber) is { } listed)
        {
            return ExactNumber.Parse(listed);
        }

        var bounds = schema.Bounds.Select(ExactNumber.Parse).Order(ExactNumber.Order).ToList();
        var one = ExactNumber.Parse("1");
        if (bounds.Count == 0 || (ExactNumber.Order.Compare(bounds[0], one) < 0 && ExactNumber.Order.Compare(bounds[^1], one) > 0))
        {
            return one;
        }

        var sum = bounds[0] + bounds[^1];
        var middle = ExactNumber.Of(sum.Digits * 5, sum.Power - 1);
        return schema.Types.Contains("integer", StringComparer.Ordinal) && !middle.IsWhole ? middle + ExactNumber.Parse("0.5") : middle;
    }

    private static IEnumerable<string> Around(string bound)
    {
        var number = ExactNumber.Parse(bound);
        // Where a step is out of all proportion to the number, the sum has thousands of digits and says nothing new.
        var steps = BigInteger.Abs(number.Power) > 60 ? ["0"] : _steps;
        return Notations(number).Concat(steps.Select(step => (number + ExactNumber.Parse(step)).ToString()));
    }

    private static IEnumerable<string> Notations(ExactNumber number)
    {
        var plain = number.ToString();
        var point = plain.Contains('.', StringComparison.Ordinal) || plain.Contains('e', StringComparison.Ordinal) ? "" : ".0";
        return [plain, plain + point, number.Scientific(), $"{number.Digits * 1000}E{number.Power - 3}", $"{number.Digits}.000e{(number.Power.Sign < 0 ? "" : "+")}{number.Power}"];
    }
}
