namespace SecureTools.Shared.Tools;

/// <summary>
/// Accepts the patterns that mean the same on this platform and in ECMA-262 with the <c>u</c> flag, as the schema's reader takes them. What
/// differs in either, or is an error there, is refused: comments and options, classes without or within classes, anchors of other
/// languages, word boundaries, octal escapes, names of blocks, conditions, and references back, whose groups are numbered and reset
/// differently.
/// </summary>
internal sealed class PatternCheck
{
    private static readonly HashSet<string> _categories = new(StringComparer.Ordinal)
    {
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf",
    };

    private readonly string _pattern;
    private readonly Stack<bool> _groups = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _at;

    private PatternCheck(string pattern) => _pattern = pattern;

    private enum Part
    {
        Wrong,

        /// <summary>Something that no quantifier may follow.</summary>
        Fixed,

        Repeatable,

        /// <summary>A set of characters, which can be no end of a range.</summary>
        Set,
    }

    private char Next => _at < _pattern.Length ? _pattern[_at] : '\0';

    public static bool IsPortable(string pattern) => new PatternCheck(pattern).Check();

    private bool Check()
    {
        var previous = Part.Fixed;
        while (_at < _pattern.Length)
        {
            if (Next is '*' or '+' or '?' or '{')
            {
                if (previous is Part.Fixed || !Quantifier())
                {
                    return false;
                }

                previous = Part.Fixed;
                continue;
            }

            previous = One();
            if (previous == Part.Wrong)
            {
                return false;
            }
        }

        return _groups.Count == 0;
    }

    private Part One()
    {
        var letter = _pattern[_at++];
        return letter switch
        {
            '^' or '$' or '|' => Part.Fixed,
            '(' => Open(),
            ')' => _groups.Count == 0 ? Part.Wrong : _groups.Pop() ? Part.Repeatable : Part.Fixed,
            '[' => Class(),
            '\\' => Escape(inClass: false),
            ']' or '}' or '\0' => Part.Wrong,
            _ when char.IsSurrogate(letter) => Pair(letter),
            _ => Part.Repeatable,
        };
    }

    /// <summary>One character there, two here: as long as nothing counts them, the same.</summary>
    private Part Pair(char letter) => char.IsHighSurrogate(letter) && char.IsLowSurrogate(Next) && Skip() ? Part.Fixed : Part.Wrong;

    private bool Skip()
    {
        _at++;
        return true;
    }

    private bool Skip(string text)
    {
        if (string.CompareOrdinal(_pattern, _at, text, 0, text.Length) != 0)
        {
            return false;
        }

        _at += text.Length;
        return true;
    }

    private Part Open()
    {
        if (Skip("?=") || Skip("?!") || Skip("?<=") || Skip("?<!"))
        {
            _groups.Push(false);
            return Part.Fixed;
        }

        if (Skip("?<") ? !Name() : !Skip("?:") && Next == '?')
        {
            return Part.Wrong;
        }

        _groups.Push(true);
        return Part.Fixed;
    }

    private bool Name()
    {
        var start = _at;
        while (Next is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
        {
            _at++;
        }

        var name = _pattern.Substring(start, _at - start);
        return name.Length > 0 && name[0] is not (>= '0' and <= '9') && _names.Add(name) && Skip(">");
    }

    private bool Quantifier()
    {
        if (_pattern[_at++] == '{' && !(Digits() && (!Skip(",") || Next == '}' || Digits()) && Skip("}")))
        {
            return false;
        }

        Skip("?");
        return true;
    }

    private bool Digits()
    {
        var start = _at;
        while (Next is >= '0' and <= '9')
        {
            _at++;
        }

        return _at > start;
    }

    private Part Class()
    {
        Skip("^");
        if (Next == ']')
        {
            return Part.Wrong;
        }

        for (var isFirst = true; _at < _pattern.Length; isFirst = false)
        {
            if (Skip("]"))
            {
                return Part.Repeatable;
            }

            if (!Item(isFirst))
            {
                return Part.Wrong;
            }
        }

        return Part.Wrong;
    }

    /// <summary>A character, a set, or a range. A hyphen that is no range stands first or last.</summary>
    private bool Item(bool isFirst)
    {
        var isHyphen = Next == '-';
        var low = Character();
        if (low == Part.Wrong)
        {
            return false;
        }

        if (isHyphen)
        {
            return Next == ']' || (isFirst && Next != '-');
        }

        if (Next != '-' || (_at + 1 < _pattern.Length && _pattern[_at + 1] == ']'))
        {
            return true;
        }

        _at++;
        return low != Part.Set && Next != '-' && Character() == Part.Repeatable;
    }

    private Part Character()
    {
        if (_at == _pattern.Length)
        {
            return Part.Wrong;
        }

        var letter = _pattern[_at++];
        return letter == '\\' ? Escape(inClass: true) : letter is '[' or '\0' || char.IsSurrogate(letter) ? Part.Wrong : Part.Repeatable;
    }

    private Part Escape(bool inClass)
    {
        if (_at == _pattern.Length)
        {
            return Part.Wrong;
        }

        var letter = _pattern[_at++];
        return letter switch
        {
            'd' or 'D' or 'w' or 'W' or 's' or 'S' => Part.Set,
            'p' or 'P' => Category() ? Part.Set : Part.Wrong,
            't' or 'n' or 'r' or 'f' or 'v' => Part.Repeatable,
            '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/' => Part.Repeatable,
            '-' when inClass => Part.Repeatable,
            'x' => Code(2),
            'u' => Code(4),
            _ => Part.Wrong,
        };
    }

    private bool Category()
    {
        var end = _pattern.IndexOf('}', _at);
        if (!Skip("{") || end < 0 || !_categories.Contains(_pattern.Substring(_at, end - _at)))
        {
            return false;
        }

        _at = end + 1;
        return true;
    }

    private Part Code(int digits)
    {
        var end = _at + digits;
        if (end > _pattern.Length)
        {
            return Part.Wrong;
        }

        var isSurrogate = digits == 4 && Next is ('d' or 'D') && _pattern[_at + 1] is not (>= '0' and <= '7');
        for (; _at < end; _at++)
        {
            if (Next is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return Part.Wrong;
            }
        }

        return isSurrogate ? Part.Wrong : Part.Repeatable;
    }
}
