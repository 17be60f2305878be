namespace SecureTools;

internal static partial class JsonNumber
{
    private const int MaxWideDigits = 39;

    /// <summary>Reads the magnitude of an integer.</summary>
    /// <param name="text">A number in the grammar of RFC 8259, without sign.</param>
    /// <param name="value">The magnitude.</param>
    /// <param name="fits">Whether it is within 128 bits.</param>
    /// <returns>Whether the number is an integer.</returns>
    public static bool TryGetWide(ReadOnlySpan<byte> text, out UInt128 value, out bool fits)
    {
        value = 0;
        var parts = Split(text);
        fits = parts.IsZero || (parts.Scale <= MaxWideDigits && parts.DigitCount + parts.Scale <= MaxWideDigits);
        if (parts.IsZero || parts.Scale < 0 || !fits)
        {
            return parts.IsZero || parts.Scale >= 0;
        }

        fits = Append(ref value, parts.Whole) && Append(ref value, parts.Fraction);
        for (var i = 0; i < parts.Scale && fits; i++)
        {
            fits = Append(ref value, "0"u8);
        }

        return true;
    }

    private static bool Append(ref UInt128 value, ReadOnlySpan<byte> digits)
    {
        foreach (var letter in digits)
        {
            var digit = (UInt128)(uint)(letter - '0');
            if (value > (UInt128.MaxValue - digit) / 10)
            {
                return false;
            }

            value = value * 10 + digit;
        }

        return true;
    }
}
