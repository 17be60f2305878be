namespace SecureTools;

public ref partial struct ArgumentReader
{
    /// <summary>Reads a UUID of RFC 9562: 8-4-4-4-12 hexadecimal digits.</summary>
    public bool TryRead(out Guid value)
    {
        value = default;
        return TryRead(out string text) && (Uuid.TryParse(text, out value) || Reject("format", "a UUID such as 123e4567-e89b-12d3-a456-426614174000"));
    }

    /// <summary>Reads a date and time with offset of RFC 3339.</summary>
    public bool TryRead(out DateTimeOffset value)
    {
        value = default;
        return TryRead(out string text) && (Rfc3339.TryParse(text, out value) || Reject("format", "an RFC 3339 date and time such as 2026-01-31T09:30:00Z"));
    }

    /// <summary>Reads a date and time with offset of RFC 3339, as universal time.</summary>
    public bool TryRead(out DateTime value)
    {
        var read = TryRead(out DateTimeOffset instant);
        value = instant.UtcDateTime;
        return read;
    }

    /// <summary>Reads a date of RFC 3339: <c>yyyy-MM-dd</c>.</summary>
    public bool TryRead(out DateOnly value)
    {
        value = default;
        return TryRead(out string text) && (Rfc3339.TryParse(text, out value) || Reject("format", "a date such as 2026-01-31"));
    }

    /// <summary>Reads a time of day: <c>HH:mm:ss</c>, with up to seven decimals of a second, without offset.</summary>
    public bool TryRead(out TimeOnly value)
    {
        value = default;
        return TryRead(out string text) && (Rfc3339.TryParse(text, out value) || Reject("pattern", "a time such as 09:30:00"));
    }

    /// <summary>Reads a duration: <c>[-][d.]hh:mm:ss</c>, with up to seven decimals of a second and up to seven digits of days.</summary>
    public bool TryRead(out TimeSpan value)
    {
        value = default;
        return TryRead(out string text) && (Durations.TryParse(text, out value) || Reject("pattern", "a duration such as 1.06:30:00 (days.hours:minutes:seconds)"));
    }

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
}
