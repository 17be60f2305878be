using System.Globalization;

namespace SecureTools;

/// <summary>
/// Reads the text of a JSON number exactly, whatever its notation: <c>5</c>, <c>5.0</c> and <c>0.5e1</c> are one integer.
/// </summary>
internal static partial class JsonNumber
{
    private const int MaxDigits = 38;

    /// <summary>Reads an integer of up to 38 digits.</summary>
    /// <param name="text">A number in the grammar of RFC 8259.</param>
    /// <param name="value">The integer.</param>
    /// <param name="tooLarge">Whether the number is an integer, but has more digits.</param>
    public static bool TryGetInteger(ReadOnlySpan<byte> text, out Int128 value, out bool tooLarge)
    {
        value = 0;
        tooLarge = false;
        var negative = text[0] == (byte)'-';
        var parts = Split(negative ? text[1..] : text);
        if (parts.IsZero)
        {
            return true;
        }

        if (parts.Scale < 0)
        {
            return false;
        }

        if (parts.Scale > MaxDigits || parts.DigitCount + parts.Scale > MaxDigits)
        {
            tooLarge = true;
            return false;
        }

        foreach (var digit in parts.Whole)
        {
            value = value * 10 + (digit - '0');
        }

        foreach (var digit in parts.Fraction)
        {
            value = value * 10 + (digit - '0');
        }

        for (var i = 0; i < parts.Scale; i++)
        {
            value *= 10;
        }

        value = negative ? -value : value;
        return true;
    }

    /// <summary>Reads a decimal whose notation the fast parser does not take, such as one with a long exponent.</summary>
    public static bool TryGetDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        var parts = Split(text[0] == (byte)'-' ? text[1..] : text);
        if (parts.IsZero || parts.DigitCount + parts.Scale < -28)
        {
            return true;
        }

        return parts.Scale <= MaxDigits
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Splits into digits and a power of ten, without zeros at either end.</summary>
    private static Parts Split(ReadOnlySpan<byte> text)
    {
        var exponent = text.IndexOfAny((byte)'e', (byte)'E');
        var power = exponent < 0 ? 0 : ReadExponent(text[(exponent + 1)..]);
        var digits = exponent < 0 ? text : text[..exponent];
        var point = digits.IndexOf((byte)'.');
        var whole = (point < 0 ? digits : digits[..point]).TrimStart((byte)'0');
        var fraction = point < 0 ? default : digits[(point + 1)..].TrimEnd((byte)'0');
        long scale = power - fraction.Length;
        if (whole.IsEmpty)
        {
            fraction = fraction.TrimStart((byte)'0');
        }

        if (fraction.IsEmpty)
        {
            var trimmed = whole.TrimEnd((byte)'0');
            scale += whole.Length - trimmed.Length;
            whole = trimmed;
        }

        return new Parts(whole, fraction, scale);
    }

    /// <summary>The exponent, held within a range that no sum of lengths can leave.</summary>
    private static long ReadExponent(ReadOnlySpan<byte> text)
    {
        const long Limit = 1_000_000_000_000;
        var negative = text[0] == (byte)'-';
        var value = 0L;
        foreach (var digit in text[0] is (byte)'-' or (byte)'+' ? text[1..] : text)
        {
            value = Math.Min(Limit, value * 10 + (digit - '0'));
        }

        return negative ? -value : value;
    }

    private readonly ref struct Parts(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction, long scale)
    {
        public ReadOnlySpan<byte> Whole { get; } = whole;

        public ReadOnlySpan<byte> Fraction { get; } = fraction;

        public long Scale { get; } = scale;

        public int DigitCount => Whole.Length + Fraction.Length;

        public bool IsZero => Whole.IsEmpty && Fraction.IsEmpty;
    }
}
