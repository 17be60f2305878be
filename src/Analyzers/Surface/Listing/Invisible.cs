namespace SecureTools.Analyzers.Surface.Listing;

/// <summary>Characters that a reader of text does not see, or that show it in another order than a model reads it.</summary>
internal static class Invisible
{
    /// <summary>The code point at a position; of half a pair, the half.</summary>
    public static int At(string text, int position) =>
        position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1])
            ? char.ConvertToUtf32(text[position], text[position + 1])
            : text[position];

    /// <summary>How many UTF-16 units a code point takes.</summary>
    public static int Length(int point) => point > 0xFFFF ? 2 : 1;

    /// <summary>Whether nobody sees it, wherever it stands. Line feed, tab and the like are layout.</summary>
    public static bool Is(int point) => IsControl(point) || IsDirection(point) || IsFiller(point) || IsTag(point) || IsSelector(point);

    /// <summary>Changes the direction of what follows.</summary>
    public static bool IsDirection(int point) => point is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) || IsMark(point);

    /// <summary>Marks of direction, which text in two directions needs.</summary>
    public static bool IsMark(int point) => point is 0x200E or 0x200F or 0x061C;

    /// <summary>Joiners, which some scripts and emoji need between two characters.</summary>
    public static bool IsJoiner(int point) => point is 0x200C or 0x200D;

    /// <summary>Invisible copies of ASCII.</summary>
    public static bool IsTag(int point) => point is >= 0xE0000 and <= 0xE007F;

    /// <summary>Chooses a form of the character before it.</summary>
    public static bool IsSelector(int point) =>
        point is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180F);

    /// <summary>Starts a new line in C#, or ends text for somebody.</summary>
    private static bool IsControl(int point) =>
        point is (< 0x20 and not (0x09 or 0x0A or 0x0D)) or (>= 0x7F and <= 0x9F) or 0x2028 or 0x2029 or (>= 0xD800 and <= 0xDFFF);

    /// <summary>Takes no place, or a place without ink.</summary>
    private static bool IsFiller(int point) =>
        IsJoiner(point)
        || point is 0x00AD or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x200B or (>= 0x2060 and <= 0x2065)
        or (>= 0x206A and <= 0x206F)
            or 0x2800 or 0x3164 or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFB) or 0xFFFE or 0xFFFF or (>= 0x1BCA0 and <= 0x1BCA3)
            or (>= 0x1D173 and <= 0x1D17A);
}
