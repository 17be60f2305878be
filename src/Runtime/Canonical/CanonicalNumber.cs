using System.Buffers.Text;

namespace SecureTools;

/// <summary>
/// Writes a number by its exact decimal value: its digits without zeros at either end, and the place of the point. Up to 21 places
/// before the
/// point, or five zeros behind it, are written out, as ECMAScript does; else one digit stands before the point and an exponent behind all.
/// </summary>
internal static class CanonicalNumber
{
    private const int MaxPlaces = 21;
    private const int MaxZeros = 5;
    private const int MaxExponentDigits = 17;

    // More than what can stand before the first digit, and after the last one.
    private const int Head = 16;
    private const int Tail = 48;

    /// <summary>Takes a number of valid JSON grammar. False when its exponent has more than 17 digits, unless the number is zero.</summary>
    public static bool TryWrite(ReadOnlySpan<byte> text, PooledBytes output)
    {
        var negative = text[0] == '-';
        var number = negative ? text[1..] : text;
        var mark = number.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = mark < 0 ? number : number[..mark];
        if (mantissa.IndexOfAnyInRange((byte)'1', (byte)'9') < 0)
        {
            output.Add((byte)'0');
            return true;
        }

        if (!TryReadExponent(mark < 0 ? default : number[(mark + 1)..], out var exponent))
        {
            return false;
        }

        var dot = mantissa.IndexOf((byte)'.');
        var places = dot < 0 ? mantissa.Length : dot;
        var digits = Gather(mantissa[..places], dot < 0 ? default : mantissa[(dot + 1)..], output);
        var significant = digits.TrimStart((byte)'0');
        var point = exponent + places - (digits.Length - significant.Length);
        if (negative)
        {
            output.Add((byte)'-');
        }

        Write(significant.TrimEnd((byte)'0'), point, output);
        return true;
    }

    private static bool TryReadExponent(ReadOnlySpan<byte> text, out long exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        var negative = text[0] == '-';
        var digits = (text[0] is (byte)'-' or (byte)'+' ? text[1..] : text).TrimStart((byte)'0');
        if (digits.Length > MaxExponentDigits)
        {
            return false;
        }

        _ = Utf8Parser.TryParse(digits, out exponent, out _);
        exponent = negative ? -exponent : exponent;
        return true;
    }

    // The digits lie behind the end of the output, far enough for the text made of them
    // to grow towards them and never reach an unread one.
    private static ReadOnlySpan<byte> Gather(ReadOnlySpan<byte> integers, ReadOnlySpan<byte> fraction, PooledBytes output)
    {
        var length = integers.Length + fraction.Length;
        var digits = output.Reserve(Head + length + Tail).Slice(Head, length);
        integers.CopyTo(digits);
        fraction.CopyTo(digits[integers.Length..]);
        return digits;
    }

    private static void Write(ReadOnlySpan<byte> digits, long point, PooledBytes output)
    {
        if (point is > 0 and <= MaxPlaces)
        {
            WritePlain(digits, (int)point, output);
        }
        else if (point is <= 0 and >= -MaxZeros)
        {
            output.Add("0."u8);
            WriteZeros((int)-point, output);
            output.Add(digits);
        }
        else
        {
            WriteScientific(digits, point - 1, output);
        }
    }

    private static void WritePlain(ReadOnlySpan<byte> digits, int point, PooledBytes output)
    {
        if (digits.Length <= point)
        {
            output.Add(digits);
            WriteZeros(point - digits.Length, output);
            return;
        }

        output.Add(digits[..point]);
        output.Add((byte)'.');
        output.Add(digits[point..]);
    }

    private static void WriteScientific(ReadOnlySpan<byte> digits, long exponent, PooledBytes output)
    {
        output.Add(digits[0]);
        if (digits.Length > 1)
        {
            output.Add((byte)'.');
            output.Add(digits[1..]);
        }

        output.Add((byte)'e');
        _ = Utf8Formatter.TryFormat(exponent, output.Reserve(Tail), out var written);
        output.Length += written;
    }

    private static void WriteZeros(int count, PooledBytes output)
    {
        for (var i = 0; i < count; i++)
        {
            output.Add((byte)'0');
        }
    }
}
