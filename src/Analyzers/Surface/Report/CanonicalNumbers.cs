using System.Globalization;

namespace SecureTools.Analyzers.Surface.Report;

/// <summary>Writes a JSON number by its exact decimal value, as the runtime's canonical form does.</summary>
internal static class CanonicalNumbers
{
    private const int MostPlaces = 21;
    private const int MostZeros = 5;

    public static string Of(string text)
    {
        var isNegative = text[0] == '-';
        var number = isNegative ? text.Substring(1) : text;
        var mark = number.IndexOfAny(['e', 'E']);
        var mantissa = mark < 0 ? number : number.Substring(0, mark);
        var exponent = mark < 0 ? 0 : long.Parse(number.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var dot = mantissa.IndexOf('.');
        var digits = mantissa.Replace(".", "");
        var significant = digits.TrimStart('0');
        var point = exponent + (dot < 0 ? mantissa.Length : dot) - (digits.Length - significant.Length);
        significant = significant.TrimEnd('0');
        return significant.Length == 0 ? "0" : (isNegative ? "-" : "") + Write(significant, point);
    }

    /// <summary>Places before the point are written out up to a bound, and zeros behind it; else an exponent says it.</summary>
    private static string Write(string digits, long point) => point switch
    {
        > 0 and <= MostPlaces when digits.Length <= point => digits + new string('0', (int)point - digits.Length),
        > 0 and <= MostPlaces => digits.Substring(0, (int)point) + "." + digits.Substring((int)point),
        <= 0 and >= -MostZeros => "0." + new string('0', (int)-point) + digits,
        _ => digits.Substring(0, 1) + (digits.Length > 1 ? "." + digits.Substring(1) : "") + "e"
            + (point - 1).ToString(CultureInfo.InvariantCulture),
    };
}
