using System.Globalization;
using System.Text;

namespace SecureTools;

/// <summary>Text that shows all that it holds.</summary>
internal static class PlainText
{
    /// <summary>
    /// No control, format, private or unassigned character, no half of a pair, no line break, and no space but the plain one.
    /// </summary>
    public static bool IsPlain(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsPlain(rune))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.SpaceSeparator => rune.Value == ' ',
        _ => rune != Rune.ReplacementChar,
    };
}
