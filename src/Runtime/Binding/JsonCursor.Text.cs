using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace SecureTools;

internal ref partial struct JsonCursor
{
    /// <summary>Whether the name or text is well-formed: whether each surrogate that was written as an escape has its pair.</summary>
    public bool IsWellFormed => !_isEscaped || Unescape();

    /// <summary>Whether the name or text is this one. One that is not well-formed equals nothing.</summary>
    public bool Is(scoped ReadOnlySpan<byte> text) =>
        _isEscaped ? Unescape() && text.SequenceEqual(_unescaped.AsSpan(0, _unescapedLength)) : text.SequenceEqual(Raw);

    /// <summary>The text, or false where it is not well-formed.</summary>
    public bool TryGetText(out string text)
    {
        if (_isEscaped)
        {
            var isWellFormed = Unescape();
            text = isWellFormed ? Encoding.UTF8.GetString(_unescaped!, 0, _unescapedLength) : "";
            return isWellFormed;
        }

        text = (_isAscii ? Encoding.Latin1 : Encoding.UTF8).GetString(Raw);
        return true;
    }

    /// <summary>Copies the text where it is plain and fits the buffer.</summary>
    /// <returns>How many characters it has; less than zero where it was not copied.</returns>
    public readonly int CopyText(scoped Span<char> buffer) =>
        _isAscii && !_isEscaped && _length <= buffer.Length ? Encoding.Latin1.GetChars(Raw, buffer) : -1;

    /// <summary>Reads from quote to quote. Whether escaped surrogates have their pairs is asked when somebody wants the text.</summary>
    private void ReadText()
    {
        var start = ++_at;
        _start = start;
        _isEscaped = false;
        _isAscii = true;
        _unescaped = null;
        var special = IndexOfSpecial(_json[start..]);
        if (special < 0 || _json[start + special] != (byte)'"')
        {
            ReadTextSlowly();
            return;
        }

        _length = special;
        _at = start + special + 1;
    }

    /// <summary>Reads a text with escapes or with characters beyond ASCII, or finds out that it is none.</summary>
    private void ReadTextSlowly()
    {
        for (var special = IndexOfSpecial(_json[_at..]); special >= 0; special = IndexOfSpecial(_json[_at..]))
        {
            _at += special;
            if (_json[_at] == (byte)'"')
            {
                EndText();
                return;
            }

            if (!Pass())
            {
                break;
            }
        }

        Break();
    }

    private void EndText()
    {
        _length = _at++ - _start;
        if (!_isAscii && !Utf8.IsValid(Raw))
        {
            Break();
        }
    }

    /// <summary>Goes past an escape or past bytes beyond ASCII. False at a control character and at what is no escape.</summary>
    private bool Pass()
    {
        if (_json[_at] == (byte)'\\')
        {
            _isEscaped = true;
            return PassEscape();
        }

        var from = _at;
        while (_at < _json.Length && _json[_at] >= 0x80)
        {
            _at++;
        }

        _isAscii &= _at == from;
        return _at > from;
    }

    private bool PassEscape()
    {
        var letter = _at + 1 < _json.Length ? _json[_at + 1] : (byte)0;
        if (letter == (byte)'u')
        {
            var digits = _json[Math.Min(_json.Length, _at + 2)..Math.Min(_json.Length, _at + 6)];
            _at = Math.Min(_json.Length, _at + 6);
            return digits.Length == 4 && TryHex(digits, out _);
        }

        _at = Math.Min(_json.Length, _at + 2);
        return letter is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t';
    }

    /// <summary>The first quote, backslash, control character or byte beyond ASCII; less than zero when there is none.</summary>
    private static int IndexOfSpecial(ReadOnlySpan<byte> text)
    {
        var i = 0;
        for (; i <= text.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            var bytes = Vector128.Create(text.Slice(i, Vector128<byte>.Count));
            // Bytes beyond ASCII are negative as signed ones, and so less than a blank as control characters are.
            var special = Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
                | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));
            if (special != Vector128<byte>.Zero)
            {
                return i + BitOperations.TrailingZeroCount(special.ExtractMostSignificantBits());
            }
        }

        for (; i < text.Length; i++)
        {
            if (text[i] is < (byte)' ' or >= 0x80 or (byte)'"' or (byte)'\\')
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Writes out the escapes, once.</summary>
    private bool Unescape()
    {
        if (_unescaped is null)
        {
            // No escape is shorter than what it stands for.
            _unescaped = new byte[_length];
            _unescapedLength = Unescape(Raw, _unescaped);
        }

        return _unescapedLength >= 0;
    }

    /// <summary>How many bytes were written; less than zero where a surrogate has no pair.</summary>
    private static int Unescape(ReadOnlySpan<byte> raw, Span<byte> written)
    {
        var count = 0;
        while (true)
        {
            var next = raw.IndexOf((byte)'\\');
            var plain = next < 0 ? raw : raw[..next];
            plain.CopyTo(written[count..]);
            count += plain.Length;
            if (next < 0)
            {
                return count;
            }

            raw = raw[next..];
            if (!TryTakeEscape(ref raw, out var rune))
            {
                return -1;
            }

            count += rune.EncodeToUtf8(written[count..]);
        }
    }

    private static bool TryTakeEscape(ref ReadOnlySpan<byte> raw, out Rune rune)
    {
        if (raw[1] != (byte)'u')
        {
            rune = new Rune((char)Meaning(raw[1]));
            raw = raw[2..];
            return true;
        }

        TryHex(raw.Slice(2, 4), out var first);
        raw = raw[6..];
        if (!char.IsSurrogate(first))
        {
            rune = new Rune(first);
            return true;
        }

        var second = '\0';
        if (raw.Length >= 6 && raw[0] == (byte)'\\' && raw[1] == (byte)'u' && TryHex(raw.Slice(2, 4), out second))
        {
            raw = raw[6..];
        }

        return Rune.TryCreate(first, second, out rune);
    }

    private static byte Meaning(byte letter) => letter switch
    {
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => letter,
    };

    private static bool TryHex(ReadOnlySpan<byte> digits, out char value)
    {
        // The platform's parser takes zero bytes at the end for white space.
        value = default;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }

            value = (char)(value << 4 | (digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10));
        }

        return true;
    }
}
