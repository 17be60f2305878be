using System.Globalization;

namespace SecureTools;

/// <summary>Durations in the platform's constant format, <c>[-][d.]hh:mm:ss[.fffffff]</c>, and in no other.</summary>
internal static class Durations
{
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = default;
        var rest = text;
        var negative = !rest.IsEmpty && rest[0] == '-';
        rest = negative ? rest[1..] : rest;
        return TryTakeDays(ref rest, out var days) && Rfc3339.TryParse(rest, out TimeOnly time) && Combine(negative, days, time, out value);
    }

    private static bool TryTakeDays(ref ReadOnlySpan<char> text, out int days)
    {
        days = 0;
        var point = text.IndexOf('.');
        var colon = text.IndexOf(':');
        if (point < 0 || point > colon)
        {
            return true;
        }

        var digits = text[..point];
        text = text[(point + 1)..];
        return digits.Length is > 0 and <= 7 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out days);
    }

    /// <summary>Seven digits of days stay below the range of a <see cref="TimeSpan"/>, so the sum cannot overflow.</summary>
    private static bool Combine(bool negative, int days, TimeOnly time, out TimeSpan value)
    {
        value = TimeSpan.FromDays(days) + time.ToTimeSpan();
        value = negative ? -value : value;
        return true;
    }
}
