using System.Globalization;
using System.Text;

namespace Quickstart.Output;

/// <summary>Makes text of others safe to print: a model's words must not move the cursor, change colours or turn the text around.</summary>
internal static class Terminal
{
    /// <summary>The text with each control, format and separator character, and each lone surrogate, replaced by U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append((IsPrintable(rune) ? rune : Rune.ReplacementChar).ToString());
        }

        return clean.ToString();
    }

    /// <summary>The clean text, cut to a number of columns and never inside a character.</summary>
    public static string Cut(string text, int columns)
    {
        var clean = Clean(text);
        var characters = StringInfo.ParseCombiningCharacters(clean);
        return characters.Length <= columns ? clean : string.Concat(clean.AsSpan(0, characters[Math.Max(0, columns - 1)]), "…");
    }

    /// <summary>The clean text in a column of its own.</summary>
    public static string Column(string text, int columns)
    {
        var cut = Cut(text, columns);
        return cut + new string(' ', Math.Max(0, columns - StringInfo.ParseCombiningCharacters(cut).Length));
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
}
