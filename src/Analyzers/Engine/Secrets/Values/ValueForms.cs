using SecureTools.Analyzers.Engine.Secrets.Shapes;

namespace SecureTools.Analyzers.Engine.Secrets.Values;

/// <summary>Forms of text that are no secrets, whatever their name says.</summary>
internal static class ValueForms
{
    private static readonly string[] _extensions =
    [
        ".json", ".xml", ".txt", ".cs", ".config", ".pem", ".pfx", ".p12", ".key", ".crt", ".cer", ".html", ".js", ".ts", ".md", ".yml",
        ".yaml", ".dll", ".exe", ".log",
        ".csv", ".png", ".svg", ".db", ".sql", ".com", ".net", ".org", ".io", ".local", ".ini", ".env", ".zip", ".proto", ".resx",
        ".cshtml", ".razor", ".css", ".aspx",
    ];

    private static readonly string[] _schemes =
        ["urn:", "data:", "http:", "https:", "mailto:", "xmlns:", "sha256:", "sha1:", "md5:", "sha384-", "sha512-", "sha256-", "ssh-rsa",
            "ssh-ed25519"];

    /// <summary>
    /// Whether it is a path, a URL, a name of a type or file, a version, a number, an address, an expression, a hash or a public key.
    /// </summary>
    public static bool IsOther(string text) =>
        // Most texts of a program are for people: a space settles it.
        HasControlOrSpace(text) || IsAddress(text) || IsPath(text) || IsExpression(text) || IsNumber(text) || IsPublic(text)
            || IsDotted(text) || IsId(text);

    /// <summary>Whether it is a GUID with or without braces.</summary>
    public static bool IsGuid(string text) => text.Length is 36 or 38 && Guid.TryParse(text, out _);

    private static bool IsAddress(string text) =>
        text.Contains("://") || StartsWithScheme(text) || IsMail(text)
        || text.IndexOf("localhost", StringComparison.OrdinalIgnoreCase) >= 0
        || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private static bool StartsWithScheme(string text)
    {
        foreach (var scheme in _schemes)
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMail(string text) =>
        text.IndexOf('@') is var at and > 0 && text.IndexOf('.', at) > at + 1 && text.LastIndexOf('@') == at
            && char.IsLetter(text[text.Length - 1])
        && LetterPairs.WordShare(text) > 0.6;

    private static bool IsPath(string text) => text[0] switch
    {
        '/' or '\\' => LetterPairs.WordShare(text) > 0.4 || text.Length < 12,
        '.' => text.Length > 1 && text[1] is '/' or '.' or '\\',
        '~' => text.Length > 1 && text[1] == '/',
        _ => HasExtension(text) || HasDrive(text) || HasSegments(text),
    };

    private static bool HasExtension(string text)
    {
        foreach (var extension in _extensions)
        {
            if (text.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasDrive(string text) => text.Length > 2 && text[1] == ':' && text[2] is '\\' or '/' && char.IsLetter(text[0]);

    private static bool HasSegments(string text) => text.IndexOfAny(['/', '\\']) > 0 && LetterPairs.WordShare(text) > 0.6;

    private static bool IsExpression(string text) =>
        text[0] is '^' or '<' or '#' or '-' || text.Contains("\\d") || text.Contains("(?") || text.Contains("=>") || text.Contains("()")
            || text.Contains("[^") || text.Contains("[a-")
        || text.Contains("A-Z") || text.Contains("=\"") || text[text.Length - 1] is ':' or ',' or ';' || IsQuery(text);

    private static bool IsQuery(string text) =>
        text[0] is '?' or '&' || (text.IndexOf('=') is var equals and > 0 && text.IndexOf('&', equals) > 0);

    /// <summary>Digits with signs of numbers, dates and versions between.</summary>
    private static bool IsNumber(string text)
    {
        foreach (var letter in text)
        {
            if (letter is not ((>= '0' and <= '9') or '.' or ',' or '-' or '+' or ':' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The id of a rule, an error or a diagnostic, as compilers have them: two to four capitals and four digits.</summary>
    private static bool IsId(string text) =>
        text.Length is >= 6 and <= 8 && CharClass.Upper.ContainsAll(text, 0, text.Length - 4)
            && text.Skip(text.Length - 4).All(letter => letter is >= '0' and <= '9');

    /// <summary>The beginnings of a public key and of a certificate in base64 of their encoding.</summary>
    private static bool IsPublic(string text) =>
        text.StartsWith("MIIBIjANBg", StringComparison.Ordinal) || text.StartsWith("MFkwEwYHKoZI", StringComparison.Ordinal)
        || text.StartsWith("AAAAB3NzaC1", StringComparison.Ordinal) || text.StartsWith("MIGfMA0GCSq", StringComparison.Ordinal)
        || text.StartsWith("0024000004800000", StringComparison.OrdinalIgnoreCase);

    /// <summary>A name of a type, member or section: words with dots or colons between.</summary>
    private static bool IsDotted(string text) => text.IndexOfAny(['.', ':']) > 0 && LetterPairs.WordShare(text) > 0.6;

    private static bool HasControlOrSpace(string text)
    {
        foreach (var letter in text)
        {
            if (letter is <= ' ' or > '~')
            {
                return true;
            }
        }

        return false;
    }
}
