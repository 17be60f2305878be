using System.Buffers;
using System.Text;

namespace SecureTools;

/// <summary>
/// Rewrites a pattern to what it means in ECMA-262 with the <c>u</c> flag, in the platform's syntax: the classes <c>\d \w \s</c> and their
/// opposites, <c>.</c> and <c>$</c>, and code points beyond the basic plane as one character each. Text never holds lone surrogates.
/// </summary>
internal static class EcmaPattern
{
    /// <summary>What <c>\s</c> matches.</summary>
    public static readonly SearchValues<char> WhiteSpace = SearchValues.Create(
        "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff");

    private const string Space = @"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    // The opposites, written out without surrogates: a class cannot subtract inside itself.
    private const string NotDigit = @"\x00-/:-\ud7ff\ue000-\uffff";
    private const string NotWord = @"\x00-/:-@\[-\^`{-\ud7ff\ue000-\uffff";
    private const string NotSpace = @"\x00-\x08\x0e-\x1f!-\x9f\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff"
        + @"\u3001-\ud7ff\ue000-\ufefe\uff00-\uffff";

    private const string Surrogates = @"\ud800-\udfff";
    private const string Pair = @"[\ud800-\udbff][\udc00-\udfff]";

    public static string Translate(string pattern)
    {
        var output = new StringBuilder(pattern.Length + 16);
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\' when i + 1 < pattern.Length:
                    output.Append(Escape(pattern[++i]));
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
                    // One code point: what follows it repeats both halves.
                    output.Append("(?:").Append(high).Append(pattern[++i]).Append(')');
                    break;
                default:
                    output.Append(pattern[i]);
                    break;
            }
        }

        return output.ToString();
    }

    /// <summary>Writes a class and returns the position of its end.</summary>
    private static int AppendClass(StringBuilder output, string pattern, int start)
    {
        var isNegated = start + 1 < pattern.Length && pattern[start + 1] == '^';
        var body = new StringBuilder();
        var takesOpposite = false;
        var i = start + (isNegated ? 2 : 1);
        for (; i < pattern.Length && pattern[i] != ']'; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                takesOpposite |= pattern[++i] is 'D' or 'W' or 'S';
                body.Append(EscapeInClass(pattern[i]));
            }
            else
            {
                body.Append(pattern[i] == '[' ? @"\[" : pattern[i].ToString());
            }
        }

        // A class matches a pair when it names an opposite, or when it is the opposite of one that does not.
        output.Append(isNegated
            ? takesOpposite ? $"[^{body}{Surrogates}]" : AnyBut(body.ToString())
            : takesOpposite ? $"(?:{Pair}|[{body}])" : $"[{body}]");
        return i;
    }

    private static string AnyBut(string body) => $"(?:{Pair}|[^{body}{Surrogates}])";

    private static string Escape(char letter) => letter switch
    {
        'd' => "[0-9]",
        'D' => AnyBut("0-9"),
        'w' => "[A-Za-z0-9_]",
        'W' => AnyBut("A-Za-z0-9_"),
        's' => $"[{Space}]",
        'S' => AnyBut(Space),
        _ => "\\" + letter,
    };

    private static string EscapeInClass(char letter) => letter switch
    {
        'd' => "0-9",
        'D' => NotDigit,
        'w' => "A-Za-z0-9_",
        'W' => NotWord,
        's' => Space,
        'S' => NotSpace,
        _ => "\\" + letter,
    };
}
