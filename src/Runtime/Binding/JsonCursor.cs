using System.Text.Json;

namespace SecureTools;

/// <summary>
/// Goes through UTF-8 JSON of RFC 8259 from first byte to last, and takes nothing else. It throws nothing: what is not well-formed breaks
/// it, and a broken cursor stands at no value and goes nowhere.
/// </summary>
/// <remarks>
/// It is faster than a general reader because its caller says what comes next: a member, an item or the end of a container. Every byte is
/// checked, those of skipped values too.
/// </remarks>
internal ref partial struct JsonCursor
{
    private readonly ReadOnlySpan<byte> _json;
    private int _at;
    private int _start;
    private int _length;
    private int _valueStart;
    private int _depth;

    // Of the name or text.
    private bool _isEscaped;
    private bool _isAscii;
    private byte[]? _unescaped;
    private int _unescapedLength;

    // Of the number.
    private ulong _digits;
    private int _decimals;
    private bool _isShort;
    private bool _hasExponent;

    public JsonCursor(ReadOnlySpan<byte> utf8Json) => _json = utf8Json;

    /// <summary>What the cursor stands at; none before the first value and after the document broke.</summary>
    public JsonTokenType Type { get; private set; }

    /// <summary>Whether the document turned out not to be JSON, or to be nested too deep.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The text of a number, or what stands between the quotes of a name or a text.</summary>
    public readonly ReadOnlySpan<byte> Raw => _json.Slice(_start, _length);

    /// <summary>Whether the name or text has escapes in it.</summary>
    public readonly bool IsEscaped => _isEscaped;

    /// <summary>Goes to the value that has to come next.</summary>
    public void ReadValue()
    {
        var next = Peek();
        _valueStart = _at;
        if (next == (byte)'"')
        {
            Type = JsonTokenType.String;
            ReadText();
        }
        else if (IsDigit(next) || next == (byte)'-')
        {
            ReadNumber();
        }
        else if (next is (byte)'{' or (byte)'[')
        {
            Open(next == (byte)'{' ? JsonTokenType.StartObject : JsonTokenType.StartArray);
        }
        else
        {
            ReadWord(next);
        }
    }

    /// <summary>
    /// Goes to the next name of the object whose beginning or last value the cursor stands at. False: the object has ended.
    /// </summary>
    public bool NextMember()
    {
        if (!Continue((byte)'}', JsonTokenType.StartObject, JsonTokenType.EndObject))
        {
            return false;
        }

        if (Peek() != (byte)'"')
        {
            return Break();
        }

        Type = JsonTokenType.PropertyName;
        ReadText();
        if (Peek() != (byte)':')
        {
            return Break();
        }

        _at++;
        return true;
    }

    /// <summary>Goes to the next item of the array whose beginning or last item the cursor stands at. False: the array has ended.</summary>
    public bool NextItem()
    {
        if (!Continue((byte)']', JsonTokenType.StartArray, JsonTokenType.EndArray))
        {
            return false;
        }

        ReadValue();
        return !IsBroken;
    }

    /// <summary>
    /// How many items the array whose beginning the cursor stands at seems to have. It is a guess from commas and brackets, held low enough
    /// that a wrong one costs little.
    /// </summary>
    public readonly int GuessCount()
    {
        const int Most = 256;
        var rest = _json[_at..];
        var end = rest.IndexOf((byte)']');
        return end < 0 ? 0 : Math.Min(Most, rest[..end].Count((byte)',') + 1);
    }

    /// <summary>Goes to the end of the object or array whose beginning the cursor stands at. Does nothing at other values.</summary>
    public void Skip()
    {
        // One bit for each open container, the innermost last: whether it is an object. No document nests deeper than there are bits.
        var objects = 0UL;
        var open = 0;
        do
        {
            if (IsAtStart)
            {
                objects = objects << 1 | (Type == JsonTokenType.StartObject ? 1UL : 0);
                open++;
            }

            if (open > 0 && !SkipOne(isObject: (objects & 1) != 0))
            {
                objects >>= 1;
                open--;
            }
        }
        while (open > 0 && !IsBroken);
    }

    /// <summary>Whether nothing but white space is left.</summary>
    public bool IsAtEnd()
    {
        SkipSpace();
        return _at == _json.Length && !IsBroken;
    }

    private readonly bool IsAtStart => Type is JsonTokenType.StartObject or JsonTokenType.StartArray;

    /// <summary>The whole text of the value that the cursor stands at, which is passed over; empty where the document broke.</summary>
    public ReadOnlySpan<byte> SkipWhole()
    {
        var start = _valueStart;
        Skip();
        return IsBroken ? default : _json[start.._at];
    }

    private bool SkipOne(bool isObject)
    {
        if (!isObject)
        {
            return NextItem();
        }

        var isMember = NextMember();
        if (isMember)
        {
            ReadValue();
        }

        return isMember;
    }

    private static bool IsDigit(byte letter) => (uint)(letter - '0') <= 9;

    /// <summary>Goes past the comma before whatever comes next in a container, or past its end.</summary>
    private bool Continue(byte close, JsonTokenType start, JsonTokenType end)
    {
        var next = Peek();
        if (next == (byte)',' && Type != start)
        {
            _at++;
            return true;
        }

        if (next == close)
        {
            _at++;
            _depth--;
            Type = end;
            return false;
        }

        return Type == start || Break();
    }

    private void Open(JsonTokenType start)
    {
        _at++;
        Type = start;
        if (++_depth > ArgumentReader.MaxDepth)
        {
            Break();
        }
    }

    private void ReadWord(byte first)
    {
        var (word, type) = first switch
        {
            (byte)'t' => ("true", JsonTokenType.True),
            (byte)'f' => ("false", JsonTokenType.False),
            _ => ("null", JsonTokenType.Null),
        };
        if (!System.Text.Ascii.Equals(_json[_at..Math.Min(_json.Length, _at + word.Length)], word))
        {
            Break();
            return;
        }

        _at += word.Length;
        Type = type;
    }

    /// <summary>The next byte that is no white space; zero, with which nothing begins, at the end.</summary>
    private byte Peek()
    {
        var json = _json;
        var at = _at;
        return (uint)at < (uint)json.Length && json[at] > (byte)' ' ? json[at] : PeekPastSpace();
    }

    private byte PeekPastSpace()
    {
        SkipSpace();
        return _at < _json.Length ? _json[_at] : (byte)0;
    }

    private void SkipSpace()
    {
        while (_at < _json.Length && _json[_at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            _at++;
        }
    }

    private bool Break()
    {
        IsBroken = true;
        Type = JsonTokenType.None;
        _at = _json.Length;
        _length = 0;
        return false;
    }
}
