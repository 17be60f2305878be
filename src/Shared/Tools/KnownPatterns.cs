using System.Globalization;

namespace SecureTools.Shared.Tools;

/// <summary>
/// The patterns that stand behind types and attributes, in the part of the language that ECMA-262 and the platform share.
/// </summary>
internal static class KnownPatterns
{
    private const string Four = "[A-Za-z0-9+/]{4}";
    private const string OneByte = "[A-Za-z0-9+/][AQgw]==";
    private const string TwoBytes = "[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=";

    /// <summary>Base64 of RFC 4648 with padding, in the one form that bytes have: the bits that no byte takes are zero.</summary>
    public const string Base64 = "(?:" + Four + ")*(?:" + OneByte + "|" + TwoBytes + ")?";

    /// <summary>An address of RFC 5321 in its plain form: atoms between dots, and a domain of at least two labels.</summary>
    public const string EmailAddress = Atom + @"(?:\." + Atom + @")*@(?:" + Label + @"\.)+" + Label;

    /// <summary>An absolute address of one of three schemes, in the characters of RFC 3986.</summary>
    public const string Url = @"(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+";

    /// <summary>Digits with a plus sign before, the usual separators among, and an extension behind.</summary>
    public const string Phone = @"\+?[(). -]*[0-9][0-9(). -]*(?:(?:ext\.?|x) ?[0-9]+)?";

    /// <summary>12 to 19 digits, with a space or hyphen between any two.</summary>
    public const string CreditCard = "[0-9](?:[ -]?[0-9]){11,18}";

    private const string Atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private const string Label = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";

    /// <summary>Base64 of so many bytes: for each way to end, how many times four characters may stand before.</summary>
    public static string Base64Of(int least, int most)
    {
        string?[] endings = [Ending("", 0), Ending(OneByte, 1), Ending(TwoBytes, 2)];
        return string.Join("|", endings.Where(ending => ending is not null));

        string? Ending(string end, int rest)
        {
            var (low, high) = (Math.Max(0, (least - rest + 2) / 3), most == int.MaxValue ? int.MaxValue : (most - rest) / 3);
            return most < rest || low > high ? null : $"(?:{Four}){{{Number(low)},{(most == int.MaxValue ? "" : Number(high))}}}{end}";
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
