using System.Globalization;
using System.Numerics;

namespace SecureTools.Tests.Differential.Text;

/// <summary>
/// What a number in JSON is before anything is asked of it. Integers are taken exactly; a number that becomes a real or a decimal is the nearest
/// binary64 number or decimal, as docs/types.md says. Null: there is none, which is an error.
/// </summary>
internal enum NumberReading
{
    Exact,
    Binary64,
    Decimal,

    /// <summary>Several of them in one tool: only numbers are sent that all of them take exactly.</summary>
    Mixed,
}

internal static class NumberReadings
{
    private static readonly BigInteger _largestDecimal = BigInteger.Pow(2, 96) - 1;

    public static ExactNumber? Read(this NumberReading reading, ExactNumber number) => reading switch
    {
        NumberReading.Binary64 => Finite(double.Parse(number.Scientific(), CultureInfo.InvariantCulture)),
        NumberReading.Decimal => Decimal(number),
        _ => number,
    };

    /// <summary>Whether every type takes the number as it is, give or take what is written the same way.</summary>
    public static bool IsPlain(ExactNumber number) => BigInteger.Abs(number.Digits) < 1000 && number.Power >= -2 && number.Power <= 2;

    private static ExactNumber? Finite(double real) => double.IsFinite(real) ? ExactNumber.Of(real) : null;

    /// <summary>96 bits and at most 28 places, ties to even. What is too large stays as it is: every schema of a decimal says its range.</summary>
    private static ExactNumber Decimal(ExactNumber number)
    {
        if (number.Power < -200)
        {
            return default;
        }

        for (var places = Math.Min(28, (int)-BigInteger.Min(0, number.Power)); places >= 0; places--)
        {
            var rounded = Round(number, places);
            if (BigInteger.Abs(rounded) <= _largestDecimal)
            {
                return ExactNumber.Of(rounded, -places);
            }
        }

        return number;
    }

    private static BigInteger Round(ExactNumber number, int places)
    {
        var power = number.Power + places;
        if (power.Sign >= 0)
        {
            return power > 60 ? _largestDecimal * 2 : number.Digits * BigInteger.Pow(10, (int)power);
        }

        var unit = BigInteger.Pow(10, (int)-power);
        var whole = BigInteger.DivRem(BigInteger.Abs(number.Digits), unit, out var rest);
        var twice = rest * 2;
        var up = twice > unit || (twice == unit && !whole.IsEven);
        return (whole + (up ? 1 : 0)) * number.Digits.Sign;
    }
}
