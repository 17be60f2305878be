using System.Text.Json;

namespace SecureTools;

public ref partial struct ArgumentReader
{
    private const double GreatestHalf = 65504;

    /// <summary>The shortest text that reads back as the greatest number of binary32, which is what the schema says.</summary>
    private const double GreatestSingle = 3.4028235E+38;

    /// <summary>The current number as binary64, for bounds on numbers that are rounded further; the value must be a number.</summary>
    public readonly double Number => _json.TryGetDouble(out var number) ? number : double.NaN;

    /// <summary>Reads a number as IEEE 754 binary16; a number beyond its range is a problem.</summary>
    public bool TryRead(out Half value)
    {
        value = default;
        if (!IsNumber())
        {
            return false;
        }

        var number = Number;
        value = (Half)number;
        return Math.Abs(number) <= GreatestHalf || RejectReal("a number from -65504 to 65504");
    }

    /// <summary>Reads a 128-bit integer.</summary>
    public bool TryRead(out Int128 value)
    {
        value = default;
        if (!TryReadWide(out var magnitude, out var isNegative, out var fits))
        {
            return false;
        }

        var most = (UInt128)Int128.MaxValue + (isNegative ? UInt128.One : UInt128.Zero);
        if (!fits || magnitude > most)
        {
            return RejectRange<Int128>(isNegative);
        }

        value = isNegative ? unchecked(-(Int128)magnitude) : (Int128)magnitude;
        return true;
    }

    /// <summary>Reads a 128-bit unsigned integer.</summary>
    public bool TryRead(out UInt128 value)
    {
        if (!TryReadWide(out value, out var isNegative, out var fits))
        {
            return false;
        }

        return (fits && !(isNegative && value != UInt128.Zero)) || RejectRange<UInt128>(isNegative);
    }

    private bool TryReadWide(out UInt128 magnitude, out bool isNegative, out bool fits)
    {
        magnitude = default;
        isNegative = fits = false;
        if (_json.Type != JsonTokenType.Number)
        {
            return RejectType("an integer");
        }

        var text = _json.Raw;
        isNegative = text[0] == (byte)'-';
        return JsonNumber.TryGetWide(isNegative ? text[1..] : text, out magnitude, out fits) || Reject("type", "an integer");
    }
}
