using System.Buffers;

namespace SecureTools;

/// <summary>Dates and times exactly as RFC 3339 writes them; nothing of the platform's lenient parsers gets through.</summary>
internal static class Rfc3339
{
    private const int ShortestTime = 8;
    private static readonly SearchValues<char> _zone = SearchValues.Create("Zz+-");
    private static readonly SearchValues<char> _fraction = SearchValues.Create(".0123456789");

    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly value)
    {
        value = default;
        if (text.Length != 10 || !HasShape(text, "dddd-dd-dd"))
        {
            return false;
        }

        var (year, month, day) = (Two(text) * 100 + Two(text[2..]), Two(text[5..]), Two(text[8..]));
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateOnly(year, month, day);
        return true;
    }

    public static bool TryParse(ReadOnlySpan<char> text, out TimeOnly value)
    {
        value = default;
        if (text.Length < ShortestTime || !HasShape(text[..ShortestTime], "dd:dd:dd") || !TryFraction(text[ShortestTime..], out var ticks))
        {
            return false;
        }

        var (hour, minute, second) = (Two(text), Two(text[3..]), Two(text[6..]));
        if (hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        value = new TimeOnly(new TimeSpan(hour, minute, second).Ticks + ticks);
        return true;
    }

    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 20 || text[10] is not ('T' or 't') || !TryParse(text[..10], out DateOnly date))
        {
            return false;
        }

        var rest = text[11..];
        var zone = rest.IndexOfAny(_zone);
        return zone >= 0 && TryParse(WithoutExcessDigits(rest[..zone]), out TimeOnly time) && TryOffset(rest[zone..], out var offset)
            && TryCombine(date.ToDateTime(time), offset, out value);
    }

    private static bool TryCombine(DateTime local, TimeSpan offset, out DateTimeOffset value)
    {
        var utc = local.Ticks - offset.Ticks;
        var inRange = utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
        value = inRange && offset.Duration() <= TimeSpan.FromHours(14) ? new DateTimeOffset(local, offset) :
            inRange ? new DateTimeOffset(utc, TimeSpan.Zero) : default;
        return inRange;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text is "Z" or "z")
        {
            return true;
        }

        if (text.Length != 6 || !HasShape(text[1..], "dd:dd") || Two(text[1..]) > 23 || Two(text[4..]) > 59)
        {
            return false;
        }

        offset = new TimeSpan(Two(text[1..]), Two(text[4..]), 0);
        offset = text[0] == '-' ? -offset : offset;
        return true;
    }

    /// <summary>RFC 3339 sets no limit to the digits of a second; what is finer than a tick is cut off.</summary>
    private static ReadOnlySpan<char> WithoutExcessDigits(ReadOnlySpan<char> time) =>
        time.Length > ShortestTime + 8 && time[ShortestTime..].IndexOfAnyExcept(_fraction) < 0 ? time[..(ShortestTime + 8)] : time;

    private static bool TryFraction(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] != '.' || text.Length is < 2 or > 8)
        {
            return false;
        }

        foreach (var digit in text[1..])
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            ticks = ticks * 10 + (digit - '0');
        }

        for (var i = text.Length; i < 8; i++)
        {
            ticks *= 10;
        }

        return true;
    }

    private static int Two(ReadOnlySpan<char> text) => (text[0] - '0') * 10 + (text[1] - '0');

    private static bool HasShape(ReadOnlySpan<char> text, string shape)
    {
        for (var i = 0; i < shape.Length; i++)
        {
            if (shape[i] == 'd' ? !char.IsAsciiDigit(text[i]) : text[i] != shape[i])
            {
                return false;
            }
        }

        return true;
    }
}
