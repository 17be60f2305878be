using System.Runtime.InteropServices;
using SecureTools.Analyzers.Engine.Secrets.Shapes;

namespace SecureTools.Analyzers.Engine.Secrets.Values;

/// <summary>What a value may be when its name says secret, the weakest first.</summary>
internal enum Likeness
{
    /// <summary>No secret, whatever its name.</summary>
    None,

    /// <summary>A word, which only the name of a password makes a password.</summary>
    Word,

    /// <summary>Letters and digits or signs mixed by a person.</summary>
    Mixed,

    /// <summary>A GUID: an identifier, unless its name says secret.</summary>
    Guid,

    /// <summary>Characters that chance put side by side.</summary>
    Random,
}

/// <summary>Judges a value without its name.</summary>
internal static class ValueJudge
{
    private const int Shortest = 4;
    private const int Longest = 4096;
    private const int ShortestMixed = 5;

    /// <param name="text">The value.</param>
    /// <param name="floor">Bits of entropy a character that are enough for a random value.</param>
    /// <param name="shortest">How long a random value is at least.</param>
    public static Likeness Judge(string text, double floor, int shortest)
    {
        if (text.Length is < Shortest or > Longest || ValueForms.IsOther(text) || Placeholders.IsOne(text))
        {
            return Likeness.None;
        }

        if (ValueForms.IsGuid(text))
        {
            return Likeness.Guid;
        }

        var signs = Signs.Of(text);
        return IsRandom(text, signs, floor, shortest) ? Likeness.Random : IsMixed(text, signs) ? Likeness.Mixed : Likeness.Word;
    }

    private static bool IsRandom(string text, Signs signs, double floor, int shortest)
    {
        if (text.Length < shortest || !Entropy.IsHigh(text, floor) || IsAlphabet(text) || IsSlug(text, signs))
        {
            return false;
        }

        var words = LetterPairs.WordShare(text);
        return signs switch
        {
            { Digits: 0, Others: 0 } => text.Length >= 16 && words < 0.34 && !IsRamp(text),
            { Digits: 0 } => text.Length >= 16 && words < 0.34 && signs.Lower > 0 && signs.Upper > 0,
            { Digits: 1 or 2 } => words < (text.Length < 20 ? 0.3 : 0.45),
            _ => words < 0.5,
        };
    }

    private static bool IsMixed(string text, Signs signs) =>
        text.Length >= ShortestMixed
        && !IsCode(text, signs)
        && (signs.Lower > 0 || signs.Upper > 0)
        && ((signs.Digits > 0 && !IsNumbered(text, signs)) || (signs.Specials > 0 && text.IndexOf(':') < 0))
        && !(text.Length > 40 && LetterPairs.WordShare(text) > 0.6);

    /// <summary>
    /// Names such as <c>sha256</c>, <c>oauth2</c>, <c>HS256</c> and <c>token-v1</c>: few digits at the end of words that separators hold
    /// together.
    /// </summary>
    private static bool IsNumbered(string text, Signs signs) =>
        signs.Specials == 0
            && ((signs.Separators > 0 && (signs.Digits <= 1 || text.IndexOf('_') < 0)) || signs.Digits <= 1
                || text.EndsWith("256", StringComparison.Ordinal) || text.EndsWith("512", StringComparison.Ordinal))
        && LetterPairs.WordShare(text) > (signs.Separators > 0 ? 0.5 : 0.7);

    /// <summary>Capitals with a number, such as <c>ERR1234</c>.</summary>
    private static bool IsCode(string text, Signs signs) =>
        signs.Lower == 0 && signs.Specials == 0 && char.IsDigit(text[text.Length - 1]) && CharClass.Upper.ContainsAll(text, 0, signs.Upper);

    /// <summary>Words and numbers with dashes between, such as the names of feature flags.</summary>
    private static bool IsSlug(string text, Signs signs)
    {
        if (signs.Separators < 2 || signs.Upper > 0 || signs.Specials > 0 || LetterPairs.WordShare(text) < 0.3)
        {
            return false;
        }

        for (var index = 1; index < text.Length; index++)
        {
            if (char.IsLetterOrDigit(text[index]) && char.IsLetterOrDigit(text[index - 1])
                && char.IsDigit(text[index]) != char.IsDigit(text[index - 1]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAlphabet(string text) =>
        text.IndexOf("abcdef", StringComparison.OrdinalIgnoreCase) >= 0 && text.IndexOf("uvwxyz", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Capitals alone read as an abbreviation or a constant.</summary>
    private static bool IsRamp(string text) => text.Length < 24 && CharClass.Upper.ContainsAll(text, 0, text.Length);
}

/// <summary>How many characters of each kind a value has.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Signs(int Lower, int Upper, int Digits, int Separators, int Specials)
{
    /// <summary>Neither letters nor digits.</summary>
    public int Others => Separators + Specials;

    public static Signs Of(string text)
    {
        int lower = 0, upper = 0, digits = 0, separators = 0;
        foreach (var letter in text)
        {
            lower += letter is >= 'a' and <= 'z' ? 1 : 0;
            upper += letter is >= 'A' and <= 'Z' ? 1 : 0;
            digits += letter is >= '0' and <= '9' ? 1 : 0;
            separators += letter is '-' or '_' or '.' or '/' or ':' or '\\' or '=' or '+' ? 1 : 0;
        }

        return new Signs(lower, upper, digits, separators, text.Length - lower - upper - digits - separators);
    }
}
