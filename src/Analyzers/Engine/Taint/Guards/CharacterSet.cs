using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Guards;

/// <summary>Characters: each of ASCII by itself, all others together.</summary>
internal readonly record struct CharacterSet(ulong Low, ulong High, bool HasOthers)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly (Danger Danger, CharacterSet Needs)[] _needs =
    [
        (Danger.Process, Of(" \t\r\n\"'\\$`;|&<>(){}*?~!^%#")),
        (Danger.Program, Of(Letters)),
        (Danger.PathSlash, Of("/")),
        (Danger.PathBackslash, Of("\\")),
        (Danger.PathRoot, Of("/")),
        (Danger.Sql, Of("'\"; \t\r\n()=,*/\\`[]#<>|&")),
        (Danger.Url, Of("/\\:@.?#%[]")),
        (Danger.Redirect, Of("/\\:@.?#%[]")),
        (Danger.Code, Of(Letters)),
        (Danger.Deserialization, Of(Letters)),
        (Danger.Ldap, Of("()*\\\0=,&|!<>~")),
        (Danger.XPath, Of("'\"[]()/@*|= ")),
        (Danger.Xml, Of("<&!")),
        (Danger.Regex, Of("\\^$.|?*+()[]{}")),
        (Danger.Log, Of("\n")),
        (Danger.Html, Of("<>\"'&`")),
        (Danger.Archive, Of("/")),
        (Danger.Header, Of("\n")),
        (Danger.Configuration, Of(Letters)),
        (Danger.NativeLibrary, Of(Letters)),
        (Danger.Prompt, Of(" \t\r\n")),
    ];

    public static CharacterSet None => default;

    /// <summary>Those that names of files cannot have, on one system or another.</summary>
    public static CharacterSet InFileNames { get; } = Of("/\\:*?\"<>|\0\r\n\t");

    public static CharacterSet All => new(ulong.MaxValue, ulong.MaxValue, true);

    public static CharacterSet Of(string characters)
    {
        var set = None;
        foreach (var character in characters)
        {
            set |= Of(character, character);
        }

        return set;
    }

    public static CharacterSet Of(char first, char last)
    {
        var (low, high) = (0UL, 0UL);
        for (int code = first; code <= Math.Min(last, (char)127); code++)
        {
            (low, high) = code < 64 ? (low | 1UL << code, high) : (low, high | 1UL << code - 64);
        }

        return new CharacterSet(low, high, last > 127);
    }

    /// <summary>Those that a test takes, which must say the same of all characters outside of ASCII.</summary>
    public static CharacterSet Where(Func<char, bool> test, bool takesOthers)
    {
        var set = new CharacterSet(0, 0, takesOthers);
        for (var character = '\0'; character < 128; character++)
        {
            set |= test(character) ? Of(character, character) : None;
        }

        return set;
    }

    public static CharacterSet operator |(CharacterSet x, CharacterSet y) =>
        new(x.Low | y.Low, x.High | y.High, x.HasOthers || y.HasOthers);

    public static CharacterSet operator ~(CharacterSet x) => new(~x.Low, ~x.High, true);

    /// <summary>What a text of these characters cannot do.</summary>
    public Danger Harmless
    {
        get
        {
            var harmless = Danger.None;
            foreach (var (danger, needs) in _needs)
            {
                harmless |= (needs.Low & Low) == 0 && (needs.High & High) == 0 ? danger : Danger.None;
            }

            return harmless;
        }
    }
}
