using System.Globalization;
using System.Text;

namespace SecureTools;

/// <summary>
/// The platform's expressions see a code point beyond the basic plane as two characters. So a single one stands in for it, in the text as
/// in the pattern: a lone half, which no text holds. A pattern knows such code points by its own letters, which have a half each, and else
/// by their category, which has one for all of its code points.
/// </summary>
internal sealed class StandIns
{
    private const int FirstOfCategories = 0xD800;
    private const int FirstOfLetters = 0xDC00;
    private const int MostLetters = 0x400;

    private static readonly UnicodeCategory[] _categories = Enum.GetValues<UnicodeCategory>();

    /// <summary>The names of categories, in the order of <see cref="UnicodeCategory"/>.</summary>
    private static readonly string[] _names =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe",
        "Pi", "Pf", "Po",
        "Sm", "Sc", "Sk", "So", "Cn",
    ];

    private readonly List<Rune> _letters;

    /// <summary>Takes the letters of a pattern.</summary>
    /// <exception cref="ArgumentException">The pattern has more letters beyond the basic plane than there are halves.</exception>
    public StandIns(string pattern)
    {
        _letters = [.. pattern.EnumerateRunes().Where(rune => !rune.IsBmp).Distinct()];
        if (_letters.Count > MostLetters)
        {
            throw new ArgumentException(
                "A pattern may have 1,024 different letters beyond the basic plane. Write categories instead.", nameof(pattern));
        }
    }

    public char Of(Rune rune)
    {
        var own = _letters.IndexOf(rune);
        return own >= 0 ? (char)(FirstOfLetters + own) : OfCategory(Rune.GetUnicodeCategory(rune));
    }

    /// <summary>The text with one character for every code point.</summary>
    public string Fold(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            folded.Append(rune.IsBmp ? (char)rune.Value : Of(rune));
        }

        return folded.ToString();
    }

    /// <summary>All there are.</summary>
    public IEnumerable<char> All() => _categories.Select(OfCategory).Concat(_letters.Select(Of));

    /// <summary>Those of a category: two letters name one, one letter all that begin with it.</summary>
    public IEnumerable<char> In(string category)
    {
        return _categories.Where(IsIn).Select(OfCategory)
            .Concat(_letters.Where(letter => IsIn(Rune.GetUnicodeCategory(letter))).Select(Of));

        bool IsIn(UnicodeCategory one) => _names[(int)one].StartsWith(category, StringComparison.Ordinal);
    }

    private static char OfCategory(UnicodeCategory category) => (char)(FirstOfCategories + (int)category);
}
