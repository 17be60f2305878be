using System.Buffers;
using System.Text;

namespace SecureTools;

/// <summary>The characters that no name of a file may have, on whatever system it was written and will be read.</summary>
internal static class PathCharacters
{
    /// <summary>What a shell, Windows or an alternate data stream gives a meaning.</summary>
    private const string Reserved = "\"*:<>?|";

    /// <summary>Look like a separator, or become one when text is brought to its compatibility form.</summary>
    private const string LikeSeparators =
        "\u0337\u0338\u20E5\u2044\u2215\u2216\u29F5\u29F6\u29F7\u29F8\u29F9\u2571\u2572\u27CB\u27CD\u1735\u2041\u2CC6\u2F03\u3033\u3035\u2100\u2101\u2105\u2106\uFE68\uFF0F\uFF3C";

    /// <summary>Look like a dot or several, or become some.</summary>
    private const string LikeDots =
        "\u2024\u2025\u2026\u3002\uFE12\uFE19\uFE30\uFE52\uFF0E\uFF61\u06D4\u0701\u0702\uA4F8\uA60E\u33C2\u33C7\u33D8"
        + "\u2488\u2489\u248A\u248B\u248C\u248D\u248E\u248F\u2490\u2491\u2492\u2493\u2494\u2495\u2496\u2497\u2498\u2499\u249A\u249B";

    /// <summary>Look like a colon or another reserved character, or become one.</summary>
    private const string LikeReserved =
        "\u02D0\u02F8\u0589\u05C3\u0703\u0704\u16EC\u1803\u1809\u205A\u2236\u2A74\uA4FD\uA789\uFE13\uFE55\uFF1A\uFF02\uFF0A\uFF1C\uFF1E\uFF1F\u2047\u2048\u2049\uFE16\uFE56\uFE61\uFE64\uFE65\uFF5C\uFF5E";

    /// <summary>Not seen at all, though they count as letters, marks or symbols.</summary>
    private const string Invisible =
        "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0\uFFFD"
        + "\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F";

    private static readonly SearchValues<char> _refused =
        SearchValues.Create(Reserved + LikeSeparators + LikeDots + LikeReserved + Invisible);

    /// <summary>
    /// Whether the platform can compare spellings. With invariant globalization every text passes for normalised, so none but ASCII can be
    /// judged.
    /// </summary>
    private static readonly bool _hasUnicodeData = !"A\u030A".IsNormalized(NormalizationForm.FormC);

    public static bool AreSafe(string text)
    {
        if (Ascii.IsValid(text))
        {
            return !text.AsSpan().ContainsAny(_refused) && !text.AsSpan().ContainsAnyInRange('\0', '\x1F')
                && !text.Contains('\x7F', StringComparison.Ordinal);
        }

        return _hasUnicodeData && AreVisible(text) && text.IsNormalized(NormalizationForm.FormC);
    }

    private static bool AreVisible(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!PlainText.IsPlain(rune) || IsRefused(rune))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRefused(Rune rune) => rune.IsBmp
        ? _refused.Contains((char)rune.Value)
        : rune.Value is 0x10A50 or 0x1D16D or 0x1D23A or 0x1F100 or (>= 0xE0100 and <= 0xE01EF);
}
