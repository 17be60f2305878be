using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace SecureTools;

public ref partial struct ArgumentReader
{
    /// <summary>Reads true or false.</summary>
    public bool TryRead(out bool value)
    {
        value = _json.Type == JsonTokenType.True;
        return value || _json.Type == JsonTokenType.False || RejectType("true or false");
    }

    /// <summary>Reads an integer from -128 to 127.</summary>
    public bool TryRead(out sbyte value) => TryReadInteger(out value);

    /// <summary>Reads an integer from 0 to 255.</summary>
    public bool TryRead(out byte value) => TryReadInteger(out value);

    /// <summary>Reads an integer from -32,768 to 32,767.</summary>
    public bool TryRead(out short value) => TryReadInteger(out value);

    /// <summary>Reads an integer from 0 to 65,535.</summary>
    public bool TryRead(out ushort value) => TryReadInteger(out value);

    /// <summary>Reads a 32-bit integer.</summary>
    public bool TryRead(out int value) => TryReadInteger(out value);

    /// <summary>Reads a 32-bit unsigned integer.</summary>
    public bool TryRead(out uint value) => TryReadInteger(out value);

    /// <summary>Reads a 64-bit integer.</summary>
    public bool TryRead(out long value) => TryReadInteger(out value);

    /// <summary>Reads a 64-bit unsigned integer.</summary>
    public bool TryRead(out ulong value) => TryReadInteger(out value);

    /// <summary>Reads a number as IEEE 754 binary64; a number beyond its range is a problem.</summary>
    public bool TryRead(out double value)
    {
        value = 0;
        return IsNumber() && (_json.TryGetDouble(out value) && double.IsFinite(value) || RejectReal("a number in the range of binary64"));
    }

    /// <summary>Reads a number as IEEE 754 binary32; a number beyond its range is a problem.</summary>
    public bool TryRead(out float value)
    {
        value = 0;
        return IsNumber()
            && (_json.TryGetSingle(out value) && Math.Abs(Number) <= GreatestSingle || RejectReal("a number in the range of binary32"));
    }

    /// <summary>Reads a number as <see cref="decimal"/>, to 28 significant digits; a number beyond its range is a problem.</summary>
    public bool TryRead(out decimal value)
    {
        value = 0;
        return IsNumber() && (_json.TryGetDecimal(out value) || JsonNumber.TryGetDecimal(_json.Raw, out value)
            || RejectReal("a number from -79228162514264337593543950335 to 79228162514264337593543950335"));
    }

    /// <summary>Checks that a number lies between two others or is one of them.</summary>
    public bool CheckRange(long value, long least, long most) =>
        value < least ? Reject("minimum", AtLeast(least)) : value <= most || Reject("maximum", AtMost(most));

    /// <inheritdoc cref="CheckRange(long, long, long)"/>
    public bool CheckRange(ulong value, ulong least, ulong most) =>
        value < least ? Reject("minimum", AtLeast(least)) : value <= most || Reject("maximum", AtMost(most));

    /// <inheritdoc cref="CheckRange(long, long, long)"/>
    public bool CheckRange(double value, double least, double most) =>
        value < least ? Reject("minimum", AtLeast(least)) : !(value > most) || Reject("maximum", AtMost(most));

    /// <inheritdoc cref="CheckRange(long, long, long)"/>
    public bool CheckRange(decimal value, decimal least, decimal most) =>
        value < least ? Reject("minimum", AtLeast(least)) : value <= most || Reject("maximum", AtMost(most));

    private static string AtLeast(IFormattable bound) => "a number of at least " + bound.ToString(null, CultureInfo.InvariantCulture);

    private static string AtMost(IFormattable bound) => "a number of at most " + bound.ToString(null, CultureInfo.InvariantCulture);

    private bool IsNumber() => _json.Type == JsonTokenType.Number || RejectType("a number");

    private bool TryReadInteger<T>(out T value)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        value = default;
        if (_json.Type != JsonTokenType.Number)
        {
            return RejectType("an integer");
        }

        if (_json.TryGetShort(out var few))
        {
            value = unchecked(T.CreateTruncating(few));
            return long.CreateTruncating(value) == few && T.IsNegative(value) == long.IsNegative(few) || RejectRange<T>(few < 0);
        }

        if (!JsonNumber.TryGetInteger(_json.Raw, out var number, out var tooLarge))
        {
            return tooLarge ? RejectRange<T>(_json.Raw[0] == (byte)'-') : Reject("type", "an integer");
        }

        if (number < Int128.CreateChecked(T.MinValue) || number > Int128.CreateChecked(T.MaxValue))
        {
            return RejectRange<T>(Int128.IsNegative(number));
        }

        value = T.CreateTruncating(number);
        return true;
    }

    private bool RejectReal(string expected) => Reject(_json.Raw[0] == (byte)'-' ? "minimum" : "maximum", expected);

    private bool RejectRange<T>(bool isNegative)
        where T : IMinMaxValue<T> =>
        Reject(isNegative ? "minimum" : "maximum", FormattableString.Invariant($"an integer from {T.MinValue} to {T.MaxValue}"));
}
