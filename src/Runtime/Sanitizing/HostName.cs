using System.Globalization;

namespace SecureTools;

/// <summary>Names of hosts in their one spelling: lower case, punycode, no dot at the end.</summary>
internal static class HostName
{
    private const int MaxLength = 253;
    private const int MaxLabel = 63;

    private static readonly IdnMapping _idn = new() { AllowUnassigned = false, UseStd3AsciiRules = true };

    /// <summary>
    /// The name in its one spelling, or null when it is none. What a resolver could take for an address in any notation is none.
    /// </summary>
    public static string? TryNormalize(string text)
    {
        if (text.Length is 0 or > MaxLength + 1)
        {
            return null;
        }

        var name = System.Text.Ascii.IsValid(text) ? text : ToAscii(text);
        name = name?.ToLowerInvariant();
        name = name is { Length: > 1 } && name[^1] == '.' ? name[..^1] : name;
        return name is { Length: > 0 and <= MaxLength } && IsName(name) ? name : null;
    }

    private static bool IsName(string name)
    {
        var labels = name.Split('.');
        return Array.TrueForAll(labels, IsLabel) && !IsNumeric(labels[^1]);
    }

    private static bool IsLabel(string label)
    {
        if (label.Length is 0 or > MaxLabel || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (var letter in label)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-')
            {
                return false;
            }
        }

        return !label.StartsWith("xn--", StringComparison.Ordinal) || IsPunycode(label);
    }

    /// <summary>A name that ends with a number, decimal, octal or hexadecimal, is an address to many a resolver.</summary>
    private static bool IsNumeric(string label) =>
        label.AsSpan().ContainsAnyExceptInRange('0', '9') is false || label.StartsWith("0x", StringComparison.Ordinal);

    /// <summary>Whether it is the one encoding of some international text.</summary>
    private static bool IsPunycode(string label)
    {
        try
        {
            return _idn.GetAscii(_idn.GetUnicode(label)) == label;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string? ToAscii(string text)
    {
        // The full stops of other scripts would become dots.
        if (text.AsSpan().ContainsAny('\u3002', '\uFF0E', '\uFF61') || !PlainText.IsPlain(text))
        {
            return null;
        }

        try
        {
            return _idn.GetAscii(text);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
