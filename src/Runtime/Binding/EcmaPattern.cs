using System.Buffers;
using System.Text;

namespace SecureTools;

/// <summary>Rewrites the classes of a pattern to what they mean in ECMA-262, in the platform's syntax.</summary>
internal static class EcmaPattern
{
    private const string Space = @"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    /// <summary>What <c>\s</c> matches.</summary>
    public static readonly SearchValues<char> WhiteSpace = SearchValues.Create(
        "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff");

    private const string NotLineEnd = @"[^\n\r\u2028\u2029]";

    public static string Translate(string pattern)
    {
        var output = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var current = pattern[i];
            if (current == '\\' && i + 1 < pattern.Length)
            {
                output.Append(Escape(pattern[++i], inClass));
                continue;
            }

            inClass = current == '[' || inClass && current != ']';
            output.Append(current == '.' && !inClass ? NotLineEnd : current == '$' && !inClass ? @"\z" : current.ToString());
        }

        return output.ToString();
    }

    private static string Escape(char letter, bool inClass) => letter switch
    {
        'd' => inClass ? "0-9" : "[0-9]",
        'D' => inClass ? @"\x00-/:-\uffff" : "[^0-9]",
        'w' => inClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]",
        'W' => inClass ? @"\x00-/:-@\[-\^`{-\uffff" : "[^A-Za-z0-9_]",
        's' => inClass ? Space : "[" + Space + "]",
        'S' when !inClass => "[^" + Space + "]",
        _ => "\\" + letter,
    };
}
