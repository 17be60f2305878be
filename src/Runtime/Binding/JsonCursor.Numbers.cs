using System.Globalization;
using System.Text.Json;

namespace SecureTools;

internal ref partial struct JsonCursor
{
    /// <summary>So many digits fit a long, whatever they are.</summary>
    private const int MaxFewDigits = 18;

    private readonly bool IsNegative => _json[_start] == (byte)'-';

    /// <summary>Reads an integer of up to 18 digits in its usual notation. Others are left to <see cref="JsonNumber"/>.</summary>
    public readonly bool TryGetShort(out long value)
    {
        value = IsNegative ? -(long)_digits : (long)_digits;
        return _isShort && _decimals == 0;
    }

    public readonly bool TryGetDecimal(out decimal value)
    {
        if (_isShort)
        {
            value = new decimal((int)_digits, (int)(_digits >> 32), 0, IsNegative && _digits != 0, (byte)_decimals);
            return true;
        }

        return decimal.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    public readonly bool TryGetDouble(out double value) =>
        double.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    public readonly bool TryGetSingle(out float value) => float.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private void ReadNumber()
    {
        Type = JsonTokenType.Number;
        _start = _at;
        _digits = 0;
        _decimals = 0;
        _hasExponent = false;
        var at = _json[_at] == (byte)'-' ? _at + 1 : _at;
        var first = at;
        var isComplete = TakeWhole(ref at);
        var count = at - first;
        if ((uint)at < (uint)_json.Length && _json[at] is (byte)'.' or (byte)'e' or (byte)'E')
        {
            isComplete &= TakeRest(ref at);
            count += _decimals;
        }

        _isShort = count <= MaxFewDigits && !_hasExponent;
        _at = at;
        _length = at - _start;
        if (!isComplete)
        {
            Break();
        }
    }

    /// <summary>A zero stands alone: a digit after it is found out by whoever wants to go on.</summary>
    private bool TakeWhole(ref int at)
    {
        if (at < _json.Length && _json[at] == (byte)'0')
        {
            at++;
            return true;
        }

        return TakeDigits(ref at);
    }

    private bool TakeRest(ref int at)
    {
        var isComplete = true;
        if (_json[at] == (byte)'.')
        {
            var point = at++;
            isComplete = TakeDigits(ref at);
            _decimals = at - point - 1;
        }

        return at < _json.Length && _json[at] is (byte)'e' or (byte)'E' ? isComplete & TakeExponent(ref at) : isComplete;
    }

    private bool TakeExponent(ref int at)
    {
        _hasExponent = true;
        at++;
        if (at < _json.Length && _json[at] is (byte)'+' or (byte)'-')
        {
            at++;
        }

        return TakeDigits(ref at);
    }

    /// <summary>
    /// Adds digits to what is known of the number. Where they are too many the sum is meaningless, and nobody asks for it.
    /// </summary>
    private bool TakeDigits(ref int at)
    {
        var json = _json;
        var from = at;
        var sum = _digits;
        while ((uint)at < (uint)json.Length && IsDigit(json[at]))
        {
            sum = unchecked(sum * 10 + (uint)(json[at] - '0'));
            at++;
        }

        _digits = sum;
        return at > from;
    }
}
