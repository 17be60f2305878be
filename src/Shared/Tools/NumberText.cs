using System.Globalization;
using System.Numerics;

namespace SecureTools.Shared.Tools;

/// <summary>Writes constant numbers as JSON and as C# of the type they are compared with.</summary>
internal static class NumberText
{
    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Json(object number) => number switch
    {
        double real => Real(real),
        float real => Real(real),
        _ => Convert.ToString(number, CultureInfo.InvariantCulture),
    };

    public static string Code(object number, ValueModel value) => value.Kind switch
    {
        ValueKind.Decimal => Json(number) + "m",
        ValueKind.Real when !IsFinite(number) => value.Type + "." + Convert.ToDouble(number, CultureInfo.InvariantCulture) switch
        {
            double.PositiveInfinity => "PositiveInfinity",
            double.NegativeInfinity => "NegativeInfinity",
            _ => "NaN",
        },
        ValueKind.Real when value.Type == "float" => Json(number) + "f",
        ValueKind.Real when value.IsRounded => $"({value.Type}){Json(number)}d",
        ValueKind.Real => Json(number) + "d",
        _ => Integer(number, value.Type),
    };

    /// <summary>As what a number is compared with: rounded ones are compared before they are rounded.</summary>
    public static string Compared(object number, ValueModel value) => value.IsRounded ? Json(number) + "d" : Code(number, value);

    /// <summary>Whether JSON has a form for the number.</summary>
    public static bool IsFinite(object number) => number switch
    {
        double real => !double.IsNaN(real) && !double.IsInfinity(real),
        float real => !float.IsNaN(real) && !float.IsInfinity(real),
        _ => true,
    };

    /// <summary>The number as a decimal, or null when it has none.</summary>
    public static decimal? Exact(object number)
    {
        try
        {
            return number is double or float
                ? decimal.Parse(Json(number), NumberStyles.Float, CultureInfo.InvariantCulture)
                : Convert.ToDecimal(number, CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is OverflowException or FormatException or InvalidCastException)
        {
            return null;
        }
    }

    /// <summary>The least and the greatest value of a type; null for reals, whose range no bound passes.</summary>
    public static (decimal Least, decimal Greatest)? RangeOf(ValueModel value) => value.Type switch
    {
        "sbyte" => (sbyte.MinValue, sbyte.MaxValue),
        "byte" => (byte.MinValue, byte.MaxValue),
        "short" => (short.MinValue, short.MaxValue),
        "ushort" => (ushort.MinValue, ushort.MaxValue),
        "int" => (int.MinValue, int.MaxValue),
        "uint" => (uint.MinValue, uint.MaxValue),
        "long" => (long.MinValue, long.MaxValue),
        "ulong" => (ulong.MinValue, ulong.MaxValue),
        "decimal" or "global::System.Int128" => (decimal.MinValue, decimal.MaxValue),
        "global::System.UInt128" => (0, decimal.MaxValue),
        _ => null,
    };

    /// <summary>The greatest number that a type of reals reads.</summary>
    public static double Greatest(ValueModel value) => value.Type switch
    {
        "float" => 3.4028235E+38,
        "global::System.Half" => 65504,
        _ => double.MaxValue,
    };

    /// <summary>The least and the greatest value of a type as JSON; null: what JSON readers take is within it.</summary>
    public static (string Least, string Greatest)? Limits(ValueModel value) => value.Type switch
    {
        "float" => ("-3.4028235E+38", "3.4028235E+38"),
        "global::System.Half" => ("-65504", "65504"),
        "global::System.Int128" => ("-170141183460469231731687303715884105728", "170141183460469231731687303715884105727"),
        "global::System.UInt128" => ("0", "340282366920938463463374607431768211455"),
        _ => RangeOf(value) is { } range ? (Json(range.Least), Json(range.Greatest)) : null,
    };

    private static string Real(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A float by its own digits: 0.1f is 0.1, not the double it converts to.</summary>
    private static string Real(float number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Integer(object number, string type)
    {
        var text = Json(number);
        return type switch
        {
            "long" when text == "-9223372036854775808" => "long.MinValue",
            "long" => text + "L",
            "ulong" => text + "UL",
            "uint" => text + "U",
            "int" when text == "-2147483648" => "int.MinValue",
            "global::System.Int128" or "global::System.UInt128" => Wide(BigInteger.Parse(text, CultureInfo.InvariantCulture), type),
            _ => text,
        };
    }

    /// <summary>A number that may have no literal, by its two halves.</summary>
    private static string Wide(BigInteger number, string type)
    {
        var bits = number & ((BigInteger.One << 128) - 1);
        return $"new {type}({(ulong)(bits >> 64)}UL, {(ulong)(bits & ulong.MaxValue)}UL)";
    }
}
