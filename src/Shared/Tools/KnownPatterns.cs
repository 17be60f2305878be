using System.Globalization;

namespace SecureTools.Shared.Tools;

/// <summary>The patterns that stand behind types and attributes, in the part of the language that ECMA-262 and the platform share.</summary>
internal static class KnownPatterns
{
    private const string Four = "[A-Za-z0-9+/]{4}";
    private const string OneByte = "[A-Za-z0-9+/][AQgw]==";
    private const string TwoBytes = "[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=";

    /// <summary>Base64 of RFC 4648 with padding, in the one form that bytes have: the bits that no byte takes are zero.</summary>
    public const string Base64 = "(?:" + Four + ")*(?:" + OneByte + "|" + TwoBytes + ")?";

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
