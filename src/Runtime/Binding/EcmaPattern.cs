using System.Buffers;
using System.Text;

namespace SecureTools;

/// <summary>
/// Rewrites a pattern to what it means in ECMA-262 with the <c>u</c> flag, in the platform's syntax: the classes <c>\d \w \s</c> and their
/// opposites, the categories of Unicode, <c>.</c> and <c>$</c>, and code points beyond the basic plane as one character each. It is for
/// texts that are folded by the same stand-ins.
/// </summary>
internal sealed class EcmaPattern(StandIns standIns)
{
    /// <summary>What <c>\s</c> matches.</summary>
    public static readonly SearchValues<char> WhiteSpace = SearchValues.Create(
        "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff");

    private const string Space = @"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    // The opposites, written out without surrogates, which stand in for others.
    private const string NotDigit = @"\x00-/:-\ud7ff\ue000-\uffff";
    private const string NotWord = @"\x00-/:-@\[-\^`{-\ud7ff\ue000-\uffff";
    private const string NotSpace = @"\x00-\x08\x0e-\x1f!-\x9f\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff"
        + @"\u3001-\ud7ff\ue000-\ufefe\uff00-\uffff";

    public string Translate(string pattern)
    {
        var output = new StringBuilder(pattern.Length + 16);
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\' when i + 1 < pattern.Length:
                    output.Append(Escape(pattern, ref i));
                    break;
                case '[':
                    i = AppendClass(output, pattern, i);
                    break;
                case '.':
                    output.Append(AnyBut(@"\n\r\u2028\u2029"));
                    break;
                case '$':
                    output.Append(@"\z");
                    break;
                case var high when char.IsHighSurrogate(high) && i + 1 < pattern.Length:
                    output.Append(standIns.Of(new Rune(high, pattern[++i])));
                    break;
                default:
                    output.Append(pattern[i]);
                    break;
            }
        }

        return output.ToString();
    }

    /// <summary>Writes a class and returns the position of its end.</summary>
    private int AppendClass(StringBuilder output, string pattern, int start)
    {
        var isNegated = start + 1 < pattern.Length && pattern[start + 1] == '^';
        var letters = new EcmaClass(standIns);
        var first = start + (isNegated ? 2 : 1);
        var i = first;
        for (; i < pattern.Length && pattern[i] != ']'; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                AddEscape(letters, pattern, ref i);
            }
            else
            {
                // A hyphen at either end is a letter, whatever is added after it.
                var isLetter = pattern[i] == '['
                    || (pattern[i] == '-' && (i == first || (i + 1 < pattern.Length && pattern[i + 1] == ']')));
                letters.Add((isLetter ? "\\" : "") + pattern[i]);
            }
        }

        output.Append(letters.ToPattern(isNegated));
        return i;
    }

    private string AnyBut(string body)
    {
        var letters = new EcmaClass(standIns);
        letters.Add(body);
        return letters.ToPattern(isNegated: true);
    }

    private string Escape(string pattern, ref int at)
    {
        if (pattern[at + 1] is 'd' or 'D' or 'w' or 'W' or 's' or 'S' or 'p' or 'P')
        {
            var letters = new EcmaClass(standIns);
            AddEscape(letters, pattern, ref at);
            return letters.ToPattern(isNegated: false);
        }

        return "\\" + pattern[++at];
    }

    /// <summary>Adds what the backslash at a position begins, and goes to its last character.</summary>
    private static void AddEscape(EcmaClass letters, string pattern, ref int at)
    {
        var letter = pattern[++at];
        switch (letter)
        {
            case 'd':
                letters.Add("0-9");
                break;
            case 'D':
                letters.AddOpposite(NotDigit);
                break;
            case 'w':
                letters.Add("A-Za-z0-9_");
                break;
            case 'W':
                letters.AddOpposite(NotWord);
                break;
            case 's':
                letters.Add(Space);
                break;
            case 'S':
                letters.AddOpposite(NotSpace);
                break;
            case 'p' or 'P' when pattern.IndexOf('}', at) is > 0 and var end:
                letters.AddCategory(pattern[(at + 2)..end], isOpposite: letter == 'P');
                at = end;
                break;
            default:
                letters.Add("\\" + letter);
                break;
        }
    }
}
