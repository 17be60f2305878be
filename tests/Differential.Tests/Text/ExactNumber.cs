using System.Globalization;
using System.Numerics;

namespace SecureTools.Tests.Differential.Text;

/// <summary>A decimal number without limits: digits times a power of ten, the digits without zeros at their end.</summary>
internal readonly record struct ExactNumber
{
    public static IComparer<ExactNumber> Order { get; } = Comparer<ExactNumber>.Create((left, right) => left.CompareTo(right));

    private ExactNumber(BigInteger digits, BigInteger power)
    {
        Digits = digits;
        Power = power;
    }

    public BigInteger Digits { get; }

    public BigInteger Power { get; }

    public bool IsWhole => Power.Sign >= 0;

    /// <summary>The power of ten just above the number.</summary>
    private BigInteger Size => Power + BigInteger.Abs(Digits).ToString(CultureInfo.InvariantCulture).Length;

    public static ExactNumber Of(BigInteger digits, BigInteger power)
    {
        if (digits.IsZero)
        {
            return default;
        }

        while ((digits % 10).IsZero)
        {
            digits /= 10;
            power++;
        }

        return new ExactNumber(digits, power);
    }

    /// <summary>Reads a number in the grammar of RFC 8259.</summary>
    public static ExactNumber Parse(string json)
    {
        var at = json.IndexOfAny(['e', 'E']);
        var mantissa = at < 0 ? json : json[..at];
        var power = at < 0 ? BigInteger.Zero : BigInteger.Parse(json.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        return Of(
            BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            power - (point < 0 ? 0 : mantissa.Length - point - 1));
    }

    /// <summary>The exact value of a binary number.</summary>
    public static ExactNumber Of(double real)
    {
        var bits = BitConverter.DoubleToInt64Bits(real);
        var exponent = (int)(bits >> 52 & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        BigInteger digits = exponent == 0 ? mantissa : mantissa | 1L << 52;
        var power = Math.Max(exponent, 1) - 1075;
        digits = real < 0 ? -digits : digits;
        // 2^-n is 5^n tenths to the power of n.
        return power >= 0 ? Of(digits << power, 0) : Of(digits * BigInteger.Pow(5, -power), power);
    }

    public static ExactNumber operator +(ExactNumber left, ExactNumber right)
    {
        var power = BigInteger.Min(left.Power, right.Power);
        return Of(left.Scaled(power) + right.Scaled(power), power);
    }

    private int CompareTo(ExactNumber other)
    {
        if (Digits.Sign != other.Digits.Sign || Digits.IsZero)
        {
            return Digits.Sign.CompareTo(other.Digits.Sign);
        }

        if (Size != other.Size)
        {
            return Size > other.Size == Digits.Sign > 0 ? 1 : -1;
        }

        var power = BigInteger.Min(Power, other.Power);
        return Scaled(power).CompareTo(other.Scaled(power));
    }

    /// <summary>Digits and exponent.</summary>
    public string Scientific() => FormattableString.Invariant($"{Digits}e{Power}");

    /// <summary>Without exponent, as far as that is of a sensible length.</summary>
    public override string ToString()
    {
        if (Power > 60 || Power < -60)
        {
            return Scientific();
        }

        if (IsWhole)
        {
            return Scaled(0).ToString(CultureInfo.InvariantCulture);
        }

        var places = (int)-Power;
        var digits = BigInteger.Abs(Digits).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return (Digits.Sign < 0 ? "-" : "") + digits[..^places] + "." + digits[^places..];
    }

    private BigInteger Scaled(BigInteger power) => Digits * BigInteger.Pow(10, (int)(Power - power));
}
