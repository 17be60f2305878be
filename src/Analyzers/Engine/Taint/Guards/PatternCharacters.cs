using System.Globalization;

namespace SecureTools.Analyzers.Engine.Taint.Guards;

/// <summary>Which characters a text can have that a regular expression takes, or does not take.</summary>
internal sealed class PatternCharacters
{
    private const int IgnoreCase = 1;
    private const int IgnoreBlanks = 32;

    private readonly string _text;
    private int _at;
    private CharacterSet _found;

    private PatternCharacters(string text) => _text = text;

    /// <summary>The characters of a text that matches; null: any, since the pattern looks at a part of it or is not understood.</summary>
    public static CharacterSet? WhenMatched(KnownPattern pattern)
    {
        var text = pattern.Text;
        var start = text.StartsWith("^", StringComparison.Ordinal) ? 1 : text.StartsWith("\\A", StringComparison.Ordinal) ? 2 : 0;
        var end = EndOf(text);
        return start == 0 || end == 0 || start + end > text.Length || (pattern.Options & (Patterns.Multiline | IgnoreBlanks)) != 0
            ? null
            : new PatternCharacters(text.Substring(start, text.Length - start - end)).Read() is { } set ? Cased(set, pattern) : null;
    }

    /// <summary>The characters of a text in which the pattern finds nothing; null: any.</summary>
    public static CharacterSet? WhenNotMatched(KnownPattern pattern)
    {
        var reader = new PatternCharacters(pattern.Text);
        if ((pattern.Options & IgnoreBlanks) != 0 || pattern.Text.Length == 0 || pattern.Text[0] is '^' or '(' || !reader.One())
        {
            return null;
        }

        var isOne = reader._at == pattern.Text.Length || reader._at == pattern.Text.Length - 1 && pattern.Text[reader._at] == '+';
        return isOne ? ~Cased(reader._found, pattern) : null;
    }

    private static CharacterSet Cased(CharacterSet set, KnownPattern pattern)
    {
        const ulong Letters = 0x07FFFFFE;
        return (pattern.Options & IgnoreCase) == 0
            ? set
            : set with { High = set.High | (set.High & Letters) << 32 | (set.High >> 32 & Letters), HasOthers = true };
    }

    private static int EndOf(string text)
    {
        if (text.EndsWith("\\z", StringComparison.Ordinal) || text.EndsWith("\\Z", StringComparison.Ordinal))
        {
            return 2;
        }

        return text.EndsWith("$", StringComparison.Ordinal) && !text.EndsWith("\\$", StringComparison.Ordinal) ? 1 : 0;
    }

    private CharacterSet? Read()
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            var letter = _text[_at];
            if (letter == '|' && depth == 0 || letter is '^' or '$')
            {
                // The anchors hold for one of the alternatives only.
                return null;
            }

            if (letter is '(' or ')' or '|')
            {
                depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
                if (!Group(letter))
                {
                    return null;
                }
            }
            else if (!Quantifier() && !One())
            {
                return null;
            }
        }

        return _found;
    }

    private bool Group(char letter)
    {
        _at++;
        if (letter != '(' || _at >= _text.Length || _text[_at] != '?')
        {
            return true;
        }

        if (_at + 1 < _text.Length && _text[_at + 1] == ':')
        {
            _at += 2;
            return true;
        }

        if (_at + 1 < _text.Length && _text[_at + 1] is '=' or '!')
        {
            // What looks ahead takes nothing; what it names may be more than the text has.
            _at += 2;
            return true;
        }

        var close = _text.IndexOf('>', _at);
        _at = close + 1;
        return close > 0;
    }

    private bool Quantifier()
    {
        var letter = _text[_at];
        if (letter is '*' or '+' or '?')
        {
            _at++;
            return true;
        }

        var end = letter == '{' ? _text.IndexOf('}', _at) : -1;
        _at = end < 0 ? _at : end + 1;
        return end >= 0;
    }

    private bool One()
    {
        var letter = _text[_at++];
        if (letter == '[')
        {
            return Class();
        }

        _found |= letter == '.' ? CharacterSet.All : letter == '\\' ? CharacterSet.None : CharacterSet.Of(letter, letter);
        return letter != '\\' || Escape();
    }

    private bool Escape()
    {
        if (_at >= _text.Length || Escaped(_text[_at]) is not { } set)
        {
            return false;
        }

        _found |= set;
        return true;
    }

    /// <summary>Reads the letter behind a backslash; null: not understood.</summary>
    private CharacterSet? Escaped(char letter)
    {
        _at++;
        switch (letter)
        {
            case 'd':
                return CharacterSet.Of('0', '9') with { HasOthers = true };
            case 'w':
                return CharacterSet.Where(static c => char.IsLetterOrDigit(c) || c == '_', takesOthers: true);
            case 's':
                return CharacterSet.Of(" \t\r\n\f\v") with { HasOthers = true };
            case 'D' or 'W' or 'S':
                return CharacterSet.All;
            case 't' or 'n' or 'r' or 'f' or 'v':
                return CharacterSet.Of(letter switch { 't' => "\t", 'n' => "\n", 'r' => "\r", 'f' => "\f", _ => "\v" });
            case 'b' or 'B':
                return CharacterSet.None;
            case 'x' or 'u':
                return Code(letter == 'x' ? 2 : 4);
            case 'p':
                var end = _text.IndexOf('}', _at);
                var isLetters = end > 0 && _text[_at + 1] is 'L' or 'N';
                _at = end + 1;
                return isLetters ? CharacterSet.Where(char.IsLetterOrDigit, takesOthers: true) : null;
            default:
                return char.IsLetterOrDigit(letter) ? null : CharacterSet.Of(letter, letter);
        }
    }

    private CharacterSet? Code(int digits)
    {
        if (_at + digits > _text.Length
            || !int.TryParse(_text.Substring(_at, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        _at += digits;
        return CharacterSet.Of((char)code, (char)code);
    }

    private bool Class()
    {
        var isNegated = _at < _text.Length && _text[_at] == '^';
        _at += isNegated ? 1 : 0;
        var set = CharacterSet.None;
        for (var isFirst = true; _at < _text.Length; isFirst = false)
        {
            if (_text[_at] == ']' && !isFirst)
            {
                _at++;
                _found |= isNegated ? ~set : set;
                return true;
            }

            if (Item() is not { } item)
            {
                return false;
            }

            set |= item;
        }

        return false;
    }

    private CharacterSet? Item()
    {
        var first = _text[_at++];
        if (first == '\\')
        {
            return _at < _text.Length ? Escaped(_text[_at]) : null;
        }

        if (_at + 1 < _text.Length && _text[_at] == '-' && _text[_at + 1] is not (']' or '\\' or '['))
        {
            var last = _text[_at + 1];
            _at += 2;
            return CharacterSet.Of(first, last);
        }

        return _at < _text.Length && first == '-' && _text[_at] == '[' ? null : CharacterSet.Of(first, first);
    }
}
