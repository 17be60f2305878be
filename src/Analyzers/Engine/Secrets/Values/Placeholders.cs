using SecureTools.Analyzers.Engine.Secrets.Shapes;

namespace SecureTools.Analyzers.Engine.Secrets.Values;

/// <summary>Values that stand for another one: samples, marks to replace, references to where the secret really is.</summary>
internal static class Placeholders
{
    /// <summary>Stands in folded text for what is known at run time only.</summary>
    public const char Hole = '\uE000';

    private const int LongRun = 6;

    // As whole words of a value.
    private static readonly KeywordAutomaton _words = new(
    [
        "example", "sample", "placeholder", "changeme", "change_me", "change-me", "change me", "replace", "redacted", "your", "insert",
        "dummy", "fake", "todo", "fixme",
        "xxxx", "secretname", "mypassword", "foobar", "deadbeef", "cafebabe", "lorem", "ipsum", "not-a-", "notareal", "not_a_", "demo",
        "test", "tests", "testing", "mock", "stub",
        "keyvault", "process.env", "config[", "vault:", "op://", "arn:aws", "undefined", "encrypted:", "{cipher}", "-here", "_here",
        "enter-", "enter_", "some-", "some_", "the-", "any-",
    ]);

    private static readonly KeywordAutomaton _fillers = new(
    [
        "example", "placeholder", "changeme", "replace", "redacted", "dummy", "xxxxx", "1234567890", "abcdefgh", "deadbeef", "cafebabe",
        "your_", "your-", "yourkey", "yourtoken",
        "notreal", "0123456789", "qwertyui", "sample", "invalid", "fakefake", "foobar", "testtest", "secretsecret",
    ]);

    /// <summary>Whether the text is a mark to replace or a reference.</summary>
    public static bool IsOne(string text) =>
        IsMarked(text) || text.IndexOf(Hole) >= 0 || IsRepeated(text) || ContainsWord(text);

    /// <summary>Whether a token's own characters are filler: for shapes, where words occur by chance.</summary>
    public static bool IsFiller(string text, int start, int end)
    {
        var state = KeywordAutomaton.Start;
        for (var index = start; index < end; index++)
        {
            state = _fillers.Step(state, text[index]);
            if (_fillers.Ends(state))
            {
                return true;
            }
        }

        return LongestRun(text, start, end) >= LongRun;
    }

    private static bool IsMarked(string text) => (text[0], text[text.Length - 1]) switch
    {
        ('<', '>') or ('{', '}') or ('[', ']') or ('(', ')') or ('%', '%') or ('*', _) or ('_', '_') => true,
        ('$', _) when text.Length > 1 && text[1] is '(' or '{' => true,
        ('@' or ':', _) => IsName(text, 1),
        ('$', _) => IsName(text, 1) && text.Length < 24,
        ('#', '}') or ('?', '?') => true,
        _ => HasTemplate(text),
    };

    private static bool IsName(string text, int start)
    {
        for (var index = start; index < text.Length; index++)
        {
            if (!char.IsLetter(text[index]) && text[index] != '_')
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasTemplate(string text) =>
        text.Contains("...") || text.Contains("${") || text.Contains("$(") || text.Contains("{{") || text.Contains("#{")
            || text.Contains("***")
        || HasFormatItem(text) || (text.IndexOf('<') is var open and >= 0 && text.IndexOf('>', open) > open + 1);

    private static bool HasFormatItem(string text)
    {
        var open = text.IndexOf('{');
        var close = open < 0 ? -1 : text.IndexOf('}', open);
        return close > open + 1 && close - open < 40 && (char.IsLetterOrDigit(text[open + 1]) || text[open + 1] == '_');
    }

    /// <summary>Few different characters, or a row of neighbours such as <c>1234567</c>.</summary>
    private static bool IsRepeated(string text)
    {
        if (text.Length < 4)
        {
            return false;
        }

        var steps = 0;
        for (var index = 1; index < text.Length; index++)
        {
            steps += text[index] - text[index - 1] is >= -1 and <= 1 ? 1 : 0;
        }

        return steps >= text.Length - 2 - (text.Length / 10) || LongestRun(text, 0, text.Length) >= LongRun;
    }

    private static int LongestRun(string text, int start, int end)
    {
        int longest = 0, run = 0;
        for (var index = start; index < end; index++)
        {
            run = index > start && text[index] == text[index - 1] ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static bool ContainsWord(string text)
    {
        var state = KeywordAutomaton.Start;
        for (var index = 0; index < text.Length; index++)
        {
            state = _words.Step(state, text[index]);
            if (_words.Ends(state) && _words.Found(state).Any(word => IsWhole(text, index + 1 - _words.LengthOf(word), index + 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the letters in the range are no part of a longer word: a random token may hold any four letters.</summary>
    private static bool IsWhole(string text, int start, int end)
    {
        var before = start == 0 || !char.IsLetterOrDigit(text[start]) || !char.IsLetterOrDigit(text[start - 1])
            || StartsCamelWord(text, start);
        var after = end == text.Length || !char.IsLower(text[end - 1]) || !char.IsLower(text[end]);
        return before && after && (end - start > 4 || start == 0 || !char.IsLetterOrDigit(text[start - 1]));
    }

    private static bool StartsCamelWord(string text, int start) =>
        char.IsUpper(text[start]) && !char.IsUpper(text[start - 1]) && char.IsLower(text[start + 1]);
}
