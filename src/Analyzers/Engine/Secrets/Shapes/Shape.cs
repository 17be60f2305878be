using SecureTools.Analyzers.Engine.Secrets.Structures;
using SecureTools.Analyzers.Engine.Secrets.Values;

namespace SecureTools.Analyzers.Engine.Secrets.Shapes;

/// <summary>What tokens of one provider look like.</summary>
/// <param name="Id">Its key in the catalog.</param>
/// <param name="Name">What it is, in words.</param>
/// <param name="Keywords">One of them occurs in the value, or, when it is named, in the name.</param>
/// <param name="Text">The pattern as written.</param>
/// <param name="MinEntropy">Bits a character of the matched text; 0: not looked at.</param>
/// <param name="Check">What the token's own check has to say.</param>
internal sealed record Shape(string Id, string Name, IReadOnlyList<string> Keywords, string Text, double MinEntropy, ShapeCheck Check)
    : ITextDetector
{
    private readonly Lazy<Pattern> _pattern = new(() => PatternParser.Parse(Text.TrimStart('=')));

    /// <summary>Whether the keywords are looked for in the name, because the value alone could be anything.</summary>
    public bool IsNamed => Text[0] == '=';

    /// <summary>Whether it is key material rather than a token.</summary>
    public SecretKind Kind => Check == ShapeCheck.Key ? SecretKind.PrivateKey : SecretKind.ProviderToken;

    public Pattern Pattern => _pattern.Value;

    public SecretMatch? Match(string text, int start, int end)
    {
        if (!IsExact(text, start, end) || (Pattern.Before.IsEmpty && !StartsAt(text, start)))
        {
            return null;
        }

        if (Pattern.Match(text, start, end) is not { } found || !StartsAt(text, found.Start) || !EndsAt(text, found.End))
        {
            return null;
        }

        return IsGenuine(text, found, start, end) ? new SecretMatch(Kind, Name, found.Start, found.End) : null;
    }

    /// <summary>Whether the whole text has this form. The caller has compared the names.</summary>
    public bool IsWhole(string text) =>
        Pattern.IsWhole(text) && Entropy.Of(text, 0, text.Length) >= MinEntropy && !Placeholders.IsFiller(text, 0, text.Length)
        && Checks.Pass(Check, text, (0, text.Length), 0);

    private bool IsGenuine(string text, (int Start, int End) found, int start, int end)
    {
        var isRandom = MinEntropy <= 0
            || (Entropy.Of(text, found.Start, found.End) >= MinEntropy
                && !Placeholders.IsFiller(text, found.Start, start)
                && !Placeholders.IsFiller(text, end, found.End));
        return isRandom && Checks.Pass(Check, text, found, end);
    }

    /// <summary>The automaton ignores case, keywords do not.</summary>
    private bool IsExact(string text, int start, int end)
    {
        foreach (var keyword in Keywords)
        {
            if (keyword.Length == end - start && string.CompareOrdinal(keyword, 0, text, start, keyword.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsAt(string text, int start) => start == 0 || !IsToken(text[start - 1]);

    private static bool EndsAt(string text, int end) => end == text.Length || !(IsToken(text[end]) || text[end] == '_');

    private static bool IsToken(char letter) => CharClass.LettersAndDigits.Contains(letter) || letter == '+';
}

/// <summary>What a format lets one check without asking its provider.</summary>
internal enum ShapeCheck
{
    /// <summary>Nothing.</summary>
    Any,

    /// <summary>Six base62 digits: the CRC-32 of the characters between keyword and digits.</summary>
    Crc32Base62,

    /// <summary>Header and payload are JSON in base64url.</summary>
    Jwt,

    /// <summary>The rest is a JSON object in base64.</summary>
    Json,

    /// <summary>The first part is a number in base64.</summary>
    Discord,

    /// <summary>Nothing, but it is a private key.</summary>
    Key,
}
