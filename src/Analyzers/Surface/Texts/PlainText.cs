namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>Tells at a glance that a text hides nothing: the rules look closer at the others alone.</summary>
internal static class PlainText
{
    private const int LongWord = 40;

    /// <param name="text">The value of a text, or the whole comment that it is a part of.</param>
    public static bool IsNot(string text)
    {
        var word = 0;
        foreach (var unit in text)
        {
            word = IsOfWord(unit) ? word + 1 : 0;
            if (unit > '~' || (unit < ' ' && unit is not ('\t' or '\n' or '\r')) || word == LongWord)
            {
                return true;
            }
        }

        return Holds(text, "&#") || Holds(text, "<!--") || Holds(text, "&lt;!") || Holds(text, ";base64,");
    }

    private static bool IsOfWord(char unit) =>
        unit is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/' or '_' or '-';

    private static bool Holds(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
