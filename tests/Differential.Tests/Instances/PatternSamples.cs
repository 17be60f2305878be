using System.Globalization;
using System.Text;

namespace SecureTools.Tests.Differential.Instances;

/// <summary>Texts that a pattern most likely matches: a walk through it, with other choices each time.</summary>
internal sealed class PatternSamples
{
    private const int Walks = 4;
    private const string Any = "aZ5_ -\u00e9\u4e2d";

    private readonly string _pattern;
    private readonly int _walk;
    private int _at;
    private int _choice;

    private PatternSamples(string pattern, int walk)
    {
        _pattern = pattern;
        _walk = walk;
    }

    private char Next => _at < _pattern.Length ? _pattern[_at] : '\0';

    public static IEnumerable<string> Of(string pattern) =>
        Enumerable.Range(0, Walks).Select(walk => new PatternSamples(pattern, walk).Alternatives()).Distinct(StringComparer.Ordinal);

    private string Alternatives()
    {
        var options = new List<string> { Sequence() };
        while (Next == '|')
        {
            _at++;
            options.Add(Sequence());
        }

        return options[_walk % options.Count];
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (_at < _pattern.Length && Next is not ('|' or ')'))
        {
            var start = _at;
            var one = Atom();
            var (least, most) = Quantifier();
            var times = Math.Clamp(least + _walk, least, most);
            for (var i = 0; i < times; i++)
            {
                text.Append(i == 0 ? one : Again(start));
            }
        }

        return text.ToString();
    }

    /// <summary>The same part once more, which may choose otherwise.</summary>
    private string Again(int start)
    {
        var (end, _) = (_at, _at = start);
        var text = Atom();
        _at = end;
        return text;
    }

    private string Atom()
    {
        var letter = _pattern[_at++];
        switch (letter)
        {
            case '^' or '$':
                return "";
            case '.':
                return Choice(Any);
            case '[':
                return Class();
            case '(':
                return Group();
            case '\\':
                return Choice(Escape());
            default:
                return letter.ToString();
        }
    }

    private string Group()
    {
        var isLook = false;
        if (Next == '?')
        {
            isLook = _at + 1 < _pattern.Length && _pattern[_at + 1] is '=' or '!';
            // A name ends with its bracket; the other kinds have one letter.
            _at = _pattern[_at + 1] == '<' ? _pattern.IndexOf('>', _at) + 1 : _at + 2;
        }

        var text = Alternatives();
        _at++;
        return isLook ? "" : text;
    }

    private string Class()
    {
        var isNegated = Next == '^';
        _at += isNegated ? 1 : 0;
        var letters = new StringBuilder();
        while (Next != ']')
        {
            var low = _pattern[_at++] is var letter && letter == '\\' ? Escape() : letter.ToString();
            letters.Append(low);
            if (Next == '-' && _pattern[_at + 1] != ']')
            {
                _at++;
                letters.Append(_pattern[_at++] is var end && end == '\\' ? Escape() : end.ToString());
            }
        }

        _at++;
        return isNegated ? Choice("!Z5\u00e9") : Choice(letters.ToString());
    }

    private string Escape()
    {
        var letter = _pattern[_at++];
        switch (letter)
        {
            case 'p' or 'P':
                var end = _pattern.IndexOf('}', _at);
                var name = _pattern[(_at + 1)..end];
                _at = end + 1;
                return letter == 'P' ? "!5 " : name[0] switch { 'L' => name == "Lu" ? "AZ" : "az\u00e9", 'N' => "05\u0665", 'M' => "\u0301", 'S' => "\u00a9\u2605", _ => "-_" };
            case 'x' or 'u':
                var digits = letter == 'x' ? 2 : 4;
                _at += digits;
                return ((char)int.Parse(_pattern.AsSpan(_at - digits, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
            default:
                return letter switch { 'd' => "059", 'D' => "aZ-", 'w' => "aZ_5", 'W' => "-!\u00e9", 's' => " \t\u00a0", 'S' => "aZ5", 'n' => "\n", 't' => "\t", 'r' => "\r", 'f' => "\f", 'v' => "\v", _ => letter.ToString() };
        }
    }

    private (int Least, int Most) Quantifier()
    {
        var (least, most) = Next switch { '*' => (0, 9), '+' => (1, 9), '?' => (0, 1), '{' => (-1, 0), _ => (1, 1) };
        if (least < 0)
        {
            var end = _pattern.IndexOf('}', _at);
            var counts = _pattern[(_at + 1)..end].Split(',');
            least = int.Parse(counts[0], CultureInfo.InvariantCulture);
            most = counts.Length == 1 ? least : counts[1].Length == 0 ? least + 9 : int.Parse(counts[1], CultureInfo.InvariantCulture);
            _at = end;
        }

        _at += Next is '*' or '+' or '?' or '}' ? 1 : 0;
        _at += Next == '?' ? 1 : 0;
        return (least, most);
    }

    private string Choice(string letters) => letters.Length == 0 ? "" : letters[(_walk + _choice++) % letters.Length].ToString();
}
