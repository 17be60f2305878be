using System.Globalization;

namespace SecureTools.Analyzers.Engine.Secrets.Shapes;

/// <summary>Reads the pattern language of <c>Catalog/secrets.txt</c>.</summary>
internal struct PatternParser
{
    /// <summary>The keyword's place.</summary>
    public const char Place = '~';

    private readonly string _text;
    private readonly List<Run> _runs = [];
    private int _at;

    private PatternParser(string text) => _text = text;

    /// <exception cref="FormatException">The pattern is not one of this language.</exception>
    public static Pattern Parse(string text)
    {
        var parser = new PatternParser(text);
        var before = -1;
        while (parser._at < text.Length)
        {
            if (text[parser._at] == Place)
            {
                before = before < 0 ? parser._runs.Count : throw new FormatException("A pattern has one '~'.");
                parser._at++;
            }
            else
            {
                parser.ReadItem();
            }
        }

        before = Math.Max(before, 0);
        return new Pattern([.. parser._runs.Take(before).Reverse()], [.. parser._runs.Skip(before)]);
    }

    private void ReadItem()
    {
        switch (_text[_at])
        {
            case '[':
                Add(ReadSet());
                break;
            case '\\':
                ReadShort(Next(2));
                break;
            default:
                Add(CharClass.Of(Next(1)));
                break;
        }
    }

    /// <summary>The last of the next characters.</summary>
    private char Next(int count)
    {
        _at += count;
        return _at <= _text.Length ? _text[_at - 1] : throw new FormatException("A pattern ends in the middle of a sign.");
    }

    private void ReadShort(char name)
    {
        if (name is 'g' or 'G')
        {
            AddGuid(name == 'g' ? CharClass.Hex : CharClass.Hex | CharClass.UpperHex);
        }
        else
        {
            Add(Named(name));
        }
    }

    private static CharClass Named(char name) => name switch
    {
        'd' => CharClass.Digits,
        'h' => CharClass.Hex,
        'x' => CharClass.Hex | CharClass.UpperHex,
        'X' => CharClass.UpperHex,
        'a' => CharClass.LettersAndDigits,
        'l' => CharClass.Lower | CharClass.Digits,
        'u' => CharClass.Upper | CharClass.Digits,
        'w' => CharClass.LettersAndDigits | CharClass.Of('_'),
        's' => CharClass.Base64Url,
        'b' => CharClass.Base64,
        _ => CharClass.Of(name),
    };

    private readonly void AddGuid(CharClass digits)
    {
        var dash = new Run(CharClass.Of('-'), 1, 1);
        var four = new Run(digits, 4, 4);
        _runs.AddRange([new Run(digits, 8, 8), dash, four, dash, four, dash, four, dash, new Run(digits, 12, 12)]);
    }

    private void Add(CharClass set)
    {
        var (min, max) = ReadCount();
        _runs.Add(new Run(set, min, max));
    }

    private (int Min, int Max) ReadCount()
    {
        if (_at < _text.Length && _text[_at] == '?')
        {
            _at++;
            return (0, 1);
        }

        if (_at >= _text.Length || _text[_at] != '{')
        {
            return (1, 1);
        }

        var end = _text.IndexOf('}', _at);
        var parts = end < 0 ? throw new FormatException("A count has no end.") : _text.Substring(_at + 1, end - _at - 1).Split(',');
        _at = end + 1;
        var min = int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture);
        return (min, parts.Length == 1 ? min : int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private CharClass ReadSet()
    {
        var set = default(CharClass);
        _at++;
        while (_at < _text.Length && _text[_at] != ']')
        {
            var first = Next(_text[_at] == '\\' ? 2 : 1);
            if (_at + 1 < _text.Length && _text[_at] == '-' && _text[_at + 1] != ']')
            {
                set |= CharClass.Range(first, Next(2));
            }
            else
            {
                set |= CharClass.Of(first);
            }
        }

        _at++;
        return _at <= _text.Length ? set : throw new FormatException("A set has no end.");
    }
}
