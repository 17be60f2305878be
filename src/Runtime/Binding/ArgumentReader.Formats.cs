using System.Text.Json;

namespace SecureTools;

public ref partial struct ArgumentReader
{
    /// <summary>As long as what is parsed here mostly is. Longer texts are parsed as well.</summary>
    private const int UsualLength = 48;

    private delegate bool Parser<T>(ReadOnlySpan<char> text, out T value);

    /// <summary>Reads a UUID of RFC 9562: 8-4-4-4-12 hexadecimal digits.</summary>
    public bool TryRead(out Guid value) =>
        TryParse(Uuid.TryParse, "format", "a UUID such as 123e4567-e89b-12d3-a456-426614174000", out value);

    /// <summary>Reads a date and time with offset of RFC 3339.</summary>
    public bool TryRead(out DateTimeOffset value) =>
        TryParse(Rfc3339.TryParse, "format", "an RFC 3339 date and time such as 2026-01-31T09:30:00Z", out value);

    /// <summary>Reads a date and time with offset of RFC 3339, as universal time.</summary>
    public bool TryRead(out DateTime value)
    {
        var read = TryRead(out DateTimeOffset instant);
        value = instant.UtcDateTime;
        return read;
    }

    /// <summary>Reads a date of RFC 3339: <c>yyyy-MM-dd</c>.</summary>
    public bool TryRead(out DateOnly value) =>
        TryParse(Rfc3339.TryParse, "format", "a date such as 2026-01-31", out value);

    /// <summary>Reads a time of day: <c>HH:mm:ss</c>, with up to seven decimals of a second, without offset.</summary>
    public bool TryRead(out TimeOnly value) =>
        TryParse(Rfc3339.TryParse, "pattern", "a time such as 09:30:00", out value);

    /// <summary>Reads a duration: <c>[-][d.]hh:mm:ss</c>, with up to seven decimals of a second and up to seven digits of days.</summary>
    public bool TryRead(out TimeSpan value) =>
        TryParse(Durations.TryParse, "pattern", "a duration such as 1.06:30:00 (days.hours:minutes:seconds)", out value);

    /// <summary>Reads an absolute URI of RFC 3986.</summary>
    public bool TryRead(out Uri value)
    {
        value = null!;
        if (!TryRead(out string text))
        {
            return false;
        }

        var absolute = AbsoluteUri.TryParse(text);
        if (absolute is null)
        {
            return Reject("format", "an absolute URI such as https://example.com/");
        }

        value = absolute;
        return true;
    }

    /// <summary>Reads text that is parsed at once: without an object for it where it is plain and short.</summary>
    private bool TryParse<T>(Parser<T> parse, string rule, string expected, out T value)
    {
        Span<char> buffer = stackalloc char[UsualLength];
        value = default!;
        if (_json.Type != JsonTokenType.String)
        {
            return RejectType("a string");
        }

        var length = _json.CopyText(buffer);
        if (length >= 0)
        {
            return parse(buffer[..length], out value) || Reject(rule, expected);
        }

        return TryRead(out string text) && (parse(text, out value) || Reject(rule, expected));
    }
}
