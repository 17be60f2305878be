using System.Globalization;
using SecureTools.Analyzers.Surface.Listing;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>
/// Finds runs of hidden characters. What writing needs is left alone: emoji are joined and styled, some scripts join letters, text in two
/// directions has marks.
/// </summary>
internal static class HiddenRuns
{
    private const int ZeroWidthJoiner = 0x200D;
    private const int KeyCap = 0x20E3;

    public static IEnumerable<(int Start, int Length)> Of(string text)
    {
        var start = -1;
        var before = 0;
        for (var i = 0; i < text.Length;)
        {
            var point = Invisible.At(text, i);
            var next = i + Invisible.Length(point);
            var isHidden = Invisible.Is(point) && !IsNeeded(point, before, next < text.Length ? Invisible.At(text, next) : 0, text);
            if (isHidden && start < 0)
            {
                start = i;
            }
            else if (!isHidden && start >= 0)
            {
                yield return (start, i - start);
                start = -1;
            }

            before = point;
            i = next;
        }

        if (start >= 0)
        {
            yield return (start, text.Length - start);
        }
    }

    private static bool IsNeeded(int point, int before, int after, string text) => point switch
    {
        ZeroWidthJoiner when IsPicture(before) || before == 0xFE0F => IsPicture(after),
        _ when Invisible.IsJoiner(point) => IsJoining(before) && IsJoining(after),
        0xFE0E or 0xFE0F => IsPicture(before) || after == KeyCap,
        >= 0xE0100 and <= 0xE01EF => before is (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF),
        >= 0x180B and <= 0x180F => before is >= 0x1800 and <= 0x18AF,
        _ => Invisible.IsMark(point) && text.Any(IsRightToLeft),
    };

    /// <summary>Emoji and symbols, with their skin tones.</summary>
    private static bool IsPicture(int point) =>
        point is >= 0x1F000 and <= 0x1FAFF
        || (point is (>= 0x2000 and <= 0x3300) or 0xA9 or 0xAE && CharUnicodeInfo.GetUnicodeCategory((char)point)
            is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.OtherPunctuation);

    /// <summary>
    /// Letters and marks of the scripts whose letters change when they are joined: Arabic to Mongolian, and forms of them.
    /// </summary>
    private static bool IsJoining(int point) =>
        point is (>= 0x0600 and <= 0x1CFF) or (>= 0xA800 and <= 0xABFF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);

    private static bool IsRightToLeft(char unit) =>
        unit is (>= '\u0590' and <= '\u08FF' and not '\u061C') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
